//! What a command on a campaign asks before it is done.

use shop_core::{
    campaigns::{Campaign, SuppressionReason},
    customers::Segment,
    messages::{text, text_with},
};

use super::{Act, Purpose, State};
use crate::{
    app::{effect, model::Scene},
    registry::{Id, command},
    screens::{Purpose as AnyPurpose, Request as Ask, Screen},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    if id == Id::CampaignNew {
        let form = writing(state, scene, None);
        return Some(asked(form, Purpose::Create));
    }
    match id {
        Id::NewsStopped => {
            let act = effect::Act::Campaigns(Act::StopList);
            return Some(vec![Ask::Act(act)]);
        }
        Id::NewsStop => return Some(asked(stopping(scene), Purpose::Stop)),
        Id::NewsAllow => {
            let field = Field::text("email", text(lang, "tui-field-campaign-email"), "");
            let title = text(lang, "tui-news-allow-title");
            let form = Form::new(title, text(lang, "tui-verb-save"), vec![field])
                .note(text(lang, "tui-news-allow-note"));
            return Some(asked(form, Purpose::Allow));
        }
        _ => {}
    }
    let campaign = state.subject()?;
    match id {
        Id::CampaignEdit => {
            let purpose = Purpose::Edit {
                id: campaign.id,
                version: campaign.version,
            };
            Some(asked(writing(state, scene, Some(campaign)), purpose))
        }
        Id::CampaignTry => {
            let field = Field::text("email", text(lang, "tui-field-campaign-email"), "");
            let title = text_with(lang, "tui-campaign-try-title", &[("name", &campaign.name)]);
            let form = Form::new(title, text(lang, "tui-verb-send-campaign"), vec![field])
                .note(text(lang, "tui-campaign-try-note"));
            Some(asked(form, Purpose::Try { id: campaign.id }))
        }
        Id::CampaignSend => {
            let shown = state.browse.record.as_ref();
            let Some(view) = shown.filter(|view| view.campaign.id == campaign.id) else {
                // Nobody sends what she has not before her eyes: whom it
                // reaches stands on the record.
                return Some(vec![Ask::Open(Screen::Campaigns, campaign.id.0)]);
            };
            let field = Field::text("day", text(lang, "tui-field-send-day"), "")
                .help(text(lang, "tui-field-send-day-help"));
            let title = text_with(lang, "tui-campaign-send-title", &[("name", &campaign.name)]);
            let mut form = Form::new(title, text(lang, "tui-verb-review"), vec![field]);
            if let Some(reach) = &view.audience {
                let values = [
                    ("reachable", reach.reachable.to_string()),
                    ("members", reach.members.to_string()),
                ];
                let values = values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                form = form.note(text_with(lang, "tui-campaign-reaches", &values));
            }
            let purpose = Purpose::Send {
                id: campaign.id,
                version: campaign.version,
                name: campaign.name.clone(),
                reach: match &view.audience {
                    Some(reach) => reach.reachable,
                    // One that was taken back goes on with those who wait.
                    None => usize::try_from(view.results.waiting).unwrap_or(0),
                },
            };
            Some(asked(form, purpose))
        }
        Id::CampaignCancel => {
            let dialog = Dialog::new(
                command(id).danger,
                text_with(
                    lang,
                    "tui-campaign-cancel-title",
                    &[("name", &campaign.name)],
                ),
                text(lang, "tui-campaign-cancel-sentence"),
                text(lang, "tui-verb-call-off"),
                &campaign.name,
            );
            let act = Act::Cancel {
                id: campaign.id,
                version: campaign.version,
            };
            let act = effect::Act::Campaigns(act);
            Some(vec![Ask::Confirm(Box::new(dialog), act)])
        }
        _ => None,
    }
}

/// Asks which address gets no more news, and why.
fn stopping(scene: &Scene) -> Form {
    let lang = scene.lang;
    let reasons = [
        SuppressionReason::ByStaff,
        SuppressionReason::Bounced,
        SuppressionReason::Complained,
    ];
    let reasons = reasons.map(|reason| Choice::new(reason.as_str(), reason.label(lang)));
    let fields = vec![
        Field::text("email", text(lang, "tui-field-campaign-email"), ""),
        Field::choice("reason", text(lang, "tui-label-reason"), reasons.into()),
        Field::text("note", text(lang, "tui-field-note"), ""),
    ];
    Form::new(
        text(lang, "tui-news-stop-title"),
        text(lang, "tui-verb-save"),
        fields,
    )
}

fn asked(form: Form, purpose: Purpose) -> Vec<Ask> {
    vec![Ask::Form(Box::new(form), AnyPurpose::Campaigns(purpose))]
}

/// The form of a letter, empty or as it is.
fn writing(state: &State, scene: &Scene, campaign: Option<&Campaign>) -> Form {
    let lang = scene.lang;
    let of = |part: fn(&Campaign) -> &String| campaign.map(part).cloned().unwrap_or_default();
    let everybody = Choice::new("", text(lang, "campaign-everybody"));
    let segments = Segment::ALL
        .iter()
        .map(|segment| Choice::new(segment.as_str(), segment.label(lang)));
    let segment = campaign.and_then(|campaign| campaign.segment);
    let none = Choice::new("", text(lang, "tui-campaign-no-promotion"));
    let promotions = state
        .promotions
        .iter()
        .map(|(id, name)| Choice::new(id.to_string(), name));
    let promotion = campaign
        .and_then(|campaign| campaign.promotion_id)
        .map(|id| id.to_string());
    let holdout = campaign.map_or(10, |campaign| campaign.holdout_percent);
    let fields = vec![
        Field::text(
            "name",
            text(lang, "tui-field-campaign-name"),
            of(|c| &c.name),
        ),
        Field::choice(
            "segment",
            text(lang, "tui-field-segment"),
            std::iter::once(everybody).chain(segments).collect(),
        )
        .chosen(segment.map_or("", Segment::as_str)),
        Field::choice(
            "promotion",
            text(lang, "tui-field-promotion"),
            std::iter::once(none).chain(promotions).collect(),
        )
        .chosen(promotion.as_deref().unwrap_or("")),
        Field::text(
            "subject",
            text(lang, "tui-field-letter-subject"),
            of(|c| &c.subject),
        ),
        Field::lines("body", text(lang, "tui-field-letter"), of(|c| &c.body))
            .help(text(lang, "tui-field-letter-help")),
        Field::text(
            "subject_en",
            text(lang, "tui-field-letter-subject-en"),
            of(|c| &c.subject_en),
        ),
        Field::lines(
            "body_en",
            text(lang, "tui-field-letter-en"),
            of(|c| &c.body_en),
        ),
        Field::text(
            "holdout",
            text(lang, "tui-field-holdout"),
            holdout.to_string(),
        )
        .help(text(lang, "tui-field-holdout-help")),
    ];
    let title = match campaign {
        Some(campaign) => text_with(lang, "tui-campaign-edit-title", &[("name", &campaign.name)]),
        None => text(lang, "tui-campaign-new-title"),
    };
    Form::new(title, text(lang, "tui-verb-save"), fields)
}
