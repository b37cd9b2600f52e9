//! Carries the agenda of the demo out, step by step, through the use cases everybody uses.

use chrono::Duration;
use diesel::prelude::*;

use super::{
    DemoError,
    agenda::{Agenda, Course, Oddity, PlannedOrder, Stage, Step},
    dice::Dice,
    error::step,
    people::{Fate, PASSWORD, PEOPLE, Person, STAFF},
    receipt::receipt,
    shelves::{Gallery, Shelves},
    talk::TALKS,
};
use crate::{
    actor::Actor,
    carts,
    db::{Conn, DbError},
    ids::{BankAccountId, ConversationId, MemberId, OrderId},
    mail,
    media::{MediaStore, StoredProof},
    members::{self, Consent, ConsentPurpose, NewMember},
    messages::Lang,
    money::Rupiah,
    orders::{self, CancelReason, CheckoutDetails, OrderView, ShipDetails},
    payments::{self, Confirmation, RejectReason},
    secret::{Password, Token},
    service::{self, NewConversation},
    shipping::{Address, AddressInput},
    staff::{self, NewStaff},
    time::Timestamp,
};

/// Returns the address the links in the demo's mails begin with.
fn base_url(lang: Lang) -> String {
    let pages = lang.choose("", "/en");
    format!("http://127.0.0.1:8080{pages}")
}

/// An order that was placed.
struct Placed {
    id: OrderId,
    token: String,
    member: MemberId,
    /// Its version after the last command that told it.
    version: Option<i64>,
}

/// What has happened so far.
pub(super) struct History<'a> {
    media: &'a MediaStore,
    galleries: &'a [Gallery],
    accounts: Vec<BankAccountId>,
    dice: Dice,
    shelves: Shelves,
    staff: Vec<Actor>,
    members: Vec<Option<(MemberId, Token)>>,
    orders: Vec<Option<Placed>>,
    conversations: Vec<Option<ConversationId>>,
}

impl<'a> History<'a> {
    /// Begins with nothing.
    pub(super) fn new(
        media: &'a MediaStore,
        galleries: &'a [Gallery],
        accounts: Vec<BankAccountId>,
        orders: usize,
    ) -> Self {
        Self {
            media,
            galleries,
            accounts,
            dice: Dice::new(2_026),
            shelves: Shelves::default(),
            staff: Vec::new(),
            members: PEOPLE.iter().map(|_| None).collect(),
            orders: (0..orders).map(|_| None).collect(),
            conversations: TALKS.iter().map(|_| None).collect(),
        }
    }

    /// Lets one thing happen.
    pub(super) fn happen(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        what: Step,
        agenda: &Agenda,
    ) -> Result<(), DemoError> {
        match what {
            Step::Hire(place) => self.hire(conn, at, place),
            Step::Stock(place) => {
                let by = self.staff[1].clone();
                let gallery = &self.galleries[place];
                self.shelves.put(conn, at, &by, place, gallery)
            }
            Step::Register(place) => self.register(conn, at, place),
            Step::Confirm(place) => confirm_email(conn, at, &PEOPLE[place]),
            Step::Decide(place) => self.decide(conn, at, place),
            Step::Place(place) => self.place(conn, at, place, &agenda.orders[place]),
            Step::Submit(place) => self.submit(conn, at, place, &agenda.orders[place]),
            Step::Expire => step("let orders expire", orders::expire_due(conn, at, 50)).map(drop),
            Step::CallOff(place) => match &self.orders[place] {
                Some(order) => {
                    let ended = orders::cancel_own(conn, at, order.member, &order.token);
                    step("call an order off", ended).map(drop)
                }
                None => Ok(()),
            },
            Step::Reject(place)
            | Step::Settle(place)
            | Step::Pack(place)
            | Step::Ship(place)
            | Step::Deliver(place)
            | Step::Complete(place)
            | Step::Cancel(place) => self.handle(conn, at, what, place),
            Step::Write(talk, letter) => self.write(conn, at, talk, letter),
            Step::Solve(talk) => match self.conversations[talk] {
                Some(id) => {
                    let by = &self.staff[4];
                    step("settle a conversation", service::solve(conn, at, by, id)).map(drop)
                }
                None => Ok(()),
            },
        }
    }

    fn hire(&mut self, conn: &mut Conn, at: Timestamp, place: usize) -> Result<(), DemoError> {
        let person = &STAFF[place];
        let password = Password::typed(PASSWORD);
        let made = match self.staff.first() {
            None => staff::add_first_owner(conn, at, person.username, person.name, password),
            Some(owner) => {
                let new = NewStaff {
                    username: person.username.to_owned(),
                    name: person.name.to_owned(),
                    role: person.role,
                    password,
                };
                staff::add(conn, at, owner, new)
            }
        };
        let account = step("make a staff account", made)?;
        self.staff.push(account.actor());
        if self.staff.len() == STAFF.len() {
            self.shelves = Shelves::build(conn, at, &self.staff[1])?;
        }
        Ok(())
    }

    fn register(&mut self, conn: &mut Conn, at: Timestamp, place: usize) -> Result<(), DemoError> {
        let person = &PEOPLE[place];
        let consent = |purpose, wording: &str| Consent {
            purpose,
            wording: wording.to_owned(),
        };
        let new = NewMember {
            name: person.name.to_owned(),
            email: person.email.to_owned(),
            phone: person.phone.to_owned(),
            city: person.city.to_owned(),
            password: PASSWORD.to_owned(),
            lang: person.lang,
            consents: vec![
                consent(
                    ConsentPurpose::Terms,
                    "Saya menyetujui Syarat dan Ketentuan.",
                ),
                consent(
                    ConsentPurpose::Privacy,
                    "Saya menyetujui pemrosesan data pribadi sesuai Kebijakan Privasi.",
                ),
            ],
            base_url: base_url(person.lang),
        };
        let registered = step("register a member", members::register(conn, at, new))?;
        self.members[place] = Some((registered.member.id, registered.status_token));
        Ok(())
    }

    fn decide(&mut self, conn: &mut Conn, at: Timestamp, place: usize) -> Result<(), DemoError> {
        let Some((id, _)) = self.members[place] else {
            return Ok(());
        };
        let by = &self.staff[2 + place % 2 * 2];
        let decided = match PEOPLE[place].fate {
            Fate::Refused(_, reason) => {
                let note = "Akun ini hanya mengirim promosi.";
                members::refuse(conn, at, by, id, reason, note)
            }
            Fate::Asked(_) => {
                let question = "Apakah Anda mendaftar untuk dipakai sendiri atau untuk dijual kembali? Kami perlu nama pemilik tokonya.";
                members::ask_for_info(conn, at, by, id, question)
            }
            Fate::Member(_) | Fate::Waits(_) | Fate::Unconfirmed(_) => {
                members::approve(conn, at, by, id)
            }
        };
        step("decide about a member", decided).map(drop)
    }

    fn place(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        planned: &PlannedOrder,
    ) -> Result<(), DemoError> {
        let Some((member, _)) = self.members[planned.person] else {
            return Ok(());
        };
        let person = &PEOPLE[planned.person];
        let mut cart = None;
        let wanted = self.dice.between(1, 4).min(3);
        for _ in 0..wanted {
            let free: Vec<usize> = (0..self.shelves.pieces.len())
                .filter(|piece| self.shelves.pieces[*piece].left > 0)
                .collect();
            if free.is_empty() {
                break;
            }
            let chosen = free[self.dice.place(free.len())];
            let piece = &mut self.shelves.pieces[chosen];
            let quantity = if piece.small && piece.left > 2 { 2 } else { 1 };
            piece.left -= quantity;
            let known = cart.as_ref().map(|(_, token): &(_, Token)| token);
            let added = carts::add(conn, at, known, Some(member), piece.variant, quantity);
            cart = Some(step("fill a cart", added)?);
        }
        let Some((cart, _)) = cart else {
            return Ok(());
        };
        let address = address_of(person)?;
        let quote = orders::quote(conn, cart, Some(person.home[0]), None);
        let options = step("price a cart", quote)?.options;
        let pickup = |option: &&crate::shipping::RateOption| {
            option.rate.method == crate::shipping::DeliveryMethod::Pickup
        };
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
            lang: person.lang,
            base_url: base_url(person.lang),
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

    fn view(&self, conn: &mut Conn, order: OrderId) -> Result<OrderView, DemoError> {
        let found = step(
            "look an order up",
            orders::view(conn, &self.staff[0], order),
        )?;
        Ok(found.ok_or(DbError::NotFound)?)
    }

    fn submit(
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
        let view = self.view(conn, *id)?;
        let Some(open) = view.open_payment() else {
            return Ok(());
        };
        let person = &PEOPLE[planned.person];
        let amount = match planned.oddity {
            Oddity::Rounded => open.payment.base,
            Oddity::None | Oddity::NoProof => open.payment.amount_due,
        };
        // Receipts of the past are gone from people's telephones; drawing all
        // of them would take longer than everything else.
        let waiting = planned.course == Course::Until(Stage::Submitted);
        let proof = if waiting && planned.oddity != Oddity::NoProof {
            Some(self.proof(person, amount, &open.account.holder, at)?)
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

    fn proof(
        &self,
        person: &Person,
        amount: Rupiah,
        holder: &str,
        at: Timestamp,
    ) -> Result<StoredProof, DemoError> {
        let day = at.date_text(Lang::Id);
        let drawn = receipt(person.bank, &amount.to_string(), person.name, holder, &day);
        Ok(self.media.put_proof(&drawn)?)
    }

    /// Does what staff do with an order.
    fn handle(
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
        let version = match placed.version {
            Some(version) => version,
            None => self.view(conn, id)?.order.version,
        };
        let done = match what {
            Step::Settle(_) | Step::Reject(_) => return self.verify(conn, at, what, id),
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
    fn verify(
        &self,
        conn: &mut Conn,
        at: Timestamp,
        what: Step,
        order: OrderId,
    ) -> Result<(), DemoError> {
        let view = self.view(conn, order)?;
        let Some(open) = view.open_payment() else {
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

    fn write(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
        letter: usize,
    ) -> Result<(), DemoError> {
        let talk = &TALKS[place];
        let Some((member, _)) = self.members[talk.person] else {
            return Ok(());
        };
        let body = talk.letters[letter];
        match self.conversations[place] {
            None => {
                let new = NewConversation {
                    kind: talk.kind,
                    subject: talk.subject.to_owned(),
                    body: body.to_owned(),
                };
                let by = Actor::Member(member);
                let opened = step("write to the shop", service::open(conn, at, &by, new))?;
                self.conversations[place] = Some(opened.id);
            }
            Some(id) => {
                let by = match letter % 2 {
                    0 => Actor::Member(member),
                    _ => self.staff[4].clone(),
                };
                step("answer a letter", service::reply(conn, at, &by, id, body))?;
            }
        }
        Ok(())
    }
}

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

/// Opens the link of the last mail to the person, as she would.
fn confirm_email(conn: &mut Conn, at: Timestamp, person: &Person) -> Result<(), DemoError> {
    const PATH: &str = "/daftar/konfirmasi/";
    let letters = mail::recent(conn, 20)?;
    let token = letters
        .iter()
        .filter(|letter| letter.recipient.as_str() == person.email)
        .find_map(|letter| {
            let start = letter.body.find(PATH)? + PATH.len();
            Token::parse(letter.body.get(start..start + 32)?)
        })
        .ok_or(DbError::NotFound)?;
    step(
        "confirm an address",
        members::confirm_email(conn, at, &token),
    )
    .map(drop)
}

fn address_of(person: &Person) -> Result<Address, DemoError> {
    let [province, city, district, postcode, street, landmark] = person.home.map(str::to_owned);
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

/// Marks every mail of the demo as sent, so that none ever leaves.
pub(super) fn seal_mail(conn: &mut Conn) -> QueryResult<usize> {
    use crate::{mail::MailState, schema::mail_messages};
    let a_second = Duration::seconds(1);
    let waiting = mail::recent(conn, i64::MAX)?;
    for letter in &waiting {
        diesel::update(mail_messages::table.filter(mail_messages::id.eq(letter.id)))
            .set((
                mail_messages::state.eq(MailState::Sent),
                mail_messages::attempts.eq(1_i64),
                mail_messages::sent_at.eq(Some(letter.created_at.plus(a_second))),
            ))
            .execute(conn)?;
    }
    Ok(waiting.len())
}
