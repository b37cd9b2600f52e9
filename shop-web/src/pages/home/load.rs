//! What the modules of the home page show, read from the database.

use std::collections::HashMap;

use shop_core::{
    catalog::{self, Category, ProductCard, ProductQuery, ProductSort},
    content::{self, HomeModule, ModuleKind, ShownBanner},
    db::{Conn, DbError},
    forum::{self, Front, Reader},
    ids::{CategoryId, HomeModuleId},
    promotions::{self, PublicPromotion},
    time::Timestamp,
};

/// Everything the home page shows now.
pub struct Found {
    /// The modules, in order.
    pub modules: Vec<HomeModule>,
    /// The banners that are shown now.
    pub banners: Vec<ShownBanner>,
    /// The products of the modules that show some.
    pub products: HashMap<HomeModuleId, Vec<ProductCard>>,
    /// The categories with a picture of what is in them.
    pub tiles: Vec<(Category, ProductCard)>,
    /// The promotions that run now.
    pub offers: Vec<PublicPromotion>,
    /// What is talked about in the forum, for the modules that show it.
    pub talk: HashMap<HomeModuleId, Front>,
    /// The path of what a module shows in full.
    pub paths: HashMap<HomeModuleId, (String, [String; 2])>,
}

/// Reads what the home page shows now to whoever reads it.
pub fn load(conn: &mut Conn, now: Timestamp, reader: Reader) -> Result<Found, DbError> {
    let modules = content::shown_modules(conn, now)?;
    let mut found = Found {
        banners: content::shown_banners(conn, now)?,
        products: HashMap::new(),
        tiles: Vec::new(),
        offers: Vec::new(),
        talk: HashMap::new(),
        paths: HashMap::new(),
        modules: Vec::new(),
    };
    for module in &modules {
        let products = match module.kind {
            // Without banners the opening shows the newest pieces.
            ModuleKind::Hero => catalog::newest(conn, 8)?,
            ModuleKind::Newest => catalog::newest(conn, module.count)?,
            ModuleKind::BestSellers => catalog::best_sellers(conn, module.count)?,
            ModuleKind::Category => of_category(conn, module, &mut found)?,
            ModuleKind::Categories => {
                let most = usize::try_from(module.count).unwrap_or(usize::MAX);
                found.tiles = tiles(conn, most)?;
                Vec::new()
            }
            ModuleKind::Collection => of_collection(conn, now, module, &mut found)?,
            ModuleKind::Promotions => {
                found.offers = promotions::running(conn, now)?;
                Vec::new()
            }
            ModuleKind::Forum => {
                let front = forum::front(conn, now, reader, module.count)?;
                found.talk.insert(module.id, front);
                Vec::new()
            }
            ModuleKind::Banners
            | ModuleKind::Text
            | ModuleKind::Story
            | ModuleKind::Steps
            | ModuleKind::Promises => Vec::new(),
        };
        found.products.insert(module.id, products);
    }
    found.modules = modules;
    Ok(found)
}

fn of_category(
    conn: &mut Conn,
    module: &HomeModule,
    found: &mut Found,
) -> Result<Vec<ProductCard>, DbError> {
    let all = catalog::categories(conn)?;
    let Some(category) = all
        .into_iter()
        .find(|category| Some(category.id.0) == module.subject_id)
    else {
        return Ok(Vec::new());
    };
    let query = ProductQuery {
        category: Some(category.id),
        limit: module.count,
        available_only: true,
        ..ProductQuery::default()
    };
    let path = format!("/kategori/{}", category.slug);
    let names = [category.name.clone(), category.name_en];
    found.paths.insert(module.id, (path, names));
    Ok(catalog::list(conn, &query)?.cards)
}

fn of_collection(
    conn: &mut Conn,
    now: Timestamp,
    module: &HomeModule,
    found: &mut Found,
) -> Result<Vec<ProductCard>, DbError> {
    let Some(collection) = catalog::collections(conn, now)?
        .into_iter()
        .find(|collection| Some(collection.id.0) == module.subject_id)
    else {
        return Ok(Vec::new());
    };
    let query = ProductQuery {
        within: Some(collection.within(now)),
        sort: ProductSort::Chosen,
        limit: module.count,
        ..ProductQuery::default()
    };
    let path = format!("/koleksi/{}", collection.slug);
    let names = [collection.name.clone(), collection.name_en];
    found.paths.insert(module.id, (path, names));
    Ok(catalog::list(conn, &query)?.cards)
}

/// Returns the first categories, each with a product to show for it.
fn tiles(conn: &mut Conn, most: usize) -> Result<Vec<(Category, ProductCard)>, DbError> {
    let mut tiles = Vec::new();
    for category in catalog::categories(conn)? {
        if category.parent_id.is_some() || tiles.len() == most {
            continue;
        }
        if let Some(first) = first_of(conn, category.id)? {
            tiles.push((category, first));
        }
    }
    Ok(tiles)
}

fn first_of(conn: &mut Conn, category: CategoryId) -> Result<Option<ProductCard>, DbError> {
    let query = ProductQuery {
        category: Some(category),
        limit: 1,
        ..ProductQuery::default()
    };
    Ok(catalog::list(conn, &query)?.cards.into_iter().next())
}
