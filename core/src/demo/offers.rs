//! The promotions of the demo: what a boutique in Yogyakarta would give, past, running and planned.

use chrono::{Datelike, Duration, NaiveDate};

use super::{DemoError, error::step, season};
use crate::{
    actor::Actor,
    carts,
    db::Conn,
    ids::MemberId,
    money::Rupiah,
    pricing::DiscountClass,
    promotions::{self, PromotionError, PromotionEvent, PromotionTerms, Reward, Trigger},
    secret::Token,
    tiers::Tier,
    time::Timestamp,
};

/// A promotion of the demo.
struct Offer {
    terms: PromotionTerms,
    /// What it is limited to, as staff type it.
    targets: &'static str,
    /// The code customers type.
    code: Option<&'static str>,
    /// When staff make it.
    made: Timestamp,
    /// What becomes of it afterwards.
    fate: Fate,
}

enum Fate {
    /// It runs within its dates.
    Runs,
    /// Staff hold it back after so many days.
    PausedAfter(i64),
    /// It stays a draft.
    Draft,
}

/// The promotions that are still to be made, and those that will be held back.
pub(super) struct Offers {
    waiting: Vec<Offer>,
    pauses: Vec<(Timestamp, crate::ids::PromotionId)>,
    by: Actor,
}

/// How many random codes the birthday voucher has.
const BIRTHDAY_CODES: i64 = 12;

impl Offers {
    /// Plans the promotions around a moment, for a shop that opened then.
    pub(super) fn plan(now: Timestamp, opened: Timestamp) -> Self {
        let mut waiting: Vec<Offer> = all(now.day())
            .into_iter()
            .filter(|offer| offer.made > opened.plus(Duration::days(20)))
            .collect();
        waiting.sort_by_key(|offer| offer.made);
        Self {
            waiting,
            pauses: Vec::new(),
            by: Actor::System,
        }
    }

    /// Makes what staff have made up to a moment.
    pub(super) fn until(&mut self, conn: &mut Conn, at: Timestamp) -> Result<(), DemoError> {
        while self.waiting.first().is_some_and(|offer| offer.made <= at) {
            let offer = self.waiting.remove(0);
            self.make(conn, offer)?;
        }
        let due: Vec<_> = self
            .pauses
            .extract_if(.., |(when, _)| *when <= at)
            .collect();
        for (when, id) in due {
            if let Some(promotion) = promotions::by_id(conn, id)? {
                let (by, event) = (&self.by, PromotionEvent::Pause);
                let paused = promotions::decide(conn, when, by, id, promotion.version, event);
                step("pause a promotion", paused)?;
            }
        }
        Ok(())
    }

    fn make(&mut self, conn: &mut Conn, offer: Offer) -> Result<(), DemoError> {
        let (at, by) = (offer.made, &self.by);
        let mut terms = offer.terms;
        terms.targets = match promotions::find_targets(conn, offer.targets) {
            // A shop that has just opened has not all of its articles yet.
            Err(PromotionError::NoSuchTarget(_)) => return Ok(()),
            found => step("find what a promotion is for", found)?,
        };
        let made = promotions::create(conn, at, by, &terms);
        let made = step("make a promotion", made)?;
        match offer.code {
            Some("HBD") => {
                let count = BIRTHDAY_CODES;
                let codes =
                    promotions::generate_codes(conn, at, by, made.id, count, "HBD", Some(1));
                step("make codes", codes)?;
            }
            Some(code) => {
                let added = promotions::add_code(conn, at, by, made.id, code, None);
                step("add a code", added)?;
            }
            None => {}
        }
        if matches!(offer.fate, Fate::Draft) {
            return Ok(());
        }
        let event = PromotionEvent::Start;
        let started = promotions::decide(conn, at, by, made.id, made.version, event);
        step("start a promotion", started)?;
        if let Fate::PausedAfter(days) = offer.fate {
            let when = made.starts_at.plus(Duration::days(days));
            self.pauses.push((when, made.id));
        }
        Ok(())
    }
}

/// Lets every third customer type a code that is known at the time.
pub(super) fn type_code(
    conn: &mut Conn,
    at: Timestamp,
    place: usize,
    member: MemberId,
    token: &Token,
) -> Result<(), DemoError> {
    if !place.is_multiple_of(3) {
        return Ok(());
    }
    let known: Vec<String> = promotions::running(conn, at)?
        .into_iter()
        .filter_map(|offer| offer.code)
        .collect();
    if let Some(code) = known.get(place / 3 % known.len().max(1)) {
        let typed = carts::add_code(conn, at, Some(token), Some(member), code);
        step("type a code", typed)?;
    }
    Ok(())
}

/// Returns the last day of this kind that is not after another.
fn last(month: u32, day: u32, before: NaiveDate) -> NaiveDate {
    let of = |year| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(before);
    let this = of(before.year());
    if this <= before {
        this
    } else {
        of(before.year() - 1)
    }
}

fn all(today: NaiveDate) -> Vec<Offer> {
    let days = Duration::days;
    let base = |name: &str, label: &str, label_en: &str, first: NaiveDate, length: i64| {
        let mut terms = PromotionTerms::new(first);
        name.clone_into(&mut terms.name);
        label.clone_into(&mut terms.label);
        label_en.clone_into(&mut terms.label_en);
        terms.last_day = Some(first + days(length - 1));
        terms
    };
    let offer = |terms: PromotionTerms, targets: &'static str, code: Option<&'static str>| Offer {
        made: Timestamp::start_of(terms.first_day - days(4)).plus(Duration::hours(10)),
        terms,
        targets,
        code,
        fate: Fate::Runs,
    };
    let said = |mut terms: PromotionTerms, id: &str, en: &str| {
        id.clone_into(&mut terms.description);
        en.clone_into(&mut terms.description_en);
        terms
    };
    let independence = last(8, 10, today - days(10));
    let batik = last(9, 28, today - days(12));
    let payday = last(today.month(), 1, today) - days(6);
    let harbolnas = {
        let of = |year| NaiveDate::from_ymd_opt(year, 12, 12).unwrap_or(today);
        if of(today.year()) > today + days(2) {
            of(today.year())
        } else {
            of(today.year() + 1)
        }
    };
    // Everybody buys clothes for the feast in the weeks before it.
    let feast = season::last_feast(today).unwrap_or(today - days(200));
    vec![
        offer(
            PromotionTerms {
                value: 1_500,
                minimum_spend: Some(Rupiah(500_000)),
                max_discount: Some(Rupiah(100_000)),
                max_per_member: Some(1),
                budget: Some(Rupiah(6_000_000)),
                ..said(
                    base(
                        "Menyambut Lebaran",
                        "Promo Lebaran",
                        "Lebaran offer",
                        feast - days(24),
                        17,
                    ),
                    "Lima belas persen untuk baju sekeluarga.",
                    "Fifteen percent off clothes for the whole family.",
                )
            },
            "",
            Some("LEBARAN"),
        ),
        offer(
            PromotionTerms {
                reward: Reward::Amount,
                value: 17_000,
                minimum_spend: Some(Rupiah(170_000)),
                max_per_member: Some(1),
                ..said(
                    base(
                        "HUT RI",
                        "Promo Merdeka",
                        "Independence offer",
                        independence,
                        8,
                    ),
                    "Tujuh belas ribu untuk tujuh belasan.",
                    "Seventeen thousand for the seventeenth.",
                )
            },
            "",
            Some("MERDEKA"),
        ),
        offer(
            PromotionTerms {
                minimum_spend: Some(Rupiah(300_000)),
                max_discount: Some(Rupiah(75_000)),
                max_per_member: Some(1),
                budget: Some(Rupiah(2_500_000)),
                ..said(
                    base(
                        "Hari Batik Nasional",
                        "Promo Hari Batik",
                        "Batik Day offer",
                        batik,
                        7,
                    ),
                    "Merayakan 2 Oktober: sepuluh persen untuk semua kain.",
                    "Celebrating the second of October: ten percent off every cloth.",
                )
            },
            "",
            Some("HARIBATIK"),
        ),
        offer(
            PromotionTerms {
                class: DiscountClass::Product,
                trigger: Trigger::Code,
                minimum_spend: Some(Rupiah(100_000)),
                max_discount: Some(Rupiah(50_000)),
                max_per_member: Some(2),
                max_uses: Some(100),
                ..said(
                    base(
                        "Gajian hijab",
                        "Promo Gajian",
                        "Payday offer",
                        payday.min(today - days(1)),
                        40,
                    ),
                    "Gaji sudah masuk? Hijab baru boleh dong.",
                    "Payday is the day for a new scarf.",
                )
            },
            "kategori:hijab",
            Some("GAJIAN"),
        ),
        offer(
            PromotionTerms {
                reward: Reward::Amount,
                value: 25_000,
                minimum_spend: Some(Rupiah(200_000)),
                first_order_only: true,
                last_day: None,
                ..said(
                    base(
                        "Pelanggan baru",
                        "Salam kenal",
                        "Welcome",
                        today - days(150),
                        1,
                    ),
                    "Dua puluh lima ribu untuk pesanan pertama Anda.",
                    "Twenty-five thousand off your first order.",
                )
            },
            "",
            Some("SALAMKENAL"),
        ),
        offer(
            PromotionTerms {
                class: DiscountClass::Shipping,
                trigger: Trigger::Automatic,
                reward: Reward::Amount,
                value: 10_000,
                minimum_spend: Some(Rupiah(350_000)),
                ..said(
                    base(
                        "Ongkir hemat",
                        "Ongkir hemat",
                        "Shipping saver",
                        today - days(20),
                        60,
                    ),
                    "Ongkir kami bantu sepuluh ribu, ke mana pun.",
                    "We take ten thousand off shipping, wherever it goes.",
                )
            },
            "",
            None,
        ),
        Offer {
            made: Timestamp::start_of(today),
            ..offer(
                PromotionTerms {
                    class: DiscountClass::Price,
                    trigger: Trigger::Automatic,
                    value: 2_000,
                    ..said(
                        base(
                            "Cuci gudang",
                            "Cuci gudang",
                            "Clearance",
                            today - days(14),
                            28,
                        ),
                        "Menyambut koleksi baru, beberapa helai kami lepas lebih murah.",
                        "To make room for new pieces, some leave for less.",
                    )
                },
                "produk:kebaya-kutubaru-ayu, produk:tunik-kawung-sogan, produk:segi-empat-mega-mendung",
                None,
            )
        },
        offer(
            PromotionTerms {
                class: DiscountClass::Shipping,
                trigger: Trigger::Tier,
                reward: Reward::FreeShipping,
                value: 0,
                tier: Some(Tier::Silver),
                max_discount: Some(Rupiah(25_000)),
                last_day: None,
                ..said(
                    base(
                        "Ongkir anggota Perak",
                        "Ongkir gratis Perak",
                        "Silver free shipping",
                        today - days(300),
                        1,
                    ),
                    "Anggota Perak dan Emas tidak membayar ongkir sampai Rp 25.000.",
                    "Silver and Gold members pay no shipping up to Rp 25.000.",
                )
            },
            "",
            None,
        ),
        Offer {
            fate: Fate::PausedAfter(12),
            ..offer(
                PromotionTerms {
                    reward: Reward::Amount,
                    value: 50_000,
                    minimum_spend: Some(Rupiah(400_000)),
                    exclusive: true,
                    max_uses: Some(40),
                    ..said(
                        base(
                            "Ajak teman",
                            "Datang berdua",
                            "Bring a friend",
                            today - days(25),
                            60,
                        ),
                        "Lima puluh ribu untuk belanja berdua.",
                        "Fifty thousand for shopping together.",
                    )
                },
                "",
                Some("BERDUA"),
            )
        },
        offer(
            PromotionTerms {
                listed: false,
                max_discount: Some(Rupiah(60_000)),
                last_day: None,
                ..said(
                    base(
                        "Voucher ulang tahun",
                        "Selamat ulang tahun",
                        "Happy birthday",
                        today - days(90),
                        1,
                    ),
                    "Sepuluh persen dari kami di bulan Anda.",
                    "Ten percent from us in your month.",
                )
            },
            "",
            Some("HBD"),
        ),
        Offer {
            made: Timestamp::start_of(today - days(3)).plus(Duration::hours(11)),
            ..offer(
                PromotionTerms {
                    value: 1_200,
                    max_discount: Some(Rupiah(120_000)),
                    minimum_spend: Some(Rupiah(250_000)),
                    max_uses: Some(200),
                    budget: Some(Rupiah(8_000_000)),
                    ..said(
                        base(
                            "Harbolnas 12.12",
                            "Promo 12.12",
                            "12.12 offer",
                            harbolnas,
                            1,
                        ),
                        "Satu hari saja, dari tengah malam ke tengah malam.",
                        "One day only, from midnight to midnight.",
                    )
                },
                "",
                Some("DUABELAS"),
            )
        },
        Offer {
            fate: Fate::Draft,
            made: Timestamp::start_of(today - days(1)).plus(Duration::hours(9)),
            ..offer(
                PromotionTerms {
                    class: DiscountClass::Product,
                    trigger: Trigger::Automatic,
                    reward: Reward::BuyGet,
                    value: 10_000,
                    buy_quantity: 2,
                    get_quantity: 1,
                    ..said(
                        base(
                            "Beli 2 gratis 1 hijab",
                            "Beli 2 gratis 1",
                            "Buy 2 get 1",
                            today + days(10),
                            14,
                        ),
                        "Hijab ketiga, yang termurah, gratis.",
                        "The third scarf, the cheapest one, is free.",
                    )
                },
                "kategori:hijab",
                None,
            )
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::promotions::Phase;

    #[test]
    fn on_every_day_some_are_over_running_planned_paused_and_drafts() {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for today in first.iter_days().take(730) {
            let now = Timestamp::start_of(today).plus(Duration::hours(12));
            let mut counts = [0; 5];
            for offer in all(today).iter().filter(|offer| offer.made <= now) {
                let (first, last) = (offer.terms.first_day, offer.terms.last_day);
                let at = match offer.fate {
                    Fate::Draft => Phase::Draft,
                    Fate::PausedAfter(after) if first + Duration::days(after) <= today => {
                        Phase::Paused
                    }
                    Fate::Runs | Fate::PausedAfter(_) if last.is_some_and(|last| last < today) => {
                        Phase::Over
                    }
                    Fate::Runs | Fate::PausedAfter(_) if first > today => Phase::Planned,
                    Fate::Runs | Fate::PausedAfter(_) => Phase::Running,
                };
                counts[at as usize] += 1;
            }
            let [draft, planned, running, paused, over] = counts;
            let told = format!("{today}: {counts:?}");
            assert!(draft >= 1 && planned >= 1 && paused >= 1, "{told}");
            assert!(running >= 4 && over >= 2, "{told}");
        }
    }
}
