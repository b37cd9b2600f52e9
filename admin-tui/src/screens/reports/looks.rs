//! How reports look: the list with what each counts, and one report with its chart and tables.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use shop_core::{
    messages::{text, text_with},
    reports::{self, Span},
    time::day_text,
};

use super::{Page, Period, State, chart, grid::Grid};
use crate::{
    app::model::Scene,
    theme::Tone,
    widgets::{fitting, frame, table},
};

/// How wide the list is.
const LIST: u16 = 28;

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    (_, inside): (Rect, Rect),
) -> Option<Position> {
    if state.open && !scene.wide() {
        draw_report(state, scene, buffer, inside);
        return None;
    }
    let list = Rect {
        width: LIST,
        ..inside
    };
    let divider = inside.x + LIST;
    frame::divide(buffer, divider, inside.y, inside.bottom(), scene.theme);
    let right = Rect {
        x: divider + 1,
        width: inside.width - LIST - 1,
        ..inside
    };
    draw_list(state, scene, buffer, list);
    if scene.wide() && (state.shown().is_some() || state.awaited.is_some()) {
        draw_report(state, scene, buffer, right);
    } else {
        draw_definition(state, scene, buffer, right);
    }
    None
}

fn draw_list(state: &mut State, scene: &Scene, buffer: &mut Buffer, area: Rect) {
    let columns = [table::Column::left("", table::Width::Fill(1))];
    let height = usize::from(area.height);
    state.top = table::scroll_to(state.top, state.cursor, height);
    let row = |at: usize| vec![reports::ALL[at].title(scene.lang).into()];
    let look = table::Look {
        theme: scene.theme,
        focused: !state.open,
        stale: false,
    };
    let shape = (reports::ALL.len(), state.cursor, state.top);
    table::draw(buffer, area, &columns, shape, row, look);
}

fn draw_definition(state: &State, scene: &Scene, buffer: &mut Buffer, area: Rect) {
    let (lang, theme) = (scene.lang, scene.theme);
    let definition = state.chosen();
    let columns = usize::from(area.width.saturating_sub(3));
    let mut lines: Vec<(String, Tone)> = vec![(definition.title(lang), Tone::Accent)];
    let mut say = |words: &str, tone: Tone| {
        lines.push((String::new(), Tone::Plain));
        lines.extend(fitting::wrap(words, columns).into_iter().map(|l| (l, tone)));
    };
    say(&definition.formula(lang), Tone::Plain);
    let span = reports::span_title(definition.span, lang);
    say(
        &text_with(lang, "tui-report-span", &[("span", &span)]),
        Tone::Dim,
    );
    let cuts: Vec<String> = definition
        .cuts
        .iter()
        .map(|cut| definition.cut_title(cut, lang).to_lowercase())
        .collect();
    say(
        &text_with(lang, "tui-report-cuts", &[("cuts", &cuts.join(", "))]),
        Tone::Dim,
    );
    say(&format!("admin-tui report {}", definition.name), Tone::Dim);
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        buffer.set_string(area.x + 2, y, &line.0, theme.style(line.1));
    }
}

fn draw_report(state: &mut State, scene: &Scene, buffer: &mut Buffer, area: Rect) {
    let (lang, theme) = (scene.lang, scene.theme);
    let waits = state.awaited.is_some();
    let (focused, chosen) = (state.open, state.chosen().name);
    let State { page, height, .. } = state;
    let Some(page) = page
        .as_mut()
        .filter(|page| page.report.definition.name == chosen)
    else {
        let key = if waits {
            "tui-loading"
        } else {
            "tui-report-none"
        };
        buffer.set_string(
            area.x + 2,
            area.y + 1,
            text(lang, key),
            theme.style(Tone::Dim),
        );
        return;
    };
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let mut y = head(page, scene, buffer, area);
    let shape = chart::height(&page.report, area.height);
    if shape > 0 {
        let room = Rect {
            y: y + 1,
            height: shape,
            ..area
        };
        chart::draw(&page.report, buffer, room, theme, lang);
        y += shape + 1;
    }
    let foot = foot(page, scene, area.width);
    let foot_height = u16::try_from(foot.len()).unwrap_or(0);
    let bottom = area.bottom().saturating_sub(foot_height);
    for (line, y) in foot.iter().zip(bottom..area.bottom()) {
        buffer.set_string(area.x, y, &line.0, theme.style(line.1));
    }
    let room = Rect {
        y: y + 1,
        height: bottom.saturating_sub(y + 1),
        ..area
    };
    let room = tabs(page, scene, buffer, room);
    if page.report.is_empty() {
        let words = text(lang, "cli-report-empty");
        buffer.set_string(room.x, room.y, words, theme.style(Tone::Dim));
        return;
    }
    let (rows, below) = draw_grid(page, (focused, scene), buffer, room);
    *height = rows;
    if page.table == 0 {
        draw_others(
            page,
            scene,
            buffer,
            Rect {
                y: below,
                height: room.bottom() - below,
                ..room
            },
        );
    }
}

/// Draws the other tables below the first while there is room for the whole of them.
fn draw_others(page: &Page, scene: &Scene, buffer: &mut Buffer, area: Rect) {
    let theme = scene.theme;
    let mut y = area.y + 1;
    for grid in page.grids.iter().skip(1) {
        let total = usize::from(grid.total.is_some());
        let needed = u16::try_from(grid.rows.len() + total + 2).unwrap_or(u16::MAX);
        if y.saturating_add(needed) > area.bottom() {
            return;
        }
        let (columns, _) = grid.visible(usize::from(area.width.saturating_sub(1)), 0);
        buffer.set_string(area.x, y, &grid.title, theme.style(Tone::Accent));
        let titles = grid.line(&grid.titles, &columns);
        buffer.set_string(area.x, y + 1, titles, theme.style(Tone::Dim));
        y += 2;
        for (row, tone) in grid
            .rows
            .iter()
            .map(|row| (row, Tone::Plain))
            .chain(grid.total.iter().map(|row| (row, Tone::Strong)))
        {
            buffer.set_string(area.x, y, grid.line(row, &columns), theme.style(tone));
            y += 1;
        }
        y += 1;
    }
}

/// Writes what was asked; returns the last line used.
fn head(page: &Page, scene: &Scene, buffer: &mut Buffer, area: Rect) -> u16 {
    let (lang, theme) = (scene.lang, scene.theme);
    let report = &page.report;
    let question = &report.question;
    let definition = report.definition;
    let mut title = vec![definition.title(lang)];
    if definition.span == Span::Period {
        let days = format!(
            "{} – {}",
            day_text(question.from, lang),
            day_text(question.to, lang)
        );
        title.push(match page.choice.period {
            Period::Named(preset) if question.by != "lebaran" => {
                let name = text(lang, &format!("report-period-{}", preset.as_str()));
                format!("{name} ({days})")
            }
            Period::Named(_) | Period::Own(..) => days,
        });
    }
    let basis = text_with(
        lang,
        "tui-report-basis",
        &[("count", &report.basis.to_string())],
    );
    let room = usize::from(area.width).saturating_sub(fitting::width(&basis) + 1);
    let title = fitting::cut(&title.join(" · "), room);
    buffer.set_string(area.x, area.y, title, theme.style(Tone::Strong));
    let x = area
        .right()
        .saturating_sub(u16::try_from(fitting::width(&basis)).unwrap_or(0));
    buffer.set_string(x, area.y, basis, theme.style(Tone::Dim));
    let cut = definition.cut_title(question.by, lang).to_lowercase();
    let as_of = question.as_of.full_text(lang);
    let mut line = text_with(
        lang,
        "tui-report-asked",
        &[("cut", &cut), ("as_of", &as_of)],
    );
    for (name, value) in &question.filters {
        let name = reports::filter_title(name, lang);
        line.push_str(&format!(" · {name} = {value}"));
    }
    let line = fitting::cut(&line, usize::from(area.width));
    buffer.set_string(area.x, area.y + 1, line, theme.style(Tone::Dim));
    area.y + 1
}

/// Writes what to know before one believes the figures, and what agrees.
fn foot(page: &Page, scene: &Scene, width: u16) -> Vec<(String, Tone)> {
    let columns = usize::from(width);
    let most = if scene.height < 30 { 1 } else { 3 };
    let mut lines = Vec::new();
    for remark in &page.report.remarks {
        let words = format!("! {}", remark.words(scene.lang));
        let mut wrapped = fitting::wrap(&words, columns);
        if wrapped.len() > most {
            wrapped = vec![fitting::cut(&words, columns)];
        }
        lines.extend(wrapped.into_iter().map(|line| (line, Tone::Warn)));
    }
    let proofs = &page.report.proofs;
    // Where lines are scarce the first agreement stands for all.
    let shown = if scene.height < 30 { 1 } else { proofs.len() };
    for (at, proof) in proofs.iter().take(shown).enumerate() {
        let mut words = format!("✓ {}", proof.words(scene.lang));
        let more = (proofs.len() - shown).to_string();
        if at + 1 == shown && more != "0" {
            words.push_str(" · ");
            words.push_str(&text_with(
                scene.lang,
                "tui-report-more-proofs",
                &[("count", &more)],
            ));
        }
        lines.push((fitting::cut(&words, columns), Tone::Good));
    }
    lines
}

/// Names the tables when there are several; returns the room under the names.
fn tabs(page: &Page, scene: &Scene, buffer: &mut Buffer, area: Rect) -> Rect {
    if page.grids.len() < 2 || area.height < 4 {
        return area;
    }
    let mut x = area.x;
    for (at, grid) in page.grids.iter().enumerate() {
        let (words, tone) = if at == page.table {
            (format!("[{}]", grid.title), Tone::Accent)
        } else {
            (format!(" {} ", grid.title), Tone::Dim)
        };
        buffer.set_string(x, area.y, &words, scene.theme.style(tone));
        x += u16::try_from(fitting::width(&words) + 1).unwrap_or(0);
    }
    Rect {
        y: area.y + 1,
        height: area.height - 1,
        ..area
    }
}

/// Draws the table in front; returns how many rows there was room for, and the line below it.
fn draw_grid(
    page: &mut Page,
    (focused, scene): (bool, &Scene),
    buffer: &mut Buffer,
    area: Rect,
) -> (usize, u16) {
    let theme = scene.theme;
    let Some(grid) = page.grids.get(page.table) else {
        return (0, area.y);
    };
    let (columns, more) = grid.visible(usize::from(area.width.saturating_sub(1)), page.column);
    let total = u16::from(grid.total.is_some()) * 2;
    let height = usize::from(area.height.saturating_sub(1 + total));
    let last = grid.rows.len().saturating_sub(1);
    page.row = page.row.min(last);
    page.top =
        table::scroll_to(page.top, page.row, height).min(grid.rows.len().saturating_sub(height));
    titles(grid, &columns, (page.column > 0, more), scene, buffer, area);
    let mut y = area.y + 1;
    for (at, row) in grid.rows.iter().enumerate().skip(page.top).take(height) {
        let line = grid.line(row, &columns);
        if at == page.row && focused {
            let whole = Rect::new(area.x.saturating_sub(1), y, area.width + 1, 1);
            buffer.set_style(whole, theme.selected(true));
            buffer.set_string(whole.x, y, "▸", Style::new());
        }
        buffer.set_string(area.x, y, line, theme.style(Tone::Plain));
        y += 1;
    }
    if let Some(sum) = &grid.total {
        let wide: usize = columns.iter().map(|(_, width)| width + 2).sum();
        let rule = "─".repeat(wide.saturating_sub(2));
        if y + 1 < area.bottom() {
            buffer.set_string(area.x, y, rule, theme.style(Tone::Dim));
            y += 1;
        }
        buffer.set_string(
            area.x,
            y,
            grid.line(sum, &columns),
            theme.style(Tone::Strong),
        );
        y += 1;
    }
    let rows = grid.rows.len();
    if rows > height {
        let place = format!("{}/{rows}", page.row + 1);
        let x = area
            .right()
            .saturating_sub(u16::try_from(place.len()).unwrap_or(0));
        buffer.set_string(x, area.y.saturating_sub(1), place, theme.style(Tone::Dim));
    }
    (height, y.min(area.bottom()))
}

fn titles(
    grid: &Grid,
    columns: &[(usize, usize)],
    (left, right): (bool, bool),
    scene: &Scene,
    buffer: &mut Buffer,
    area: Rect,
) {
    let theme = scene.theme;
    let line = grid.line(&grid.titles, columns);
    buffer.set_string(area.x, area.y, line, theme.style(Tone::Dim));
    if right {
        buffer.set_string(area.right() - 1, area.y, "›", theme.style(Tone::Accent));
    }
    if left && let Some((_, width)) = columns.first() {
        let x = area.x + u16::try_from(*width).unwrap_or(0);
        buffer.set_string(x, area.y, "‹", theme.style(Tone::Accent));
    }
}
