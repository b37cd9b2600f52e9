//! What is done to an order: packed, shipped, delivered, called off, refunded.

use shop_core::{
    db::Conn,
    ids::{OrderId, RefundId},
    messages::{Explain, text, text_with},
    orders::{self, CancelReason, OrderCommandError, RefundError, ShipDetails},
};

use crate::{
    app::{
        effect::{Done, Failure},
        model::Scene,
        worker::Job,
    },
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The parcel leaves.
    Ship {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
    },
    /// The order is called off.
    Cancel {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
    },
    /// Money was paid back.
    Refund {
        /// The refund.
        id: RefundId,
        /// The order's number.
        number: String,
    },
}

/// Something done to an order.
#[derive(Debug, Clone)]
pub enum Act {
    /// Its goods are packed.
    Pack {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
    },
    /// The parcel leaves.
    Ship {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
        /// Courier and tracking number.
        details: ShipDetails,
    },
    /// The parcel has arrived.
    Deliver {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
    },
    /// It waits for the money again after it had expired.
    Reopen {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
    },
    /// It is called off.
    Cancel {
        /// The order.
        id: OrderId,
        /// Its version when it was shown.
        version: i64,
        /// Its number.
        number: String,
        /// Why.
        reason: CancelReason,
        /// What there is to add.
        note: String,
    },
    /// Money was paid back.
    Refund {
        /// The refund.
        id: RefundId,
        /// The order's number.
        number: String,
        /// To where.
        note: String,
    },
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    match purpose.clone() {
        Purpose::Ship {
            id,
            version,
            number,
        } => {
            let details = ShipDetails {
                courier: answers.get("courier").to_owned(),
                service: answers.get("service").to_owned(),
                tracking_number: answers.get("tracking").to_owned(),
            };
            Ok(Act::Ship {
                id,
                version,
                number,
                details,
            })
        }
        Purpose::Cancel {
            id,
            version,
            number,
        } => {
            let reason = answers
                .get("reason")
                .parse()
                .map_err(|_| vec![("reason", text(lang, "tui-error-choose"))])?;
            Ok(Act::Cancel {
                id,
                version,
                number,
                reason,
                note: answers.get("note").to_owned(),
            })
        }
        Purpose::Refund { id, number } => Ok(Act::Refund {
            id,
            number,
            note: answers.get("note").to_owned(),
        }),
    }
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let refused = |error: OrderCommandError| {
        let sentence = error.explain(job.lang);
        match error {
            OrderCommandError::BadTracking => Failure::field("tracking", sentence),
            OrderCommandError::CourierMissing => Failure::field("courier", sentence),
            OrderCommandError::Note(_) => Failure::field("note", sentence),
            _ => Failure::said(sentence),
        }
    };
    let (now, by) = (job.now, &job.actor);
    let (key, number) = match act {
        Act::Pack {
            id,
            version,
            number,
        } => {
            orders::pack(conn, now, by, id, version).map_err(refused)?;
            ("tui-done-packed", number)
        }
        Act::Ship {
            id,
            version,
            number,
            details,
        } => {
            orders::ship(conn, now, by, id, version, &details).map_err(refused)?;
            ("tui-done-shipped", number)
        }
        Act::Deliver {
            id,
            version,
            number,
        } => {
            orders::deliver(conn, now, by, id, version).map_err(refused)?;
            ("tui-done-delivered", number)
        }
        Act::Reopen {
            id,
            version,
            number,
        } => {
            orders::reopen(conn, now, by, id, version).map_err(refused)?;
            ("tui-done-reopened", number)
        }
        Act::Cancel {
            id,
            version,
            number,
            reason,
            note,
        } => {
            orders::cancel(conn, now, by, id, version, reason, &note).map_err(refused)?;
            ("tui-done-canceled", number)
        }
        Act::Refund { id, number, note } => {
            orders::refund_paid(conn, now, by, id, &note).map_err(|error| {
                let sentence = error.explain(job.lang);
                match error {
                    RefundError::Note(_) => Failure::field("note", sentence),
                    RefundError::NotFound | RefundError::Denied(_) | RefundError::Database(_) => {
                        Failure::said(sentence)
                    }
                }
            })?;
            ("tui-done-refunded", number)
        }
    };
    Ok(Done::said(text_with(job.lang, key, &[("number", &number)])))
}
