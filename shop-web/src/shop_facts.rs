//! What every page says about the shop: its name, how to reach it, its menus.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use shop_core::{
    content::{self, Href, MenuLink, Menus},
    db::{Conn, DbError},
    events::Mark,
    messages::Lang,
    phone::Phone,
    promotions::PriceTags,
    settings::{self, ShopSettings},
    tiers::{Tier, TierRules},
    time::Timestamp,
};

use crate::{db::Db, error::WebError};

/// How long what was read is shown: a change is visible within a second.
const FRESH: Duration = Duration::from_secs(1);

/// The facts as last read.
#[derive(Default)]
pub struct ShopFacts(Mutex<Option<Read>>);

/// The facts, when they were read, and how far the log had come before.
#[derive(Clone)]
struct Read {
    at: Instant,
    mark: Option<Mark>,
    facts: Arc<Facts>,
}

impl ShopFacts {
    /// Returns the facts, read anew when they are older than a second, or
    /// when they were read before the log had come to a mark.
    ///
    /// # Errors
    /// When they have to be read and the database fails.
    pub async fn get(&self, db: &Db, mark: Option<Mark>) -> Result<Arc<Facts>, WebError> {
        if let Some(read) = self.last()
            && read.at.elapsed() < FRESH
            && (mark.is_none() || read.mark == mark)
        {
            return Ok(read.facts);
        }
        let now = Timestamp::now();
        let facts = Arc::new(db.run(move |conn| load(conn, now)).await??);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Read {
            at: Instant::now(),
            mark,
            facts: facts.clone(),
        });
        Ok(facts)
    }

    /// Returns the facts as last read, however old; for pages that must show
    /// without the database.
    #[must_use]
    pub fn last_known(&self) -> Arc<Facts> {
        self.last().map_or_else(
            || Arc::new(Facts::of(&ShopSettings::default(), Menus::default())),
            |read| read.facts,
        )
    }

    fn last(&self) -> Option<Read> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

fn load(conn: &mut Conn, now: Timestamp) -> Result<Facts, DbError> {
    let settings = settings::load(conn)?;
    let tags = PriceTags::load(conn, now, None)?;
    Ok(Facts {
        tags,
        ..Facts::of(&settings, content::menus(conn, now)?)
    })
}

/// The shop's facts in both languages.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    shops: [Shop; 2],
    menus: Menus,
    /// Today's prices for guests.
    tags: PriceTags,
    tiers: TierRules,
}

/// The shop's facts in one language, ready to show.
#[derive(Debug, Clone, Default)]
pub struct Shop {
    /// The full name.
    pub name: String,
    /// The name in the page's head.
    pub short_name: String,
    /// One line under the name.
    pub tagline: String,
    /// What is announced above every page; may be empty.
    pub announcement: String,
    /// The address in one line.
    pub address: String,
    /// The opening hours.
    pub hours: String,
    /// The telephone number as people write it.
    pub phone: String,
    /// The WhatsApp number as people write it.
    pub whatsapp: String,
    /// Where a tap on it leads.
    pub whatsapp_link: Option<String>,
    /// The address for letters.
    pub email: String,
    /// Who runs the shop.
    pub legal_name: String,
    /// The public office for complaints.
    pub complaint_office: String,
    /// Whether the shop only shows what the system can do.
    pub is_demo: bool,
}

impl Shop {
    fn of(settings: &ShopSettings, lang: Lang) -> Self {
        let phone = settings.phone.parse::<Phone>();
        Self {
            name: settings.name.clone(),
            short_name: settings.name.trim_start_matches("Butik ").to_owned(),
            tagline: settings.tagline(lang).to_owned(),
            announcement: settings.announcement(lang).unwrap_or_default().to_owned(),
            address: format!("{}, {}", settings.address, settings.city),
            hours: settings.opening_hours.clone(),
            phone: phone.map_or_else(|_| settings.phone.clone(), |phone| phone.to_string()),
            whatsapp: settings.whatsapp_text(),
            whatsapp_link: settings.whatsapp_link(),
            email: settings.email.clone(),
            legal_name: settings.legal_name.clone(),
            complaint_office: settings.complaint_note.clone(),
            is_demo: settings.is_demo,
        }
    }
}

/// A menu in one language: where each link leads, and what it says.
pub type MenuWords = Vec<(Href, String)>;

impl Facts {
    /// Makes the facts of a shop with these settings and menus.
    #[must_use]
    pub fn of(settings: &ShopSettings, menus: Menus) -> Self {
        Self {
            shops: [Lang::Id, Lang::En].map(|lang| Shop::of(settings, lang)),
            menus,
            tags: PriceTags::default(),
            tiers: settings.tiers,
        }
    }

    /// Returns today's prices, with those of a member's tier.
    #[must_use]
    pub fn tags(&self, tier: Option<Tier>) -> PriceTags {
        match tier {
            Some(tier) => self.tags.with_tier(tier, self.tiers.share(tier)),
            None => self.tags.clone(),
        }
    }

    /// Returns the shop in a language.
    #[must_use]
    pub fn shop(&self, lang: Lang) -> Shop {
        self.shops[lang as usize].clone()
    }

    /// Returns the menus in a language: at the head, and the two columns at
    /// the foot.
    #[must_use]
    pub fn menus(&self, lang: Lang) -> [MenuWords; 3] {
        let words = |links: &[MenuLink]| {
            links
                .iter()
                .map(|link| (link.href.clone(), link.labels[lang as usize].clone()))
                .collect()
        };
        [
            words(&self.menus.header),
            words(&self.menus.footer_shop),
            words(&self.menus.footer_about),
        ]
    }
}
