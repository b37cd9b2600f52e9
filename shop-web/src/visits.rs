//! Who asks for which page: language, time, and later the session.

use std::sync::Arc;

use poem::{FromRequest, Request, RequestBody, Result};
use shop_core::{messages::Lang, time::Timestamp};

use crate::{
    app::App,
    page::{Frame, split_language},
    shop_facts::Facts,
};

/// One request of one visitor, with what every handler needs.
pub struct Visit {
    /// The shop.
    pub app: App,
    /// The language of the page.
    pub lang: Lang,
    /// When the request came.
    pub now: Timestamp,
    path: String,
    facts: Arc<Facts>,
}

impl<'a> FromRequest<'a> for Visit {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        let app = request.data::<App>().expect("the routes carry the app").clone();
        let facts = app.facts.get(&app.db).await?;
        let uri = request.original_uri();
        let (lang, path) = split_language(uri.path_and_query().map_or("/", |path| path.as_str()));
        Ok(Self { app, lang, now: Timestamp::now(), path, facts })
    }
}

impl Visit {
    /// Returns the frame of the page.
    #[must_use]
    pub fn frame(&self) -> Frame {
        Frame::new(
            self.lang,
            self.path.clone(),
            &self.facts,
            &self.app.public_url,
            self.now.local().format("%Y").to_string(),
        )
    }
}
