//! `admin-tui promo start`, `pause`, `resume`, `end` and `copy`.

use clap::Args;
use shop_core::promotions::{self, PromotionEvent};

use super::{create::shown, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Which promotion.
#[derive(Debug, Clone, Args)]
pub struct WhichArgs {
    /// Its number, one of its codes, or its whole name
    #[arg(value_name = "PROMOTION")]
    promotion: String,
}

pub(super) fn decide(
    session: &mut Session,
    args: &WhichArgs,
    event: PromotionEvent,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let promotion = find(session, &args.promotion)?.promotion;
    let Session { conn, now, by, .. } = session;
    promotions::decide(conn, *now, by, promotion.id, promotion.version, event)
        .map_err(explained(lang))?;
    let key = match event {
        PromotionEvent::Start => "cli-promotion-started",
        PromotionEvent::Pause => "cli-promotion-paused",
        PromotionEvent::Resume => "cli-promotion-resumed",
        PromotionEvent::End => "cli-promotion-ended",
    };
    shown(session, promotion.id.0, key)
}

pub(super) fn copy(session: &mut Session, args: &WhichArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let original = find(session, &args.promotion)?.promotion;
    let Session { conn, now, by, .. } = session;
    let copy = promotions::copy(conn, *now, by, original.id).map_err(explained(lang))?;
    shown(session, copy.id.0, "cli-promotion-copied")
}
