//! What is done on the screen of reports: choosing, asking, walking, exporting.

use chrono::NaiveDate;
use shop_core::{
    messages::{Lang, text, text_with},
    reports::{self, Definition, Preset, Span},
    text::fold,
    time::{Timestamp, parse_day},
};

use super::{Act, Choice, Load, Period, State, grid::Grid};
use crate::{
    app::model::Scene,
    commands::Format,
    registry::Id,
    screens::{Purpose as AnyPurpose, Request as Ask},
    theme::Tone,
    widgets::{
        form::{Answers, Choice as Offer, Field, FieldError, Form},
        notice::Notice,
    },
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A report is asked with other parameters.
    Ask {
        /// Which report.
        name: &'static str,
        /// The days the form was filled with; others are one's own.
        days: Option<(NaiveDate, NaiveDate)>,
    },
    /// The report on the screen goes into a file.
    Export(Load),
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let page = state.shown();
    match id {
        Id::ReportExport if page.is_none() => Some("tui-report-none"),
        Id::ReportColumnsRight if page.is_none_or(|page| page.column >= scrolls(state)) => {
            Some("tui-report-no-columns")
        }
        Id::ReportColumnsLeft if page.is_none_or(|page| page.column == 0) => {
            Some("tui-report-no-columns")
        }
        Id::ReportTable if page.is_none_or(|page| page.grids.len() < 2) => {
            Some("tui-report-one-table")
        }
        _ => None,
    }
}

fn scrolls(state: &State) -> usize {
    state
        .shown()
        .and_then(|page| page.grids.get(page.table))
        .map_or(0, Grid::scrolls)
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    match id {
        Id::ReportAsk => Some(vec![form(state, scene)]),
        Id::ReportExport => Some(export(state, scene).into_iter().collect()),
        Id::ReportDefinition => Some(vec![Ask::Tell(Box::new(definition(state, scene.lang)))]),
        Id::ReportNextCut => Some(turn(state, 1)),
        Id::ReportPreviousCut => Some(turn(state, -1)),
        Id::ReportTable => {
            if let Some(page) = &mut state.page {
                page.table = (page.table + 1) % page.grids.len().max(1);
                (page.row, page.top, page.column) = (0, 0, 0);
            }
            Some(Vec::new())
        }
        Id::ReportColumnsRight => Some(slide(state, 1)),
        Id::ReportColumnsLeft => Some(slide(state, -1)),
        Id::Reload => Some(if state.open || scene.wide() {
            state.ask()
        } else {
            Vec::new()
        }),
        Id::Open | Id::SwitchPane if !state.open => {
            state.open = true;
            Some(state.ask())
        }
        Id::Open => Some(Vec::new()),
        Id::SwitchPane | Id::Back | Id::Up if state.open => {
            state.open = false;
            Some(Vec::new())
        }
        Id::NextRecord => Some(walk(state, 1)),
        Id::PreviousRecord => Some(walk(state, -1)),
        _ => step(state, scene, id),
    }
}

/// Moves the cursor, in the list or in the report.
fn step(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let page = isize::try_from(state.height.max(1)).unwrap_or(1);
    let by = match id {
        Id::MoveDown => 1,
        Id::MoveUp => -1,
        Id::PageDown => page,
        Id::PageUp => -page,
        Id::First => isize::MIN / 2,
        Id::Last => isize::MAX / 2,
        _ => return None,
    };
    if state.open {
        if let Some(page) = &mut state.page {
            let rows = page.grids.get(page.table).map_or(0, |grid| grid.rows.len());
            let row = page.row.saturating_add_signed(by);
            page.row = row.min(rows.saturating_sub(1));
        }
        return Some(Vec::new());
    }
    let before = state.cursor;
    let at = state.cursor.saturating_add_signed(by);
    state.cursor = at.min(reports::ALL.len() - 1);
    if scene.wide() && state.cursor != before {
        return Some(state.ask());
    }
    Some(Vec::new())
}

fn walk(state: &mut State, by: isize) -> Vec<Ask> {
    let at = state.cursor.saturating_add_signed(by);
    if at == state.cursor || at >= reports::ALL.len() {
        return Vec::new();
    }
    state.open_at(at)
}

fn slide(state: &mut State, by: isize) -> Vec<Ask> {
    let last = scrolls(state);
    if let Some(page) = &mut state.page {
        page.column = page.column.saturating_add_signed(by).min(last);
    }
    Vec::new()
}

/// Turns to the next way of grouping.
fn turn(state: &mut State, by: isize) -> Vec<Ask> {
    let definition = state.chosen();
    let mut choice = state.choice();
    let count = definition.cuts.len().max(1);
    let at = definition.cuts.iter().position(|cut| *cut == choice.by);
    let at = (at.unwrap_or(0) + count).wrapping_add_signed(by) % count;
    choice.by = definition.cuts.get(at).copied().unwrap_or_default();
    state.choices.insert(definition.name, choice);
    state.ask()
}

fn definition(state: &State, lang: Lang) -> Notice {
    let definition = state.chosen();
    let cuts: Vec<String> = definition
        .cuts
        .iter()
        .map(|cut| format!("{cut} ({})", definition.cut_title(cut, lang)))
        .collect();
    let filters: Vec<String> = definition.filters.iter().map(|f| (*f).to_owned()).collect();
    let mut notice = Notice::new(definition.title(lang))
        .say(definition.formula(lang), Tone::Plain)
        .say(
            text_with(lang, "tui-report-cuts", &[("cuts", &cuts.join(", "))]),
            Tone::Dim,
        );
    if !filters.is_empty() {
        let known = filters.join(", ");
        let known = text_with(lang, "tui-report-filters", &[("filters", &known)]);
        notice = notice.say(known, Tone::Dim);
    }
    notice.say(format!("admin-tui report {}", definition.name), Tone::Dim)
}

fn form(state: &State, scene: &Scene) -> Ask {
    let lang = scene.lang;
    let definition = state.chosen();
    let choice = state.choice();
    let mut fields = Vec::new();
    let mut filled = None;
    if definition.span == Span::Period {
        let mut offers: Vec<Offer> = Preset::ALL
            .iter()
            .map(|preset| {
                let name = preset.as_str();
                Offer::new(name, text(lang, &format!("report-period-{name}")))
            })
            .collect();
        offers.push(Offer::new("own", text(lang, "tui-report-period-own")));
        let (chosen, (from, to)) = match choice.period {
            Period::Named(preset) => (preset.as_str(), preset.days(scene.now.day())),
            Period::Own(from, to) => ("own", (from, to)),
        };
        filled = Some((from, to));
        let period = Field::choice("period", text(lang, "tui-field-period"), offers);
        fields.push(period.chosen(chosen));
        let days = [("from", from), ("to", to)];
        fields.extend(days.map(|(name, day)| {
            let label = match name {
                "from" => text(lang, "tui-field-from"),
                _ => text(lang, "tui-field-to"),
            };
            Field::text(name, label, day.to_string())
        }));
        let own = fields.pop();
        fields.extend(own.map(|to| to.help(text(lang, "tui-help-own-period"))));
    }
    let cuts = definition
        .cuts
        .iter()
        .map(|cut| Offer::new(*cut, definition.cut_title(cut, lang)));
    let by = Field::choice("by", text(lang, "tui-field-by"), cuts.collect());
    fields.push(by.chosen(choice.by));
    let filters: Vec<String> = choice
        .filters
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let known = definition.filters.join(", ");
    if !definition.filters.is_empty() {
        let known = [("filters", known.as_str())];
        let field = Field::text("where", text(lang, "tui-field-where"), filters.join("; "));
        fields.push(field.help(text_with(lang, "tui-help-where", &known)));
    }
    let as_of = choice.as_of.map(Timestamp::rfc3339).unwrap_or_default();
    fields.push(
        Field::text("as_of", text(lang, "tui-field-as-of"), as_of)
            .help(text(lang, "tui-help-as-of")),
    );
    let title = text_with(
        lang,
        "tui-report-ask-title",
        &[("report", &definition.title(lang))],
    );
    let form = Form::new(title, text(lang, "tui-verb-show"), fields);
    let purpose = Purpose::Ask {
        name: definition.name,
        days: filled,
    };
    Ask::Form(Box::new(form), AnyPurpose::Reports(purpose))
}

fn export(state: &State, scene: &Scene) -> Option<Ask> {
    let lang = scene.lang;
    let page = state.shown()?;
    let question = &page.report.question;
    let name = page.report.definition.name;
    let days = match page.report.definition.span {
        Span::Period => format!("{}-{}", question.from, question.to),
        Span::Moment => question.as_of.day().to_string(),
    };
    let file = format!(
        "{}-{days}",
        fold(&page.report.definition.title(lang)).replace(' ', "-")
    );
    let formats = ["csv", "json", "md"]
        .map(|format| Offer::new(format, text(lang, &format!("tui-format-{format}"))));
    let fields = vec![
        Field::choice("format", text(lang, "tui-field-format"), formats.into()),
        Field::text("file", text(lang, "tui-field-file"), file)
            .help(text(lang, "tui-help-export-file")),
    ];
    let title = text(lang, "tui-report-export-title");
    let form = Form::new(title, text(lang, "tui-verb-export"), fields);
    // The file holds what is on the screen, not what is known by then.
    let choice = Choice {
        as_of: Some(question.as_of),
        period: Period::Own(question.from, question.to),
        ..page.choice.clone()
    };
    let purpose = Purpose::Export(Load { name, choice });
    Some(Ask::Form(Box::new(form), AnyPurpose::Reports(purpose)))
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let lang = scene.lang;
    match purpose {
        Purpose::Ask { name, days } => {
            let definition = reports::by_name(name).map_err(|_| Vec::new())?;
            let choice = choice(definition, *days, lang, answers)?;
            Ok(Act::Ask(Load { name, choice }))
        }
        Purpose::Export(load) => {
            let file = answers.get("file").to_owned();
            if file.is_empty() {
                return Err(vec![("file", text(lang, "tui-error-file-empty"))]);
            }
            let format = match answers.get("format") {
                "json" => Format::Json,
                "md" => Format::Markdown,
                _ => Format::Csv,
            };
            Ok(Act::Export {
                load: load.clone(),
                format,
                file,
            })
        }
    }
}

fn choice(
    definition: &Definition,
    filled: Option<(NaiveDate, NaiveDate)>,
    lang: Lang,
    answers: &Answers,
) -> Result<Choice, Vec<FieldError>> {
    use shop_core::messages::Explain;
    let mut errors = Vec::new();
    let mut choice = Choice::first(definition);
    if definition.span == Span::Period {
        let mut day = |name: &'static str| {
            let read = parse_day(answers.get(name));
            read.map_err(|error| errors.push((name, error.explain(lang))))
                .ok()
        };
        let days = day("from").zip(day("to"));
        match (answers.get("period").parse::<Preset>(), days) {
            // Days that were typed mean more than the name beside them.
            (Ok(preset), _) if days == filled => choice.period = Period::Named(preset),
            (_, Some((from, to))) => choice.period = Period::Own(from, to),
            (_, None) => {}
        }
    }
    let by = answers.get("by");
    let cut = definition.cuts.iter().copied().find(|cut| *cut == by);
    choice.by = cut.unwrap_or(choice.by);
    for part in answers.get("where").split(';').map(str::trim) {
        match part.split_once('=') {
            Some((name, value)) if !value.trim().is_empty() => {
                let pair = (name.trim().to_owned(), value.trim().to_owned());
                choice.filters.push(pair);
            }
            _ if part.is_empty() => {}
            _ => errors.push((
                "where",
                text_with(lang, "cli-report-where", &[("text", part)]),
            )),
        }
    }
    match answers.get("as_of") {
        "" => {}
        typed => match typed.parse::<Timestamp>() {
            Ok(as_of) => choice.as_of = Some(as_of),
            Err(error) => errors.push(("as_of", error.explain(lang))),
        },
    }
    if errors.is_empty() {
        Ok(choice)
    } else {
        Err(errors)
    }
}
