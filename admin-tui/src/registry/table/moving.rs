//! How lists, records and screens are walked through.

use shop_core::actor::Permission;

use super::{Command, Id, PLAIN, Place};

/// Commands of lists, records and screens.
pub(super) const MOVING: &[Command] = &[
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
        places: Place::LISTS,
        hint: 40,
        ..PLAIN
    },
    Command {
        id: Id::NextView,
        name: "next-view",
        keys: &[")"],
        places: Place::LISTS,
        hint: 35,
        ..PLAIN
    },
    Command {
        id: Id::PreviousView,
        name: "previous-view",
        keys: &["("],
        places: Place::LISTS,
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
        places: Place::RECORDS,
        hint: 30,
        ..PLAIN
    },
    Command {
        id: Id::PreviousRecord,
        name: "previous-record",
        keys: &["K"],
        places: Place::RECORDS,
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
        places: Place::AREAS,
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
        id: Id::GoCampaigns,
        name: "go-campaigns",
        keys: &["g k"],
        permission: Some(Permission::ManagePromotions),
        words: &["kampanye", "campaigns"],
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
        id: Id::GoContent,
        name: "go-content",
        keys: &["g c"],
        permission: Some(Permission::ManageContent),
        words: &[
            "konten", "halaman", "faq", "menu", "beranda", "banner", "content", "pages",
        ],
        ..PLAIN
    },
    Command {
        id: Id::GoForum,
        name: "go-forum",
        keys: &["g f"],
        permission: Some(Permission::Moderate),
        words: &["forum", "moderasi"],
        ..PLAIN
    },
    Command {
        id: Id::GoRequests,
        name: "go-requests",
        keys: &["f8", "g m"],
        permission: Some(Permission::HandleRequests),
        words: &["minta", "permintaan", "requests"],
        ..PLAIN
    },
    Command {
        id: Id::GoCounter,
        name: "go-counter",
        keys: &["g s"],
        permission: Some(Permission::SellAtCounter),
        words: &["kasir", "counter"],
        ..PLAIN
    },
    Command {
        id: Id::GoProducts,
        name: "go-products",
        keys: &["f9", "g q"],
        words: &["produk", "products"],
        ..PLAIN
    },
    Command {
        id: Id::GoShelves,
        name: "go-shelves",
        keys: &["g e"],
        words: &["rak", "kategori", "koleksi", "shelves"],
        ..PLAIN
    },
    Command {
        id: Id::GoPromotions,
        name: "go-promotions",
        keys: &["g r"],
        permission: Some(Permission::ViewOrders),
        words: &["promo", "promosi", "promotions"],
        ..PLAIN
    },
];
