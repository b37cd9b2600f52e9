//! One customer, written out: who she is, what she is worth, what is open,
//! and everything that happened.

use shop_core::{
    customers::TimelineKind,
    members::{self, ConsentPurpose, Member, MemberState},
    messages::{Lang, text, text_with},
    time::Timestamp,
};

use super::{
    Record, alike_sentence,
    looks::{segment_tone, state_tone},
    read::ORDERS,
};
use crate::{app::model::Scene, elapsed, theme::Tone, widgets::sheet::Sheet};

/// Writes a record onto a sheet; of the timeline one kind or all.
pub(super) fn write(record: &Record, kind: Option<TimelineKind>, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    write_head(record, sheet, scene);
    sheet.gap();
    write_person(record, sheet, scene);
    write_open(record, sheet, scene);
    sheet.gap();
    write_orders(record, sheet, lang);
    write_timeline(record, kind, sheet, lang);
}

/// Writes a moment in short: `24 Nov 09.00`.
pub(super) fn short_time(at: Timestamp, lang: Lang) -> String {
    let date = at.date_text(lang);
    let day = date.rsplit_once(' ').map_or(date.as_str(), |(day, _)| day);
    text_with(
        lang,
        "tui-day-time",
        &[("day", day), ("time", &at.clock_text(lang))],
    )
}

fn write_head(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let (lang, member) = (scene.lang, &record.member);
    let label = |key: &str| text(lang, key);
    let (right, tone) = match (&record.standing, member.state) {
        (Some(standing), MemberState::Active) => {
            (standing.segment.label(lang), segment_tone(standing.segment))
        }
        _ => (member.state.label(lang), state_tone(member.state)),
    };
    let right = match record.tier {
        Some(standing) if member.state == MemberState::Active => {
            format!("{} · {right}", standing.tier.label(lang))
        }
        _ => right,
    };
    sheet.title(&member.addressed(), &right, tone);
    if let Some(standing) = record
        .standing
        .filter(|_| member.state == MemberState::Active)
    {
        sheet.text(&standing.why(scene.now, lang), Tone::Dim);
        if standing.orders_ever > 0 {
            let last = standing
                .last_order_at
                .map(|at| elapsed::ago(scene.now.since(at), lang))
                .unwrap_or_default();
            let values = [
                ("orders", standing.orders_ever.to_string()),
                ("net", standing.net_ever.to_string()),
                ("year", standing.net_year.to_string()),
                ("last", last),
            ];
            let values = values.each_ref().map(|(name, value)| (*name, &**value));
            sheet.text(&text_with(lang, "tui-lifetime", &values), Tone::Plain);
        }
    }
    let reason = member
        .state_reason
        .map(|reason| reason.label(lang))
        .unwrap_or_default();
    sheet.toned_field(&label("tui-label-reason"), &reason, Tone::Warn);
    sheet.toned_field(
        &label("tui-label-told"),
        member.state_note.as_deref().unwrap_or_default(),
        Tone::Warn,
    );
    if let Some(since) = member
        .waiting_since
        .filter(|_| member.state == MemberState::AwaitingReview)
    {
        let due = members::decision_due(since);
        let tone = if due < scene.now {
            Tone::Danger
        } else {
            Tone::Warn
        };
        sheet.toned_field(&label("tui-label-decide-by"), &due.full_text(lang), tone);
    }
    for alike in &record.look_alikes {
        sheet.text(&format!("! {}", alike_sentence(alike, lang)), Tone::Warn);
    }
}

/// Says where she stands: `Perak sejak 1 Nov 2026 · Rp 4.200.000 setahun`.
fn tier_line(record: &Record, lang: Lang) -> String {
    let Some(standing) = record.tier else {
        return String::new();
    };
    let values = [
        ("tier", standing.tier.label(lang)),
        ("since", standing.since.date_text(lang)),
        ("spend", standing.spend.to_string()),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, &**value));
    let key = if standing.pinned {
        "tui-tier-by-hand"
    } else {
        "tui-tier-reckoned"
    };
    text_with(lang, key, &values)
}

fn write_person(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let (lang, member) = (scene.lang, &record.member);
    let label = |key: &str| text(lang, key);
    let mark = |purpose| {
        if record.consents.contains(&purpose) {
            "✓"
        } else {
            "–"
        }
    };
    sheet.field(
        &label("tui-label-phone"),
        &format!(
            "{}  WA {}",
            member.phone,
            mark(ConsentPurpose::NewsWhatsapp)
        ),
    );
    let confirmed = if member.email_confirmed_at.is_some() {
        "tui-email-confirmed"
    } else {
        "tui-email-unconfirmed"
    };
    sheet.field(
        &label("tui-label-email"),
        &format!("{}  ({})", member.email, label(confirmed)),
    );
    sheet.field(&label("tui-label-city"), &member.city);
    sheet.field(&label("tui-label-person"), &person_line(member, lang));
    sheet.field(&label("tui-label-taste"), &taste_line(record, lang));
    sheet.field(&label("tui-label-tier"), &tier_line(record, lang));
    let since = elapsed::ago(scene.now.since(member.registered_at), lang);
    sheet.field(
        &label("tui-label-registered"),
        &format!("{} ({since})", member.registered_at.full_text(lang)),
    );
    let agreed = record.consents.iter().map(|purpose| {
        label(&format!(
            "tui-consent-{}",
            purpose.as_str().replace('_', "-")
        ))
    });
    sheet.field(
        &label("tui-label-agreed"),
        &agreed.collect::<Vec<_>>().join(", "),
    );
    let tags: Vec<String> = record.tags.iter().map(|tag| format!("#{tag}")).collect();
    sheet.toned_field(&label("tui-label-tags"), &tags.join(" "), Tone::Accent);
    sheet.field(&label("tui-label-staff-note"), &member.note);
}

/// Writes nickname, birthday and how she came to know the shop.
fn person_line(member: &Member, lang: Lang) -> String {
    let nickname = members::public_name(member);
    let birthday = member
        .birthday()
        .map(|birthday| text_with(lang, "tui-born", &[("day", &birthday.text(lang))]));
    let from = member.acquaintance.map(|way| way.label(lang));
    std::iter::once(format!("“{nickname}”"))
        .chain(birthday)
        .chain(from)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Writes what she says she likes, then what she buys.
fn taste_line(record: &Record, lang: Lang) -> String {
    let member = &record.member;
    let bought = |likings: &[shop_core::customers::Liking]| {
        likings
            .iter()
            .map(|liking| liking.text(lang))
            .collect::<Vec<_>>()
            .join(" ")
    };
    [
        member.favourite_sizes.clone(),
        bought(&record.taste.sizes),
        member.favourite_colours.clone(),
        bought(&record.taste.colours),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" · ")
}

/// Writes what is open: matters, follow-ups, notes.
fn write_open(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let open = record.open;
    let parts: Vec<String> = [
        (open.orders, "tui-open-orders"),
        (open.conversations, "tui-open-conversations"),
        (open.requests, "tui-open-requests"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, key)| text_with(lang, key, &[("count", &count.to_string())]))
    .collect();
    sheet.field(&text(lang, "tui-label-open"), &parts.join(" · "));
    for follow_up in &record.follow_ups {
        let late = follow_up.due_at <= scene.now;
        let tone = if late { Tone::Danger } else { Tone::Warn };
        let when = short_time(follow_up.due_at, lang);
        sheet.toned_field(&format!("→ {when}"), &follow_up.body, tone);
    }
    for note in &record.notes {
        let mark = if note.pinned { "* " } else { "" };
        sheet.toned_field(
            &format!("{mark}{}", short_time(note.at, lang)),
            &note.body,
            if note.pinned {
                Tone::Strong
            } else {
                Tone::Plain
            },
        );
    }
}

fn write_orders(record: &Record, sheet: &mut Sheet, lang: Lang) {
    if !record.sees_orders {
        return;
    }
    let shown = i64::try_from(record.orders.len()).unwrap_or(ORDERS);
    let key = if shown < ORDERS {
        "tui-heading-orders"
    } else {
        "tui-heading-orders-latest"
    };
    sheet.heading(&text_with(lang, key, &[("count", &shown.to_string())]));
    for order in &record.orders {
        let line = format!(
            "{}  {}  {}",
            order.placed_at.date_text(lang),
            order.number,
            order.stage().label(lang)
        );
        sheet.pair(&line, &order.total.to_string(), Tone::Plain);
    }
    if record.orders.is_empty() {
        sheet.text(&text(lang, "tui-no-orders"), Tone::Dim);
    }
    sheet.gap();
}

fn write_timeline(record: &Record, kind: Option<TimelineKind>, sheet: &mut Sheet, lang: Lang) {
    let shown = match kind {
        Some(kind) => kind.label(lang),
        None => text(lang, "tui-timeline-all"),
    };
    sheet.heading(&text_with(
        lang,
        "tui-heading-timeline",
        &[("kind", &shown)],
    ));
    let entries = record
        .timeline
        .iter()
        .find(|(of, _)| *of == kind)
        .map_or(&[][..], |(_, entries)| entries.as_slice());
    if entries.is_empty() {
        sheet.text(&text(lang, "tui-timeline-empty"), Tone::Dim);
    }
    for entry in entries {
        let values = [
            ("day", entry.at.date_text(lang)),
            ("time", entry.at.clock_text(lang)),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, &**value));
        let when = text_with(lang, "tui-day-time", &values);
        // What is for staff alone must not look like what she has read.
        let tone = if entry.is_internal() {
            Tone::Accent
        } else {
            Tone::Plain
        };
        sheet.toned_field(&when, &entry.sentence(lang), tone);
    }
}
