//! The built-in places of the shop that a menu can lead to.

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// A built-in place of the shop. Each one has a route of its own; a test of
/// the web shop asks for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The home page.
    Home,
    /// All products, the newest first.
    Catalogue,
    /// The catalogue to download.
    Download,
    /// One link for each category with something on sale.
    Categories,
    /// The collections shown now.
    Collections,
    /// The search.
    Search,
    /// Frequent questions.
    Faq,
    /// The contact form.
    Contact,
    /// The discussion forum.
    Forum,
    /// What customers ask the shop to make or bring.
    Requests,
    /// Registration.
    Register,
    /// The members who chose to be listed.
    Directory,
    /// Signing in.
    SignIn,
    /// The member's account.
    Account,
    /// The promotions that run.
    Promotions,
    /// The cart.
    Cart,
    /// The confirmation of a payment.
    ConfirmPayment,
}

text_enum!(Place {
    Home => "home",
    Catalogue => "catalogue",
    Download => "download",
    Categories => "categories",
    Collections => "collections",
    Search => "search",
    Faq => "faq",
    Contact => "contact",
    Forum => "forum",
    Requests => "requests",
    Register => "register",
    Directory => "directory",
    SignIn => "sign-in",
    Account => "account",
    Promotions => "promotions",
    Cart => "cart",
    ConfirmPayment => "confirm-payment",
});

impl Place {
    /// Returns its path. That of the categories is that of all products,
    /// for where only one link fits.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::Catalogue | Self::Categories => "/produk",
            Self::Download => "/katalog",
            Self::Collections => "/koleksi",
            Self::Search => "/cari",
            Self::Faq => "/faq",
            Self::Contact => "/hubungi-kami",
            Self::Forum => "/forum",
            Self::Requests => "/permintaan",
            Self::Register => "/daftar",
            Self::Directory => "/anggota",
            Self::SignIn => "/masuk",
            Self::Account => "/akun",
            Self::Promotions => "/promo",
            Self::Cart => "/keranjang",
            Self::ConfirmPayment => "/konfirmasi-pembayaran",
        }
    }

    /// Returns its name in a language.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("place-{}", self.as_str()))
    }
}
