//! What is done in the forum: decided, answered, locked, moved, silenced.

use shop_core::{
    db::Conn,
    forum::{
        self, EditPostError, ForumCategoryEdit, ForumCategoryError, ModerateError, NewReply,
        NewTopic, PostChange, PostError, PostField, PostFieldError, SilenceError,
    },
    ids::{ForumCategoryId, MemberId, PostId, TopicId},
    messages::{Explain, text_with},
};

use crate::app::{
    effect::{Done, Failure},
    worker::Job,
};

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A post is refused, hidden or deleted.
    TakeAway {
        /// The post.
        id: PostId,
        /// Who wrote it.
        name: String,
        /// Whether it is deleted, and not only hidden.
        delete: bool,
    },
    /// The shop answers.
    Answer {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
        /// The post that may be quoted.
        quotes: Option<i64>,
    },
    /// A topic goes to another category.
    Move {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
    },
    /// A member is warned or silenced.
    Silence {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The shop opens a topic.
    Open,
    /// A post of the shop is corrected.
    EditPost {
        /// The post.
        id: PostId,
        /// Its version when it was shown.
        version: i64,
        /// The title of its topic.
        title: String,
        /// Whether the title belongs to it.
        first: bool,
    },
    /// A category is made.
    NewCategory,
    /// A category is changed.
    EditCategory {
        /// The category.
        id: ForumCategoryId,
        /// Its version when it was shown.
        version: i64,
    },
}

/// Something done in the forum.
#[derive(Debug, Clone)]
pub enum Act {
    /// A post is found right.
    Approve {
        /// The post.
        id: PostId,
        /// Who wrote it.
        name: String,
    },
    /// A post is refused, hidden or deleted.
    TakeAway {
        /// The post.
        id: PostId,
        /// Who wrote it.
        name: String,
        /// Whether it is deleted, and not only hidden.
        delete: bool,
        /// Why.
        reason: String,
    },
    /// The shop answers.
    Answer {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
        /// What it says.
        reply: NewReply,
    },
    /// A topic is locked, or opened again.
    Lock {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
        /// Whether it shall be locked.
        locked: bool,
    },
    /// A topic is pinned, or let go.
    Pin {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
        /// Whether it shall be pinned.
        pinned: bool,
    },
    /// A post is marked as the answer, or no longer.
    Answered {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
        /// The post.
        number: Option<i64>,
    },
    /// A topic goes to another category.
    Move {
        /// The topic.
        id: TopicId,
        /// Its title.
        title: String,
        /// Where to.
        category: ForumCategoryId,
    },
    /// A member is warned or silenced.
    Silence {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
        /// For how many days.
        days: i64,
        /// Why.
        reason: String,
    },
    /// A silence is lifted.
    Lift {
        /// The member.
        id: MemberId,
        /// The name.
        name: String,
    },
    /// The shop opens a topic.
    Open(NewTopic),
    /// A post of the shop is corrected.
    EditPost {
        /// The post.
        id: PostId,
        /// What it shall say.
        change: PostChange,
        /// The title of its topic.
        title: String,
    },
    /// An empty category is deleted.
    DeleteCategory {
        /// The category.
        id: ForumCategoryId,
        /// Its name.
        name: String,
    },
    /// A category is made or changed.
    Category {
        /// The category and its version; none makes one.
        of: Option<(ForumCategoryId, i64)>,
        /// What it shall say.
        edit: ForumCategoryEdit,
    },
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (now, by, lang) = (job.now, &job.actor, job.lang);
    let said = |key: &str, name: &str| Done::said(text_with(lang, key, &[("name", name)]));
    match act {
        Act::Approve { id, name } => {
            forum::approve(conn, now, by, id).map_err(|error| undecided(&error, job))?;
            Ok(said("tui-done-forum-approved", &name))
        }
        Act::TakeAway {
            id,
            name,
            delete,
            reason,
        } => {
            let (taken, key) = if delete {
                (
                    forum::delete(conn, now, by, id, &reason),
                    "tui-done-forum-deleted",
                )
            } else {
                (
                    forum::hide(conn, now, by, id, &reason),
                    "tui-done-forum-hidden",
                )
            };
            taken.map_err(|error| undecided(&error, job))?;
            Ok(said(key, &name))
        }
        Act::Answer { id, title, reply } => {
            forum::reply(conn, now, by, id, &reply).map_err(|error| {
                let sentence = error.explain(lang);
                match error {
                    PostError::Invalid(_) => Failure::field("body", sentence),
                    _ => Failure::said(sentence),
                }
            })?;
            Ok(said("tui-done-forum-answered", &title))
        }
        Act::Lock { id, title, locked } => {
            forum::set_locked(conn, now, by, id, locked).map_err(|error| failed(&error, job))?;
            let key = if locked {
                "tui-done-forum-locked"
            } else {
                "tui-done-forum-unlocked"
            };
            Ok(said(key, &title))
        }
        Act::Pin { id, title, pinned } => {
            forum::set_pinned(conn, now, by, id, pinned).map_err(|error| failed(&error, job))?;
            let key = if pinned {
                "tui-done-forum-pinned"
            } else {
                "tui-done-forum-unpinned"
            };
            Ok(said(key, &title))
        }
        Act::Answered { id, title, number } => {
            forum::mark_answer(conn, now, by, id, number).map_err(|error| failed(&error, job))?;
            let key = if number.is_some() {
                "tui-done-forum-marked"
            } else {
                "tui-done-forum-unmarked"
            };
            Ok(said(key, &title))
        }
        Act::Move {
            id,
            title,
            category,
        } => {
            forum::move_to(conn, now, by, id, category).map_err(|error| failed(&error, job))?;
            Ok(said("tui-done-forum-moved", &title))
        }
        Act::Silence {
            id,
            name,
            days,
            reason,
        } => {
            forum::silence(conn, now, by, id, days, &reason).map_err(|error| {
                let sentence = error.explain(lang);
                match error {
                    SilenceError::BadDays => Failure::field("days", sentence),
                    SilenceError::BadReason(_) => Failure::field("reason", sentence),
                    _ => Failure::said(sentence),
                }
            })?;
            let key = if days == 0 {
                "tui-done-forum-warned"
            } else {
                "tui-done-forum-silenced"
            };
            Ok(said(key, &name))
        }
        Act::Lift { id, name } => {
            forum::lift(conn, now, by, id).map_err(|error| failed(&error, job))?;
            Ok(said("tui-done-forum-lifted", &name))
        }
        Act::Open(new) => {
            let opened = forum::open(conn, now, by, &new).map_err(|error| {
                let sentence = error.explain(lang);
                match &error {
                    PostError::Invalid(errors) => Failure::field(wrong_field(errors), sentence),
                    _ => Failure::said(sentence),
                }
            })?;
            Ok(said("tui-done-forum-opened", &opened.topic.title))
        }
        Act::EditPost { id, change, title } => {
            forum::edit(conn, now, by, id, &change).map_err(|error| {
                let sentence = error.explain(lang);
                match &error {
                    EditPostError::Invalid(errors) => Failure::field(wrong_field(errors), sentence),
                    _ => Failure::said(sentence),
                }
            })?;
            Ok(said("tui-done-forum-edited", &title))
        }
        Act::DeleteCategory { id, name } => {
            forum::delete_category(conn, now, by, id).map_err(|error| failed(&error, job))?;
            Ok(said("tui-done-forum-category-deleted", &name))
        }
        Act::Category { of, edit } => {
            let saved = match of {
                None => forum::create_category(conn, now, by, &edit),
                Some((id, version)) => forum::edit_category(conn, now, by, id, version, &edit),
            };
            saved.map_err(|error| {
                let sentence = error.explain(lang);
                match error {
                    ForumCategoryError::BadName | ForumCategoryError::Taken => {
                        Failure::field("name", sentence)
                    }
                    ForumCategoryError::BadDescription => Failure::field("description", sentence),
                    _ => Failure::said(sentence),
                }
            })?;
            Ok(said("tui-done-forum-category", &edit.name))
        }
    }
}

fn wrong_field(errors: &[PostFieldError]) -> &'static str {
    match errors.first().map(|error| error.field) {
        Some(PostField::Title) => "title",
        _ => "body",
    }
}

fn undecided(error: &ModerateError, job: &Job) -> Failure {
    let sentence = error.explain(job.lang);
    match error {
        ModerateError::BadReason(_) => Failure::field("reason", sentence),
        _ => Failure::said(sentence),
    }
}

fn failed(error: &impl Explain, job: &Job) -> Failure {
    Failure::said(error.explain(job.lang))
}
