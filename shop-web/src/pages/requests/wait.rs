//! Waiting for a sold-out size, from the product's page.

use chrono::Duration;
use poem::{handler, web::Form};
use serde::Deserialize;
use shop_core::{
    actor::Actor,
    catalog::{self, ProductView},
    db::Conn,
    ids::VariantId,
    limits::{self, LimitError},
    messages::{Explain, Lang},
    requests::{self, WatchError},
    time::Timestamp,
};

use crate::{
    error::WebError,
    news::News,
    page::{Answer, localized},
    pages::product,
    visits::{MemberVisit, Visit},
};

/// Clicks of one member within [`WINDOW`].
const MOST: i64 = 60;
/// How long clicks are counted.
const WINDOW: Duration = Duration::hours(1);

/// A sold-out size.
pub(crate) struct WaitSize {
    pub(crate) variant: i64,
    pub(crate) label: String,
    pub(crate) waiting: bool,
    pub(crate) ask_href: String,
}

/// Returns the sold-out sizes of each colour of a product, in the order of its
/// colours, with those the visitor waits for.
///
/// # Errors
/// When the shop is too busy or its database cannot be reached.
pub(crate) async fn waits(
    visit: &Visit,
    view: &ProductView,
) -> Result<Vec<Vec<WaitSize>>, WebError> {
    let gone = |colour| {
        view.sizes()
            .iter()
            .filter_map(|size| view.variant(size, colour))
            .filter(|variant| variant.available <= 0)
            .map(|variant| (variant.variant.id, variant.variant.size.clone()))
            .collect::<Vec<_>>()
    };
    let any = view.variants.iter().any(|variant| variant.available <= 0);
    let watched = match &visit.member {
        Some(member) if any => {
            let (member, product) = (member.id, view.product.id);
            visit
                .app
                .db
                .run(move |conn| requests::watched_of_product(conn, member, product))
                .await??
        }
        Some(_) | None => Vec::new(),
    };
    Ok(view
        .colours
        .iter()
        .map(|colour| {
            gone(colour.id)
                .into_iter()
                .map(|(variant, label)| WaitSize {
                    ask_href: ask_href(variant, visit.lang),
                    waiting: watched.contains(&variant),
                    variant: variant.0,
                    label,
                })
                .collect()
        })
        .collect())
}

fn ask_href(variant: VariantId, lang: Lang) -> String {
    localized(lang, &format!("/permintaan/baru?varian={variant}"))
}

/// What the buttons send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    variant: String,
    kembali: String,
}

/// Notes that the member wants to hear when the size is back.
#[handler]
pub async fn watch(visit: MemberVisit, Form(wish): Form<Wish>) -> Answer {
    act(visit, &wish, requests::watch, News::WaitNoted).await
}

/// Ends the member's wait.
#[handler]
pub async fn unwatch(visit: MemberVisit, Form(wish): Form<Wish>) -> Answer {
    act(visit, &wish, requests::unwatch, News::WaitEnded).await
}

type Act = fn(&mut Conn, Timestamp, &Actor, VariantId) -> Result<(), WatchError>;

async fn act(visit: MemberVisit, wish: &Wish, act: Act, news: News) -> Answer {
    let MemberVisit { visit, member } = visit;
    let variant = wish
        .variant
        .parse()
        .map(VariantId)
        .map_err(|_| WebError::NotFound)?;
    let (now, by) = (visit.now, member.actor());
    let key = format!("web-watch:{}", member.id);
    let done = visit
        .app
        .db
        .run(move |conn| {
            limits::take(conn, now, &key, MOST, WINDOW)?;
            let offer = catalog::offers(conn, &[variant])?.pop();
            Ok::<_, LimitError>((act(conn, now, &by, variant), offer))
        })
        .await?;
    let (done, offer) = match done {
        Ok(done) => done,
        Err(LimitError::Reached { .. }) => return Err(WebError::TooOften),
        Err(LimitError::Database(error)) => return Err(error.into()),
    };
    let offer = offer.ok_or(WebError::NotFound)?;
    match done {
        Ok(()) if wish.kembali == "akun" => Ok(visit.go(&news.on("/akun/permintaan"))),
        Ok(()) => {
            let (slug, colour) = (&offer.product.slug, &offer.colour.slug);
            Ok(visit.go(&news.on(&format!("/produk/{slug}?warna={colour}"))))
        }
        Err(WatchError::NotFound) => Err(WebError::NotFound),
        Err(WatchError::Database(error)) => Err(error.into()),
        Err(error) => {
            let sentence = error.explain(visit.lang);
            product::with_error(&visit, &offer.product.slug, Some(variant), sentence).await
        }
    }
}
