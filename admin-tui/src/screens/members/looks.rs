//! How members look in a list: what the columns are depends on the view.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    customers::Segment,
    members::MemberState,
    messages::{Lang, text},
    time::day_text,
};

use super::{About, Listed, Record, State, View, record, view};
use crate::{
    app::model::Scene,
    elapsed,
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
    let (shown, kind) = (view(state.browse.view), state.timeline);
    let columns = |width: u16| columns(shown, lang, width);
    let cells = |row: &Listed, width: u16| cells(row, width, scene);
    let sheet = |open: &Record, sheet: &mut Sheet| record::write(open, kind, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: match shown {
            View::Of(_) => "tui-empty-members",
            View::Customers(_) => "tui-empty-customers",
            View::Birthdays => "tui-empty-birthdays",
            View::FollowUps => "tui-empty-follow-ups",
        },
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(shown: View, lang: Lang, width: u16) -> Vec<Column> {
    let left = |key: &str, width| Column::left(text(lang, key), width);
    let right = |key: &str, width| Column::right(text(lang, key), width);
    let wide = width >= 70;
    match shown {
        View::Of(_) => {
            let mut columns = vec![
                left("tui-column-name", Width::Fill(3)),
                left("tui-column-city", Width::Fill(2)),
                left("tui-column-state", Width::Fixed(20)),
            ];
            if wide {
                columns.push(left("tui-column-phone", Width::Fixed(18)));
                columns.push(right("tui-column-since", Width::Fixed(9)));
            }
            columns
        }
        View::Customers(_) => {
            let mut columns = vec![
                left("tui-column-name", Width::Fill(2)),
                left("tui-column-segment", Width::Fixed(11)),
            ];
            // Why tells what she brought, how often and how lately.
            if wide {
                columns.push(left("tui-column-why", Width::Fill(4)));
            } else {
                columns.push(right("tui-column-net-year", Width::Fixed(14)));
            }
            columns
        }
        View::Birthdays => {
            let mut columns = vec![
                left("tui-column-birthday", Width::Fixed(12)),
                left("tui-column-name", Width::Fill(3)),
            ];
            if wide {
                columns.push(left("tui-column-city", Width::Fill(2)));
                columns.push(left("tui-column-phone", Width::Fixed(19)));
            }
            columns
        }
        View::FollowUps => {
            let mut columns = vec![
                left("tui-column-follow-up", Width::Fixed(13)),
                left("tui-column-name", Width::Fill(2)),
            ];
            if wide {
                columns.push(left("tui-column-follow-up-about", Width::Fill(3)));
            }
            columns
        }
    }
}

pub(super) fn state_tone(state: MemberState) -> Tone {
    match state {
        MemberState::AwaitingReview => Tone::Warn,
        MemberState::Active => Tone::Good,
        MemberState::Suspended | MemberState::Refused => Tone::Danger,
        MemberState::NeedsInfo | MemberState::AwaitingEmail => Tone::Plain,
        MemberState::Expired => Tone::Dim,
    }
}

pub(super) fn segment_tone(segment: Segment) -> Tone {
    match segment {
        Segment::Champion | Segment::Loyal => Tone::Good,
        Segment::New | Segment::Potential => Tone::Accent,
        Segment::Greet | Segment::AtRisk => Tone::Warn,
        Segment::Asleep | Segment::Prospect | Segment::Unprofiled => Tone::Dim,
    }
}

fn cells(row: &Listed, width: u16, scene: &Scene) -> Vec<Cell> {
    let (lang, member) = (scene.lang, &row.member);
    let wide = width >= 70;
    match &row.about {
        About::Herself => {
            let state = Cell::toned(member.state.label(lang), state_tone(member.state));
            let mut cells: Vec<Cell> = vec![
                member.name.clone().into(),
                place(&member.city).into(),
                state,
            ];
            if wide {
                cells.push(member.phone.to_string().into());
                cells.push(elapsed::text(scene.now.since(member.registered_at), lang).into());
            }
            cells
        }
        About::Standing(standing) => {
            let segment = standing.segment;
            let mut cells: Vec<Cell> = vec![
                member.name.clone().into(),
                Cell::toned(segment.label(lang), segment_tone(segment)),
            ];
            if wide {
                let tone = if standing.overdue {
                    Tone::Warn
                } else {
                    Tone::Plain
                };
                cells.push(Cell::toned(standing.why(scene.now, lang), tone));
            } else {
                cells.push(standing.net_year.to_string().into());
            }
            cells
        }
        About::Birthday(day) => {
            let today = *day == scene.now.day();
            let tone = if today { Tone::Good } else { Tone::Plain };
            let mut cells = vec![
                Cell::toned(day_text(*day, lang), tone),
                member.addressed().into(),
            ];
            if wide {
                cells.push(place(&member.city).into());
                cells.push(member.phone.to_string().into());
            }
            cells
        }
        About::FollowUp(follow_up) => {
            let late = follow_up.due_at <= scene.now;
            let tone = if late { Tone::Danger } else { Tone::Plain };
            let mut cells = vec![
                Cell::toned(record::short_time(follow_up.due_at, lang), tone),
                member.name.clone().into(),
            ];
            if wide {
                cells.push(follow_up.body.clone().into());
            }
            cells
        }
    }
}

/// Shortens the word that tells a regency from a city: in a narrow column it
/// would be all there is to read.
fn place(city: &str) -> String {
    match city.strip_prefix("Kabupaten ") {
        Some(regency) => format!("Kab. {regency}"),
        None => city.strip_prefix("Kota ").unwrap_or(city).to_owned(),
    }
}
