//! The mails an order causes, one for each thing that happens to it.

use diesel::prelude::*;

use super::{CancelReason, Order, OrderDelivery, OrderDiscount, store};
use crate::{
    db::{Conn, DbError},
    mail::{self, TemplateMail},
    members,
    messages::{Lang, text, text_with},
    money::Rupiah,
    payments::{self, RejectReason},
    pricing::DiscountClass,
    schema::order_deliveries,
    settings,
    shipping::DeliveryMethod,
    time::Timestamp,
};

/// What to tell the customer.
#[derive(Debug, Clone, Copy)]
pub(crate) enum OrderMail<'a> {
    /// It was placed: what to pay, where, until when.
    Placed,
    /// Its money has arrived.
    Paid,
    /// Some of its money has arrived.
    PaidPartly,
    /// Its transfer was not found.
    Rejected {
        /// Why.
        reason: RejectReason,
        /// What staff added.
        note: Option<&'a str>,
    },
    /// It has left, or can be fetched.
    Shipped,
    /// Nobody paid in time.
    Expired,
    /// It expired and was taken up again.
    Reopened,
    /// It was called off.
    Canceled {
        /// Why.
        reason: CancelReason,
    },
}

/// Puts a mail about an order into the outbox, in the caller's transaction.
///
/// `occasion` tells repeated mails of one kind apart, such as two rejected
/// transfers; the same occasion never mails twice.
pub(crate) fn queue_mail(
    conn: &mut Conn,
    now: Timestamp,
    order: &Order,
    what: OrderMail<'_>,
    occasion: &str,
) -> QueryResult<()> {
    // A customer without an account left no address; she has her receipt.
    let Some(member) = order.member_id else {
        return Ok(());
    };
    let member = members::by_id(conn, member)?.ok_or(DbError::NotFound)?;
    let lang = order.lang;
    let template = match what {
        OrderMail::Placed => "order-placed",
        OrderMail::Paid => "order-paid",
        OrderMail::PaidPartly => "order-paid-partly",
        OrderMail::Rejected { .. } => "payment-rejected",
        OrderMail::Shipped => "order-shipped",
        OrderMail::Expired => "order-expired",
        OrderMail::Reopened => "order-reopened",
        OrderMail::Canceled { .. } => "order-canceled",
    };
    let total = order.total.to_string();
    let mut values = vec![("number", order.number.clone()), ("total", total)];
    match what {
        OrderMail::Placed => {
            let goods: String = store::lines(conn, order.id)?
                .iter()
                .map(|line| {
                    let variant = line.variant_text(lang);
                    let whole = Rupiah(line.unit_price.0 * line.quantity);
                    format!(
                        "- {} × {} ({variant}): {whole}\n",
                        line.quantity, line.product_name
                    )
                })
                .collect();
            let frozen = store::discounts_of(conn, order.id)?;
            let off = |(name, amount): &(String, Rupiah)| format!("- {name}: −{amount}\n");
            let discounts: String = by_name(&frozen, false, lang).iter().map(off).collect();
            values.push(("goods", format!("{goods}{discounts}").trim_end().to_owned()));
            values.push(("shipping", shipping_text(order, &frozen)));
            push_payment(conn, order, &mut values)?;
        }
        OrderMail::Rejected { reason, note } => {
            values.push(("reason", reason.label(lang)));
            values.push(("note", note.unwrap_or_default().to_owned()));
            push_payment(conn, order, &mut values)?;
        }
        OrderMail::PaidPartly | OrderMail::Reopened => push_payment(conn, order, &mut values)?,
        OrderMail::Shipped => push_shipment(conn, order, &mut values)?,
        OrderMail::Canceled { reason } => values.push(("reason", reason.label(lang))),
        OrderMail::Paid | OrderMail::Expired => {}
    }
    values.push(("page", page_text(conn, order)?));
    let template = match what {
        OrderMail::Shipped if is_pickup(conn, order)? => "order-ready",
        _ => template,
    };
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    mail::queue_template(
        conn,
        now,
        &TemplateMail {
            dedupe_key: format!("{template}:{}:{occasion}", order.number),
            template,
            recipient: &member.email,
            name: &member.name,
            lang,
            values: &values,
        },
    )
}

/// Returns the frozen discounts on goods, or on shipping, each by its name
/// once; what is inside the unit prices is left out.
fn by_name(frozen: &[OrderDiscount], shipping: bool, lang: Lang) -> Vec<(String, Rupiah)> {
    let mut sums: Vec<(String, Rupiah)> = Vec::new();
    for discount in frozen {
        let of_shipping = discount.class == DiscountClass::Shipping;
        if discount.class == DiscountClass::Price || of_shipping != shipping {
            continue;
        }
        let name = discount.label(lang);
        match sums.iter_mut().find(|(known, _)| known == name) {
            Some((_, amount)) => amount.0 += discount.amount.0,
            None => sums.push((name.to_owned(), discount.amount)),
        }
    }
    sums
}

/// Writes what shipping costs, and what was taken off it.
fn shipping_text(order: &Order, frozen: &[OrderDiscount]) -> String {
    let off: Vec<String> = by_name(frozen, true, order.lang)
        .iter()
        .map(|(name, amount)| format!("{name} −{amount}"))
        .collect();
    if off.is_empty() {
        order.shipping.to_string()
    } else {
        format!("{} ({})", order.shipping, off.join(", "))
    }
}

fn push_payment(
    conn: &mut Conn,
    order: &Order,
    values: &mut Vec<(&'static str, String)>,
) -> QueryResult<()> {
    let views = payments::of_order(conn, order.id)?;
    let open = views.iter().rev().find(|view| view.payment.state.is_open());
    let (amount, code, account, until) = open.map_or_else(Default::default, |view| {
        (
            view.payment.amount_due.to_string(),
            view.payment.unique_code.to_string(),
            view.account
                .as_ref()
                .map(|account| {
                    format!(
                        "{} {} a.n. {}",
                        account.bank, account.number, account.holder
                    )
                })
                .unwrap_or_default(),
            view.payment.due_at.full_text(order.lang),
        )
    });
    values.extend([
        ("amount", amount),
        ("code", code),
        ("account", account),
        ("until", until),
    ]);
    Ok(())
}

fn push_shipment(
    conn: &mut Conn,
    order: &Order,
    values: &mut Vec<(&'static str, String)>,
) -> QueryResult<()> {
    let parcels = store::shipments_of(conn, order.id)?;
    if let Some(parcel) = parcels.last() {
        values.push(("courier", format!("{} {}", parcel.courier, parcel.service)));
        values.push((
            "tracking",
            parcel.tracking_number.clone().unwrap_or_default(),
        ));
    }
    Ok(())
}

/// Says where the order is followed.
fn page_text(conn: &mut Conn, order: &Order) -> QueryResult<String> {
    let path = format!("/pesanan/{}", order.token);
    Ok(match settings::link(conn, order.lang, &path)? {
        Some(link) => text_with(order.lang, "mail-order-link", &[("link", &link)]),
        None => text(order.lang, "mail-order-site"),
    })
}

fn is_pickup(conn: &mut Conn, order: &Order) -> QueryResult<bool> {
    let delivery: OrderDelivery = OrderDelivery::query()
        .filter(order_deliveries::order_id.eq(order.id))
        .get_result(conn)?;
    Ok(delivery.method == DeliveryMethod::Pickup)
}
