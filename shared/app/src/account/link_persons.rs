//! The link persons of a hub, for its coordinator: who they are, the code that opens a phone, what is held of somebody whose
//! account ended.

use chrono::{DateTime, Utc};
use domain::{
    hub::{Held, LinkPerson, Roster},
    ids::StaffId,
    invite::InviteCode,
    permission::{Action, may_change_roster},
};

use crate::{
    around::Around,
    locale::Words,
    navigation::LinkPersonPage,
    pages::{button, empty_page, row},
    qr::qr_view,
    sync::Records,
    view::{
        Form, LinkPersonAction, Page, PageAction, PageButton, PageFigure, PageIcon, PageRow, PageView,
        StaffAction, Tone,
    },
    work,
};

/// Rows of link persons at most; a hub has a few dozen.
const LIMIT: usize = 100;

fn does(staff: StaffId, does: LinkPersonAction) -> PageAction {
    PageAction::Staff { action: StaffAction::LinkPerson { staff: staff.to_string(), does } }
}

/// The rosters whose link persons this person looks after.
fn rosters(records: &Records) -> impl Iterator<Item = &Roster> {
    let own = records.staff();
    records.rosters().filter(move |roster| {
        own.is_some_and(|own| may_change_roster(own, Action::InviteLinkPerson, &roster.hub))
    })
}

/// Whether there is anything for this person to look after.
pub(crate) fn looks_after_link_persons(records: &Records) -> bool {
    rosters(records).next().is_some()
}

/// Whether something is held that waits for this person.
pub(crate) fn holds_something(records: &Records) -> bool {
    rosters(records).any(|roster| !roster.held.is_empty())
}

/// The list: what waits for a decision, then who registers, then who did.
pub(crate) fn link_persons_page(words: Words, records: &Records, around: &Around<'_>) -> PageView {
    let mut page = empty_page(Page::StaffList, words.say("link-persons-title"));
    let now = around.now.wall;
    for roster in rosters(records) {
        page.rows.extend(roster.held.iter().map(|held| {
            row(PageIcon::Warning, held.name.clone())
                .with_detail(held_text(words, held))
                .with_tone(Tone::Waiting)
                .pressed(does(held.staff, LinkPersonAction::Open))
        }));
        let mut people: Vec<&LinkPerson> = roster.link_persons.iter().collect();
        people.sort_by_key(|person| (person.revoked.is_some(), person.name.clone()));
        let rows = people.iter().take(LIMIT).map(|person| {
            let (state, tone) = state(words, person, now);
            row(PageIcon::Staff, person.name.clone())
                .with_detail(state)
                .with_tone(tone)
                .pressed(does(person.id, LinkPersonAction::Open))
        });
        page.rows.extend(rows);
        if people.len() > LIMIT {
            let more = people.len() - LIMIT;
            page.rows.push(row(PageIcon::Staff, words.tell("link-persons-more", &[("count", more.into())])));
        }
    }
    page.paragraphs.push(words.say(if page.rows.is_empty() {
        "link-persons-none"
    } else {
        "link-persons-what"
    }));
    page.primary = Some(invite(words, "link-persons-invite", None));
    page
}

fn invite(words: Words, label: &str, part: Option<StaffId>) -> PageButton {
    let part = part.map(|staff| staff.to_string());
    let action = StaffAction::OpenForm { form: Form::InviteLinkPerson, part };
    button(PageIcon::Add, words.say(label), PageAction::Staff { action })
}

fn state(words: Words, person: &LinkPerson, now: DateTime<Utc>) -> (String, Tone) {
    if let Some(revoked) = &person.revoked {
        let arguments =
            [("name", revoked.name.as_str().into()), ("time", words.time(revoked.at, now).into())];
        return (words.tell("link-person-revoked", &arguments), Tone::Quiet);
    }
    if person.has_phone {
        return (words.say("link-person-has-phone"), Tone::Good);
    }
    if person.code_expires_at < now {
        return (words.say("link-person-code-old"), Tone::Waiting);
    }
    let day = words.time(person.code_expires_at, now);
    (words.tell("link-person-invited", &[("time", day.into())]), Tone::Waiting)
}

fn held_text(words: Words, held: &Held) -> String {
    let mut said = Vec::new();
    if held.operations > 0 {
        said.push(words.tell("link-person-held", &[("count", held.operations.into())]));
    }
    if held.registrations > 0 {
        said.push(words.tell("link-person-held-workers", &[("count", held.registrations.into())]));
    }
    if held.set_aside > 0 {
        said.push(words.tell("link-person-held-aside", &[("count", held.set_aside.into())]));
    }
    said.join(" ")
}

/// Whether the roster tells of this link person, or of what is held of theirs.
pub(crate) fn is_about(roster: &Roster, staff: StaffId) -> bool {
    roster.link_person(staff).is_some() || roster.held_of(staff).is_some()
}

/// One of them, or a question about them; none where this person does not look after them.
pub(crate) fn link_person_page(
    words: Words,
    staff: StaffId,
    shown: LinkPersonPage,
    records: &Records,
    around: &Around<'_>,
) -> Option<PageView> {
    let roster = rosters(records).find(|roster| is_about(roster, staff))?;
    let (person, held) = (roster.link_person(staff), roster.held_of(staff));
    let name = person.map(|person| &person.name).or_else(|| held.map(|held| &held.name))?;
    let mut page = empty_page(Page::LinkPerson, name.clone());
    let back = Some(button(PageIcon::Remove, words.say("back"), PageAction::Back));
    match shown {
        LinkPersonPage::Look => {
            if let Some(person) = person {
                about_person(&mut page, words, person, records, around);
            }
            if let Some(held) = held {
                page.rows.extend(about_held(words, held));
            }
        }
        LinkPersonPage::AskRevoke => {
            page.title = words.tell("link-person-ask-revoke", &[("name", name.as_str().into())]);
            page.icon = Some(PageIcon::Lock);
            page.paragraphs =
                ["link-person-revoke-phone", "link-person-revoke-unsent"].map(|key| words.say(key)).into();
            let revoke = does(staff, LinkPersonAction::Revoke);
            page.primary = Some(button(PageIcon::Lock, words.say("link-person-revoke"), revoke));
            page.secondary = back;
        }
        LinkPersonPage::AskDiscard => {
            page.title = words.tell("link-person-ask-discard", &[("name", name.as_str().into())]);
            page.icon = Some(PageIcon::Delete);
            page.paragraphs.extend(held.map(|held| held_text(words, held)));
            page.paragraphs.push(words.say("link-person-discard-what"));
            let discard = does(staff, LinkPersonAction::DiscardHeld);
            page.primary = Some(button(PageIcon::Delete, words.say("link-person-discard"), discard));
            page.secondary = back;
        }
    }
    Some(page)
}

/// The code as long as it opens a phone, who they are, what can be done.
fn about_person(
    page: &mut PageView,
    words: Words,
    person: &LinkPerson,
    records: &Records,
    around: &Around<'_>,
) {
    let now = around.now.wall;
    let (state, tone) = state(words, person, now);
    let code = work::invite_code(records, person.id).and_then(|text| InviteCode::parse(&text));
    let opens = person.revoked.is_none() && !person.has_phone && person.code_expires_at >= now;
    match code.filter(|_| opens) {
        Some(code) => {
            let view = qr_view(&code.qr_text(), words.say("link-person-qr"));
            page.figure = view.map(|view| PageFigure::Code { view });
            page.paragraphs.push(words.say("link-person-show-code"));
            page.rows
                .push(row(PageIcon::Listen, code.expose()).with_detail(words.say("link-person-read-out")));
        }
        // made on another phone, or before this session
        None if opens => page.paragraphs.push(words.say("link-person-code-elsewhere")),
        None => {}
    }
    page.rows.push(row(PageIcon::Staff, state).with_tone(tone));
    if let Some(phone) = &person.phone {
        page.rows.push(row(PageIcon::Call, phone.spaced()).with_detail(words.say("link-person-phone")));
    }
    let arguments =
        [("name", person.invited.name.as_str().into()), ("time", words.time(person.invited.at, now).into())];
    page.rows.push(row(PageIcon::Write, words.tell("link-person-invited-by", &arguments)));
    let again = if person.revoked.is_some() { "link-person-come-back" } else { "link-person-new-code" };
    page.rows.push(pressed_button(invite(words, again, Some(person.id))));
    if person.revoked.is_none() {
        let ask = does(person.id, LinkPersonAction::AskRevoke);
        page.rows.push(row(PageIcon::Lock, words.say("link-person-revoke")).pressed(ask));
    }
}

fn pressed_button(button: PageButton) -> PageRow {
    row(button.icon, button.label).pressed(button.action)
}

fn about_held(words: Words, held: &Held) -> Vec<PageRow> {
    let mut rows = vec![row(PageIcon::Warning, held_text(words, held)).with_tone(Tone::Waiting)];
    let take = does(held.staff, LinkPersonAction::TakeHeld);
    rows.push(row(PageIcon::Done, words.say("link-person-take")).pressed(take));
    let discard = does(held.staff, LinkPersonAction::AskDiscardHeld);
    rows.push(row(PageIcon::Delete, words.say("link-person-discard")).pressed(discard));
    rows
}
