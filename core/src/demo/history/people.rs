//! People of the demo: hired, registered, decided about, and heard.

use super::{super::error::step, DemoError, History, base_url};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    demo::{
        people::{Fate, PASSWORD, Person, STAFF, people},
        shelves::Shelves,
        talk::TALKS,
    },
    mail,
    members::{self, Consent, ConsentPurpose, NewMember},
    secret::{Password, Token},
    service::{self, NewConversation},
    staff::{self, NewStaff},
    time::Timestamp,
};

impl History<'_> {
    pub(super) fn hire(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
    ) -> Result<(), DemoError> {
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

    pub(super) fn register(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
    ) -> Result<(), DemoError> {
        let person = &people()[place];
        let consent = |purpose, wording: &str| Consent {
            purpose,
            wording: wording.to_owned(),
        };
        let new = NewMember {
            name: person.name.to_owned(),
            email: person.email.to_owned(),
            phone: person.phone.to_owned(),
            city: person.city().to_owned(),
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
        let hash = self
            .password_hash
            .get_or_insert_with(|| Password::typed(PASSWORD).hash())
            .clone();
        let registered = members::register_with(conn, at, new, |_| hash);
        let registered = step("register a member", registered)?;
        self.members[place] = Some((registered.member.id, registered.status_token));
        Ok(())
    }

    pub(super) fn decide(
        &mut self,
        conn: &mut Conn,
        at: Timestamp,
        place: usize,
    ) -> Result<(), DemoError> {
        let Some((id, _)) = self.members[place] else {
            return Ok(());
        };
        let by = &self.staff[2 + place % 2 * 2];
        let decided = match people()[place].fate {
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

    pub(super) fn write(
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
                let new = NewConversation::new(talk.kind, talk.subject, body);
                let by = Actor::Member(member);
                let opened = step("write to the shop", service::open(conn, at, &by, new))?;
                self.conversations[place] = Some(opened.conversation.id);
            }
            Some(id) => {
                let by = match letter % 2 {
                    0 => Actor::Member(member),
                    _ => self.staff[4].clone(),
                };
                step(
                    "answer a letter",
                    service::reply(conn, at, &by, id, &body.into()),
                )?;
            }
        }
        Ok(())
    }
}

/// Opens the link of the last mail to the person, as she would.
pub(super) fn confirm_email(
    conn: &mut Conn,
    at: Timestamp,
    person: &Person,
) -> Result<(), DemoError> {
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
