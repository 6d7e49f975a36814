//! The story that the product exists for: a worker near Andheri holds SOS, the Mumbai hub's phone shows it, a member of
//! staff takes it, the worker's screen says who.

use std::path::Path;

use app::view::{ReceiptKind, StaffAction};

use crate::{
    Fault,
    phone::{Phone, can_be_taken, case, fix_at},
};

/// Who plays, and where.
pub struct Cast<'a> {
    /// The server's address.
    pub server_url: &'a str,
    /// An invite code of the Mumbai hub.
    pub invite: &'a str,
    /// A folder for the phones' files.
    pub folder: &'a Path,
    /// Language of both phones.
    pub language: &'a str,
}

/// Plays it; `tell` hears each step as it happens.
///
/// # Errors
/// The step that did not come.
pub fn play(cast: &Cast<'_>, tell: &mut dyn FnMut(&str)) -> Result<(), Fault> {
    let hub =
        Phone::new(cast.folder.join("hub"), cast.server_url, cast.language, Some(fix_at(19.0728, 72.8826)))?;
    hub.sign_in(cast.invite)?;
    tell("The hub's phone is signed in and listens.");

    let position = fix_at(19.1136, 72.8697);
    let worker = Phone::new(cast.folder.join("worker"), cast.server_url, cast.language, Some(position))?;
    tell("A worker near Andheri holds SOS and chooses «accident».");
    worker.press_sos("accident")?;
    for kind in [ReceiptKind::Kept, ReceiptKind::Received, ReceiptKind::OnHubPhone] {
        let receipt = worker.wait_for_receipt(kind)?;
        tell(&format!("The worker reads: {}", receipt.title));
    }

    // the server may have cases of earlier stories: the worker's own number finds the row
    let number =
        worker.wait_for_receipt(ReceiptKind::Received)?.case_number.ok_or("the receipt names no case")?;
    let row = hub.wait_for_row(&number)?;
    tell(&format!("The hub reads: {}, {}, {}, {}", row.kind_label, row.place, row.age, row.status));
    let opened = hub.open_case(&row.case_id)?;
    tell(&format!("The hub opens {} and presses «{}».", opened.number, opened.primary.label));
    hub.press_as_staff(StaffAction::Acknowledge)?;
    let taken =
        hub.wait("the case to be taken", |view| case(view).is_some_and(|case| !can_be_taken(case)))?;
    tell(&format!("The hub reads: {}", case(&taken).map_or("", |case| case.status.as_str())));

    let receipt = worker.wait_for_receipt(ReceiptKind::Taken)?;
    tell(&format!("The worker reads: {}", receipt.title));
    if receipt.title.contains("Asha Pawar") {
        Ok(())
    } else {
        Err(format!("the worker's screen does not say who has it: {}", receipt.title))
    }
}
