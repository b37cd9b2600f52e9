//! `admin-tui member create` and `edit`: records made and kept right.

use clap::Args;
use shop_core::{
    members::{
        self, Acquaintance, Applicant, Consent, ConsentPurpose, MemberByStaff, MemberEdit,
        ProfileEdit, Salutation,
    },
    messages::{Lang, text},
};

use super::{changed, find, show::alike_table};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::Document,
    input::names,
    session::Session,
};

/// What makes a record a person.
#[derive(Debug, Clone, Args)]
pub struct ProfileArgs {
    /// What others may call her
    #[arg(long)]
    nickname: Option<String>,
    /// How she likes to be addressed
    #[arg(long, value_parser = names(Salutation::ALL, Salutation::as_str))]
    salutation: Option<Salutation>,
    /// Day and month, with or without the year, such as 29-02-1992
    #[arg(long)]
    birthday: Option<String>,
    /// The sizes she wears
    #[arg(long)]
    sizes: Option<String>,
    /// The colours she likes
    #[arg(long)]
    colours: Option<String>,
    /// How she came to know the shop
    #[arg(long, value_parser = names(Acquaintance::ALL, Acquaintance::as_str))]
    acquaintance: Option<Acquaintance>,
}

impl ProfileArgs {
    /// Returns a profile with what was typed instead of what stood there.
    fn over(&self, before: ProfileEdit) -> ProfileEdit {
        let or = |typed: &Option<String>, before: String| typed.clone().unwrap_or(before);
        ProfileEdit {
            nickname: or(&self.nickname, before.nickname),
            salutation: self.salutation.or(before.salutation),
            birthday: or(&self.birthday, before.birthday),
            favourite_sizes: or(&self.sizes, before.favourite_sizes),
            favourite_colours: or(&self.colours, before.favourite_colours),
            acquaintance: self.acquaintance.or(before.acquaintance),
        }
    }
}

/// Whom to register.
#[derive(Debug, Clone, Args)]
pub struct CreateArgs {
    /// The whole name
    #[arg(long)]
    name: String,
    /// The e-mail address
    #[arg(long)]
    email: String,
    /// The telephone number
    #[arg(long)]
    phone: String,
    /// The city
    #[arg(long)]
    city: String,
    /// The language in which she gets mail
    #[arg(long, value_name = "id|en", default_value = "id")]
    mail_language: Lang,
    /// She has agreed to the terms and the privacy policy
    #[arg(long)]
    agrees: bool,
    /// She wants news by e-mail
    #[arg(long)]
    news_mail: bool,
    /// She wants news by WhatsApp
    #[arg(long)]
    news_whatsapp: bool,
    /// She wants to be in the list of members
    #[arg(long)]
    directory: bool,
    /// Register her although others look alike
    #[arg(long)]
    anyway: bool,
    /// What makes the record a person.
    #[command(flatten)]
    profile: ProfileArgs,
}

pub(super) fn create(session: &mut Session, args: &CreateArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let profile = args.profile.over(ProfileEdit::default());
    if !args.anyway {
        let (email, phone) = (args.email.parse().ok(), args.phone.parse().ok());
        let applicant = Applicant {
            id: None,
            name: &args.name,
            email: email.as_ref(),
            phone: phone.as_ref(),
            city: &args.city,
            birthday: profile.birthday.parse().ok(),
        };
        let alike = members::possible_duplicates(&mut session.conn, &session.by, &applicant)
            .map_err(explained(lang))?;
        if !alike.is_empty() {
            let mut answer = Answer::document(Document::List(alike_table(lang, &alike)));
            let failure = Failure::new(Exit::Refused, text(lang, "cli-member-alike"))
                .hinted(text(lang, "cli-hint-anyway"));
            answer.failures.push(failure);
            return Ok(answer);
        }
    }
    let agreed = [
        (args.agrees, ConsentPurpose::Terms),
        (args.agrees, ConsentPurpose::Privacy),
        (args.news_mail, ConsentPurpose::NewsMail),
        (args.news_whatsapp, ConsentPurpose::NewsWhatsapp),
        (args.directory, ConsentPurpose::Directory),
    ];
    let new = MemberByStaff {
        name: args.name.clone(),
        email: args.email.clone(),
        phone: args.phone.clone(),
        city: args.city.clone(),
        lang: args.mail_language,
        profile,
        consents: agreed
            .into_iter()
            .filter(|(given, _)| *given)
            .map(|(_, purpose)| Consent {
                purpose,
                wording: spoken(lang, purpose),
            })
            .collect(),
    };
    let Session { conn, now, by, .. } = session;
    let member = members::create(conn, *now, by, &new).map_err(explained(lang))?;
    Ok(changed(lang, "cli-member-created", member))
}

/// The sentence that staff read out.
pub(super) fn spoken(lang: Lang, purpose: ConsentPurpose) -> String {
    let purpose = purpose.as_str().replace('_', "-");
    text(lang, &format!("consent-spoken-{purpose}"))
}

/// What to change about whom.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// The whole name
    #[arg(long)]
    name: Option<String>,
    /// The telephone number
    #[arg(long)]
    phone: Option<String>,
    /// The city
    #[arg(long)]
    city: Option<String>,
    /// The language in which she gets mail
    #[arg(long, value_name = "id|en")]
    mail_language: Option<Lang>,
    /// What staff noted in the record
    #[arg(long)]
    note: Option<String>,
    /// What makes the record a person.
    #[command(flatten)]
    profile: ProfileArgs,
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    let or =
        |typed: &Option<String>, before: &str| typed.clone().unwrap_or_else(|| before.to_owned());
    let edit = MemberEdit {
        name: or(&args.name, &member.name),
        phone: or(&args.phone, member.phone.as_str()),
        city: or(&args.city, &member.city),
        lang: args.mail_language.unwrap_or(member.lang),
        note: or(&args.note, &member.note),
        profile: args.profile.over(ProfileEdit::of(&member)),
    };
    let Session { conn, now, by, .. } = session;
    let member =
        members::edit(conn, *now, by, member.id, member.version, edit).map_err(explained(lang))?;
    Ok(changed(lang, "cli-member-edited", member))
}
