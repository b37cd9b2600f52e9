//! What all pages share while the program runs.

use std::sync::Arc;

use shop_core::media::MediaStore;

use crate::{
    cookies::Cookies,
    db::{Db, ProofTurns},
    kept::KeptPages,
    pages::files::SiteMap,
    shop_facts::ShopFacts,
};

/// The shop as its handlers see it; cheap to clone.
#[derive(Clone)]
pub struct App(pub Arc<Shared>);

/// The shared parts of [`App`].
pub struct Shared {
    /// The database.
    pub db: Db,
    /// Pictures and payment proofs.
    pub media: MediaStore,
    /// The address customers reach the shop under, without a slash at its end.
    pub public_url: String,
    /// How cookies are named.
    pub cookies: Cookies,
    /// Proxies whose word about the visitor's address is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// Whether this is the demo shop.
    pub demo: bool,
    /// What every page says about the shop, read anew when it is older than a
    /// second.
    pub facts: ShopFacts,
    /// The pages kept for visitors who are not signed in.
    pub kept: KeptPages,
    /// Who may send a receipt right now.
    pub proofs: ProofTurns,
    /// What search engines are told, made anew when it is older than five
    /// minutes.
    pub site_map: SiteMap,
}

impl std::ops::Deref for App {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}
