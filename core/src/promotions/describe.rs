//! A promotion's terms in words, as customers and staff read them.

use super::{Promotion, Reward};
use crate::{
    messages::{Lang, text, text_with},
    money::Rupiah,
    pricing::DiscountClass,
    time::day_text,
};

/// Writes a share in hundredths of a percent: `10 %`, `12,5 %`.
#[must_use]
pub fn share_text(share: i64, lang: Lang) -> String {
    let (whole, rest) = (share / 100, share % 100);
    let separator = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    let rest = format!("{rest:02}");
    match rest.trim_end_matches('0') {
        "" => format!("{whole}\u{a0}%"),
        rest => format!("{whole}{separator}{rest}\u{a0}%"),
    }
}

impl Promotion {
    /// Returns what it gives: `Potongan 10 % untuk Hijab`.
    #[must_use]
    pub fn gives(&self, targets: &[String], lang: Lang) -> String {
        let value = match self.reward {
            Reward::Percent | Reward::BuyGet => share_text(self.value, lang),
            Reward::Amount => Rupiah(self.value).html(),
            Reward::FreeShipping => String::new(),
        };
        let what = if targets.is_empty() {
            text(lang, "promotion-of-everything")
        } else {
            targets.join(", ")
        };
        let (buy, get) = (self.buy_quantity.to_string(), self.get_quantity.to_string());
        let values = [
            ("value", value.as_str()),
            ("what", &what),
            ("buy", &buy),
            ("get", &get),
        ];
        let key = match (self.class, self.reward) {
            (_, Reward::FreeShipping) => "promotion-gives-free-shipping",
            (_, Reward::BuyGet) if self.value == 10_000 => "promotion-gives-buy-get-free",
            (_, Reward::BuyGet) => "promotion-gives-buy-get",
            (DiscountClass::Price, _) => "promotion-gives-sale",
            (DiscountClass::Product, Reward::Percent) => "promotion-gives-product-percent",
            (DiscountClass::Product, Reward::Amount) => "promotion-gives-product-amount",
            (DiscountClass::Order, _) => "promotion-gives-order",
            (DiscountClass::Shipping, _) => "promotion-gives-shipping",
        };
        text_with(lang, key, &values)
    }

    /// Returns the conditions in words, one each, for customers.
    #[must_use]
    pub fn conditions(&self, lang: Lang) -> Vec<String> {
        let mut said = Vec::new();
        let mut amount = |key: &str, amount: Option<Rupiah>| {
            if let Some(amount) = amount {
                said.push(text_with(lang, key, &[("amount", &amount.html())]));
            }
        };
        amount("promotion-condition-minimum", self.minimum_spend);
        amount("promotion-condition-at-most", self.max_discount);
        if let Some(tier) = self.tier {
            let tier = tier.label(lang);
            said.push(text_with(
                lang,
                "promotion-condition-tier",
                &[("tier", &tier)],
            ));
        }
        if self.first_order_only {
            said.push(text(lang, "promotion-condition-first-order"));
        }
        if let Some(most) = self.max_per_member {
            let count = most.to_string();
            said.push(text_with(
                lang,
                "promotion-condition-per-member",
                &[("count", &count)],
            ));
        }
        if self.skips_sale {
            said.push(text(lang, "promotion-condition-no-sale"));
        }
        if self.exclusive {
            said.push(text(lang, "promotion-condition-alone"));
        }
        said
    }

    /// Returns its days: `1 Nov 2026 – 30 Nov 2026`.
    #[must_use]
    pub fn days_text(&self, lang: Lang) -> String {
        let first = day_text(self.starts_at.day(), lang);
        match self.last_day() {
            Some(last) if last == self.starts_at.day() => first,
            Some(last) => format!("{first} – {}", day_text(last, lang)),
            None => text_with(lang, "promotion-from-day", &[("date", &first)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_without_needless_figures() {
        let written = [1_000, 1_250, 5, 10_000].map(|share| share_text(share, Lang::Id));
        assert_eq!(
            written,
            ["10\u{a0}%", "12,5\u{a0}%", "0,05\u{a0}%", "100\u{a0}%"]
        );
        assert_eq!(share_text(1_250, Lang::En), "12.5\u{a0}%");
    }
}
