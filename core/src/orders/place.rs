//! Placing an order: the moment at which a wish becomes a promise.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::{
    FulfilmentStatus, MOST_UNPAID, Order, OrderDelivery, OrderMail, OrderSource, OrderStatus,
    PaymentStatus, PlaceOrderError, queue_mail,
    quote::{chosen_rate, facts},
    store,
};
use crate::{
    actor::Actor,
    carts::{self, CartState, CartView},
    catalog, counters,
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{BankAccountId, CartId, MemberId, OrderId, OrderLineId, ShippingRateId},
    members::{self, Member, NewAddress},
    messages::{Lang, text},
    money::Rupiah,
    payments::{self, RequestError},
    pricing::{self, PricedCart},
    schema::{order_deliveries, order_discounts, order_lines, orders},
    secret::Token,
    settings,
    shipping::{self, Address, DeliveryMethod, RateOption},
    stock,
    text::{TextError, fold, paragraph},
    time::Timestamp,
};

/// What the customer decides at the checkout.
#[derive(Debug, Clone)]
pub struct CheckoutDetails {
    /// The way of delivery.
    pub rate: ShippingRateId,
    /// Where to; not needed for pick-up.
    pub address: Option<Address>,
    /// The account she will transfer to.
    pub account: BankAccountId,
    /// What she adds; may be empty.
    pub note: String,
    /// The language of her mails.
    pub lang: Lang,
    /// The shop's address on the web in her language, for links in mails.
    pub base_url: String,
}

/// The outcome of placing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The order.
    pub order: Order,
    /// Whether the cart had become this order before, by a second click.
    pub already: bool,
}

/// Places the order for a cart: takes its goods from what is free, freezes
/// its price, asks for the money. Or does nothing of it.
///
/// A cart becomes at most one order; the second call returns the first one.
///
/// # Errors
/// Whatever stands in the way, in the order in which a customer can act on
/// it; nothing is kept then.
pub fn place(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    cart: CartId,
    details: &CheckoutDetails,
) -> Result<Placed, PlaceOrderError> {
    let Actor::Member(member) = *by else {
        return Err(PlaceOrderError::NotAMember);
    };
    let note = match paragraph(&details.note, 500) {
        Ok(note) => note,
        Err(TextError::Empty) => String::new(),
        Err(error) => return Err(PlaceOrderError::Note(error)),
    };
    let token = Token::random();
    write_tx(conn, |conn| {
        let row = carts::lock(conn, cart)?.ok_or(PlaceOrderError::EmptyCart)?;
        if row.member_id != Some(member) {
            return Err(PlaceOrderError::EmptyCart);
        }
        if let Some(order) = of_cart(conn, cart)? {
            return Ok(Placed {
                order,
                already: true,
            });
        }
        let member = customer(conn, member)?;
        if row.state != CartState::Open {
            return Err(PlaceOrderError::EmptyCart);
        }
        let view = carts::view(conn, cart)?;
        check_lines(&view)?;
        let settings = settings::load(conn)?;
        let address = details.address.as_ref();
        let rate = shipping::rate(conn, details.rate)?.ok_or(PlaceOrderError::NoSuchRate)?;
        if rate.method == DeliveryMethod::Courier && address.is_none() {
            return Err(PlaceOrderError::AddressMissing);
        }
        let option = chosen_rate(conn, &view, &settings, address, rate.id)?
            .ok_or(PlaceOrderError::NoSuchRate)?;
        let priced = pricing::price(&facts(&view, &settings, Some(&option)))?;

        let number = next_number(conn, now)?;
        let new = NewOrder {
            search: search_text(&number, &member, address),
            number,
            token: token.reveal().to_owned(),
            cart_id: Some(cart),
            member_id: Some(member.id),
            source: OrderSource::Web,
            lang: details.lang,
            status: OrderStatus::Placed,
            needs_approval: false,
            payment_status: PaymentStatus::Unpaid,
            fulfilment_status: FulfilmentStatus::None,
            goods: priced.goods,
            discount: priced.discount,
            shipping: priced.shipping,
            tax: priced.tax,
            total: priced.total,
            net_paid: Rupiah::ZERO,
            granted_refund: Rupiah::ZERO,
            weight_grams: priced.weight_grams,
            note: note.clone(),
            placed_at: now,
            version: 1,
        };
        let id: OrderId = diesel::insert_into(orders::table)
            .values(&new)
            .returning(orders::id)
            .get_result(conn)?;
        insert_lines(conn, id, &view, &priced)?;
        insert_discounts(conn, id, &priced)?;
        insert_delivery(conn, id, &member, &option, address)?;

        let pieces = store::pieces_of(conn, id)?;
        stock::allocate(conn, now, by, id, &pieces).map_err(|error| not_enough(error, &view))?;
        let due_at = now.plus(Duration::hours(settings.payment_hours));
        payments::request(conn, now, id, details.account, priced.total, due_at)?;
        carts::mark_ordered(conn, cart)?;
        if let Some(address) = address {
            let used = NewAddress {
                recipient: &address.recipient,
                phone: &address.phone,
                province_code: &address.province_code,
                city: &address.city,
                district: &address.district,
                postcode: &address.postcode,
                street: &address.street,
                landmark: &address.landmark,
            };
            members::remember_address(conn, now, member.id, &used)?;
        }
        let order = store::find(conn, id)?.ok_or(DbError::NotFound)?;
        let data = json!({ "number": order.number, "amount": order.total.to_string() });
        let subject = Subject::Order(id);
        events::record(
            conn,
            now,
            by,
            EventKind::OrderPlaced,
            subject,
            Some(member.id),
            &data,
        )?;
        let mail = OrderMail::Placed {
            base_url: &details.base_url,
        };
        queue_mail(conn, now, &order, mail, "")?;
        Ok(Placed {
            order,
            already: false,
        })
    })
}

/// Returns the order a cart became, if it did.
fn of_cart(conn: &mut Conn, cart: CartId) -> QueryResult<Option<Order>> {
    Order::query()
        .filter(orders::cart_id.eq(cart))
        .get_result(conn)
        .optional()
}

/// Returns the member, who must be confirmed and not owe for too much.
fn customer(conn: &mut Conn, id: MemberId) -> Result<Member, PlaceOrderError> {
    // Two carts placed at once must count each other's order.
    lock_for_update(conn, "members", id.0)?;
    let member = members::by_id(conn, id)?.ok_or(PlaceOrderError::NotAMember)?;
    if !member.may_order() {
        return Err(PlaceOrderError::NotYetMember(member.state));
    }
    let unpaid: i64 = orders::table
        .filter(orders::member_id.eq(id))
        .filter(orders::status.eq(OrderStatus::Placed))
        .filter(orders::payment_status.eq(PaymentStatus::Unpaid))
        .count()
        .get_result(conn)?;
    if unpaid >= MOST_UNPAID {
        Err(PlaceOrderError::TooManyUnpaid)
    } else {
        Ok(member)
    }
}

/// Stops at the first line that cannot be bought as the customer saw it.
fn check_lines(view: &CartView) -> Result<(), PlaceOrderError> {
    use carts::LineProblem::{NotSold, OnlyLeft, OutOfStock, PriceChanged};
    if view.is_empty() {
        return Err(PlaceOrderError::EmptyCart);
    }
    for line in &view.lines {
        let name = line.product.name.clone();
        match line.problem {
            None => {}
            Some(NotSold) => return Err(PlaceOrderError::NotSold(name)),
            Some(OutOfStock) => return Err(PlaceOrderError::NotEnough { name, left: 0 }),
            Some(OnlyLeft(left)) => return Err(PlaceOrderError::NotEnough { name, left }),
            Some(PriceChanged { old }) => {
                let new = line.variant.price;
                return Err(PlaceOrderError::PriceChanged { name, old, new });
            }
        }
    }
    Ok(())
}

/// Says which article ran out between looking and taking.
fn not_enough(error: stock::AllocateError, view: &CartView) -> PlaceOrderError {
    match error {
        stock::AllocateError::NotEnough { variant, available } => {
            let line = view.lines.iter().find(|line| line.variant.id == variant);
            let name = line
                .map(|line| line.product.name.clone())
                .unwrap_or_default();
            PlaceOrderError::NotEnough {
                name,
                left: available.max(0),
            }
        }
        stock::AllocateError::Database(error) => PlaceOrderError::Database(error),
    }
}

impl From<RequestError> for PlaceOrderError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::NoSuchAccount => Self::NoSuchAccount,
            RequestError::AmountsTaken => Self::AmountsTaken,
            RequestError::Database(error) => Self::Database(error),
        }
    }
}

/// Takes the next order number of the month: `GG-2611-0142`.
fn next_number(conn: &mut Conn, now: Timestamp) -> QueryResult<String> {
    let month = now.local().format("%y%m");
    let number = counters::next(conn, &format!("order-{month}"))?;
    Ok(format!("GG-{month}-{number:04}"))
}

/// Returns what an order is found by: number, name, telephone, recipient.
fn search_text(number: &str, member: &Member, address: Option<&Address>) -> String {
    let recipient = address.map_or("", |address| &address.recipient);
    fold(&format!(
        "{number} {} {} {recipient}",
        member.name,
        member.phone.as_str()
    ))
}

#[derive(Insertable)]
#[diesel(table_name = orders)]
struct NewOrder {
    number: String,
    token: String,
    cart_id: Option<CartId>,
    member_id: Option<MemberId>,
    source: OrderSource,
    lang: Lang,
    status: OrderStatus,
    needs_approval: bool,
    payment_status: PaymentStatus,
    fulfilment_status: FulfilmentStatus,
    goods: Rupiah,
    discount: Rupiah,
    shipping: Rupiah,
    tax: Rupiah,
    total: Rupiah,
    net_paid: Rupiah,
    granted_refund: Rupiah,
    weight_grams: i64,
    note: String,
    placed_at: Timestamp,
    search: String,
    version: i64,
}

fn insert_lines(
    conn: &mut Conn,
    id: OrderId,
    view: &CartView,
    priced: &PricedCart,
) -> QueryResult<()> {
    let categories = catalog::categories(conn)?;
    for ((position, line), price) in (1_i64..).zip(&view.lines).zip(&priced.lines) {
        let category = categories
            .iter()
            .find(|category| category.id == line.product.category_id)
            .map_or("", |category| category.name.as_str());
        diesel::insert_into(order_lines::table)
            .values((
                order_lines::order_id.eq(id),
                order_lines::position.eq(position),
                order_lines::variant_id.eq(line.variant.id),
                order_lines::sku.eq(&line.variant.sku),
                order_lines::product_name.eq(&line.product.name),
                order_lines::size.eq(&line.variant.size),
                order_lines::colour.eq(&line.colour.name),
                order_lines::colour_en.eq(&line.colour.name_en),
                order_lines::quantity.eq(line.quantity),
                order_lines::unit_price.eq(price.unit_price),
                order_lines::list_price.eq(line.variant.price),
                order_lines::price_source.eq(price.source),
                order_lines::discount.eq(price.discount),
                order_lines::tax.eq(price.tax),
                order_lines::net.eq(price.net),
                order_lines::weight_grams.eq(line.variant.weight_grams),
                order_lines::category.eq(category),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn insert_discounts(conn: &mut Conn, id: OrderId, priced: &PricedCart) -> QueryResult<()> {
    let lines: Vec<OrderLineId> = store::lines(conn, id)?.iter().map(|line| line.id).collect();
    for discount in &priced.discounts {
        let line = discount
            .line
            .and_then(|position| lines.get(position).copied());
        diesel::insert_into(order_discounts::table)
            .values((
                order_discounts::order_id.eq(id),
                order_discounts::order_line_id.eq(line),
                order_discounts::class.eq(discount.class),
                order_discounts::label.eq(text(Lang::Id, discount.label)),
                order_discounts::label_en.eq(text(Lang::En, discount.label)),
                order_discounts::amount.eq(discount.amount),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn insert_delivery(
    conn: &mut Conn,
    id: OrderId,
    member: &Member,
    option: &RateOption,
    address: Option<&Address>,
) -> QueryResult<()> {
    let province = match address {
        Some(address) => shipping::province(conn, &address.province_code)?,
        None => None,
    };
    let rate = &option.rate;
    let part = |of: fn(&Address) -> &String| address.map(of).cloned().unwrap_or_default();
    let delivery = OrderDelivery {
        order_id: id,
        method: rate.method,
        rate_id: rate.id.0,
        rate_version: rate.version,
        courier: rate.courier.clone(),
        service: rate.service.clone(),
        days_min: rate.days_min,
        days_max: rate.days_max,
        recipient: address.map_or_else(|| member.name.clone(), |a| a.recipient.clone()),
        phone: address.map_or_else(|| member.phone.clone(), |a| a.phone.clone()),
        province: province.map(|province| province.name).unwrap_or_default(),
        province_code: part(|a| &a.province_code),
        city: part(|a| &a.city),
        district: part(|a| &a.district),
        postcode: part(|a| &a.postcode),
        street: part(|a| &a.street),
        landmark: part(|a| &a.landmark),
    };
    diesel::insert_into(order_deliveries::table)
        .values(delivery)
        .execute(conn)
        .map(|_| ())
}
