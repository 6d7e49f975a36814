//! Action Taken Reports.

use domain::{
    attachment::{AttachmentNote, MediaType},
    case::{Atr, AtrContent},
    ids::AtrId,
    operation::{Work, WorkKind},
    permission::{Action, may},
};

use super::handling::typed;
use crate::{
    view::{FieldKind, PageIcon, StaffAction},
    work::{
        codes::{choices, services},
        form::{About, Asks, Choice, Field, Start, Written},
        start::of_work,
    },
};

/// The report that a correction is of.
fn corrected<'a>(about: &About<'a>) -> Option<&'a Atr> {
    let id: AtrId = match about.refused_work() {
        Some(Work::CorrectAtr { atr, .. }) => *atr,
        _ => about.part_id()?,
    };
    about.case?.atrs.iter().find(|atr| atr.id == id)
}

pub(super) fn correct_start(about: &About<'_>) -> Start {
    let standing = corrected(about).and_then(|atr| Some((atr.id, atr.standing()?)));
    standing.map_or_else(Start::default, |(atr, version)| {
        of_work(&Work::CorrectAtr { atr, content: version.content.clone(), reason: String::new() })
    })
}

fn attachment(about: &About<'_>, note: &AttachmentNote) -> Choice {
    let key = if note.media_type == MediaType::Jpeg { "form-photo" } else { "form-voice" };
    let time = about.words.time(note.at, about.now());
    let choice = Choice::new(&note.sha256, about.words.tell(key, &[("time", time.into())]));
    if note.caption.is_empty() { choice } else { choice.with_detail(note.caption.clone()) }
}

pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    let services = choices(about.words, "service", &services());
    let mut fields = vec![
        Field::new("services", about.say("form-services"), PageIcon::Done, Asks::Many(services)),
        typed(about, "met", "form-met", FieldKind::Text).with_hint(about.say("form-met-hint")),
        typed(about, "done", "form-done", FieldKind::Text),
        typed(about, "outcome", "form-atr-outcome", FieldKind::Text),
        typed(about, "next_step", "form-next-step", FieldKind::Text),
        typed(about, "next_step_on", "form-next-step-on", FieldKind::Day),
    ];
    let notes = about.case.map_or(&[][..], |case| &case.attachments);
    if !notes.is_empty() {
        let offered = notes.iter().map(|note| attachment(about, note)).collect();
        fields.push(Field::new(
            "attachments",
            about.say("form-attachments"),
            PageIcon::Photo,
            Asks::Many(offered),
        ));
    }
    let may_attach = about.case.is_some_and(|case| {
        let action = Action::Work(WorkKind::Attach);
        may(about.staff(), false, action, case)
    });
    if may_attach {
        let take = Asks::First(StaffAction::AttachPhoto);
        fields.push(Field::new("take_photo", about.say("form-take-photo"), PageIcon::Photo, take));
    }
    fields
}

pub(super) fn correct_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = fields(about);
    fields.push(typed(about, "reason", "form-correct-reason", FieldKind::Text));
    fields
}

fn content(about: &About<'_>) -> Result<AtrContent, crate::work::form::Trouble> {
    let given = services().into_iter().filter(|(code, _)| about.values.has("services", code));
    let content = AtrContent {
        services: given.map(|(_, service)| service).collect(),
        met: about.text("met"),
        done: about.text("done"),
        outcome: about.text("outcome"),
        next_step: about.text("next_step"),
        next_step_on: about.day("next_step_on")?,
        attachments: about.values.chosen("attachments").map(str::to_owned).collect(),
    };
    if content.services.is_empty() {
        return Err(about.missing("services"));
    }
    about.required("done")?;
    Ok(content)
}

pub(super) fn file(about: &About<'_>) -> Written {
    let content = content(about)?;
    let atr = match about.refused_work() {
        Some(Work::FileAtr { atr, .. }) => *atr,
        _ => AtrId::new(about.around.unix_ms(), about.around.ten_bytes()),
    };
    about.one(Work::FileAtr { atr, content })
}

pub(super) fn correct(about: &About<'_>) -> Written {
    let atr = corrected(about).ok_or_else(|| about.gone())?.id;
    about.one(Work::CorrectAtr { atr, content: content(about)?, reason: about.required("reason")? })
}
