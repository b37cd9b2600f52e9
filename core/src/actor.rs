//! Who acts, and what each role may do.

use std::fmt;

use crate::{
    ids::{MemberId, StaffId},
    messages::{Explain, Lang, text, text_with},
    staff::Role,
};

/// Who carries out a use case; recorded with everything that happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A customer, on the web.
    Member(MemberId),
    /// A member of staff, signed in.
    Staff {
        /// The account.
        id: StaffId,
        /// What the account may do.
        role: Role,
    },
    /// Whoever runs a command on the machine; can open the database anyway.
    CommandLine {
        /// The operating system's user name.
        user: String,
    },
    /// The shop itself: expiry, reminders, the first start.
    System,
}

/// Something only some may do, checked inside the use cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Permission {
    /// Add, disable and change staff accounts.
    ManageStaff,
    /// Confirm and refuse registrations.
    ReviewMembers,
    /// Change a member's record.
    EditMembers,
    /// Look members up.
    ViewMembers,
    /// Note what is known of members: notes, tags, calls and visits.
    LogContacts,
    /// Create and change products, prices and pictures.
    ManageCatalog,
    /// Receive and adjust stock.
    ManageStock,
    /// See orders.
    ViewOrders,
    /// Cancel and reopen orders.
    CancelOrders,
    /// Pack, ship and mark as delivered.
    PackAndShip,
    /// Decide whether a transfer has arrived.
    VerifyPayments,
    /// Pay money back.
    PayRefunds,
    /// Read and answer customers' messages.
    AnswerMessages,
    /// Change pages and questions.
    ManageContent,
    /// Change the shop's settings and bank accounts.
    ManageShop,
    /// Decide about product requests and log what was asked for.
    HandleRequests,
    /// Write orders down at the outlet and on the telephone.
    SellAtCounter,
    /// Sell at another price than the article's.
    OverridePrices,
    /// Read reports.
    ViewReports,
    /// Make and change promotions and their codes.
    ManagePromotions,
    /// Read what everybody did.
    ReadAudit,
    /// Look after the forum.
    Moderate,
}

impl Permission {
    /// Every permission.
    pub const ALL: &'static [Self] = &[
        Self::ManageStaff,
        Self::ReviewMembers,
        Self::EditMembers,
        Self::ViewMembers,
        Self::LogContacts,
        Self::ManageCatalog,
        Self::ManageStock,
        Self::ViewOrders,
        Self::CancelOrders,
        Self::PackAndShip,
        Self::VerifyPayments,
        Self::PayRefunds,
        Self::AnswerMessages,
        Self::ManageContent,
        Self::ManageShop,
        Self::HandleRequests,
        Self::SellAtCounter,
        Self::OverridePrices,
        Self::ViewReports,
        Self::ManagePromotions,
        Self::ReadAudit,
        Self::Moderate,
    ];

    /// Returns its name in message keys: `permission-…`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ManageStaff => "permission-manage-staff",
            Self::ReviewMembers => "permission-review-members",
            Self::EditMembers => "permission-edit-members",
            Self::ViewMembers => "permission-view-members",
            Self::LogContacts => "permission-log-contacts",
            Self::ManageCatalog => "permission-manage-catalog",
            Self::ManageStock => "permission-manage-stock",
            Self::ViewOrders => "permission-view-orders",
            Self::CancelOrders => "permission-cancel-orders",
            Self::PackAndShip => "permission-pack-and-ship",
            Self::VerifyPayments => "permission-verify-payments",
            Self::PayRefunds => "permission-pay-refunds",
            Self::AnswerMessages => "permission-answer-messages",
            Self::ManageContent => "permission-manage-content",
            Self::ManageShop => "permission-manage-shop",
            Self::HandleRequests => "permission-handle-requests",
            Self::SellAtCounter => "permission-sell-at-counter",
            Self::OverridePrices => "permission-override-prices",
            Self::ViewReports => "permission-view-reports",
            Self::ManagePromotions => "permission-manage-promotions",
            Self::ReadAudit => "permission-read-audit",
            Self::Moderate => "permission-moderate",
        }
    }
}

/// The actor may not do this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the actor lacks the permission {permission:?}")]
pub struct Denied {
    /// What would have been needed.
    pub permission: Permission,
}

impl Explain for Denied {
    fn explain(&self, lang: Lang) -> String {
        let permission = text(lang, self.permission.key());
        text_with(lang, "error-denied", &[("permission", &permission)])
    }
}

impl Role {
    /// Returns whether the role has the permission: the whole table.
    #[must_use]
    pub const fn may(self, permission: Permission) -> bool {
        use Permission::Moderate;
        use Permission::{
            AnswerMessages, CancelOrders, EditMembers, HandleRequests, LogContacts, ManageCatalog,
            ManageContent, ManageShop, ManageStaff, ManageStock, PackAndShip, ReviewMembers,
            SellAtCounter, VerifyPayments, ViewMembers, ViewOrders, ViewReports,
        };
        match self {
            Self::Owner => true,
            Self::Admin => !matches!(permission, ManageStaff | ManageShop),
            Self::Cashier => matches!(
                permission,
                ReviewMembers
                    | EditMembers
                    | ViewMembers
                    | LogContacts
                    | ViewOrders
                    | CancelOrders
                    | PackAndShip
                    | VerifyPayments
                    | AnswerMessages
                    | HandleRequests
                    | SellAtCounter
                    | ViewReports
            ),
            Self::Warehouse => {
                matches!(
                    permission,
                    ManageCatalog | ManageStock | ViewOrders | PackAndShip
                )
            }
            Self::Moderator => {
                matches!(
                    permission,
                    ReviewMembers
                        | ViewMembers
                        | LogContacts
                        | AnswerMessages
                        | HandleRequests
                        | ManageContent
                        | Moderate
                )
            }
        }
    }
}

impl Actor {
    /// Returns whether the actor has the permission. Members have none: what
    /// they may do with their own is decided by the use case itself.
    #[must_use]
    pub const fn may(&self, permission: Permission) -> bool {
        match self {
            Self::Member(_) => false,
            Self::Staff { role, .. } => role.may(permission),
            Self::CommandLine { .. } | Self::System => true,
        }
    }

    /// Refuses an actor without the permission.
    ///
    /// # Errors
    /// When the actor lacks it.
    pub const fn require(&self, permission: Permission) -> Result<(), Denied> {
        if self.may(permission) {
            Ok(())
        } else {
            Err(Denied { permission })
        }
    }

    /// Returns how the actor is recorded: `staff:3`, `member:12`, `cli:sari`.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Member(id) => format!("member:{id}"),
            Self::Staff { id, .. } => format!("staff:{id}"),
            Self::CommandLine { user } => format!("cli:{user}"),
            Self::System => "system".to_owned(),
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}
