//! Pages of text that staff write: profile, how to buy, terms, and others.

use askama::Template;
use poem::{IntoResponse, Request, handler, web::Path};
use shop_core::content::{self, PageLink, ShownPage};

use crate::{
    error::WebError,
    page::{Answer, Frame, Link, Page},
    visits::Visit,
};

/// The page that also says where the boutique is.
const PROFILE: &str = "/profil";

/// The page that leads to the registration.
const BENEFITS: &str = "/keuntungan-anggota";

#[derive(Template)]
#[template(path = "text_page.html")]
struct TextPage {
    page: Frame,
    title: String,
    about: String,
    /// Made by core from Markdown, safe as it is.
    body: String,
    others: Vec<Link>,
    is_profile: bool,
    invites: bool,
}

/// Shows the built-in page whose slug is the path.
#[handler]
pub async fn built_in(visit: Visit, request: &Request) -> Answer {
    let slug = request.uri().path().trim_matches('/').to_owned();
    show(visit, slug, false).await
}

/// Shows a page that staff added.
#[handler]
pub async fn own(visit: Visit, Path(slug): Path<String>) -> Answer {
    show(visit, slug, true).await
}

async fn show(visit: Visit, slug: String, added: bool) -> Answer {
    let lang = visit.lang;
    let (text, links) = visit
        .app
        .db
        .run(move |conn| {
            let text = content::page(conn, lang, &slug)?;
            Ok::<_, WebError>((text, content::page_links(conn, lang)?))
        })
        .await??;
    let text = text
        .filter(|text| text.path.starts_with("/halaman/") == added)
        .ok_or(WebError::NotFound)?;
    Ok(Page(text_page(&visit, &text, &links)).into_response())
}

fn text_page(visit: &Visit, text: &ShownPage, links: &[PageLink]) -> TextPage {
    let page = visit.frame();
    let mut others: Vec<Link> = links
        .iter()
        .map(|link| Link {
            href: page.href(&link.path),
            label: link.title.clone(),
            current: link.path == text.path,
        })
        .collect();
    others.push(Link::new(page.href("/faq"), page.t("web-faq")));
    TextPage {
        title: text.title.clone(),
        about: text.summary(),
        body: text.html(),
        others,
        is_profile: text.path == PROFILE,
        invites: text.path == BENEFITS && visit.member.is_none(),
        page,
    }
}
