//! The home page.

use askama::Template;

use crate::{
    page::Frame,
    views::{Card, PictureTag},
};

/// The home page.
#[derive(Template)]
#[template(path = "home.html")]
pub struct HomePage {
    /// What surrounds the page.
    pub page: Frame,
    /// Two pieces beside the headline.
    pub hero: Vec<Tile>,
    /// New arrivals.
    pub cards: Vec<Card>,
    /// The categories with a picture each.
    pub tiles: Vec<Tile>,
}

/// A picture that leads somewhere.
pub struct Tile {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub name: String,
    /// Its picture.
    pub picture: PictureTag,
}
