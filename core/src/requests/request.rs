//! A product request as stored and as shown.

use diesel::prelude::*;

use super::{DeclineReason, RequestState};
use crate::{
    db::MultiBackend,
    ids::{CategoryId, MemberId, ProductId, RequestId, VariantId},
    members::Member,
    money::Rupiah,
    schema::{request_notes, request_steps, requests},
    time::Timestamp,
};

/// Something a member wants and the shop has not.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = requests, check_for_backend(MultiBackend))]
pub struct Request {
    /// The request.
    pub id: RequestId,
    /// The number people use: `PM-2611-0007`.
    pub number: String,
    /// Who asked.
    pub member_id: MemberId,
    /// What it is, in one line.
    pub title: String,
    /// What else there is to say; may be empty.
    pub body: String,
    /// The kind of article.
    pub category_id: Option<CategoryId>,
    /// The size; may be empty.
    pub size: String,
    /// The colour; may be empty.
    pub colour: String,
    /// The least she would pay.
    pub price_from: Option<Rupiah>,
    /// The most she would pay.
    pub price_to: Option<Rupiah>,
    /// The product it started from, when a size of it was sold out.
    pub product_id: Option<ProductId>,
    /// The variant it started from.
    pub variant_id: Option<VariantId>,
    /// Where her picture lies.
    pub photo_key: Option<String>,
    /// How far the shop has come.
    pub state: RequestState,
    /// Why the shop will not have it.
    pub decline_reason: Option<DeclineReason>,
    /// The request it was joined with.
    pub merged_into: Option<RequestId>,
    /// The product that answers it.
    pub found_product_id: Option<ProductId>,
    /// The variant that answers it.
    pub found_variant_id: Option<VariantId>,
    /// How many members want it, the asker among them.
    pub votes: i64,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Since when everybody can see it.
    pub published_at: Option<Timestamp>,
    /// When it came into the shop.
    pub available_at: Option<Timestamp>,
    /// When it last moved.
    pub changed_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
}

impl Request {
    /// Returns whether everybody can see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.published_at.is_some()
            && !matches!(self.state, RequestState::Withdrawn | RequestState::Merged)
    }

    /// Returns the price band in words, when there is one.
    #[must_use]
    pub fn band(&self) -> Option<String> {
        match (self.price_from, self.price_to) {
            (Some(from), Some(to)) if from == to => Some(from.to_string()),
            (Some(from), Some(to)) => Some(format!("{from}–{}", to.digits())),
            (Some(from), None) => Some(format!("≥ {from}")),
            (None, Some(to)) => Some(format!("≤ {to}")),
            (None, None) => None,
        }
    }

    /// Returns size, colour and price band in words, as far as they are known.
    #[must_use]
    pub fn details(&self) -> String {
        let kept = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        [kept(&self.size), kept(&self.colour), self.band()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    }
}

/// What was said in public when a request moved on.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = request_steps, check_for_backend(MultiBackend))]
pub struct RequestStep {
    /// Where it came to.
    pub state: RequestState,
    /// What staff added; may be empty.
    pub note: String,
    /// When.
    pub at: Timestamp,
}

/// What staff tell each other about a request.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = request_notes, check_for_backend(MultiBackend))]
pub struct RequestNote {
    /// The note.
    pub body: String,
    /// Who wrote it, as an actor's code.
    pub actor: String,
    /// When.
    pub at: Timestamp,
}

/// A product as a request names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestProduct {
    /// The product.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// Its path segment.
    pub slug: String,
    /// Whether customers can see it.
    pub on_sale: bool,
}

/// A line of the lists of requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// The request.
    pub request: Request,
    /// Who asked.
    pub member_name: String,
}

/// A member who wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// The member.
    pub member_id: MemberId,
    /// The member's name.
    pub name: String,
    /// Since when she wants it.
    pub at: Timestamp,
}

/// A request with everything staff know about it.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestView {
    /// The request.
    pub request: Request,
    /// Who asked.
    pub member: Member,
    /// The name of the kind of article, in Indonesian and English.
    pub category: Option<(String, String)>,
    /// Everyone who wants it, the longest waiting first.
    pub voters: Vec<Voter>,
    /// What was said in public, oldest first.
    pub steps: Vec<RequestStep>,
    /// What staff told each other, oldest first.
    pub notes: Vec<RequestNote>,
    /// The product it started from.
    pub product: Option<RequestProduct>,
    /// The product that answers it.
    pub found: Option<RequestProduct>,
    /// The number of the request it was joined with.
    pub merged_into: Option<String>,
}

/// A request as customers see it.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicRequest {
    /// The request.
    pub request: Request,
    /// The name of the kind of article, in Indonesian and English.
    pub category: Option<(String, String)>,
    /// What was said in public, oldest first.
    pub steps: Vec<RequestStep>,
    /// The product it started from, while it is on sale.
    pub product: Option<RequestProduct>,
    /// The product that answers it, while it is on sale.
    pub found: Option<RequestProduct>,
    /// Whether the one who looks asked for it.
    pub own: bool,
    /// Whether the one who looks wants it too.
    pub voted: bool,
}
