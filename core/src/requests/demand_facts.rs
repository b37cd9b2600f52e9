//! The facts under the demand report, read from the database.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::{Request, RequestState, WatchState};
use crate::{
    catalog::{self, Category, VariantStatus},
    db::{Conn, DbError},
    ids::{CategoryId, MemberId, ProductId, RequestId, VariantId},
    money::Rupiah,
    orders::OrderStatus,
    schema::{
        demand_notes, order_lines, orders, products, request_votes, requests, search_misses,
        stock_watches, variants,
    },
    time::Timestamp,
};

/// Something somebody wanted: a request, a wait, or a line of the counter.
pub(super) struct Wish {
    pub(super) is_request: bool,
    pub(super) is_watch: bool,
    pub(super) category: Option<CategoryId>,
    pub(super) product: Option<String>,
    pub(super) words: String,
    pub(super) size: String,
    /// How many members want it.
    pub(super) people: i64,
    /// What each of them would pay.
    pub(super) price: Rupiah,
    pub(super) fulfilled: bool,
    pub(super) told: i64,
    pub(super) converted: i64,
}

/// Everything that was wanted in a period.
pub(super) struct Facts {
    pub(super) wishes: Vec<Wish>,
    /// Words of searches without a result, and how often.
    pub(super) searches: Vec<(String, i64)>,
    pub(super) categories: Vec<Category>,
}

impl Facts {
    pub(super) fn category_name(&self, id: CategoryId) -> String {
        let found = self.categories.iter().find(|category| category.id == id);
        found.map_or_else(|| "-".to_owned(), |category| category.name.clone())
    }
}

/// What the shop sells, as far as prices and names are concerned.
struct Shelf {
    names: HashMap<ProductId, (String, CategoryId)>,
    of_variant: HashMap<VariantId, (ProductId, String, Rupiah)>,
    of_product: HashMap<ProductId, Vec<Rupiah>>,
    of_category: HashMap<CategoryId, Vec<Rupiah>>,
    all: Vec<Rupiah>,
}

pub(super) fn load(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> Result<Facts, DbError> {
    let shelf = shelf(conn)?;
    let mut wishes = asked_online(conn, &shelf, from, until, as_of)?;
    wishes.extend(waits(conn, &shelf, from, until, as_of)?);
    wishes.extend(asked_at_the_counter(conn, &shelf, from, until, as_of)?);
    Ok(Facts {
        wishes,
        searches: searches(conn, from, until, as_of)?,
        categories: catalog::categories(conn)?,
    })
}

fn shelf(conn: &mut Conn) -> QueryResult<Shelf> {
    let rows: Vec<(
        VariantId,
        ProductId,
        String,
        Rupiah,
        String,
        CategoryId,
        VariantStatus,
    )> = variants::table
        .inner_join(products::table)
        .order(variants::id)
        .select((
            variants::id,
            products::id,
            variants::size,
            variants::price,
            products::name,
            products::category_id,
            variants::status,
        ))
        .load(conn)?;
    let mut shelf = Shelf {
        names: HashMap::new(),
        of_variant: HashMap::new(),
        of_product: HashMap::new(),
        of_category: HashMap::new(),
        all: Vec::new(),
    };
    for (variant, product, size, price, name, category, status) in rows {
        shelf.names.entry(product).or_insert((name, category));
        shelf.of_variant.insert(variant, (product, size, price));
        if status == VariantStatus::Active {
            shelf.of_product.entry(product).or_default().push(price);
            shelf.of_category.entry(category).or_default().push(price);
            shelf.all.push(price);
        }
    }
    Ok(shelf)
}

impl Shelf {
    fn price(
        &self,
        variant: Option<VariantId>,
        product: Option<ProductId>,
        band: Option<Rupiah>,
        category: Option<CategoryId>,
    ) -> Rupiah {
        let of_variant = variant.and_then(|id| self.of_variant.get(&id));
        of_variant
            .map(|(_, _, price)| *price)
            .or_else(|| median(self.of_product.get(&product?)?))
            .or(band)
            .or_else(|| median(self.of_category.get(&category?)?))
            .or_else(|| median(&self.all))
            .unwrap_or(Rupiah::ZERO)
    }

    fn name(&self, product: Option<ProductId>) -> Option<String> {
        Some(self.names.get(&product?)?.0.clone())
    }

    fn category(&self, product: Option<ProductId>) -> Option<CategoryId> {
        Some(self.names.get(&product?)?.1)
    }
}

fn median(prices: &[Rupiah]) -> Option<Rupiah> {
    let mut sorted = prices.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied()
}

fn asked_online(
    conn: &mut Conn,
    shelf: &Shelf,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<Wish>> {
    let rows: Vec<Request> = Request::query()
        .filter(requests::asked_at.ge(from))
        .filter(requests::asked_at.lt(until))
        .filter(requests::asked_at.le(as_of))
        // The votes of a merged one are counted where they went.
        .filter(requests::state.ne_all([RequestState::Merged, RequestState::Withdrawn]))
        .order(requests::id)
        .load(conn)?;
    let votes: Vec<(RequestId, MemberId)> = request_votes::table
        .inner_join(requests::table)
        .filter(requests::asked_at.ge(from))
        .filter(requests::asked_at.lt(until))
        .filter(request_votes::at.le(as_of))
        .order((request_votes::request_id, request_votes::member_id))
        .select((request_votes::request_id, request_votes::member_id))
        .load(conn)?;
    let mut people: HashMap<RequestId, Vec<MemberId>> = HashMap::new();
    for (request, member) in votes {
        people.entry(request).or_default().push(member);
    }
    let answers: Vec<ProductId> = rows.iter().filter_map(|row| row.found_product_id).collect();
    let bought = bought(conn, &answers, as_of)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let people = people.remove(&row.id).unwrap_or_default();
            let count = i64::try_from(people.len()).unwrap_or(i64::MAX);
            let answered = row.available_at.filter(|at| *at <= as_of);
            let converted = match (answered, row.found_product_id) {
                (Some(at), Some(product)) => people
                    .iter()
                    .filter(|member| bought_after(&bought, **member, product, at))
                    .count(),
                _ => 0,
            };
            let band = match (row.price_from, row.price_to) {
                (Some(from), Some(to)) => Some(Rupiah((from.0 + to.0) / 2)),
                (one, other) => one.or(other),
            };
            let product = row.product_id.or(row.found_product_id);
            Wish {
                is_request: true,
                is_watch: false,
                category: row.category_id.or_else(|| shelf.category(product)),
                product: shelf.name(product),
                price: shelf.price(row.variant_id, product, band, row.category_id),
                words: row.title,
                size: row.size,
                people: count,
                fulfilled: answered.is_some(),
                told: if answered.is_some() { count } else { 0 },
                converted: i64::try_from(converted).unwrap_or(i64::MAX),
            }
        })
        .collect())
}

fn waits(
    conn: &mut Conn,
    shelf: &Shelf,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<Wish>> {
    let rows: Vec<(VariantId, MemberId, WatchState, Option<Timestamp>)> = stock_watches::table
        .filter(stock_watches::created_at.ge(from))
        .filter(stock_watches::created_at.lt(until))
        .filter(stock_watches::created_at.le(as_of))
        .order(stock_watches::id)
        .select((
            stock_watches::variant_id,
            stock_watches::member_id,
            stock_watches::state,
            stock_watches::ended_at,
        ))
        .load(conn)?;
    let watched: Vec<ProductId> = rows
        .iter()
        .filter_map(|(variant, ..)| Some(shelf.of_variant.get(variant)?.0))
        .collect();
    let bought = bought(conn, &watched, as_of)?;
    Ok(rows
        .into_iter()
        .map(|(variant, member, state, ended_at)| {
            let known = shelf.of_variant.get(&variant);
            let product = known.map(|(product, ..)| *product);
            let told = ended_at.filter(|at| state == WatchState::Notified && *at <= as_of);
            let converted = match (told, product) {
                (Some(at), Some(product)) => bought_after(&bought, member, product, at),
                _ => false,
            };
            Wish {
                is_request: false,
                is_watch: true,
                category: shelf.category(product),
                product: shelf.name(product),
                words: String::new(),
                size: known.map(|(_, size, _)| size.clone()).unwrap_or_default(),
                people: 1,
                price: shelf.price(Some(variant), product, None, None),
                fulfilled: told.is_some(),
                told: i64::from(told.is_some()),
                converted: i64::from(converted),
            }
        })
        .collect())
}

/// Words, category, product, variant and size of a line of the counter.
type Line = (
    String,
    Option<CategoryId>,
    Option<ProductId>,
    Option<VariantId>,
    String,
);

fn asked_at_the_counter(
    conn: &mut Conn,
    shelf: &Shelf,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<Wish>> {
    let rows: Vec<Line> = demand_notes::table
        .filter(demand_notes::at.ge(from))
        .filter(demand_notes::at.lt(until))
        .filter(demand_notes::at.le(as_of))
        .order(demand_notes::id)
        .select((
            demand_notes::words,
            demand_notes::category_id,
            demand_notes::product_id,
            demand_notes::variant_id,
            demand_notes::size,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(words, category, product, variant, size)| Wish {
            is_request: false,
            is_watch: false,
            category,
            product: shelf.name(product),
            words,
            size,
            people: 1,
            price: shelf.price(variant, product, None, category),
            fulfilled: false,
            told: 0,
            converted: 0,
        })
        .collect())
}

fn searches(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<(String, i64)>> {
    let rows: Vec<(String, i64)> = search_misses::table
        .filter(search_misses::day.ge(from.day()))
        .filter(search_misses::day.lt(until.day()))
        .filter(search_misses::day.le(as_of.day()))
        .order((search_misses::day, search_misses::words))
        .select((search_misses::words, search_misses::count))
        .load(conn)?;
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for (words, count) in rows {
        *sums.entry(words).or_default() += count;
    }
    Ok(sums.into_iter().collect())
}

/// Who ordered which product, and when.
type Bought = HashMap<(MemberId, ProductId), Vec<Timestamp>>;

fn bought(conn: &mut Conn, of: &[ProductId], as_of: Timestamp) -> QueryResult<Bought> {
    let mut wanted = of.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let mut bought = Bought::new();
    // A statement takes a bounded number of values.
    for some in wanted.chunks(500) {
        let rows: Vec<(Option<MemberId>, ProductId, Timestamp)> = order_lines::table
            .inner_join(orders::table)
            .inner_join(variants::table)
            .filter(variants::product_id.eq_any(some))
            .filter(orders::placed_at.le(as_of))
            .filter(orders::status.eq_any([OrderStatus::Placed, OrderStatus::Completed]))
            .order(order_lines::id)
            .select((orders::member_id, variants::product_id, orders::placed_at))
            .load(conn)?;
        for (member, product, at) in rows {
            if let Some(member) = member {
                bought.entry((member, product)).or_default().push(at);
            }
        }
    }
    Ok(bought)
}

fn bought_after(bought: &Bought, member: MemberId, product: ProductId, at: Timestamp) -> bool {
    bought
        .get(&(member, product))
        .is_some_and(|times| times.iter().any(|time| *time >= at))
}
