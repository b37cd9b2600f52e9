//! A payment as stored.

use chrono::NaiveDate;
use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::{BankAccount, PaymentState};
use crate::{
    db::{MultiBackend, text_enum},
    ids::{BankAccountId, OrderId, PaymentId},
    messages::{Lang, text},
    money::Rupiah,
    schema::payments,
    time::Timestamp,
};

/// How money reaches the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PaymentMethod {
    /// To one of its bank accounts.
    Transfer,
    /// Over the counter.
    Cash,
    /// Through the card reader at the outlet.
    Card,
}

text_enum!(PaymentMethod { Transfer => "transfer", Cash => "cash", Card => "card" });

impl PaymentMethod {
    /// Returns the method in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("payment-method-{self}"))
    }
}

/// Why a confirmed transfer is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum RejectReason {
    /// It is not on the statement.
    NotFound,
    /// Another amount arrived.
    WrongAmount,
    /// It went to another account.
    WrongAccount,
    /// The same proof was used before.
    Duplicate,
    /// The proof cannot be read.
    Unreadable,
}

text_enum!(RejectReason {
    NotFound => "not_found",
    WrongAmount => "wrong_amount",
    WrongAccount => "wrong_account",
    Duplicate => "duplicate",
    Unreadable => "unreadable",
});

impl RejectReason {
    /// Returns the reason in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(
            lang,
            &format!("reject-reason-{}", self.as_str().replace('_', "-")),
        )
    }
}

/// One expected or received transfer.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = payments, check_for_backend(MultiBackend))]
pub struct Payment {
    /// Its number.
    pub id: PaymentId,
    /// The order it pays.
    pub order_id: OrderId,
    /// The account the money goes to; none for cash and card.
    pub account_id: Option<BankAccountId>,
    /// Where it stands.
    pub state: PaymentState,
    /// What the order asks for.
    pub base: Rupiah,
    /// What is added so that the amount is unique, 1 to 999.
    pub unique_code: i64,
    /// What to transfer: `base + unique_code`.
    pub amount_due: Rupiah,
    /// Whether the amount is kept from other payments.
    pub reserved: bool,
    /// Until when it can be paid.
    pub due_at: Timestamp,
    /// When the instructions were given.
    pub created_at: Timestamp,
    /// When the customer confirmed it.
    pub submitted_at: Option<Timestamp>,
    /// The bank she paid from.
    pub sender_bank: Option<String>,
    /// The holder of the account she paid from.
    pub sender_name: Option<String>,
    /// How much she says she transferred.
    pub claimed_amount: Option<Rupiah>,
    /// The day on which she did.
    pub transferred_on: Option<NaiveDate>,
    /// What she added.
    pub customer_note: Option<String>,
    /// Where the picture of the receipt lies.
    pub proof_key: Option<String>,
    /// The digest of the file as it was sent, to notice the same one again.
    pub proof_digest: Option<String>,
    /// What really arrived.
    pub settled_amount: Option<Rupiah>,
    /// When staff decided.
    pub decided_at: Option<Timestamp>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// Why it was rejected.
    pub reject_reason: Option<RejectReason>,
    /// What staff added.
    pub decision_note: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// How it is paid.
    pub method: PaymentMethod,
    /// The cash that was handed over.
    pub tendered: Option<Rupiah>,
    /// What the card's slip says.
    pub reference: Option<String>,
}

/// A payment with the account it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentView {
    /// The payment.
    pub payment: Payment,
    /// The account; none for cash and card.
    pub account: Option<BankAccount>,
}

impl PaymentView {
    /// Returns how it is paid: `BCA 123`, or cash or card in words.
    #[must_use]
    pub fn means(&self, lang: Lang) -> String {
        match &self.account {
            Some(account) => format!("{} {}", account.bank, account.number),
            None => self.payment.method.label(lang),
        }
    }

    /// Returns how it is paid in few letters: the bank, or cash or card.
    #[must_use]
    pub fn means_short(&self, lang: Lang) -> String {
        match &self.account {
            Some(account) => account.bank.clone(),
            None => self.payment.method.label(lang),
        }
    }
}

impl Payment {
    /// Returns how much of what arrived pays the order.
    ///
    /// The unique code is not part of the price: what arrives above the base
    /// counts only beyond the code, and paying without the code is enough.
    #[must_use]
    pub fn counted(&self) -> Rupiah {
        counted(
            self.settled_amount.unwrap_or_default(),
            self.base,
            self.unique_code,
        )
    }
}

fn counted(received: Rupiah, base: Rupiah, unique_code: i64) -> Rupiah {
    Rupiah(received.0 - (received.0 - base.0).clamp(0, unique_code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unique_code_is_no_part_of_the_price() {
        let counted = |received| counted(Rupiah(received), Rupiah(297_000), 346).0;
        assert_eq!(
            [297_346, 297_000, 297_100, 296_000, 300_000].map(counted),
            [297_000, 297_000, 297_000, 296_000, 299_654]
        );
    }
}
