//! Fills an empty database with the demo boutique.

use super::{
    DemoError,
    agenda::{self, Agenda},
    campaigns, customers, desk,
    error::step,
    forum,
    history::{History, Till, seal_mail},
    offers::Offers,
    office,
    people::{DemoStaff, FIRST_EMAIL, FIRST_NAME, PASSWORD, STAFF},
    racks,
    shelves::{Gallery, draw_galleries},
    window, wishes,
};
use crate::{
    actor::Actor,
    catalog,
    db::{Conn, DbError, in_one_transaction},
    media::MediaStore,
    members::{self, MemberQuery},
    messages::{Lang, text, text_with},
    payments, set_up,
    settings::{self, ShopSettings},
    staff, tiers,
    time::Timestamp,
};

/// Where the web shop of the demo is, until it says so itself at its start.
pub(super) const ADDRESS: &str = "http://127.0.0.1:8080";

/// The accounts to try the demo with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoSignIns {
    /// The password of all of them.
    pub password: &'static str,
    /// The staff, one of each role, the owner first.
    pub staff: &'static [DemoStaff],
    /// The name of a member with orders in several states.
    pub member_name: &'static str,
    /// The e-mail address she signs in with.
    pub member_email: &'static str,
}

impl DemoSignIns {
    /// Returns the accounts in words, a line each, for the program's start.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let staff = self.staff.iter().map(|person| {
            let role = text(lang, &format!("role-{}", person.role));
            format!("{} ({role})", person.username)
        });
        let staff = staff.collect::<Vec<_>>().join(", ");
        let values = [
            ("password", self.password),
            ("staff", &staff),
            ("email", self.member_email),
            ("name", self.member_name),
        ];
        text_with(lang, "demo-sign-ins", &values)
    }
}

/// Returns the accounts to try the demo with.
#[must_use]
pub const fn sign_ins() -> DemoSignIns {
    DemoSignIns {
        password: PASSWORD,
        staff: &STAFF,
        member_name: FIRST_NAME,
        member_email: FIRST_EMAIL,
    }
}

/// Returns whether the database holds the demo.
///
/// # Errors
/// When the database fails.
pub fn is_there(conn: &mut Conn) -> Result<bool, DbError> {
    Ok(settings::load(conn)?.is_demo)
}

/// Fills an empty database: shelves, people, and two years of trade up to
/// `now`. The same moment always gives the same shop; a demo that is there
/// already stays as it is.
///
/// # Errors
/// When there is another shop in the database, or something fails; then
/// nothing is kept but picture files.
pub fn fill(conn: &mut Conn, now: Timestamp, media: &MediaStore) -> Result<DemoSignIns, DemoError> {
    let agenda = agenda::plan(now);
    let galleries = draw_galleries(media)?;
    let opened = agenda.steps.first().map_or(now, |(at, _)| *at);
    set_up::ensure(conn, opened)?;
    in_one_transaction(conn, |conn| {
        // Asked inside, so that of two programs started at once one fills it
        // and the other finds it filled.
        if is_there(conn)? {
            return Ok(());
        }
        if !is_empty(conn)? {
            return Err(DemoError::NotEmpty);
        }
        if settings::public_url(conn)?.is_none() {
            settings::remember_public_url(conn, ADDRESS)?;
        }
        trade(conn, &agenda, (opened, now), media, &galleries)?;
        step("reckon the tiers", tiers::reckon_all(conn, now))?;
        window::fill(conn, now, media)?;
        wishes::fill(conn, now)?;
        office::fill(conn, now)?;
        forum::fill(conn, now)?;
        customers::know(conn, now)?;
        desk::fill(conn, now, media)?;
        racks::fill(conn, now)?;
        campaigns::fill(conn, now)?;
        seal_mail(conn)?;
        Ok::<_, DemoError>(())
    })?;
    Ok(sign_ins())
}

/// Opens the shop and lets everything happen in it that the agenda tells.
fn trade(
    conn: &mut Conn,
    agenda: &Agenda,
    (opened, now): (Timestamp, Timestamp),
    media: &MediaStore,
    galleries: &[Gallery],
) -> Result<(), DemoError> {
    describe_shop(conn, opened)?;
    let accounts = payments::accounts(conn)?
        .iter()
        .map(|account| account.id)
        .collect();
    let mut history = History::new(media, galleries, accounts, agenda.orders.len());
    let mut offers = Offers::plan(now, opened);
    let mut till = Till::plan(now);
    for (at, what) in &agenda.steps {
        offers.until(conn, *at)?;
        till.until(conn, *at, &mut history)?;
        history.happen(conn, *at, *what, agenda)?;
    }
    till.until(conn, now, &mut history)?;
    till.leave_open(conn, &mut history)?;
    offers.until(conn, now)
}

/// A database without staff, members and shelves is empty, whatever was set up in it.
fn is_empty(conn: &mut Conn) -> Result<bool, DemoError> {
    let anyone = MemberQuery {
        words: String::new(),
        state: None,
        after: None,
        limit: 1,
    };
    let members = step("list members", members::list(conn, &Actor::System, &anyone))?;
    Ok(!staff::exists_any(conn)?
        && members.is_empty()
        && catalog::categories(conn)?.is_empty()
        && catalog::colours(conn)?.is_empty())
}

/// Names the shop, says that it is a demo, and opens two accounts that do not exist.
fn describe_shop(conn: &mut Conn, now: Timestamp) -> Result<(), DemoError> {
    let shop = ShopSettings {
        announcement: "Toko contoh: silakan mencoba apa saja, tidak ada yang benar-benar dikirim. Gratis ongkir se-DIY mulai Rp\u{a0}500.000.".to_owned(),
        announcement_en: "A demo shop: try anything, nothing is really sent. Free shipping within Yogyakarta from Rp\u{a0}500.000.".to_owned(),
        is_demo: true,
        ..settings::load(conn)?
    };
    let by = &Actor::System;
    step("save the settings", settings::save(conn, now, by, &shop))?;
    for (bank, number) in [("BCA", "000-000-0001"), ("Mandiri", "000-00-0000000-2")] {
        let holder = "CONTOH Butik Griya Gaya";
        step(
            "add a bank account",
            payments::add_account(conn, now, by, bank, number, holder),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        orders::{self, OrderFilter, OrderQuery, OrderStage},
        scratch::{Scratch, now},
        service::{self, InboxQuery, InboxView},
        work_queue,
    };

    /// Returns what the shop looks like from outside, without what is random by design.
    fn seen(conn: &mut Conn) -> Vec<String> {
        let mut every = OrderQuery {
            words: String::new(),
            filter: OrderFilter::All,
            after: None,
            limit: 200,
        };
        let mut rows = Vec::new();
        loop {
            let page = orders::list(conn, &Actor::System, &every).unwrap();
            let Some(last) = page.last() else { break };
            every.after = Some(last.order.id);
            rows.extend(page);
        }
        rows.iter()
            .map(|row| {
                let order = &row.order;
                let stage = order.stage().label(Lang::Id);
                format!(
                    "{} {} {} {stage}",
                    order.number, row.member_name, order.total
                )
            })
            .collect()
    }

    fn media(scratch: &Scratch) -> MediaStore {
        MediaStore::open(&scratch.folder.join("media").display().to_string()).unwrap()
    }

    #[test]
    fn the_same_moment_gives_the_same_shop() {
        let fill_first_weeks = || {
            let mut scratch = Scratch::new();
            let mut agenda = agenda::plan(now());
            agenda.steps.truncate(900);
            let media = media(&scratch);
            let galleries = draw_galleries(&media).unwrap();
            let opened = agenda.steps[0].0;
            set_up::ensure(&mut scratch.conn, opened).unwrap();
            trade(
                &mut scratch.conn,
                &agenda,
                (opened, now()),
                &media,
                &galleries,
            )
            .unwrap();
            seen(&mut scratch.conn)
        };
        let orders = fill_first_weeks();
        assert!(orders.len() > 40, "{}", orders.len());
        assert_eq!(orders, fill_first_weeks());
    }

    #[test]
    fn an_empty_database_becomes_a_shop_with_everything_alive() {
        let mut one = Scratch::new();
        let media = media(&one);
        fill(&mut one.conn, now(), &media).unwrap();
        assert!(is_there(&mut one.conn).unwrap());
        // A second start finds the demo there and leaves it as it is.
        fill(&mut one.conn, now(), &media).unwrap();
        let orders = seen(&mut one.conn);
        assert!((900..=1_500).contains(&orders.len()), "{}", orders.len());
        for stage in [
            OrderStage::AwaitingPayment,
            OrderStage::PaymentInReview,
            OrderStage::Processing,
            OrderStage::Packed,
            OrderStage::Shipped,
            OrderStage::Delivered,
            OrderStage::Completed,
            OrderStage::Expired,
            OrderStage::Canceled,
        ] {
            let label = stage.label(Lang::Id);
            assert!(
                orders.iter().any(|order| order.ends_with(&label)),
                "{label}"
            );
        }
        let queue = work_queue::load(&mut one.conn, &Actor::System).unwrap();
        assert_eq!(queue.payments_to_verify.count, 3);
        assert_eq!(queue.to_pack.count, 3);
        assert_eq!(queue.to_ship.count, 2);
        assert_eq!(queue.registrations.count, 2);
        assert_eq!(queue.messages.count, 6);
        let late = service::late(&mut one.conn, now(), &Actor::System).unwrap();
        assert!((2..6).contains(&late.count), "{}", late.count);
        for view in [InboxView::Snoozed, InboxView::Late, InboxView::All] {
            let query = InboxQuery {
                view,
                limit: 40,
                ..InboxQuery::default()
            };
            let rows = service::list(&mut one.conn, now(), &Actor::System, &query).unwrap();
            assert!(!rows.is_empty(), "{view:?}");
        }
        assert_eq!(queue.refunds.count, 1);
        assert_eq!(queue.drafts.count, 1);
        assert_eq!(queue.awaiting_payment.count, 3);
        assert!(
            (10..=130).contains(&queue.low_stock.count),
            "{}",
            queue.low_stock.count
        );
        let standing = crate::promotions::phases(&mut one.conn, now()).unwrap();
        let in_phase = |phase| standing.iter().filter(|of| of.phase == phase).count();
        use crate::promotions::Phase::{Draft, Over, Paused, Planned, Running};
        assert_eq!(
            [Over, Running, Planned, Paused, Draft].map(in_phase),
            [3, 6, 1, 1, 1]
        );
        // A banner follows one that runs, and one waits for its day.
        let banners = crate::content::banner_entries(&mut one.conn, now(), &Actor::System);
        let banners = banners.unwrap();
        let following = banners
            .iter()
            .filter(|entry| entry.banner.promotion_id.is_some());
        assert_eq!(following.count(), 2);
        let shown = crate::content::shown_banners(&mut one.conn, now()).unwrap();
        assert_eq!(shown.len(), banners.len() - 1);
        let letters = crate::mail::recent(&mut one.conn, 1_000).unwrap();
        assert!(
            letters
                .iter()
                .all(|letter| letter.state == crate::mail::MailState::Sent)
        );
        for account in sign_ins().staff {
            assert!(
                staff::by_username(&mut one.conn, account.username)
                    .unwrap()
                    .is_some()
            );
        }
    }
    #[test]
    fn a_shop_of_somebody_else_is_left_alone() {
        let mut scratch = Scratch::new();
        let media = MediaStore::open(&scratch.folder.join("media").display().to_string()).unwrap();
        let password = crate::secret::Password::typed(PASSWORD);
        staff::add_first_owner(&mut scratch.conn, now(), "tuti", "Tuti", password).unwrap();
        let filled = fill(&mut scratch.conn, now(), &media);
        assert!(matches!(filled, Err(DemoError::NotEmpty)));
        assert!(!is_there(&mut scratch.conn).unwrap());
    }
}
