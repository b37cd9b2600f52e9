//! `admin-tui counter delivery`: how the goods leave the shop.

use clap::Args;
use shop_core::{
    counter::{self, DraftDelivery, DraftWay},
    ids::CounterDraftId,
    messages::{Explain, text, text_with},
    shipping::{self, Address, AddressInput},
    text::fold,
};

use super::{find, simply_changed};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    input::names,
    session::Session,
};

/// How the goods leave.
#[derive(Debug, Clone, Args)]
pub struct DeliveryArgs {
    /// The number of the draft
    draft: i64,
    /// Taken along, fetched later, or sent
    #[arg(value_parser = names(DraftDelivery::ALL, DraftDelivery::as_str))]
    way: DraftDelivery,
    /// The courier and its service; the cheapest when left out
    #[arg(long, default_value = "", hide_default_value = true)]
    service: String,
    /// Who receives the parcel; without it, where the member's goods went last
    #[arg(long)]
    recipient: Option<String>,
    /// The number the courier calls
    #[arg(long, default_value = "", hide_default_value = true)]
    phone: String,
    /// The province, by its name or official code
    #[arg(long, default_value = "", hide_default_value = true)]
    province: String,
    /// The regency or city
    #[arg(long, default_value = "", hide_default_value = true)]
    city: String,
    /// The district
    #[arg(long, default_value = "", hide_default_value = true)]
    district: String,
    /// The postcode
    #[arg(long, default_value = "", hide_default_value = true)]
    postcode: String,
    /// Street and number
    #[arg(long, default_value = "", hide_default_value = true)]
    street: String,
    /// What helps to find it
    #[arg(long, default_value = "", hide_default_value = true)]
    landmark: String,
}

pub(super) fn run(session: &mut Session, args: &DeliveryArgs) -> Result<Answer, Failure> {
    let id = CounterDraftId(args.draft);
    let way = match args.way {
        DraftDelivery::Taken => DraftWay::Taken,
        DraftDelivery::Pickup => DraftWay::Pickup,
        DraftDelivery::Courier => {
            let address = address(session, args)?;
            let Session {
                conn,
                now,
                by,
                lang,
                ..
            } = session;
            counter::courier(conn, *now, by, id, &args.service, address)
                .map_err(explained(*lang))?
        }
    };
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    counter::set_delivery(conn, *now, by, id, &way).map_err(explained(*lang))?;
    simply_changed(session, args.draft)
}

fn address(session: &mut Session, args: &DeliveryArgs) -> Result<Address, Failure> {
    let view = find(session, args.draft)?;
    let Session { conn, by, lang, .. } = session;
    let Some(recipient) = &args.recipient else {
        let known = match (view.address, view.draft.member_id) {
            (Some(address), _) => Some(address),
            (None, Some(member)) => {
                counter::last_address(conn, by, member).map_err(explained(*lang))?
            }
            (None, None) => None,
        };
        return known.ok_or_else(|| Failure::new(Exit::Usage, text(*lang, "cli-draft-address")));
    };
    let wanted = fold(&args.province);
    let provinces = shipping::provinces(conn).map_err(explained(*lang))?;
    let province = provinces
        .into_iter()
        .find(|province| province.code == wanted || fold(&province.name) == wanted)
        .ok_or_else(|| {
            let values = [("province", args.province.as_str())];
            Failure::new(
                Exit::Usage,
                text_with(*lang, "cli-no-such-province", &values),
            )
        })?;
    let input = AddressInput {
        recipient: recipient.clone(),
        phone: args.phone.clone(),
        province_code: province.code,
        city: args.city.clone(),
        district: args.district.clone(),
        postcode: args.postcode.clone(),
        street: args.street.clone(),
        landmark: args.landmark.clone(),
    };
    Address::parse(&input).map_err(|errors| {
        let said: Vec<String> = errors
            .iter()
            .map(|error| format!("{:?}: {}", error.field, error.explain(*lang)))
            .collect();
        Failure::new(Exit::Usage, said.join("; "))
    })
}
