//! From a form about a promotion to the deed it means.

use shop_core::{
    ids::PromotionId,
    messages::{Explain, Lang, text},
    money::Rupiah,
    promotions::{PromotionKind, PromotionTerms, Reward, parse_share},
    time::parse_day,
};

use super::Act;
use crate::{
    app::model::Scene,
    widgets::form::{Answers, FieldError},
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A promotion is begun.
    Create,
    /// A promotion is changed.
    Edit {
        /// The promotion.
        id: PromotionId,
        /// Its version when it was shown.
        version: i64,
    },
    /// A promotion gets codes.
    Codes {
        /// The promotion.
        id: PromotionId,
    },
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let mut reading = Reading {
        answers,
        lang: scene.lang,
        errors: Vec::new(),
    };
    let targets = answers.get("targets").to_owned();
    match *purpose {
        Purpose::Create => Ok(Act::Create {
            terms: Box::new(reading.terms(scene)?),
            targets,
            code: answers.get("code").to_owned(),
        }),
        Purpose::Edit { id, version } => Ok(Act::Edit {
            id,
            version,
            terms: Box::new(reading.terms(scene)?),
            targets,
        }),
        Purpose::Codes { id } => {
            let max_uses = reading.number("uses");
            let count = reading.number("count");
            let code = answers.get("code").to_owned();
            match (count, code.is_empty()) {
                (Some(_), false) => {
                    let either = text(scene.lang, "tui-error-code-or-count");
                    reading.errors.push(("count", either));
                }
                (None, true) => {
                    let either = text(scene.lang, "tui-error-code-or-count");
                    reading.errors.push(("code", either));
                }
                _ => {}
            }
            reading.finish()?;
            Ok(match count {
                Some(count) => Act::Generate {
                    id,
                    count,
                    prefix: answers.get("prefix").to_owned(),
                    max_uses: max_uses.or(Some(1)),
                },
                None => Act::AddCode { id, code, max_uses },
            })
        }
    }
}

struct Reading<'a> {
    answers: &'a Answers,
    lang: Lang,
    errors: Vec<FieldError>,
}

impl Reading<'_> {
    fn terms(&mut self, scene: &Scene) -> Result<PromotionTerms, Vec<FieldError>> {
        let own = |name: &str| self.answers.get(name).to_owned();
        let kind = PromotionKind::named(self.answers.get("kind"));
        let (class, reward) = kind.unwrap_or(PromotionKind::OrderPercent).parts();
        let together = own("together");
        let mut terms = PromotionTerms {
            name: own("name"),
            label: own("label"),
            label_en: own("label-en"),
            description: own("description"),
            description_en: own("description-en"),
            class,
            reward,
            exclusive: together == "exclusive",
            combines: together == "combines",
            skips_sale: self.answers.ticked("skips-sale"),
            listed: self.answers.ticked("listed"),
            first_order_only: self.answers.ticked("first-order"),
            tier: self.answers.get("tier").parse().ok(),
            ..PromotionTerms::new(scene.now.day())
        };
        match self.answers.get("trigger").parse() {
            Ok(trigger) => terms.trigger = trigger,
            Err(_) => self.wrong("trigger", "tui-error-choose"),
        }
        terms.value = self.value(reward);
        match parse_day(self.answers.get("first")) {
            Ok(day) => terms.first_day = day,
            Err(error) => self.errors.push(("first", error.explain(self.lang))),
        }
        if !self.answers.get("last").is_empty() {
            match parse_day(self.answers.get("last")) {
                Ok(day) => terms.last_day = Some(day),
                Err(error) => self.errors.push(("last", error.explain(self.lang))),
            }
        }
        terms.minimum_spend = self.amount("minimum");
        terms.max_uses = self.number("max-uses");
        terms.max_per_member = self.number("per-member");
        terms.max_discount = self.amount("max-discount");
        terms.budget = self.amount("budget");
        terms.buy_quantity = self.number("buy").unwrap_or(0);
        terms.get_quantity = self.number("get").unwrap_or(0);
        terms.priority = self.number("priority").unwrap_or(0);
        self.finish()?;
        Ok(terms)
    }

    /// Reads how much is given; buy X get Y gives the whole piece unless
    /// something else is said.
    fn value(&mut self, reward: Reward) -> i64 {
        let typed = self.answers.get("value");
        let read = match reward {
            Reward::FreeShipping => Some(0),
            Reward::BuyGet if typed.is_empty() => Some(10_000),
            Reward::Percent | Reward::BuyGet => parse_share(typed),
            Reward::Amount => typed.parse::<Rupiah>().ok().map(|amount| amount.0),
        };
        read.unwrap_or_else(|| {
            self.wrong("value", "tui-error-promotion-value");
            0
        })
    }

    fn number(&mut self, field: &'static str) -> Option<i64> {
        let typed = self.answers.get(field).replace(['.', ' '], "");
        if typed.is_empty() {
            return None;
        }
        let read = typed.parse().ok();
        if read.is_none() {
            self.wrong(field, "tui-error-number");
        }
        read
    }

    fn amount(&mut self, field: &'static str) -> Option<Rupiah> {
        let typed = self.answers.get(field);
        if typed.is_empty() {
            return None;
        }
        let read = typed.parse().ok();
        if read.is_none() {
            self.wrong(field, "tui-error-amount");
        }
        read
    }

    fn wrong(&mut self, field: &'static str, key: &str) {
        self.errors.push((field, text(self.lang, key)));
    }

    fn finish(&mut self) -> Result<(), Vec<FieldError>> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(std::mem::take(&mut self.errors))
        }
    }
}
