//! Orders of the demo: placed, paid, packed, shipped, or called off.

use super::{super::error::step, DemoError, History, Placed};
use crate::{
    actor::Actor,
    carts,
    db::{Conn, DbError},
    demo::{
        agenda::{Course, Oddity, PlannedOrder, Stage, Step},
        offers,
        people::{Person, people},
        receipt::receipt,
    },
    ids::OrderId,
    media::StoredProof,
    messages::Lang,
    money::Rupiah,
    orders::{self, CancelReason, CheckoutDetails, OrderView, ShipDetails},
    payments::{self, Confirmation, PaymentView, RejectReason},
    secret::Token,
    shipping::{Address, AddressInput, DeliveryMethod, RateOption},
    stock,
    time::Timestamp,
};

/// What customers add to their orders; most add nothing.
const NOTES: [&str; 7] = [
    "",
    "",
    "Mohon dibungkus kado, tanpa harga.",
    "",
    "Kalau bisa dikirim sebelum Sabtu. Terima kasih.",
    "",
    "",
];

impl History<'_> {
    pub(super) fn place(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        planned: &PlannedOrder,
    ) -> Result<(), DemoError> {
        let Some((member, _)) = self.members[planned.person] else {
            return Ok(());
        };
        let person = &people()[planned.person];
        let mut cart = None;
        let mut last = None;
        for _ in 0..self.dice.between(1, 4).min(3) {
            let Some(chosen) = self.shelves.choose(last, &mut self.dice) else {
                break;
            };
            let piece = &mut self.shelves.pieces[chosen];
            last = Some(piece.article);
            let quantity = if piece.small && piece.left > 2 { 2 } else { 1 };
            piece.left -= quantity;
            let known = cart.as_ref().map(|(_, token): &(_, Token)| token);
            let added = carts::add(conn, at, known, Some(member), piece.variant, quantity);
            cart = Some(step("fill a cart", added)?);
        }
        let Some((cart, token)) = cart else {
            return Ok(());
        };
        offers::type_code(conn, at, place, member, &token)?;
        let address = address_of(person)?;
        let quote = orders::quote(conn, at, cart, Some(&*person.home[0]), None);
        let options = step("price a cart", quote)?.options;
        let pickup = |option: &&RateOption| option.rate.method == DeliveryMethod::Pickup;
        let rate = if planned.pickup {
            options.iter().find(pickup)
        } else {
            let couriers: Vec<_> = options.iter().filter(|option| !pickup(option)).collect();
            couriers
                .get(self.dice.place(couriers.len().max(1)))
                .copied()
        };
        let Some(rate) = rate.or(options.first()) else {
            return Ok(());
        };
        let details = CheckoutDetails {
            rate: rate.rate.id,
            address: (!planned.pickup).then_some(address),
            account: self.accounts[place % self.accounts.len()],
            note: NOTES[place % NOTES.len()].to_owned(),
            seen: None,
            lang: person.lang,
        };
        let by = Actor::Member(member);
        let placed = step(
            "place an order",
            orders::place(conn, at, &by, cart, &details),
        )?;
        self.orders[place] = Some(Placed {
            id: placed.order.id,
            token: placed.order.token,
            member,
            version: None,
        });
        Ok(())
    }

    /// Lets what ran low be sewn again: more of it, the better it sells.
    pub(super) fn restock(&mut self, conn: &mut Conn, at: Timestamp) -> Result<(), DemoError> {
        let by = &self.staff[3];
        for piece in &mut self.shelves.pieces {
            if piece.left > 3 || piece.rare || !self.dice.percent(60) {
                continue;
            }
            let sewn = self.dice.between(6, 14);
            let reason = "Kiriman ulang dari penjahit";
            let arrived = stock::receive(conn, at, by, piece.variant, sewn, reason);
            step("receive stock", arrived)?;
            piece.left += sewn;
        }
        Ok(())
    }

    pub(super) fn view(&self, conn: &mut Conn, order: OrderId) -> Result<OrderView, DemoError> {
        let found = step(
            "look an order up",
            orders::view(conn, &self.staff[0], order),
        )?;
        Ok(found.ok_or(DbError::NotFound)?)
    }

    pub(super) fn submit(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        planned: &PlannedOrder,
    ) -> Result<(), DemoError> {
        let Some(Placed {
            id, token, member, ..
        }) = &self.orders[place]
        else {
            return Ok(());
        };
        let Some(open) = open_payment(conn, *id)? else {
            return Ok(());
        };
        let person = &people()[planned.person];
        let amount = match planned.oddity {
            Oddity::Rounded => open.payment.base,
            Oddity::None | Oddity::NoProof => open.payment.amount_due,
        };
        // Receipts of the past are gone from people's telephones; drawing all
        // of them would take longer than everything else.
        let waiting = planned.course == Course::Until(Stage::Submitted);
        let proof = if waiting && planned.oddity != Oddity::NoProof {
            let holder = open.account.as_ref().map_or("", |account| &account.holder);
            Some(self.proof(person, amount, holder, at)?)
        } else {
            None
        };
        let confirmation = Confirmation {
            sender_bank: person.bank.to_owned(),
            sender_name: person.name.to_owned(),
            amount,
            transferred_on: at.day(),
            note: match planned.oddity {
                Oddity::Rounded => "Maaf, kode uniknya terlewat.".to_owned(),
                Oddity::NoProof => "Transfer lewat ATM, struknya hilang.".to_owned(),
                Oddity::None => String::new(),
            },
            proof,
        };
        let submitted = payments::submit(conn, at, *member, token, &confirmation);
        step("confirm a payment", submitted).map(drop)
    }

    pub(super) fn proof(
        &self,
        person: &Person,
        amount: Rupiah,
        holder: &str,
        at: Timestamp,
    ) -> Result<StoredProof, DemoError> {
        let day = at.date_text(Lang::Id);
        let drawn = receipt(
            &person.bank,
            &amount.to_string(),
            &person.name,
            holder,
            &day,
        );
        Ok(self.media.put_proof(&drawn)?)
    }

    /// Does what staff do with an order.
    pub(super) fn handle(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        what: Step,
        place: usize,
    ) -> Result<(), DemoError> {
        let Some(placed) = &self.orders[place] else {
            return Ok(());
        };
        let id = placed.id;
        let (cashier, warehouse) = (&self.staff[2], &self.staff[3]);
        if matches!(what, Step::Settle(_) | Step::Reject(_)) {
            return self.verify(conn, at, what, id);
        }
        let version = match placed.version {
            Some(version) => version,
            None => self.view(conn, id)?.order.version,
        };
        let done = match what {
            Step::Pack(_) => orders::pack(conn, at, warehouse, id, version),
            Step::Ship(_) => {
                // Courier and service stay as the customer chose them.
                let details = ShipDetails {
                    tracking_number: format!("CONTOH{:08}", 40_117 * (place + 3)),
                    ..ShipDetails::default()
                };
                orders::ship(conn, at, warehouse, id, version, &details)
            }
            Step::Deliver(_) => orders::deliver(conn, at, warehouse, id, version),
            Step::Complete(_) => orders::complete(conn, at, cashier, id, version),
            _ => {
                let note =
                    "Ada cacat tenun pada potongan terakhir; pelanggan memilih uang kembali.";
                let reason = CancelReason::Inventory;
                orders::cancel(conn, at, cashier, id, version, reason, note)
            }
        };
        let order = step("handle an order", done)?;
        if let Some(placed) = &mut self.orders[place] {
            placed.version = Some(order.version);
        }
        Ok(())
    }

    /// Decides whether the transfer of an order has arrived.
    pub(super) fn verify(
        &self,
        conn: &mut Conn,
        at: Timestamp,
        what: Step,
        order: OrderId,
    ) -> Result<(), DemoError> {
        let Some(open) = open_payment(conn, order)? else {
            return Ok(());
        };
        let (by, payment) = (&self.staff[2], &open.payment);
        let decided = if matches!(what, Step::Settle(_)) {
            let received = payment.claimed_amount.unwrap_or(payment.amount_due);
            payments::settle(conn, at, by, payment.id, payment.version, received, "")
        } else {
            let note = "Belum ada di mutasi sampai siang ini.";
            let reason = RejectReason::NotFound;
            payments::reject(conn, at, by, payment.id, payment.version, reason, note)
        };
        step("decide about a payment", decided).map(drop)
    }
}

/// Returns the payment of an order that still waits. Its whole view would be
/// eight queries more, thousands of times.
fn open_payment(conn: &mut Conn, order: OrderId) -> Result<Option<PaymentView>, DemoError> {
    let payments = payments::of_order(conn, order)?;
    Ok(payments
        .into_iter()
        .rev()
        .find(|view| view.payment.state.is_open()))
}

fn address_of(person: &Person) -> Result<Address, DemoError> {
    let [province, city, district, postcode, street, landmark] = person.home.clone();
    Address::parse(&AddressInput {
        recipient: person.name.to_owned(),
        phone: person.phone.to_owned(),
        province_code: province,
        city,
        district,
        postcode,
        street,
        landmark,
    })
    .map_err(|_| DemoError::Database(DbError::NotFound))
}
