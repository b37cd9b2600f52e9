//! The home page itself.

use askama::Template;
use poem::{IntoResponse, handler};

use super::{
    load::load,
    modules::{Module, modules},
};
use crate::{
    page::{Answer, Frame, Page},
    pages::forum::reader,
    visits::Visit,
};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Frame,
    modules: Vec<Module>,
    /// Whether a headline is needed for those who only listen.
    headless: bool,
}

/// Shows the home page.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    let (now, reader) = (visit.now, reader(&visit));
    let found = visit
        .app
        .db
        .run(move |conn| load(conn, now, reader))
        .await??;
    let page = visit.frame();
    let modules = modules(&found, &page, &visit);
    Ok(Page(HomePage {
        headless: !modules
            .iter()
            .any(|module| matches!(module, Module::Hero { .. })),
        modules,
        page,
    })
    .into_response())
}
