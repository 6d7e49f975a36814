//! Somebody becomes a link person of the hub. It needs no network: the code opens their phone as soon as the server has heard
//! of it.

use domain::{
    hub::{LinkPerson, NewLinkPerson},
    ids::StaffId,
    invite::{CODE_LENGTH, InviteCode},
    operation::{Body, RosterChange},
    phone_number::PhoneNumber,
};

use super::handling::typed;
use crate::{
    view::FieldKind,
    work::form::{About, Field, Start, Written},
};

/// The code that a form draws: another each time it is opened, and kept with what it records.
pub(in crate::work) fn code_of(secret: &[u8; 32]) -> InviteCode {
    InviteCode::new(secret.first_chunk::<CODE_LENGTH>().copied().unwrap_or_default())
}

/// What was refused and is edited.
fn refused<'a>(about: &'a About<'_>) -> Option<&'a NewLinkPerson> {
    match about.refused? {
        Body::Roster { change: RosterChange::InviteLinkPerson { invited }, .. } => Some(invited),
        _ => None,
    }
}

/// Who was invited before.
fn known<'a>(about: &'a About<'_>) -> Option<&'a LinkPerson> {
    let id: StaffId = about.part_id()?;
    about.records.rosters().find_map(|roster| roster.link_person(id))
}

pub(super) fn start(about: &About<'_>) -> Start {
    let (name, phone) = match (refused(about), known(about)) {
        (Some(invited), _) => (&invited.name, &invited.phone),
        (None, Some(known)) => (&known.name, &known.phone),
        (None, None) => return Start::default(),
    };
    let phone = phone.as_ref().map(|phone| phone.as_e164().to_owned()).unwrap_or_default();
    Start::default().with("name", name).with("phone", phone)
}

pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    vec![
        typed(about, "name", "form-name", FieldKind::Name),
        typed(about, "phone", "form-phone", FieldKind::Phone).with_hint(about.say("form-invite-phone-hint")),
    ]
}

pub(super) fn write(about: &About<'_>) -> Written {
    let name = about.required("name")?;
    let phone = match about.some_text("phone") {
        None => None,
        Some(text) => {
            Some(PhoneNumber::parse(&text).map_err(|_| about.trouble("phone", about.say("number-wrong")))?)
        }
    };
    let new_id = || StaffId::new(about.around.unix_ms(), about.around.ten_bytes());
    let id = refused(about).map(|invited| invited.id).or_else(|| about.part_id()).unwrap_or_else(new_id);
    let of_them = about.records.rosters().find(|roster| roster.link_person(id).is_some());
    let own = about.staff().map(|staff| staff.hub.clone());
    let hub = of_them.map(|roster| roster.hub.clone()).or(own).ok_or_else(|| about.gone())?;
    let invited = NewLinkPerson {
        id,
        name,
        phone,
        code_sha256: code_of(&about.secret).hash_text(),
        expires_at: about.now() + NewLinkPerson::VALID,
    };
    Ok(vec![Body::Roster { hub, change: RosterChange::InviteLinkPerson { invited } }])
}
