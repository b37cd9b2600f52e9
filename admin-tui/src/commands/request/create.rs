//! `admin-tui request create`: a request that a member made elsewhere.

use clap::Args;
use shop_core::{
    catalog,
    messages::text_with,
    requests::{self, NewRequest},
};

use super::changed;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    member, product,
    session::Session,
};

/// What is wanted, and by whom.
#[derive(Debug, Clone, Args)]
pub struct CreateArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// What it is, in one line
    title: String,
    /// What else there is to say
    #[arg(long, default_value = "")]
    body: String,
    /// The path name of the category
    #[arg(long, value_name = "SLUG")]
    category: Option<String>,
    /// The size
    #[arg(long, default_value = "")]
    size: String,
    /// The colour
    #[arg(long, default_value = "")]
    colour: String,
    /// The least she would pay
    #[arg(long, value_name = "AMOUNT", default_value = "")]
    price_from: String,
    /// The most she would pay
    #[arg(long, value_name = "AMOUNT", default_value = "")]
    price_to: String,
    /// The code of the sold-out variant it starts from
    #[arg(long, value_name = "SKU")]
    sku: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &CreateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = member::find(session, &args.member)?;
    let category = match &args.category {
        Some(slug) => {
            let found = catalog::category_by_slug(&mut session.conn, slug);
            let found = found.map_err(explained(lang))?.ok_or_else(|| {
                let message = text_with(lang, "cli-no-such-category", &[("category", slug)]);
                Failure::new(Exit::NothingFound, message)
            })?;
            Some(found.id)
        }
        None => None,
    };
    let variant = match &args.sku {
        Some(sku) => Some(product::variant(session, sku)?.id),
        None => None,
    };
    let new = NewRequest {
        title: args.title.clone(),
        body: args.body.clone(),
        category,
        size: args.size.clone(),
        colour: args.colour.clone(),
        price_from: args.price_from.clone(),
        price_to: args.price_to.clone(),
        variant,
        ..NewRequest::default()
    };
    let Session { conn, now, by, .. } = session;
    let request = requests::ask(conn, *now, by, member.id, &new).map_err(explained(lang))?;
    let values = [("number", request.number.as_str()), ("name", &member.name)];
    let remark = text_with(lang, "cli-request-created", &values);
    changed(session, &request, remark)
}
