//! How the forum looks: a line for each post, topic or person, and a thread with its posts to choose from.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    forum::{self, ForumCategory, PostState, PostView, Sanction, Thread},
    members::Member,
    messages::{Lang, text, text_with},
};

use super::{Before, CATEGORIES, ForumRow, LOG, QUEUE, Record, SILENCED, State};
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
    let (lang, view) = (scene.lang, state.browse.view);
    let columns = |width: u16| columns(lang, view, width);
    let cells = |row: &ForumRow, width: u16| cells(row, width, scene);
    let history = state.history;
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, history, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: match view {
            QUEUE => "tui-empty-forum-queue",
            SILENCED => "tui-empty-forum-silenced",
            _ => "tui-empty-forum",
        },
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, view: usize, width: u16) -> Vec<Column> {
    let named = |key: &str, width: Width| Column::left(text(lang, key), width);
    let wide = width >= 70;
    match view {
        QUEUE => {
            let mut columns = vec![
                named("tui-column-name", Width::Fixed(12)),
                named("tui-column-forum-text", Width::Fill(3)),
                named("tui-column-forum-why", Width::Fixed(19)),
            ];
            if wide {
                columns.push(Column::right(
                    text(lang, "tui-column-waits"),
                    Width::Fixed(9),
                ));
            }
            columns
        }
        SILENCED => vec![
            named("tui-column-name", Width::Fill(1)),
            named("tui-column-forum-why", Width::Fill(2)),
            Column::right(text(lang, "tui-column-forum-until"), Width::Fixed(13)),
        ],
        LOG => vec![
            named("tui-column-forum-when", Width::Fixed(13)),
            named("tui-column-forum-what", Width::Fill(1)),
        ],
        CATEGORIES => vec![
            Column::right(text(lang, "tui-column-forum-place"), Width::Fixed(5)),
            named("tui-column-name", Width::Fill(2)),
            named("tui-column-forum-audience", Width::Fixed(15)),
            named("tui-column-state", Width::Fixed(16)),
        ],
        _ => {
            let mut columns = vec![
                named("tui-column-forum-topic", Width::Fill(3)),
                named("tui-column-name", Width::Fixed(12)),
            ];
            if wide {
                columns.push(named("tui-column-category", Width::Fixed(15)));
                columns.push(named("tui-column-state", Width::Fixed(11)));
            }
            columns.push(Column::right(
                text(lang, "tui-column-forum-age"),
                Width::Fixed(8),
            ));
            columns
        }
    }
}

fn tone(state: PostState) -> Tone {
    match state {
        PostState::Held => Tone::Warn,
        PostState::Visible => Tone::Plain,
        PostState::Hidden | PostState::Deleted => Tone::Dim,
    }
}

fn cells(row: &ForumRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let lang = scene.lang;
    let wide = width >= 70;
    match row {
        ForumRow::Waiting(queued) => {
            let why = match queued.flags.first() {
                Some(flag) if queued.flags.len() == 1 => flag.reason.label(lang),
                Some(_) => text_with(
                    lang,
                    "tui-forum-flags",
                    &[("count", &queued.flags.len().to_string())],
                ),
                None => queued
                    .post
                    .held_for
                    .map(|reason| text(lang, &format!("tui-forum-held-{reason}")))
                    .unwrap_or_default(),
            };
            let mut cells: Vec<Cell> = vec![
                author(&queued.author, lang).into(),
                forum::excerpt(&queued.post.body, 120).into(),
                Cell::toned(why, Tone::Warn),
            ];
            if wide {
                cells.push(elapsed::text(scene.now.since(queued.since), lang).into());
            }
            cells
        }
        ForumRow::Topic(row) => {
            let topic = &row.topic;
            let mut cells: Vec<Cell> = vec![
                Cell::toned(topic.title.clone(), tone(topic.state)),
                author(&row.author, lang).into(),
            ];
            if wide {
                cells.push(row.category.title(lang).to_owned().into());
                cells.push(Cell::toned(topic_state(topic, lang), tone(topic.state)));
            }
            cells.push(elapsed::text(scene.now.since(topic.last_post_at), lang).into());
            cells
        }
        ForumRow::Silenced(sanction, member) => vec![
            member.name.clone().into(),
            sanction.reason.clone().into(),
            sanction
                .until
                .map(|until| until.date_text(lang))
                .unwrap_or_default()
                .into(),
        ],
        ForumRow::Event(event) => vec![
            elapsed::text(scene.now.since(event.at), lang).into(),
            event.sentence(lang).into(),
        ],
        ForumRow::Category(category) => vec![
            category.position.to_string().into(),
            category.title(lang).to_owned().into(),
            category.audience.label(lang).into(),
            category_state(category, lang).into(),
        ],
    }
}

fn author(name: &str, lang: Lang) -> String {
    if name.is_empty() {
        text(lang, "tui-from-shop")
    } else {
        name.to_owned()
    }
}

fn topic_state(topic: &forum::Topic, lang: Lang) -> String {
    let key = match topic.state {
        PostState::Held | PostState::Hidden | PostState::Deleted => {
            return topic.state.label(lang);
        }
        PostState::Visible if topic.locked => "tui-forum-is-locked",
        PostState::Visible if topic.solved_at.is_some() => "tui-forum-is-solved",
        PostState::Visible if topic.pinned => "tui-forum-is-pinned",
        PostState::Visible if topic.first_answer_at.is_none() => "tui-forum-is-unanswered",
        PostState::Visible => {
            return text_with(
                lang,
                "tui-forum-replies",
                &[("count", &topic.replies().to_string())],
            );
        }
    };
    text(lang, key)
}

fn category_state(category: &ForumCategory, lang: Lang) -> String {
    match (category.locked, category.premoderated) {
        (true, _) => text(lang, "tui-forum-is-locked"),
        (false, true) => text(lang, "tui-forum-is-premoderated"),
        (false, false) => text(lang, "tui-forum-is-open"),
    }
}

fn write(record: &Record, history: bool, sheet: &mut Sheet, scene: &Scene) {
    match record {
        Record::Thread(thread, _, before) => {
            write_thread(thread, history.then_some(before), sheet, scene);
        }
        Record::Person(member, sanctions) => write_person(member, sanctions, sheet, scene),
        Record::Category(category) => write_category(category, sheet, scene.lang),
    }
}

fn write_thread(thread: &Thread, before: Option<&Before>, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let topic = &thread.topic;
    sheet.title(&topic.title, &topic_state(topic, lang), tone(topic.state));
    let mut about = thread.category.title(lang).to_owned();
    for product in &thread.products {
        about.push_str(" · ");
        about.push_str(&product.name);
    }
    sheet.text(&about, Tone::Dim);
    for view in &thread.posts {
        sheet.gap();
        write_post(thread, view, sheet, scene);
        let before = before.and_then(|before| before.get(&view.post.id));
        for (at, words) in before.into_iter().flatten() {
            let when = at.full_text(lang);
            sheet.item_text(
                &text_with(lang, "tui-forum-before", &[("when", &when)]),
                Tone::Dim,
            );
            sheet.item_text(words, Tone::Dim);
        }
    }
    if thread.next.is_some() {
        sheet.gap();
        sheet.text(&text(lang, "tui-forum-more-posts"), Tone::Dim);
    }
}

fn write_post(thread: &Thread, view: &PostView, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let post = &view.post;
    let mut head = format!(
        "#{} {} · {}",
        post.number,
        author(&view.author, lang),
        elapsed::ago(scene.now.since(post.created_at), lang)
    );
    let mut mark = |key: &str| {
        head.push_str(" · ");
        head.push_str(&text(lang, key));
    };
    if post.from_staff && !view.author.is_empty() {
        mark("tui-from-shop");
    }
    if view.is_buyer {
        mark("tui-forum-buyer");
    }
    if thread.topic.answer_number == Some(post.number) {
        mark("tui-forum-the-answer");
    }
    if post.edited_at.is_some() {
        mark("tui-forum-edited");
    }
    if post.state != PostState::Visible {
        head.push_str(" · ");
        head.push_str(&post.state.label(lang).to_uppercase());
    }
    sheet.item(
        &head,
        if post.state == PostState::Held || !view.flags.is_empty() {
            Tone::Warn
        } else {
            Tone::Accent
        },
    );
    if post.state == PostState::Held
        && let Some(reason) = post.held_for
    {
        sheet.item_text(&reason.label(lang), Tone::Warn);
    }
    if let Some(reason) = post
        .reason
        .as_ref()
        .filter(|_| matches!(post.state, PostState::Hidden | PostState::Deleted))
    {
        sheet.item_text(
            &text_with(lang, "tui-forum-because", &[("reason", reason)]),
            Tone::Warn,
        );
    }
    for flag in &view.flags {
        let said = if flag.note.is_empty() {
            flag.reason.label(lang)
        } else {
            format!("{}: {}", flag.reason.label(lang), flag.note)
        };
        sheet.item_text(
            &text_with(lang, "tui-forum-flagged", &[("reason", &said)]),
            Tone::Warn,
        );
    }
    if let Some(quote) = &view.quote
        && let Some(words) = &quote.text
    {
        let quoted = format!(
            "> {} #{}: {}",
            author(&quote.author, lang),
            quote.number,
            forum::excerpt(words, 160)
        );
        sheet.item_text(&quoted, Tone::Dim);
    }
    sheet.item_text(
        &post.body,
        if post.from_staff {
            Tone::Dim
        } else {
            Tone::Plain
        },
    );
}

fn write_person(member: &Member, sanctions: &[Sanction], sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    sheet.title(&member.name, &member.state.label(lang), Tone::Plain);
    sheet.text(&format!("{} · {}", member.email, member.city), Tone::Dim);
    sheet.gap();
    sheet.heading(&text(lang, "tui-forum-sanctions"));
    for sanction in sanctions {
        let until = match (sanction.until, sanction.lifted_at) {
            (_, Some(lifted)) => text_with(
                lang,
                "tui-forum-lifted-on",
                &[("day", &lifted.date_text(lang))],
            ),
            (Some(until), None) => text_with(
                lang,
                "tui-forum-until",
                &[("until", &until.full_text(lang))],
            ),
            (None, None) => String::new(),
        };
        let head = format!(
            "{} · {} {until}",
            sanction.at.date_text(lang),
            sanction.kind.label(lang)
        );
        sheet.text(head.trim_end(), Tone::Strong);
        sheet.text(&sanction.reason, Tone::Plain);
        sheet.gap();
    }
    sheet.text(&text(lang, "tui-forum-silence-note"), Tone::Dim);
}

fn write_category(category: &ForumCategory, sheet: &mut Sheet, lang: Lang) {
    sheet.title(&category.name, &category_state(category, lang), Tone::Plain);
    sheet.text(&format!("/forum/{}", category.slug), Tone::Dim);
    sheet.gap();
    sheet.field(&text(lang, "tui-field-forum-name-en"), &category.name_en);
    sheet.field(&text(lang, "tui-field-forum-about"), &category.description);
    sheet.field(
        &text(lang, "tui-field-forum-about-en"),
        &category.description_en,
    );
    sheet.field(
        &text(lang, "tui-field-forum-position"),
        &category.position.to_string(),
    );
    sheet.field(
        &text(lang, "tui-field-forum-audience"),
        &category.audience.label(lang),
    );
}
