//! The clocks of a conversation: what an event does to its state, its
//! waiting and its due times. Pure.

use super::{
    BusinessCalendar, Conversation, ConversationEvent, ConversationState, Target,
    state::ConversationTransitionError, store::Change,
};
use crate::time::Timestamp;

/// A clock that counts minutes of opening hours and can be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Clock {
    /// Since when it runs, while it does.
    since: Option<Timestamp>,
    /// What it had counted before.
    worked: i64,
}

impl Clock {
    fn run(self, now: Timestamp) -> Self {
        Self {
            since: self.since.or(Some(now)),
            ..self
        }
    }

    fn minutes(self, calendar: &BusinessCalendar, now: Timestamp) -> i64 {
        let running = self
            .since
            .map_or(0, |since| calendar.minutes_between(since, now));
        self.worked + running
    }

    fn stop(self, calendar: &BusinessCalendar, now: Timestamp) -> Self {
        Self {
            since: None,
            worked: self.minutes(calendar, now),
        }
    }

    fn due(self, calendar: &BusinessCalendar, allowed: i64) -> Option<Timestamp> {
        calendar.due(self.since?, allowed - self.worked)
    }
}

/// What a conversation is measured by.
pub(super) struct Measure<'a> {
    pub(super) calendar: &'a BusinessCalendar,
    pub(super) target: Target,
}

/// Returns the due times of clocks that run as they do now, for when the
/// calendar or the target has changed.
pub(super) fn due_again(
    conversation: &Conversation,
    measure: &Measure<'_>,
) -> (Option<Timestamp>, Option<Timestamp>) {
    let Measure { calendar, target } = measure;
    let respond = Clock {
        since: conversation.respond_since,
        worked: conversation.respond_worked,
    };
    let solve = Clock {
        since: conversation.solve_since,
        worked: conversation.solve_worked,
    };
    (
        respond.due(calendar, target.respond_minutes),
        solve.due(calendar, target.solve_minutes),
    )
}

/// Returns the nearer of two due times.
pub(super) fn nearer(a: Option<Timestamp>, b: Option<Timestamp>) -> Option<Timestamp> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Returns what an event makes of a conversation. `by_staff` tells a
/// solution of the shop from a customer's own.
///
/// # Errors
/// When the event does not fit the state.
pub(super) fn after(
    before: &Conversation,
    event: ConversationEvent,
    by_staff: bool,
    now: Timestamp,
    measure: &Measure<'_>,
) -> Result<Change, ConversationTransitionError> {
    use ConversationEvent::{Answer, Close, MarkSpam, Reopen, Snooze, Solve, Take, Wake, Write};
    let calendar = measure.calendar;
    let state = before.state.apply(event)?;
    let came_back = before.state == ConversationState::Solved && state == ConversationState::Open;
    let mut respond = Clock {
        since: before.respond_since,
        worked: before.respond_worked,
    };
    let mut solve = Clock {
        since: before.solve_since,
        worked: before.solve_worked,
    };
    let mut waiting_since = before.waiting_since;
    let mut first_answer = before.first_answer_at.zip(before.first_answer_minutes);
    let mut first_answer_at = before.first_answer_at;
    let mut solved_minutes = before.solved_minutes;
    match event {
        Write if state.is_ours() => {
            if waiting_since.is_none() {
                // What was answered is over: a fresh promise begins.
                respond = Clock::default();
            }
            waiting_since = waiting_since.or(Some(now));
        }
        Answer | Solve => {
            if by_staff && first_answer_at.is_none() {
                first_answer = Some((now, respond.minutes(calendar, now)));
                first_answer_at = Some(now);
            }
            if event == Solve {
                solved_minutes += solve.minutes(calendar, now);
                solve = Clock::default();
            }
            waiting_since = None;
        }
        // Taken for spam by mistake: she has waited for an answer all along.
        Reopen if before.state == ConversationState::Spam => waiting_since = Some(now),
        MarkSpam => waiting_since = None,
        Write | Take | Snooze | Wake | Reopen | Close => {}
    }
    if state.is_ours() {
        solve = solve.run(now);
    } else {
        solve = solve.stop(calendar, now);
    }
    respond = match waiting_since {
        Some(_) if state.is_ours() => respond.run(now),
        Some(_) => respond.stop(calendar, now),
        None => Clock::default(),
    };
    let respond_due_at = respond.due(calendar, measure.target.respond_minutes);
    let solve_due_at = solve.due(calendar, measure.target.solve_minutes);
    Ok(Change {
        state,
        first_answer_at,
        first_answer_minutes: first_answer.map(|(_, minutes)| minutes),
        waiting_since,
        respond_since: respond.since,
        respond_worked: respond.worked,
        respond_due_at,
        solve_since: solve.since,
        solve_worked: solve.worked,
        solve_due_at,
        due_at: nearer(respond_due_at, solve_due_at),
        solved_at: match state {
            ConversationState::Solved if event == Solve => Some(now),
            ConversationState::Solved | ConversationState::Closed => before.solved_at,
            ConversationState::New
            | ConversationState::Open
            | ConversationState::Waiting
            | ConversationState::Snoozed
            | ConversationState::Spam => None,
        },
        solved_minutes,
        solutions: before.solutions + i64::from(event == Solve && by_staff),
        reopened: before.reopened + i64::from(came_back),
        snoozed_until: before
            .snoozed_until
            .filter(|_| state == ConversationState::Snoozed && event != Snooze),
        version: before.version + 1,
    })
}
