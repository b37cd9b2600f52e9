//! Reading collections: what customers see, and all of them for staff.

use diesel::QueryResult;

use super::{Collection, CollectionChoice, store};
use crate::{
    actor::Actor,
    catalog::{
        ListError, Picture, Product, ProductQuery, ProductSort, list, staff_list::require_reading,
        store::ids_within,
    },
    db::Conn,
    ids::{CollectionId, ProductId},
    time::Timestamp,
};

/// The most products of a collection that staff see at once.
const MOST: i64 = 60;

/// What is behind the link of a collection.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "made once for a page and taken apart at once"
)]
pub enum FoundCollection {
    /// The collection, as customers see it.
    Current(Collection),
    /// The collection has this slug now.
    Moved(String),
}

/// A collection with what stands for it in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct CollectionCover {
    /// The collection.
    pub collection: Collection,
    /// The pictures of its first products, one each.
    pub pictures: Vec<Picture>,
}

/// A collection as the staff's list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct CollectionRow {
    /// The collection.
    pub collection: Collection,
    /// Whether customers see it now.
    pub shown: bool,
    /// How many products customers find in it; 60 stands for more.
    pub products: i64,
}

/// A collection with everything staff see of it.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffCollection {
    /// The collection.
    pub collection: Collection,
    /// Whether customers see it now.
    pub shown: bool,
    /// What lies in it: by hand all of it, by rule what the rule finds now.
    pub products: Vec<Product>,
}

/// Returns the collections customers see now, in order.
///
/// # Errors
/// When the database fails.
pub fn collections(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<Collection>> {
    let mut all = store::all(conn)?;
    all.retain(|collection| collection.is_shown(now));
    Ok(all)
}

/// Returns every collection in order, whether customers see it or not, for
/// what links to them.
///
/// # Errors
/// When the database fails.
pub fn every_collection(conn: &mut Conn) -> QueryResult<Vec<Collection>> {
    store::all(conn)
}

/// Returns what customers find behind the link of a collection, which may be
/// an old one.
///
/// # Errors
/// When the database fails.
pub fn collection_by_slug(
    conn: &mut Conn,
    now: Timestamp,
    slug: &str,
) -> QueryResult<Option<FoundCollection>> {
    if let Some(collection) = store::by_slug(conn, slug)? {
        return Ok(collection
            .is_shown(now)
            .then_some(FoundCollection::Current(collection)));
    }
    let moved = store::by_former_slug(conn, slug)?.filter(|collection| collection.is_shown(now));
    Ok(moved.map(|collection| FoundCollection::Moved(collection.slug)))
}

/// Returns the products on sale of some collections, whether or not the
/// collections are shown now.
///
/// # Errors
/// When the database fails.
pub(crate) fn members_of(
    conn: &mut Conn,
    now: Timestamp,
    ids: &[CollectionId],
) -> QueryResult<Vec<(CollectionId, Vec<ProductId>)>> {
    let mut members = Vec::new();
    for collection in store::all(conn)? {
        if ids.contains(&collection.id) {
            let products = ids_within(conn, &collection.within(now))?;
            members.push((collection.id, products));
        }
    }
    Ok(members)
}

/// Returns the collections with the pictures of their first products, those
/// without any product left out.
///
/// # Errors
/// When the database fails.
pub fn covers(
    conn: &mut Conn,
    now: Timestamp,
    collections: Vec<Collection>,
    pictures: i64,
) -> QueryResult<Vec<CollectionCover>> {
    let mut covers = Vec::new();
    for collection in collections {
        let cards = list(conn, &first_products(&collection, now, pictures))?.cards;
        if !cards.is_empty() {
            covers.push(CollectionCover {
                pictures: cards.into_iter().filter_map(|card| card.picture).collect(),
                collection,
            });
        }
    }
    Ok(covers)
}

fn first_products(collection: &Collection, now: Timestamp, limit: i64) -> ProductQuery {
    ProductQuery {
        within: Some(collection.within(now)),
        sort: ProductSort::Chosen,
        limit,
        ..ProductQuery::default()
    }
}

/// Returns all collections in order, for staff.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn staff_collections(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
) -> Result<Vec<CollectionRow>, ListError> {
    require_reading(by)?;
    let mut rows = Vec::new();
    for collection in store::all(conn)? {
        let found = list(conn, &first_products(&collection, now, MOST))?.cards;
        rows.push(CollectionRow {
            shown: collection.is_shown(now),
            products: i64::try_from(found.len()).unwrap_or(MOST),
            collection,
        });
    }
    Ok(rows)
}

/// Returns a collection with what lies in it, for staff.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn staff_collection(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CollectionId,
) -> Result<Option<StaffCollection>, ListError> {
    require_reading(by)?;
    let Some(collection) = store::collection(conn, id)? else {
        return Ok(None);
    };
    let products = match collection.choice {
        CollectionChoice::Hand => {
            let members = store::members(conn, id)?;
            store::products(conn, &members)?
        }
        CollectionChoice::Tag
        | CollectionChoice::Motif
        | CollectionChoice::New
        | CollectionChoice::Reduced => {
            let found = list(conn, &first_products(&collection, now, MOST))?;
            found.cards.into_iter().map(|card| card.product).collect()
        }
    };
    Ok(Some(StaffCollection {
        shown: collection.is_shown(now),
        products,
        collection,
    }))
}
