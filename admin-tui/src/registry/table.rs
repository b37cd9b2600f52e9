//! The table of commands, in the order help shows them.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, Place};

const PLAIN: Command = Command {
    id: Id::Help,
    name: "",
    keys: &[],
    places: &Place::ALL,
    danger: Danger::Reversible,
    permission: None,
    cli: None,
    hint: 0,
    words: &[],
};

const PAYMENTS: &[Place] = &[Place::Payments, Place::Payment];
const MEMBERS: &[Place] = &[Place::Members, Place::Member];
const ORDERS: &[Place] = &[Place::Orders, Place::Order];
const PRODUCTS: &[Place] = &[Place::Products, Place::Product];
const INBOX: &[Place] = &[Place::Inbox, Place::Conversation];

/// Every command.
pub const COMMANDS: &[Command] = &[
    // Members.
    Command {
        id: Id::MemberConfirm,
        name: "member-confirm",
        keys: &["A"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::ReviewMembers),
        cli: Some("member approve"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::MemberRefuse,
        name: "member-refuse",
        keys: &["T"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::ReviewMembers),
        cli: Some("member refuse"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::MemberAskInfo,
        name: "member-ask-info",
        keys: &["i"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::ReviewMembers),
        cli: Some("member ask"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::MemberEdit,
        name: "member-edit",
        keys: &["E"],
        places: MEMBERS,
        permission: Some(Permission::EditMembers),
        hint: 79,
        ..PLAIN
    },
    Command {
        id: Id::MemberOrders,
        name: "member-orders",
        keys: &["o"],
        places: MEMBERS,
        permission: Some(Permission::ViewOrders),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::MemberSuspend,
        name: "member-suspend",
        keys: &["D"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::EditMembers),
        cli: Some("member suspend"),
        ..PLAIN
    },
    Command {
        id: Id::MemberRestore,
        name: "member-restore",
        keys: &["U"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::EditMembers),
        cli: Some("member restore"),
        ..PLAIN
    },
    // Payments.
    Command {
        id: Id::PaymentSettle,
        name: "payment-settle",
        keys: &["A"],
        places: PAYMENTS,
        danger: Danger::Customer,
        permission: Some(Permission::VerifyPayments),
        cli: Some("payment verify"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::PaymentReject,
        name: "payment-reject",
        keys: &["T"],
        places: PAYMENTS,
        danger: Danger::Customer,
        permission: Some(Permission::VerifyPayments),
        cli: Some("payment reject"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::PaymentProof,
        name: "payment-proof",
        keys: &["b"],
        places: PAYMENTS,
        permission: Some(Permission::VerifyPayments),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::PaymentOrder,
        name: "payment-order",
        keys: &["o"],
        places: PAYMENTS,
        permission: Some(Permission::ViewOrders),
        hint: 60,
        ..PLAIN
    },
    // Orders.
    Command {
        id: Id::OrderPack,
        name: "order-pack",
        keys: &["P"],
        places: ORDERS,
        permission: Some(Permission::PackAndShip),
        cli: Some("order pack"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::OrderShip,
        name: "order-ship",
        keys: &["S"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::PackAndShip),
        cli: Some("order ship"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::OrderDeliver,
        name: "order-deliver",
        keys: &["R"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::PackAndShip),
        cli: Some("order deliver"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::OrderCancel,
        name: "order-cancel",
        keys: &["D", "del"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::CancelOrders),
        cli: Some("order cancel"),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::OrderRefund,
        name: "order-refund",
        keys: &["U"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::PayRefunds),
        cli: Some("order refund"),
        hint: 50,
        ..PLAIN
    },
    Command {
        id: Id::OrderReopen,
        name: "order-reopen",
        keys: &["O"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::CancelOrders),
        cli: Some("order reopen"),
        hint: 55,
        ..PLAIN
    },
    Command {
        id: Id::OrderPayment,
        name: "order-payment",
        keys: &["b"],
        places: &[Place::Order],
        permission: Some(Permission::VerifyPayments),
        hint: 45,
        ..PLAIN
    },
    Command {
        id: Id::OrderMember,
        name: "order-member",
        keys: &["m"],
        places: ORDERS,
        permission: Some(Permission::ViewMembers),
        hint: 44,
        ..PLAIN
    },
    // Products.
    Command {
        id: Id::ProductNew,
        name: "product-new",
        keys: &["B", "ins"],
        places: PRODUCTS,
        permission: Some(Permission::ManageCatalog),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::ProductEdit,
        name: "product-edit",
        keys: &["E"],
        places: PRODUCTS,
        permission: Some(Permission::ManageCatalog),
        hint: 79,
        ..PLAIN
    },
    Command {
        id: Id::ProductPublish,
        name: "product-publish",
        keys: &["A"],
        places: PRODUCTS,
        danger: Danger::Customer,
        permission: Some(Permission::ManageCatalog),
        cli: Some("product publish"),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::ProductArchive,
        name: "product-archive",
        keys: &["D", "del"],
        places: PRODUCTS,
        danger: Danger::Customer,
        permission: Some(Permission::ManageCatalog),
        cli: Some("product archive"),
        hint: 50,
        ..PLAIN
    },
    Command {
        id: Id::VariantNew,
        name: "variant-new",
        keys: &["V"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        hint: 78,
        ..PLAIN
    },
    Command {
        id: Id::VariantEdit,
        name: "variant-edit",
        keys: &["e"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        ..PLAIN
    },
    Command {
        id: Id::VariantPrice,
        name: "variant-price",
        keys: &["H"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product price"),
        hint: 77,
        ..PLAIN
    },
    Command {
        id: Id::StockReceive,
        name: "stock-receive",
        keys: &["+"],
        places: &[Place::Product],
        permission: Some(Permission::ManageStock),
        cli: Some("stock receive"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::StockAdjust,
        name: "stock-adjust",
        keys: &["="],
        places: &[Place::Product],
        permission: Some(Permission::ManageStock),
        cli: Some("stock adjust"),
        hint: 89,
        ..PLAIN
    },
    // Messages.
    Command {
        id: Id::MessageReply,
        name: "message-reply",
        keys: &["r"],
        places: INBOX,
        danger: Danger::Customer,
        permission: Some(Permission::AnswerMessages),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::MessageSolve,
        name: "message-solve",
        keys: &["e"],
        places: INBOX,
        danger: Danger::Customer,
        permission: Some(Permission::AnswerMessages),
        hint: 89,
        ..PLAIN
    },
    // Lists and records.
    Command {
        id: Id::Open,
        name: "open",
        keys: &["enter", "right", "l"],
        hint: 75,
        ..PLAIN
    },
    Command {
        id: Id::Filter,
        name: "filter",
        keys: &["/"],
        places: &Place::LISTS,
        hint: 40,
        ..PLAIN
    },
    Command {
        id: Id::NextView,
        name: "next-view",
        keys: &[")"],
        places: &Place::LISTS,
        hint: 35,
        ..PLAIN
    },
    Command {
        id: Id::PreviousView,
        name: "previous-view",
        keys: &["("],
        places: &Place::LISTS,
        ..PLAIN
    },
    Command {
        id: Id::MoveDown,
        name: "move-down",
        keys: &["down", "j"],
        ..PLAIN
    },
    Command {
        id: Id::MoveUp,
        name: "move-up",
        keys: &["up", "k"],
        ..PLAIN
    },
    Command {
        id: Id::PageDown,
        name: "page-down",
        keys: &["pgdn", "ctrl-d"],
        ..PLAIN
    },
    Command {
        id: Id::PageUp,
        name: "page-up",
        keys: &["pgup", "ctrl-u"],
        ..PLAIN
    },
    Command {
        id: Id::First,
        name: "first",
        keys: &["home", "g g"],
        ..PLAIN
    },
    Command {
        id: Id::Last,
        name: "last",
        keys: &["end", "G"],
        ..PLAIN
    },
    Command {
        id: Id::SwitchPane,
        name: "switch-pane",
        keys: &["tab", "shift-tab"],
        hint: 34,
        ..PLAIN
    },
    Command {
        id: Id::NextRecord,
        name: "next-record",
        keys: &["J"],
        places: &Place::RECORDS,
        hint: 30,
        ..PLAIN
    },
    Command {
        id: Id::PreviousRecord,
        name: "previous-record",
        keys: &["K"],
        places: &Place::RECORDS,
        ..PLAIN
    },
    Command {
        id: Id::Up,
        name: "up",
        keys: &["backspace", "left", "h"],
        ..PLAIN
    },
    Command {
        id: Id::Back,
        name: "back",
        keys: &["esc"],
        places: &Place::AREAS,
        hint: 20,
        ..PLAIN
    },
    Command {
        id: Id::HistoryBack,
        name: "history-back",
        keys: &["["],
        ..PLAIN
    },
    Command {
        id: Id::HistoryForward,
        name: "history-forward",
        keys: &["]"],
        ..PLAIN
    },
    Command {
        id: Id::Reload,
        name: "reload",
        keys: &["ctrl-r"],
        hint: 3,
        ..PLAIN
    },
    Command {
        id: Id::Redraw,
        name: "redraw",
        keys: &["ctrl-l"],
        ..PLAIN
    },
    // Screens.
    Command {
        id: Id::GoToday,
        name: "go-today",
        keys: &["f2", "g h"],
        words: &["hari", "today"],
        ..PLAIN
    },
    Command {
        id: Id::GoMembers,
        name: "go-members",
        keys: &["f3", "g p"],
        permission: Some(Permission::ViewMembers),
        words: &["pelanggan", "anggota", "members"],
        ..PLAIN
    },
    Command {
        id: Id::GoRegistrations,
        name: "go-registrations",
        keys: &["f4", "g d"],
        permission: Some(Permission::ReviewMembers),
        words: &["daftar", "pendaftaran", "registrations"],
        ..PLAIN
    },
    Command {
        id: Id::GoOrders,
        name: "go-orders",
        keys: &["f6", "g o"],
        permission: Some(Permission::ViewOrders),
        words: &["pesanan", "orders"],
        ..PLAIN
    },
    Command {
        id: Id::GoPayments,
        name: "go-payments",
        keys: &["f7", "g b"],
        permission: Some(Permission::VerifyPayments),
        words: &["bayar", "pembayaran", "payments"],
        ..PLAIN
    },
    Command {
        id: Id::GoInbox,
        name: "go-inbox",
        keys: &["f5", "g t"],
        permission: Some(Permission::AnswerMessages),
        words: &["tiket", "pesan", "inbox"],
        ..PLAIN
    },
    Command {
        id: Id::GoProducts,
        name: "go-products",
        keys: &["f9", "g q"],
        words: &["produk", "products"],
        ..PLAIN
    },
    // The application itself.
    Command {
        id: Id::CommandLine,
        name: "command-line",
        keys: &[":"],
        hint: 8,
        ..PLAIN
    },
    Command {
        id: Id::Palette,
        name: "palette",
        keys: &["ctrl-p"],
        hint: 6,
        ..PLAIN
    },
    Command {
        id: Id::Quit,
        name: "quit",
        keys: &["Q"],
        hint: 5,
        words: &["q", "keluar", "exit"],
        ..PLAIN
    },
    Command {
        id: Id::SignOut,
        name: "sign-out",
        keys: &["f12"],
        words: &["kunci", "lock"],
        ..PLAIN
    },
    Command {
        id: Id::Help,
        name: "help",
        keys: &["?", "f1"],
        hint: 1,
        words: &["bantuan"],
        ..PLAIN
    },
];

#[cfg(test)]
mod tests;
