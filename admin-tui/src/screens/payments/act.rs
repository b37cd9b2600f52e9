//! What is done to a payment: settled, rejected, its proof looked at.

use shop_core::{
    db::Conn,
    ids::PaymentId,
    messages::{Explain, text, text_with},
    money::Rupiah,
    payments::{self, RejectReason, VerifyError},
};

use crate::{
    app::{
        effect::{Done, Failure, Then},
        model::Scene,
        worker::Job,
    },
    proof,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The money was seen on the statement.
    Settle {
        /// The payment.
        id: PaymentId,
        /// Its version when it was shown.
        version: i64,
        /// The order's number.
        number: String,
    },
    /// The money was not found, or not as it should be.
    Reject {
        /// The payment.
        id: PaymentId,
        /// Its version when it was shown.
        version: i64,
        /// The order's number.
        number: String,
    },
}

/// Something done to a payment.
#[derive(Debug, Clone)]
pub enum Act {
    /// The money is counted.
    Settle {
        /// The payment.
        id: PaymentId,
        /// Its version when it was shown.
        version: i64,
        /// The order's number.
        number: String,
        /// How much arrived.
        received: Rupiah,
        /// What there is to add.
        note: String,
    },
    /// The confirmation is not accepted.
    Reject {
        /// The payment.
        id: PaymentId,
        /// Its version when it was shown.
        version: i64,
        /// The order's number.
        number: String,
        /// Why.
        reason: RejectReason,
        /// What there is to add.
        note: String,
    },
    /// The proof is opened, or written to a file.
    Proof {
        /// The payment.
        id: PaymentId,
        /// The order's number.
        number: String,
    },
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    let note = answers.get("note").to_owned();
    match purpose {
        Purpose::Settle {
            id,
            version,
            number,
        } => {
            let mut errors = Vec::new();
            if !answers.ticked("checked") {
                errors.push(("checked", text(lang, "tui-error-check-statement")));
            }
            let received = answers.get("received").parse::<Rupiah>();
            if received.is_err() {
                errors.push(("received", text(lang, "tui-error-amount")));
            }
            match received {
                Ok(received) if errors.is_empty() => Ok(Act::Settle {
                    id: *id,
                    version: *version,
                    number: number.clone(),
                    received,
                    note,
                }),
                _ => Err(errors),
            }
        }
        Purpose::Reject {
            id,
            version,
            number,
        } => {
            let reason = answers
                .get("reason")
                .parse()
                .map_err(|_| vec![("reason", text(lang, "tui-error-choose"))])?;
            Ok(Act::Reject {
                id: *id,
                version: *version,
                number: number.clone(),
                reason,
                note,
            })
        }
    }
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let lang = job.lang;
    match act {
        Act::Settle {
            id,
            version,
            number,
            received,
            note,
        } => {
            payments::settle(conn, job.now, &job.actor, id, version, received, &note)
                .map_err(|error| refused(&error, "received", job))?;
            let values = [
                ("number", number.as_str()),
                ("amount", &received.to_string()),
            ];
            Ok(Done::said(text_with(lang, "tui-done-settled", &values)))
        }
        Act::Reject {
            id,
            version,
            number,
            reason,
            note,
        } => {
            payments::reject(conn, job.now, &job.actor, id, version, reason, &note)
                .map_err(|error| refused(&error, "reason", job))?;
            Ok(Done::said(text_with(
                lang,
                "tui-done-rejected",
                &[("number", &number)],
            )))
        }
        Act::Proof { id, number } => {
            let key = payments::proof_key(conn, &job.actor, id)
                .map_err(|error| Failure::said(error.explain(lang)))?
                .ok_or_else(|| Failure::said(text(lang, "tui-no-proof")))?;
            let said = proof::show(&job.media, &key, &number, lang).map_err(Failure::said)?;
            Ok(Done {
                said,
                then: Then::Nothing,
            })
        }
    }
}

fn refused(error: &VerifyError, amount: &'static str, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        VerifyError::NotPositive => Failure::field(amount, sentence),
        VerifyError::Note(_) => Failure::field("note", sentence),
        _ => Failure::said(sentence),
    }
}
