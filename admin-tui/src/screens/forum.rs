//! The forum: what waits for a moderator, topics to read and answer, who is silenced, the log, and the categories.

mod act;
mod ask;
mod fill;
mod looks;
mod rows;

use std::collections::HashMap;

use shop_core::{
    db::Conn,
    events::Subject as EventSubject,
    forum::{self, ForumCategory, PostState, Reader, Sanction, Thread},
    ids::{EventId, ForumCategoryId, MemberId, PostId, TopicId},
    members::{self, Member},
    messages::Explain,
    time::Timestamp,
};

pub use act::{Act, Purpose, act};
pub use ask::run;
pub use fill::fill;
pub use looks::draw;
pub use rows::{ForumRow, questions, waiting};
use rows::{Kind, decode, encode};

use super::browse::{self, Answer, Browse, Row};
use crate::{app::worker::Job, registry::Id};

/// Something to read about the forum.
pub type Load = browse::Request<i64>;

/// Something read about the forum, with the categories it has.
#[derive(Debug)]
pub struct Loaded {
    answer: Answer<ForumRow, Record, i64>,
    categories: Vec<ForumCategory>,
}

/// The view of what waits for a moderator.
pub const QUEUE: usize = 0;
/// The view of the newest topics.
pub const LATEST: usize = 1;
/// The view of questions without an answer.
pub const UNANSWERED: usize = 2;
const SILENCED: usize = 3;
const LOG: usize = 4;
/// The view of the categories.
pub const CATEGORIES: usize = 5;

/// The most pages of a thread that are read at once.
const PAGES: usize = 10;

/// What posts said before they were edited, the latest first.
pub type Before = HashMap<PostId, Vec<(Timestamp, String)>>;

/// Something of the forum, with what its record shows.
#[derive(Debug)]
pub enum Record {
    /// A topic with its posts, and where the cursor begins.
    Thread(Thread, usize, Before),
    /// A member and what moderators did about her.
    Person(Member, Vec<Sanction>),
    /// A category.
    Category(ForumCategory),
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open record.
    pub browse: Browse<ForumRow, Record, i64>,
    /// The categories there are.
    pub categories: Vec<ForumCategory>,
    /// Whether a thread shows the words before each edit.
    pub history: bool,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-forum-queue",
            "tui-view-forum-latest",
            "tui-view-forum-unanswered",
            "tui-view-forum-silenced",
            "tui-view-forum-log",
            "tui-view-forum-categories",
        ];
        Self {
            browse: Browse::new(views, false),
            categories: Vec::new(),
            history: false,
        }
    }
}

/// The post a deed would be done to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Post {
    id: PostId,
    name: String,
    number: i64,
    state: PostState,
    flagged: bool,
    withdrawn: bool,
    from_shop: bool,
    edited: bool,
    version: i64,
    body: String,
}

/// The topic a deed would be done to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Topic {
    id: TopicId,
    title: String,
    category: ForumCategoryId,
    locked: bool,
    pinned: bool,
    answer: Option<i64>,
}

/// What the cursor is on.
#[derive(Debug, Clone, Default)]
struct Subject {
    post: Option<Post>,
    topic: Option<Topic>,
    /// Whoever wrote it, or is silenced.
    member: Option<(MemberId, String)>,
    category: Option<ForumCategory>,
    is_silence: bool,
}

impl State {
    fn subject(&self) -> Subject {
        if self.browse.on_record() {
            match self.browse.record.as_deref() {
                Some(Record::Thread(thread, ..)) => of_thread(thread, self.browse.item),
                Some(Record::Person(member, _)) => Subject {
                    member: Some((member.id, member.name.clone())),
                    is_silence: true,
                    ..Subject::default()
                },
                Some(Record::Category(category)) => Subject {
                    category: Some(category.clone()),
                    ..Subject::default()
                },
                None => Subject::default(),
            }
        } else {
            self.browse
                .selected()
                .map_or_else(Subject::default, ForumRow::subject)
        }
    }

    /// Returns what the breadcrumb says about the open record.
    pub fn title(&self) -> Option<String> {
        self.browse.record.as_deref().map(|record| match record {
            Record::Thread(thread, ..) => thread.topic.title.clone(),
            Record::Person(member, _) => member.name.clone(),
            Record::Category(category) => category.name.clone(),
        })
    }

    /// Takes what was read.
    pub fn loaded(&mut self, loaded: Loaded, wide: bool) -> Vec<Load> {
        self.categories = loaded.categories;
        if let Answer::Record(Some(record)) = &loaded.answer
            && let Record::Thread(thread, place, _) = record.as_ref()
        {
            // The cursor stays on its post when the same thread is read again.
            let fresh = self.browse.record.is_none();
            self.browse.items = thread.posts.len();
            if fresh {
                self.browse.item = *place;
            }
            self.browse.item = self.browse.item.min(self.browse.items.saturating_sub(1));
        }
        self.browse.loaded(loaded.answer, wide)
    }
}

fn of_thread(thread: &Thread, item: usize) -> Subject {
    let topic = Topic {
        id: thread.topic.id,
        title: thread.topic.title.clone(),
        category: thread.topic.category_id,
        locked: thread.topic.locked,
        pinned: thread.topic.pinned,
        answer: thread.topic.answer_number,
    };
    let view = thread.posts.get(item);
    Subject {
        post: view.map(|view| Post {
            id: view.post.id,
            name: view.author.clone(),
            number: view.post.number,
            state: view.post.state,
            flagged: !view.flags.is_empty(),
            withdrawn: view.post.is_withdrawn(),
            from_shop: view.post.from_staff,
            edited: view.post.edited_at.is_some(),
            version: view.post.version,
            body: view.post.body.clone(),
        }),
        member: view.and_then(|view| Some((view.post.member_id?, view.author.clone()))),
        topic: Some(topic),
        ..Subject::default()
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let subject = state.subject();
    let fits = match id {
        Id::ForumApprove => subject
            .post
            .as_ref()
            .map(|post| !post.withdrawn && (post.state != PostState::Visible || post.flagged)),
        Id::ForumRefuse => subject
            .post
            .as_ref()
            .map(|post| post.state == PostState::Held),
        Id::ForumHide => subject
            .post
            .as_ref()
            .map(|post| matches!(post.state, PostState::Visible | PostState::Held)),
        Id::ForumDelete => subject
            .post
            .as_ref()
            .map(|post| post.state != PostState::Deleted),
        Id::ForumAnswered => subject
            .post
            .as_ref()
            .map(|post| post.state == PostState::Visible && post.number > 1),
        Id::ForumLock | Id::ForumPin | Id::ForumMove | Id::ForumReply => {
            subject.topic.as_ref().map(|_| true)
        }
        Id::ForumSilence => subject.member.as_ref().map(|_| !subject.is_silence),
        Id::ForumLift => subject.member.as_ref().map(|_| true),
        Id::ForumCategoryEdit | Id::ForumCategoryDelete => subject.category.as_ref().map(|_| true),
        Id::ForumPostEdit => subject.post.as_ref().map(|post| {
            post.from_shop && matches!(post.state, PostState::Visible | PostState::Held)
        }),
        Id::ForumHistory => subject
            .post
            .as_ref()
            .map(|post| post.edited || state.history),
        _ => return None,
    };
    match fits {
        None => Some("tui-nothing-chosen"),
        Some(false) => Some("tui-not-in-this-state"),
        Some(true) => None,
    }
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let categories = forum::categories(conn, Reader::Staff).map_err(|e| e.explain(job.lang))?;
    let answer = match load {
        Load::Page {
            view, after, limit, ..
        } => page(conn, job, &categories, view, after, limit)?,
        Load::Record(id) => Answer::Record(record(conn, job, &categories, id)?.map(Box::new)),
    };
    Ok(Loaded { answer, categories })
}

fn page(
    conn: &mut Conn,
    job: &Job,
    categories: &[ForumCategory],
    view: usize,
    after: Option<i64>,
    limit: usize,
) -> Result<Answer<ForumRow, Record, i64>, String> {
    let (now, by) = (job.now, &job.actor);
    let said = |error: forum::ViewForumError| error.explain(job.lang);
    let many = i64::try_from(limit).unwrap_or(i64::MAX);
    // Only what grows without end is read page by page.
    let pages = matches!(view, LATEST | LOG);
    if after.is_some() && !pages {
        return Ok(Answer::Page {
            rows: Vec::new(),
            next: None,
            more: true,
        });
    }
    let after_number = after.map(|id| decode(id).1);
    let rows: Vec<ForumRow> = match view {
        LATEST => forum::newest(conn, now, by, after_number.map(TopicId), many)
            .map_err(said)?
            .into_iter()
            .map(ForumRow::Topic)
            .collect(),
        UNANSWERED => forum::unanswered(conn, now, by, many)
            .map_err(said)?
            .into_iter()
            .map(ForumRow::Topic)
            .collect(),
        SILENCED => forum::silenced(conn, now, by)
            .map_err(said)?
            .into_iter()
            .map(|(sanction, member)| ForumRow::Silenced(sanction, member))
            .collect(),
        LOG => forum::log(conn, by, after_number.map(EventId), many)
            .map_err(said)?
            .into_iter()
            .map(ForumRow::Event)
            .collect(),
        CATEGORIES => categories.iter().cloned().map(ForumRow::Category).collect(),
        _ => forum::queue(conn, by, many)
            .map_err(said)?
            .into_iter()
            .map(ForumRow::Waiting)
            .collect(),
    };
    if pages {
        return Ok(browse::page(rows, limit, after.is_some()));
    }
    Ok(Answer::Page {
        rows,
        next: None,
        more: false,
    })
}

fn record(
    conn: &mut Conn,
    job: &Job,
    categories: &[ForumCategory],
    id: i64,
) -> Result<Option<Record>, String> {
    let (kind, number) = decode(id);
    match kind {
        Kind::Topic => thread(conn, job, TopicId(number), None),
        Kind::Post => {
            let found = forum::place_of(conn, PostId(number)).map_err(|e| e.explain(job.lang))?;
            found.map_or(Ok(None), |(topic, number)| {
                thread(conn, job, topic, Some(number))
            })
        }
        Kind::Member => {
            let id = MemberId(number);
            let member = members::by_id(conn, id).map_err(|e| e.explain(job.lang))?;
            let sanctions =
                forum::sanctions_of(conn, &job.actor, id).map_err(|e| e.explain(job.lang))?;
            Ok(member.map(|member| Record::Person(member, sanctions)))
        }
        Kind::Event => {
            let events = forum::log(conn, &job.actor, Some(EventId(number + 1)), 1)
                .map_err(|e| e.explain(job.lang))?;
            let subject = events.first().map(|event| event.subject);
            match subject {
                Some(EventSubject::Topic(id)) => {
                    record(conn, job, categories, encode(Kind::Topic, id.0))
                }
                Some(EventSubject::Post(id)) => {
                    record(conn, job, categories, encode(Kind::Post, id.0))
                }
                Some(EventSubject::Member(id)) => {
                    record(conn, job, categories, encode(Kind::Member, id.0))
                }
                Some(EventSubject::ForumCategory(id)) => {
                    record(conn, job, categories, encode(Kind::Category, id.0))
                }
                _ => Ok(None),
            }
        }
        Kind::Category => Ok(categories
            .iter()
            .find(|category| category.id.0 == number)
            .cloned()
            .map(Record::Category)),
    }
}

/// Reads a thread: all of it, or the pages around a post of a long one.
fn thread(
    conn: &mut Conn,
    job: &Job,
    id: TopicId,
    number: Option<i64>,
) -> Result<Option<Record>, String> {
    let mut from = number.map_or(1, |number| {
        let before = i64::try_from(PAGES / 2).unwrap_or(0) * forum::POSTS_A_PAGE;
        forum::page_start(number - before)
    });
    let mut whole: Option<Thread> = None;
    for _ in 0..PAGES {
        let part = forum::thread(conn, job.now, Reader::Staff, id, from)
            .map_err(|error| error.explain(job.lang))?;
        let Some(part) = part else {
            return Ok(None);
        };
        let next = part.next;
        match &mut whole {
            None => whole = Some(part),
            Some(whole) => whole.posts.extend(part.posts),
        }
        match next {
            Some(next) => from = next,
            None => break,
        }
    }
    let whole = whole.map(|whole| {
        let place = number
            .and_then(|number| {
                whole
                    .posts
                    .iter()
                    .position(|view| view.post.number == number)
            })
            .unwrap_or(0);
        (whole, place)
    });
    let Some((whole, place)) = whole else {
        return Ok(None);
    };
    let mut before = Before::new();
    for view in &whole.posts {
        if view.post.edited_at.is_some() {
            let said = forum::history(conn, &job.actor, view.post.id)
                .map_err(|error| error.explain(job.lang))?;
            before.insert(view.post.id, said);
        }
    }
    Ok(Some(Record::Thread(whole, place, before)))
}

impl Row for ForumRow {
    fn id(&self) -> i64 {
        match self {
            Self::Waiting(queued) => encode(Kind::Post, queued.post.id.0),
            Self::Topic(row) => encode(Kind::Topic, row.topic.id.0),
            Self::Silenced(_, member) => encode(Kind::Member, member.id.0),
            Self::Event(event) => encode(Kind::Event, event.id.0),
            Self::Category(category) => encode(Kind::Category, category.id.0),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Waiting(queued) => format!(
                "{} {} {} {}",
                queued.author, queued.topic.title, queued.category.name, queued.post.body
            ),
            Self::Topic(row) => {
                format!("{} {} {}", row.author, row.topic.title, row.category.name)
            }
            Self::Silenced(sanction, member) => format!("{} {}", member.name, sanction.reason),
            Self::Event(event) => event.sentence(shop_core::messages::Lang::Id),
            Self::Category(category) => format!("{} {}", category.name, category.slug),
        }
    }
}
