//! What the shop knows of the demo's customers: profiles and consents, notes
//! and tags, calls and visits, and where everyone stands.

use chrono::{Datelike, Days, Duration, Months, NaiveDate};

use super::{dice::Dice, error::step, people::FIRST_EMAIL};
use crate::{
    actor::Actor,
    customers::{self, ContactChannel, NewContact},
    db::Conn,
    demo::DemoError,
    members::{
        self, Acquaintance, ConsentChange, ConsentPurpose, ConsentSource, Member, MemberEdit,
        MemberQuery, MemberState, ProfileEdit, Salutation,
    },
    staff,
    time::Timestamp,
};

/// How many members are taken from the list at most.
const EVERYONE: i64 = 1_000;

/// First words of men's names.
const MEN: [&str; 13] = [
    "Agus", "Bambang", "Budi", "Danang", "Eko", "Fajar", "Hendra", "Joko", "Rizal", "Wahyu",
    "Suharto", "Andi", "I",
];

/// What is worth knowing of some of them, each with how it came up.
const NOTES: [(&str, bool); 14] = [
    ("Lebih suka dihubungi lewat WA, sore setelah jam 4.", true),
    ("Lengannya selalu minta dipendekkan 3 cm.", true),
    ("Sering belanja untuk ibunya; ukuran ibunya XL.", false),
    ("Alergi bahan sintetis, tawarkan katun saja.", true),
    ("Guru SD, cari batik untuk hari Jumat.", false),
    (
        "Mengajak teman arisannya; beri tahu kalau ada warna senada.",
        false,
    ),
    ("Paket dititipkan ke satpam perumahan.", true),
    (
        "Pernah kecewa karena warna lebih gelap dari foto, sudah diganti.",
        false,
    ),
    ("Mau dikabari bila ada motif truntum baru.", false),
    ("Hanya bisa datang hari Sabtu.", false),
    ("Minta nota atas nama kantor.", false),
    ("Suka model longgar, satu ukuran di atas tabel.", true),
    (
        "Anaknya menikah bulan depan, perlu seragam keluarga.",
        false,
    ),
    ("Selalu membayar dari rekening suaminya.", false),
];

/// Facts in a word, with how many of a hundred carry them.
const TAGS: [(&str, i64); 8] = [
    ("hijab", 38),
    ("ukuran besar", 12),
    ("seragam keluarga", 9),
    ("kirim hadiah", 7),
    ("arisan", 10),
    ("jahit ulang", 6),
    ("batik tulis", 8),
    ("warga kampung sebelah", 4),
];

/// What was spoken about, and how.
const CALLS: [(ContactChannel, &str); 12] = [
    (
        ContactChannel::Call,
        "Menanyakan lingkar dada gamis ukuran L.",
    ),
    (
        ContactChannel::Whatsapp,
        "Kirim foto asli warna sogan, katanya cocok.",
    ),
    (
        ContactChannel::Visit,
        "Datang mencoba kebaya, belum jadi; mau bawa kakaknya.",
    ),
    (
        ContactChannel::Call,
        "Paketnya belum sampai, sudah dicek ke kurir.",
    ),
    (
        ContactChannel::Whatsapp,
        "Tanya kapan motif parang ada lagi.",
    ),
    (
        ContactChannel::Visit,
        "Beli dua pashmina di toko, minta dibungkus kado.",
    ),
    (
        ContactChannel::Call,
        "Konfirmasi alamat kantor untuk kirim seragam.",
    ),
    (ContactChannel::Whatsapp, "Terima kasih, ukurannya pas."),
    (ContactChannel::Visit, "Tukar ukuran M ke L, stok ada."),
    (
        ContactChannel::Call,
        "Minta ditelepon bila tunik kawung masuk lagi.",
    ),
    (ContactChannel::Whatsapp, "Tanya cara mencuci batik tulis."),
    (ContactChannel::Visit, "Lihat-lihat, menunggu gajian."),
];

/// Things to come back to: about what, how many days ago it was planned,
/// and when it is due from then on.
const FOLLOW_UPS: [(&str, u64, &str); 9] = [
    ("Kabari bila tunik kawung L sudah ada.", 3, "+2h"),
    ("Tanyakan pas tidaknya kebaya pertama.", 2, "+1h"),
    ("Telepon lagi soal seragam keluarga.", 5, "+4h"),
    ("Kirim foto warna indigo.", 1, "+3h"),
    ("Ucapkan terima kasih, pesanan kelima.", 1, "+5h"),
    ("Tawarkan kain senada untuk arisan.", 2, "+2m"),
    ("Cek apakah paket pengganti sudah sampai.", 4, "+3h"),
    ("Ajak melihat koleksi Lebaran.", 6, "+1b"),
    ("Tanyakan kabar; sudah lama tidak belanja.", 1, "+1m"),
];

const SIZES: [&str; 6] = ["S", "M", "L", "XL", "M atau L", "atasan L, bawahan XL"];
const COLOURS: [&str; 7] = [
    "sogan",
    "indigo",
    "krem dan cokelat",
    "hijau daun",
    "hitam",
    "warna tanah",
    "biru muda",
];

/// Fills in what is known of every member, as of `now`.
pub(super) fn know(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let query = MemberQuery {
        words: String::new(),
        state: Some(MemberState::Active),
        after: None,
        limit: EVERYONE,
    };
    let mut everyone = step("list members", members::list(conn, &Actor::System, &query))?;
    everyone.reverse();
    let Some(sari) = staff::by_username(conn, "sari")? else {
        return Ok(());
    };
    let sari = sari.actor();
    let mut dice = Dice::new(0x6b61_7775_6e67);
    for (place, member) in everyone.iter().enumerate() {
        agree(conn, now, &mut dice, member)?;
        describe(conn, now, &mut dice, member, place)?;
        tag(conn, now, &mut dice, &sari, member)?;
    }
    speak(conn, now, &mut dice, &sari, &everyone)?;
    stand(conn, now)
}

/// Returns a moment some days after she registered, at the latest yesterday.
fn after(member: &Member, now: Timestamp, days: i64) -> Timestamp {
    let then = member.registered_at.plus(Duration::days(days));
    then.min(now.minus(Duration::days(1)))
        .max(member.registered_at)
}

/// Some want news, some are listed, a few object to being judged; a few
/// change their mind.
fn agree(
    conn: &mut Conn,
    now: Timestamp,
    dice: &mut Dice,
    member: &Member,
) -> Result<(), DemoError> {
    let first = member.email.as_str() == FIRST_EMAIL;
    let wordings = [
        (
            ConsentPurpose::NewsMail,
            60,
            "Saya bersedia menerima kabar koleksi baru dan promo lewat email.",
        ),
        (
            ConsentPurpose::NewsWhatsapp,
            35,
            "Saya bersedia menerima kabar koleksi baru dan promo lewat WhatsApp.",
        ),
        (
            ConsentPurpose::Directory,
            58,
            "Nama panggilan dan kota saya boleh tampil di daftar anggota.",
        ),
    ];
    let mut say = |purpose, given, wording: &str, days| {
        let change = ConsentChange {
            purpose,
            given,
            wording: wording.to_owned(),
            source: ConsentSource::Account,
        };
        let at = after(member, now, days);
        step(
            "note a consent",
            members::set_consent(conn, at, &member.actor(), member.id, &change),
        )
    };
    for (purpose, share, wording) in wordings {
        if dice.percent(share) || first {
            say(purpose, true, wording, 1)?;
            if dice.percent(6) && !first {
                say(purpose, false, wording, 90)?;
            }
        }
    }
    if dice.percent(3) && !first {
        let wording = "Toko boleh mengelompokkan saya dari riwayat belanja, supaya kabar dan tawarannya sesuai.";
        say(ConsentPurpose::Profiling, false, wording, 30)?;
    }
    Ok(())
}

/// Most told when their birthday is, many what they like.
fn describe(
    conn: &mut Conn,
    now: Timestamp,
    dice: &mut Dice,
    member: &Member,
    place: usize,
) -> Result<(), DemoError> {
    let mut profile = ProfileEdit::of(member);
    let first_word = member.name.split_whitespace().next().unwrap_or_default();
    let older = dice.percent(55);
    profile.salutation = Some(match (MEN.contains(&first_word), older) {
        (true, true) => Salutation::Bapak,
        (true, false) => Salutation::Mas,
        (false, true) => Salutation::Ibu,
        (false, false) => Salutation::Mbak,
    });
    if dice.percent(72) {
        profile.birthday = birthday(now, dice, place);
    }
    if dice.percent(45) {
        profile.favourite_sizes = SIZES[dice.place(SIZES.len())].to_owned();
        profile.favourite_colours = COLOURS[dice.place(COLOURS.len())].to_owned();
    }
    if dice.percent(60) {
        profile.acquaintance = Some(Acquaintance::ALL[dice.place(Acquaintance::ALL.len())]);
    }
    let edit = MemberEdit {
        name: member.name.clone(),
        phone: member.phone.as_str().to_owned(),
        city: member.city.clone(),
        lang: member.lang,
        note: member.note.clone(),
        profile,
    };
    let at = after(member, now, 2);
    step(
        "describe a member",
        members::edit(conn, at, &Actor::System, member.id, member.version, edit),
    )
    .map(drop)
}

/// Returns a birthday; that of every thirtieth is in the coming week, that of
/// one is the leap day.
fn birthday(now: Timestamp, dice: &mut Dice, place: usize) -> String {
    let year = now.local().year() - i32::try_from(dice.between(21, 62)).unwrap_or(30);
    if place == 17 {
        return "29-02-1992".to_owned();
    }
    let day = if place % 30 == 4 {
        let ahead = u64::try_from(dice.between(0, 6)).unwrap_or(0);
        now.day() + Days::new(ahead)
    } else {
        let ahead = u64::try_from(dice.between(0, 364)).unwrap_or(0);
        now.day() + Days::new(ahead)
    };
    // Not the leap day, which most years do not have.
    let (month, day) = (day.month(), day.day().min(28));
    if dice.percent(40) {
        format!("{day:02}-{month:02}")
    } else {
        format!("{day:02}-{month:02}-{year}")
    }
}

fn tag(
    conn: &mut Conn,
    now: Timestamp,
    dice: &mut Dice,
    sari: &Actor,
    member: &Member,
) -> Result<(), DemoError> {
    for (name, share) in TAGS {
        // Most are known too little for any tag.
        if dice.percent(share) && dice.percent(60) {
            let at = after(member, now, 20);
            step(
                "tag a member",
                customers::tag_member(conn, at, sari, member.id, name),
            )?;
        }
    }
    Ok(())
}

/// Notes, calls and what is to follow, with some of the members.
fn speak(
    conn: &mut Conn,
    now: Timestamp,
    dice: &mut Dice,
    sari: &Actor,
    everyone: &[Member],
) -> Result<(), DemoError> {
    if everyone.is_empty() {
        return Ok(());
    }
    let some = |dice: &mut Dice| &everyone[dice.place(everyone.len())];
    for (place, (body, pinned)) in NOTES.iter().cycle().take(42).enumerate() {
        // The member to try the shop with comes first.
        let member = if place == 0 { &everyone[0] } else { some(dice) };
        let at = after(member, now, dice.between(5, 200));
        let note = step(
            "note something",
            customers::add_note(conn, at, sari, member.id, body),
        )?;
        if *pinned && place < NOTES.len() {
            step("pin a note", customers::pin_note(conn, at, sari, note.id))?;
        }
    }
    for (place, (channel, body)) in CALLS.iter().cycle().take(72).enumerate() {
        let member = if place % 24 == 0 {
            &everyone[0]
        } else {
            some(dice)
        };
        let at = after(member, now, dice.between(3, 400));
        let new = NewContact {
            channel: *channel,
            body: (*body).to_owned(),
            follow_up: String::new(),
        };
        step(
            "log a contact",
            customers::log_contact(conn, at, sari, member.id, &new),
        )?;
    }
    for (body, days, due) in FOLLOW_UPS {
        let member = some(dice);
        let at = now.minus(Duration::days(i64::try_from(days).unwrap_or(1)));
        let at = at.max(member.registered_at);
        step(
            "plan a follow-up",
            customers::add_follow_up(conn, at, sari, member.id, body, due),
        )?;
    }
    Ok(())
}

/// Counts where everyone stands: at the beginning of the last months, so
/// that moves show, and now.
fn stand(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let first: NaiveDate = now.day().with_day(1).unwrap_or(now.day());
    for months in (0..3).rev() {
        let month = first - Months::new(months);
        customers::count(conn, Timestamp::start_of(month))?;
    }
    customers::count(conn, now)?;
    Ok(())
}
