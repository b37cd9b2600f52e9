//! The counter and the telephone of the demo: who came in or called, day by
//! day between the orders of the web.

use chrono::Duration;

use super::{DemoError, History, step};
use crate::{
    actor::Actor,
    counter::{self, CounterError, DraftCustomer, DraftWay, Tender},
    db::Conn,
    demo::dice::Dice,
    ids::{CounterDraftId, MemberId},
    money::Rupiah,
    orders::{self, OrderSource},
    payments::{self, PaymentView},
    promotions,
    time::Timestamp,
};

/// How many days back the shop began to write these orders down here.
const DAYS: i64 = 150;

/// What customers without an account are called; most do not say.
const NAMES: [&str; 12] = [
    "",
    "",
    "Bu Hartini",
    "",
    "Mbak Ika",
    "",
    "Pak Slamet",
    "",
    "",
    "Bu Lurah",
    "",
    "Rombongan SD Ungaran",
];

/// Who calls without an account.
const CALLERS: [(&str, &str); 4] = [
    ("Bu Sulastri", "081392110044"),
    ("Mbak Nuning", "085743220191"),
    ("Pak Karyono", "081227450873"),
    ("Bu Endah Prasetyo", "087838110265"),
];

/// The visits that are still to come, the latest first.
pub(in crate::demo) struct Till {
    coming: Vec<Timestamp>,
    dice: Dice,
    /// Somebody who has not finished yet when the demo begins.
    last: Timestamp,
}

impl Till {
    /// Plans the visits and calls up to a moment.
    pub(in crate::demo) fn plan(now: Timestamp) -> Self {
        let mut dice = Dice::new(77_412);
        let mut coming = Vec::new();
        let mut days_ago = DAYS;
        while days_ago > 0 {
            let day = now.minus(Duration::days(days_ago)).day();
            let minutes = dice.between(9 * 60 + 20, 19 * 60 + 40);
            coming.push(Timestamp::start_of(day).plus(Duration::minutes(minutes)));
            days_ago -= dice.between(1, 5);
        }
        coming.reverse();
        Self {
            coming,
            dice,
            last: now.minus(Duration::minutes(14)),
        }
    }

    /// Serves everybody who has come up to a moment.
    pub(in crate::demo) fn until(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        history: &mut History<'_>,
    ) -> Result<(), DemoError> {
        while let Some(when) = self.coming.pop_if(|when| *when <= at) {
            self.serve(conn, when, history)?;
        }
        Ok(())
    }

    /// Leaves the draft of somebody who is still choosing.
    pub(in crate::demo) fn leave_open(
        &mut self,
        conn: &mut Conn,
        history: &mut History<'_>,
    ) -> Result<(), DemoError> {
        let at = self.last;
        let Some(draft) = self.fill(conn, at, OrderSource::Counter, history)? else {
            return Ok(());
        };
        let by = &history.staff[2];
        let customer = DraftCustomer::WalkIn {
            name: "Bu Hartini".to_owned(),
            phone: String::new(),
        };
        let named = counter::set_customer(conn, at, by, draft, &customer);
        step("name a customer", named)?;
        let note = "Menunggu kakaknya mencoba ukuran L.";
        step("add a note", counter::set_note(conn, at, by, draft, note))
    }

    /// Begins a draft with one to three articles; nothing when the shelves
    /// are empty.
    fn fill(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        source: OrderSource,
        history: &mut History<'_>,
    ) -> Result<Option<CounterDraftId>, DemoError> {
        let by = &history.staff[2];
        let mut draft = None;
        let mut last = None;
        for _ in 0..self.dice.between(1, 4).min(3) {
            let Some(chosen) = history.shelves.choose(last, &mut self.dice) else {
                break;
            };
            let piece = &mut history.shelves.pieces[chosen];
            last = Some(piece.article);
            let offers = crate::catalog::offers(conn, &[piece.variant])?;
            let Some(offer) = offers.first().filter(|offer| offer.on_sale()) else {
                continue;
            };
            let id = match draft {
                Some(id) => id,
                None => {
                    let begun = step("begin a draft", counter::open(conn, at, by, source))?;
                    draft = Some(begun.id);
                    begun.id
                }
            };
            let quantity = if piece.small && piece.left > 2 { 2 } else { 1 };
            piece.left -= quantity;
            let added = counter::add(conn, at, by, id, &offer.variant.sku, quantity);
            step("scan an article", added)?;
        }
        Ok(draft)
    }

    /// Somebody comes in, or calls.
    fn serve(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        history: &mut History<'_>,
    ) -> Result<(), DemoError> {
        let calls = self.dice.percent(28);
        let source = if calls {
            OrderSource::Phone
        } else {
            OrderSource::Counter
        };
        let member = self.known(history).filter(|_| self.dice.percent(45));
        let Some(draft) = self.fill(conn, at, source, history)? else {
            return Ok(());
        };
        let by = history.staff[2].clone();
        let customer = match member {
            Some(member) => DraftCustomer::Member(member),
            None if calls => {
                let (name, phone) = CALLERS[self.dice.place(CALLERS.len())];
                DraftCustomer::WalkIn {
                    name: name.to_owned(),
                    phone: phone.to_owned(),
                }
            }
            None => DraftCustomer::WalkIn {
                name: NAMES[self.dice.place(NAMES.len())].to_owned(),
                phone: String::new(),
            },
        };
        match counter::set_customer(conn, at, &by, draft, &customer) {
            // She has been suspended since; she buys as somebody unknown.
            Err(CounterError::NotYetMember(_)) if !calls => {}
            Err(CounterError::NotYetMember(_)) => {
                return step("end a call", counter::cancel(conn, at, &by, draft));
            }
            named => step("name a customer", named)?,
        }
        if self.dice.percent(20) {
            let known = promotions::running(conn, at)?;
            let code = known.into_iter().find_map(|offer| offer.code);
            let typed = counter::set_code(conn, at, &by, draft, &code.unwrap_or_default());
            step("type a code", typed)?;
        }
        let tender = if calls {
            self.promise(conn, at, &by, draft, member, history)?
        } else {
            self.tender(conn, at, &by, draft)?
        };
        let placed = counter::place(conn, at, &by, draft, None, &tender);
        let order = step("place a draft", placed)?.order;
        if calls {
            self.deliver(conn, at, order.id, history)?;
        }
        Ok(())
    }

    /// Picks somebody who was a member at the time.
    fn known(&mut self, history: &History<'_>) -> Option<MemberId> {
        let place = self.dice.place(history.members.len());
        history.members[place].as_ref().map(|(member, _)| *member)
    }

    /// Somebody at the counter pays with notes, or by card.
    fn tender(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        by: &Actor,
        draft: CounterDraftId,
    ) -> Result<Tender, DemoError> {
        if self.dice.percent(35) {
            let reference = format!("EDC {:06}", self.dice.between(1, 999_999));
            return Ok(Tender::Card { reference });
        }
        let view = step("look at a draft", counter::view(conn, at, by, draft))?;
        let total = view.map_or(0, |view| view.priced.total.0);
        let note = if self.dice.percent(70) { 50_000 } else { 1_000 };
        let given = Rupiah(total.saturating_add(note - 1) / note * note);
        Ok(Tender::Cash { given })
    }

    /// A caller says where the goods go, and will transfer.
    fn promise(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        by: &Actor,
        draft: CounterDraftId,
        member: Option<MemberId>,
        history: &History<'_>,
    ) -> Result<Tender, DemoError> {
        if let Some(member) = member
            && let Some(address) = step(
                "ask for an address",
                counter::last_address(conn, by, member),
            )?
        {
            let way = match counter::courier(conn, at, by, draft, "", address) {
                Err(CounterError::NoSuchRate) => DraftWay::Pickup,
                found => step("find a courier", found)?,
            };
            let set = counter::set_delivery(conn, at, by, draft, &way);
            step("say how goods leave", set)?;
        }
        let account = history.accounts[self.dice.place(history.accounts.len())];
        Ok(Tender::Transfer { account })
    }

    /// What was told on the telephone is paid, packed and brought.
    fn deliver(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        order: crate::ids::OrderId,
        history: &History<'_>,
    ) -> Result<(), DemoError> {
        let after = |hours: i64| at.plus(Duration::hours(hours)).min(self.last);
        let (cashier, warehouse) = (&history.staff[2], &history.staff[3]);
        let open = payments::of_order(conn, order)?;
        let is_open = |view: &PaymentView| view.payment.state.is_open();
        if let Some(PaymentView { payment, .. }) = open.into_iter().find(is_open) {
            let (id, version, due) = (payment.id, payment.version, payment.amount_due);
            let note = "Terlihat di mutasi.";
            let settled = payments::settle(conn, after(3), cashier, id, version, due, note);
            step("settle a payment", settled)?;
        }
        let version = history.view(conn, order)?.order.version;
        let packed = orders::pack(conn, after(5), warehouse, order, version);
        let version = step("pack an order", packed)?.version;
        let details = orders::ShipDetails {
            tracking_number: format!("CONTOH{:08}", 70_211 * order.0),
            ..orders::ShipDetails::default()
        };
        let shipped = orders::ship(conn, after(8), warehouse, order, version, &details);
        let shipped = step("ship an order", shipped)?;
        if shipped.fulfilment_status != orders::FulfilmentStatus::Delivered {
            let brought = orders::deliver(conn, after(30), warehouse, order, shipped.version);
            let version = step("bring an order", brought)?.version;
            let closed = orders::complete(conn, after(60), cashier, order, version);
            step("close an order", closed)?;
        }
        Ok(())
    }
}
