//! Reading what a list of products shows.

use shop_core::{
    catalog::{
        self, Category, Collection, Colour, FoundCollection, ProductCursor, ProductPage,
        ProductQuery,
    },
    db::{Conn, DbError},
    time::Timestamp,
};

use super::Wish;

/// Which products are wanted.
pub(super) enum Shelf {
    /// All of them.
    All,
    /// Those of a category, by its path segment.
    Category(String),
    /// Those of a collection, by its path segment.
    Collection(String),
}

/// What is behind an address.
pub(super) enum Found {
    /// The list.
    Here(Box<Loaded>),
    /// A collection that has this path segment now.
    Moved(String),
}

/// A list with everything its page shows.
pub(super) struct Loaded {
    /// The category it is limited to.
    pub(super) category: Option<Category>,
    /// The collection it is limited to.
    pub(super) collection: Option<Collection>,
    /// All categories.
    pub(super) categories: Vec<Category>,
    /// The sizes there are.
    pub(super) sizes: Vec<String>,
    /// The colours there are.
    pub(super) colours: Vec<Colour>,
    /// The products.
    pub(super) found: ProductPage,
    /// Where the page begins, when it is not the first.
    pub(super) after: Option<ProductCursor>,
}

/// Reads a list; nothing when there is no such category or collection.
pub(super) fn load(
    conn: &mut Conn,
    now: Timestamp,
    shelf: &Shelf,
    wish: &Wish,
) -> Result<Option<Found>, DbError> {
    let (mut category, mut collection) = (None, None);
    match shelf {
        Shelf::All => {}
        Shelf::Category(slug) => match catalog::category_by_slug(conn, slug)? {
            None => return Ok(None),
            found => category = found,
        },
        Shelf::Collection(slug) => match catalog::collection_by_slug(conn, now, slug)? {
            None => return Ok(None),
            Some(FoundCollection::Moved(slug)) => return Ok(Some(Found::Moved(slug))),
            Some(FoundCollection::Current(found)) => collection = Some(found),
        },
    }
    let colours = catalog::colours(conn)?;
    let sizes = catalog::sizes(conn)?;
    let sort = wish.sort(collection.as_ref());
    // A cursor that cannot be read, or of another order, starts at the top.
    let after = wish
        .setelah
        .parse()
        .ok()
        .filter(|_| wish.setelah.starts_with(&format!("{sort}.")));
    let query = ProductQuery {
        category: category.as_ref().map(|category| category.id),
        within: collection.as_ref().map(|collection| collection.within(now)),
        // What nobody sells limits nothing: an old link still shows goods.
        size: sizes.iter().find(|size| **size == wish.ukuran).cloned(),
        colour: colours
            .iter()
            .find(|colour| colour.slug == wish.warna)
            .map(|colour| colour.id),
        available_only: wish.in_stock(),
        sort,
        after,
        ..ProductQuery::default()
    };
    Ok(Some(Found::Here(Box::new(Loaded {
        category,
        collection,
        categories: catalog::categories(conn)?,
        sizes,
        colours,
        found: catalog::list(conn, &query)?,
        after,
    }))))
}
