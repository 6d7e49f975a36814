//! What a photo belongs to: a case, a worker, a session. As a text, for the disk and for what a button carries; and by what
//! doors its content goes to the server and comes from there.

use domain::attachment::Owner;

/// Longest side of what staff photograph, in pixels: the print of a paper of A4 can be read, and it is some 600 kB.
const OF_PAPERS: u32 = 2000;
/// The same of a worker's photo: a face is known again, and it is some 100 kB. Hundreds are sent from one phone.
const OF_FACES: u32 = 800;

/// Longest side of a photo, in pixels.
pub(crate) fn longest_side(owner: Owner) -> u32 {
    match owner {
        Owner::Alert(_) | Owner::Session(_) => OF_PAPERS,
        Owner::Worker(_) => OF_FACES,
    }
}

/// The owner as a text: of a case its id alone, as it was before anything else had photos, so that what an earlier version
/// of the app kept is read, and an earlier version passes over what it does not know.
pub(crate) fn text_of(owner: Owner) -> String {
    match owner {
        Owner::Alert(id) => id.to_string(),
        Owner::Worker(_) | Owner::Session(_) => format!("{}/{owner}", owner.kind()),
    }
}

/// The owner of such a text; none where it is none that this version knows.
pub(crate) fn read_owner(text: &str) -> Option<Owner> {
    let (kind, id) = text.split_once('/').unwrap_or((ALERT, text));
    Owner::parse(kind, id)
}

const ALERT: &str = "alert";

/// Where a photo is announced, and sent chunk by chunk behind its hash.
pub(super) fn sent_to(owner: Owner) -> String {
    match owner {
        Owner::Alert(id) => format!("/v1/alerts/{id}/attachments"),
        Owner::Worker(_) | Owner::Session(_) => photos(owner),
    }
}

/// Where it is read, behind its hash.
pub(super) fn read_from(owner: Owner) -> String {
    match owner {
        Owner::Alert(id) => format!("/v1/cases/{id}/attachments"),
        Owner::Worker(_) | Owner::Session(_) => photos(owner),
    }
}

fn photos(owner: Owner) -> String {
    let kind = if matches!(owner, Owner::Session(_)) { "field-sessions" } else { "workers" };
    format!("/v1/{kind}/{owner}/photos")
}
