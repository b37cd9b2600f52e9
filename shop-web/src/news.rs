//! Short messages that a redirect carries to the next page.

use crate::page::{Frame, Notice};

/// Something to tell on the next page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Something was put into the cart.
    Added,
    /// The cart was changed.
    CartChanged,
    /// The form named a cart that is not the visitor's any more.
    CartUnknown,
    /// A line was taken out.
    Removed,
    /// A code was taken out of the cart.
    CodeRemoved,
    /// The member signed in.
    SignedIn,
    /// Somebody signed in whose registration is still open.
    SignedInEarly,
    /// The member signed out.
    SignedOut,
    /// The address was confirmed.
    Verified,
    /// A payment was confirmed.
    PaymentSent,
    /// The goods have arrived.
    Received,
    /// The order was called off.
    Canceled,
    /// The order was placed.
    Placed,
    /// The page needs a member.
    SignInFirst,
    /// The answer was sent.
    Answered,
    /// A post was reported.
    Flagged,
    /// A post was deleted.
    PostDeleted,
    /// A choice was saved.
    ChoiceSaved,
    /// The message was sent.
    MessageSent,
    /// The conversation is done.
    MessageClosed,
    /// The conversation was taken up again.
    MessageReopened,
    /// The solution was rated.
    Rated,
    /// The password was changed.
    PasswordChanged,
    /// A link to choose a new password was sent, if the address is a member's.
    LinkSent,
    /// A new password was chosen.
    PasswordChosen,
    /// The confirmation mail was sent again.
    ConfirmationResent,
    /// The record was changed.
    ProfileSaved,
    /// What was said about consents was written down.
    ConsentsSaved,
    /// The request was sent.
    RequestSent,
    /// The member wants it too.
    RequestVoted,
    /// The member does not want it any more.
    RequestLeft,
    /// The member waits for a size.
    WaitNoted,
    /// The member does not wait any more.
    WaitEnded,
}

/// Every message: its name in addresses, its words, its tone.
const ALL: &[(News, &str, &str, &str)] = &[
    (News::Added, "masuk-keranjang", "web-news-added", "ok"),
    (
        News::CartChanged,
        "keranjang-diubah",
        "web-news-cart-changed",
        "ok",
    ),
    (
        News::CartUnknown,
        "keranjang-tidak-dikenal",
        "web-news-cart-unknown",
        "warn",
    ),
    (News::Removed, "dihapus", "web-news-removed", "ok"),
    (
        News::CodeRemoved,
        "kode-dihapus",
        "web-news-code-removed",
        "ok",
    ),
    (News::SignedIn, "selamat-datang", "web-news-signed-in", "ok"),
    (
        News::SignedInEarly,
        "belum-anggota",
        "web-news-signed-in-early",
        "warn",
    ),
    (News::SignedOut, "sampai-jumpa", "web-news-signed-out", "ok"),
    (News::Verified, "email-benar", "web-news-verified", "ok"),
    (
        News::PaymentSent,
        "konfirmasi-diterima",
        "web-news-confirmed",
        "ok",
    ),
    (News::Received, "sudah-diterima", "web-news-received", "ok"),
    (News::Canceled, "dibatalkan", "web-news-canceled", "ok"),
    (News::Flagged, "terlapor", "web-news-forum-flagged", "ok"),
    (
        News::PostDeleted,
        "tulisan-dihapus",
        "web-news-forum-deleted",
        "ok",
    ),
    (
        News::ChoiceSaved,
        "pilihan-disimpan",
        "web-news-forum-choice",
        "ok",
    ),
    (News::Placed, "pesanan-diterima", "web-news-placed", "ok"),
    (
        News::SignInFirst,
        "masuk-dulu",
        "web-news-need-sign-in",
        "warn",
    ),
    (News::Answered, "terkirim", "web-news-answered", "ok"),
    (
        News::MessageSent,
        "pesan-terkirim",
        "web-news-message-sent",
        "ok",
    ),
    (
        News::MessageClosed,
        "pesan-selesai",
        "web-news-message-closed",
        "ok",
    ),
    (
        News::MessageReopened,
        "pesan-dibuka",
        "web-news-message-reopened",
        "ok",
    ),
    (News::Rated, "dinilai", "web-news-rated", "ok"),
    (
        News::PasswordChanged,
        "sandi-baru",
        "web-news-password-changed",
        "ok",
    ),
    (News::LinkSent, "tautan-dikirim", "web-news-link-sent", "ok"),
    (
        News::PasswordChosen,
        "sandi-dipilih",
        "web-news-password-chosen",
        "ok",
    ),
    (
        News::ConfirmationResent,
        "konfirmasi-dikirim-ulang",
        "web-news-confirmation-resent",
        "ok",
    ),
    (
        News::ProfileSaved,
        "profil-tersimpan",
        "web-news-profile-saved",
        "ok",
    ),
    (
        News::ConsentsSaved,
        "persetujuan-tersimpan",
        "web-news-consents-saved",
        "ok",
    ),
    (
        News::RequestSent,
        "permintaan-terkirim",
        "web-news-request-sent",
        "ok",
    ),
    (
        News::RequestVoted,
        "ikut-meminta",
        "web-news-request-voted",
        "ok",
    ),
    (
        News::RequestLeft,
        "permintaan-ditarik",
        "web-news-request-left",
        "ok",
    ),
    (
        News::WaitNoted,
        "akan-dikabari",
        "web-news-wait-noted",
        "ok",
    ),
    (
        News::WaitEnded,
        "tidak-menunggu",
        "web-news-wait-ended",
        "ok",
    ),
];

impl News {
    /// Returns a path that carries the message.
    #[must_use]
    pub fn on(self, path: &str) -> String {
        let name = ALL
            .iter()
            .find(|(news, ..)| *news == self)
            .map_or("", |(_, name, ..)| name);
        let sign = if path.contains('?') { '&' } else { '?' };
        format!("{path}{sign}kabar={name}")
    }

    /// Finds the message an address carries.
    #[must_use]
    pub fn carried_by(path: &str) -> Option<Self> {
        let (_, query) = path.split_once('?')?;
        let name = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("kabar="))?;
        ALL.iter()
            .find(|(_, known, ..)| *known == name)
            .map(|(news, ..)| *news)
    }

    /// Returns the message for the page.
    #[must_use]
    pub fn notice(self, page: &Frame) -> Notice {
        let (_, _, key, tone) = ALL
            .iter()
            .find(|(news, ..)| *news == self)
            .expect("the table has every message");
        Notice {
            tone,
            text: page.t(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, News};

    #[test]
    fn a_message_travels_in_an_address() {
        for &(news, ..) in ALL {
            assert_eq!(News::carried_by(&news.on("/akun")), Some(news));
            assert_eq!(News::carried_by(&news.on("/masuk?ke=/akun")), Some(news));
        }
        assert_eq!(News::carried_by("/akun?kabar=lain"), None);
    }
}
