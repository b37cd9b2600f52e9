//! Taking in a receipt: looked at only when it can be of use.

use chrono::Duration;
use shop_core::{
    db::Conn,
    ids::MemberId,
    limits::{self, LimitError},
    media::{MediaError, StoredProof},
    orders,
    payments::{self, Confirmation, PaymentState, SubmitError},
    time::Timestamp,
};

use crate::{error::WebError, visits::Visit};

/// Receipts of one member within [`WINDOW`].
const MOST: i64 = 20;
/// How long receipts are counted.
const WINDOW: Duration = Duration::hours(1);

/// A confirmation with its receipt, as sent.
pub(super) struct Receipt {
    /// Who sends it.
    pub(super) member: MemberId,
    /// The token of the order it pays.
    pub(super) order: String,
    /// What was typed.
    pub(super) confirmation: Confirmation,
    /// The file.
    pub(super) file: Vec<u8>,
}

/// Why a receipt was not taken in.
pub(super) enum Failure {
    /// The member sent too many.
    TooOften,
    /// The file cannot be used.
    Proof(MediaError),
    /// The payment cannot be confirmed.
    Submit(SubmitError),
}

impl Receipt {
    /// Stores the file and confirms the payment with it.
    ///
    /// # Errors
    /// When the shop is too busy or its database cannot be reached.
    pub(super) async fn take_in(self, visit: &Visit) -> Result<Result<(), Failure>, WebError> {
        let (now, media) = (visit.now, visit.app.media.clone());
        let (member, order) = (self.member, self.order.clone());
        let allowed = visit
            .app
            .db
            .run(move |conn| allow(conn, now, member, &order))
            .await?;
        if let Err(failure) = allowed {
            return Ok(Err(failure));
        }
        let turn = visit.app.proofs.turn().await?;
        visit
            .app
            .db
            .run(move |conn| {
                let _turn = turn;
                let proof = media.put_proof(&self.file).map_err(Failure::Proof)?;
                let submitted = self.submit(conn, now, proof.clone());
                if submitted.is_err() {
                    media.discard_proof(&proof).map_err(Failure::Proof)?;
                }
                submitted
            })
            .await
    }

    fn submit(
        mut self,
        conn: &mut Conn,
        now: Timestamp,
        proof: StoredProof,
    ) -> Result<(), Failure> {
        self.confirmation.proof = Some(proof);
        payments::submit(conn, now, self.member, &self.order, &self.confirmation)
            .map(|_| ())
            .map_err(Failure::Submit)
    }
}

/// Looks whether a receipt can be of use before it is unpacked and stored,
/// which costs far more than the look.
fn allow(conn: &mut Conn, now: Timestamp, member: MemberId, order: &str) -> Result<(), Failure> {
    let view = orders::view_for_member(conn, member, order)
        .map_err(|error| Failure::Submit(error.into()))?
        .ok_or(Failure::Submit(SubmitError::NotFound))?;
    match view.open_payment().map(|open| open.payment.state) {
        Some(PaymentState::Pending) => {}
        Some(_) => return Err(Failure::Submit(SubmitError::AlreadyInReview)),
        None => {
            let stage = view.order.stage();
            return Err(Failure::Submit(SubmitError::NothingToPay(stage)));
        }
    }
    limits::take(conn, now, &format!("web-proof:{member}"), MOST, WINDOW).map_err(|error| {
        match error {
            LimitError::Reached { .. } => Failure::TooOften,
            LimitError::Database(error) => Failure::Submit(error.into()),
        }
    })
}
