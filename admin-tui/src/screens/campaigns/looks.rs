//! How campaigns look: a line each, and one with its letter and its effect.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    campaigns::{Campaign, CampaignState, CampaignView, Effect, LetterCode, Verdict},
    messages::{Lang, text, text_with},
};

use super::State;
use crate::{
    app::model::Scene,
    screens::area::{self, Looks},
    theme::Tone,
    widgets::{
        sheet::Sheet,
        table::{Cell, Column, Width},
    },
};

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    room: (Rect, Rect),
) -> Option<Position> {
    let lang = scene.lang;
    let columns = |width: u16| columns(lang, width);
    let cells = |row: &Campaign, width: u16| cells(row, width, lang);
    let sheet = |view: &CampaignView, sheet: &mut Sheet| write(view, sheet, lang);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-campaigns",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-campaign"), Width::Fill(3)),
        Column::left(text(lang, "tui-column-audience"), Width::Fill(2)),
        Column::left(text(lang, "tui-column-state"), Width::Fixed(12)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-goes-out"),
            Width::Fixed(12),
        ));
    }
    columns
}

fn audience(campaign: &Campaign, lang: Lang) -> String {
    campaign.segment.map_or_else(
        || text(lang, "campaign-everybody"),
        |segment| segment.label(lang),
    )
}

fn tone(state: CampaignState) -> Tone {
    match state {
        CampaignState::Draft => Tone::Dim,
        CampaignState::Scheduled | CampaignState::Sending => Tone::Warn,
        CampaignState::Sent => Tone::Good,
        CampaignState::Canceled => Tone::Plain,
    }
}

fn cells(campaign: &Campaign, width: u16, lang: Lang) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![
        campaign.name.clone().into(),
        audience(campaign, lang).into(),
        match campaign.problem {
            Some(_) => Cell::toned(text(lang, "campaign-held"), Tone::Danger),
            None => Cell::toned(campaign.state.label(lang), tone(campaign.state)),
        },
    ];
    if width >= 70 {
        let day = campaign.send_at.map(|at| at.date_text(lang));
        cells.push(day.unwrap_or_default().into());
    }
    cells
}

fn write(view: &CampaignView, sheet: &mut Sheet, lang: Lang) {
    let campaign = &view.campaign;
    sheet.title(
        &campaign.name,
        &campaign.state.label(lang),
        tone(campaign.state),
    );
    if let Some(problem) = campaign.problem {
        let values = [("reason", problem.label(lang))];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        sheet.text(&text_with(lang, "tui-campaign-held", &values), Tone::Danger);
    }
    sheet.field(
        &text(lang, "tui-column-audience"),
        &audience(campaign, lang),
    );
    if let Some(reach) = &view.audience {
        let values = [
            ("reachable", reach.reachable.to_string()),
            ("members", reach.members.to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        sheet.field(
            &text(lang, "tui-campaign-reach"),
            &text_with(lang, "tui-campaign-reaches", &values),
        );
        sheet.field(
            &text(lang, "tui-campaign-such-as"),
            &reach.samples.join(", "),
        );
    }
    sheet.field(
        &text(lang, "tui-field-promotion"),
        view.promotion.as_deref().unwrap_or(""),
    );
    let code = match &view.code {
        Some(LetterCode::Shared(code)) => code.clone(),
        Some(LetterCode::OfOnesOwn) => text(lang, "campaign-code-of-ones-own"),
        None => String::new(),
    };
    sheet.field(&text(lang, "tui-campaign-code"), &code);
    let when = campaign.send_at.map(|at| at.full_text(lang));
    sheet.field(
        &text(lang, "tui-column-goes-out"),
        when.as_deref().unwrap_or(""),
    );
    sheet.field(
        &text(lang, "tui-field-holdout"),
        &format!("{} %", campaign.holdout_percent),
    );
    if campaign.started_at.is_some() {
        effects(view, sheet, lang);
    }
    sheet.gap();
    sheet.heading(&text(lang, "tui-field-letter"));
    sheet.text(&campaign.subject, Tone::Strong);
    sheet.text(&campaign.body, Tone::Plain);
    if !campaign.body_en.is_empty() {
        sheet.gap();
        sheet.heading(&text(lang, "tui-field-letter-en"));
        sheet.text(&campaign.subject_en, Tone::Strong);
        sheet.text(&campaign.body_en, Tone::Dim);
    }
}

fn effects(view: &CampaignView, sheet: &mut Sheet, lang: Lang) {
    let results = &view.results;
    sheet.gap();
    sheet.heading(&text(lang, "tui-campaign-effect"));
    sheet.pair(
        &text(lang, "campaign-mailed"),
        &effect(&results.mailed, lang),
        Tone::Plain,
    );
    if results.held_out.people > 0 {
        sheet.pair(
            &text(lang, "campaign-held-out"),
            &effect(&results.held_out, lang),
            Tone::Dim,
        );
    }
    let values = [
        ("waiting", results.waiting.to_string()),
        ("left_out", results.left_out.to_string()),
        ("unsubscribed", results.unsubscribed.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    sheet.text(&text_with(lang, "tui-campaign-others", &values), Tone::Dim);
    let (key, tone) = match results.verdict {
        Verdict::Proven => ("campaign-proven", Tone::Good),
        Verdict::NotProven => ("campaign-not-proven", Tone::Warn),
        Verdict::NoComparison => ("campaign-no-comparison", Tone::Dim),
    };
    sheet.text(&text(lang, key), tone);
}

fn effect(effect: &Effect, lang: Lang) -> String {
    // In tenths of a percent, rounded.
    let share = (effect.per_ten_thousand() + 5) / 10;
    let values = [
        ("people", effect.people.to_string()),
        ("buyers", effect.buyers.to_string()),
        ("percent", format!("{},{}", share / 10, share % 10)),
        ("net", effect.net.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    text_with(lang, "tui-campaign-group", &values)
}
