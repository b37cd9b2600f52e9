//! The campaigns of the demo: a letter that has gone out and what it brought,
//! and one that is still being written.

use chrono::Duration;

use super::{DemoError, error::step};
use crate::{
    actor::Actor,
    campaigns::{self, CampaignText},
    db::Conn,
    mail, promotions,
    secret::Token,
    time::Timestamp,
};

/// How many letters go out in a round.
const AT_ONCE: i64 = 500;

/// How long ago the letter went out: its days are counted.
const SENT_DAYS_AGO: i64 = 12;

/// Writes both campaigns, as of a moment.
pub(super) fn fill(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let sent_on = now.day() - Duration::days(SENT_DAYS_AGO);
    let written_at = Timestamp::start_of(sent_on).minus(Duration::hours(8));
    let sent_at = Timestamp::start_of(sent_on).plus(Duration::hours(8));
    send(conn, written_at, sent_at)?;
    let yesterday = Timestamp::start_of(now.day()).minus(Duration::hours(7));
    let harbolnas = harbolnas(conn)?;
    let draft = campaigns::create(conn, yesterday, &Actor::System, &harbolnas);
    step("write the draft of a campaign", draft)?;
    Ok(())
}

/// Sends the news of a help with shipping; one reader stops them.
fn send(conn: &mut Conn, written_at: Timestamp, sent_at: Timestamp) -> Result<(), DemoError> {
    let by = &Actor::System;
    let text = shipping_news(conn)?;
    let news = campaigns::create(conn, written_at, by, &text);
    let news = step("write a campaign", news)?;
    let at = Some(sent_at);
    let planned = campaigns::schedule(conn, written_at, by, news.id, news.version, at);
    step("schedule a campaign", planned)?;
    loop {
        let round = campaigns::send_due(conn, sent_at, AT_ONCE);
        let round = step("send a campaign", round)?;
        if round.finished + round.held > 0 {
            break;
        }
    }
    let letters = mail::recent(conn, 40)?;
    let links = letters
        .iter()
        .filter_map(|letter| letter.unsubscribe.as_deref());
    let mut tokens = links.filter_map(|link| Token::parse(link.rsplit('/').next()?));
    if let Some(token) = tokens.next_back() {
        let evening = sent_at.plus(Duration::hours(11));
        let wording = "Berhenti menerima kabar";
        let stopped = campaigns::unsubscribe(conn, evening, &token, wording);
        step("stop the news to one reader", stopped)?;
    }
    Ok(())
}

fn shipping_news(conn: &mut Conn) -> Result<CampaignText, DemoError> {
    Ok(CampaignText {
        name: "Ongkir hemat menjelang akhir tahun".to_owned(),
        promotion_id: promotion(conn, "Ongkir hemat")?,
        subject: "Ongkirnya kami bantu, {name}".to_owned(),
        subject_en: "We help with the shipping, {name}".to_owned(),
        body: "Halo {name},\n\n\
            Dua pekan terakhir rak kami penuh lagi: kebaya kutubaru baru turun dari meja jahit, \
            dan parang klitik yang sempat habis sudah ada di semua ukuran.\n\n\
            Belanja mulai Rp 350.000 ongkirnya kami bantu Rp 10.000, ke mana pun kirimnya. \
            Tidak perlu kode; potongannya muncul sendiri di keranjang.\n\n\
            Kalau kebetulan lewat Jogja, mampirlah. Tehnya selalu ada.\n\n\
            Salam dari kami di {shop}"
            .to_owned(),
        body_en: "Hello {name},\n\n\
            Our shelves are full again: new kutubaru kebayas have left the sewing table, and \
            the parang klitik that was gone is back in all sizes.\n\n\
            From Rp 350.000 we take Rp 10.000 off the shipping, wherever it goes. There is no \
            code to type; the cart knows.\n\n\
            Greetings from {shop}"
            .to_owned(),
        holdout_percent: 20,
        ..CampaignText::default()
    })
}

fn harbolnas(conn: &mut Conn) -> Result<CampaignText, DemoError> {
    let promotion_id = promotion(conn, "Harbolnas 12.12")?;
    let how = if promotion_id.is_some() {
        "Kodenya {code}, potongan 12 % untuk belanja mulai Rp 250.000."
    } else {
        "Potongannya kami umumkan pagi itu juga."
    };
    Ok(CampaignText {
        name: "Undangan 12.12".to_owned(),
        promotion_id,
        subject: "Satu hari saja: 12.12 di {shop}".to_owned(),
        body: format!(
            "Halo {{name}},\n\n\
            Tanggal 12 Desember kami buka lebih pagi, dari tengah malam ke tengah malam. {how}\n\n\
            (Bu Ratna: tolong cek lagi kalimatnya sebelum dikirim.)\n\n\
            Salam dari kami di {{shop}}"
        ),
        holdout_percent: 10,
        ..CampaignText::default()
    })
}

/// Returns a promotion by its name, if the shop has it already.
fn promotion(conn: &mut Conn, name: &str) -> Result<Option<crate::ids::PromotionId>, DemoError> {
    let found = promotions::named(conn, &Actor::System, name);
    let found = step("find the promotion of a campaign", found)?;
    Ok(found.map(|view| view.promotion.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        campaigns::{CampaignState, LetterCode, Verdict},
        demo,
        media::MediaStore,
        scratch::{Scratch, now},
    };

    #[test]
    fn one_campaign_is_out_with_its_effect_and_one_is_a_draft() {
        let mut one = Scratch::new();
        let folder = one.folder.join("media").display().to_string();
        let media = MediaStore::open(&folder).unwrap();
        demo::fill(&mut one.conn, now(), &media).unwrap();
        let by = &Actor::System;
        let found = campaigns::list(&mut one.conn, by, &[], None, 10).unwrap();
        let states: Vec<CampaignState> = found.iter().map(|campaign| campaign.state).collect();
        assert_eq!(states, [CampaignState::Draft, CampaignState::Sent]);
        let view = campaigns::view(&mut one.conn, by, found[1].id);
        let results = view.unwrap().unwrap().results;
        assert!(results.mailed.people > 20, "{results:?}");
        assert!(results.mailed.buyers > 0, "{results:?}");
        assert!(results.held_out.people > 3, "{results:?}");
        assert_eq!((results.waiting, results.unsubscribed), (0, 1));
        assert_ne!(results.verdict, Verdict::NoComparison);
        let draft = campaigns::view(&mut one.conn, by, found[0].id);
        let draft = draft.unwrap().unwrap();
        assert!(draft.audience.unwrap().reachable > 20);
        assert_eq!(draft.code, Some(LetterCode::Shared("DUABELAS".to_owned())));
    }
}
