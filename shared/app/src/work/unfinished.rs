//! What lists and pages say of work that is not with the server: refused, half written, on its way.

use super::{FORM, page::staff};
use crate::{
    locale::Words,
    pages::row,
    sync::{Marks, Records},
    view::{Form, PageIcon, PageRow, StaffAction, StaffList, Tone},
};

/// How much was refused, and the way to it; none where nothing was.
pub(crate) fn refused_row(words: Words, records: &Records) -> Option<PageRow> {
    let refused = records.refused().count();
    let title = words.tell("menu-refused", &[("count", refused.into())]);
    (refused > 0).then(|| refusal(title))
}

/// A row that leads to what was refused.
fn refusal(title: String) -> PageRow {
    let open = StaffAction::OpenList { list: StaffList::Refused };
    row(PageIcon::Warning, title).with_tone(Tone::Urgent).pressed(staff(open))
}

/// Notes and forms that somebody began to write and did not keep. What changes a refused operation counts with that one; and
/// what a phone keeps beside them, such as the secret of a link, nobody wrote.
pub(crate) fn half_written(records: &Records) -> usize {
    records.drafts().filter(|draft| draft.is_note() || draft.key.starts_with(FORM)).count()
}

/// Forms that are half written, each of them to go on with. `keys` are of one that is called something, which the text has
/// as `argument`, and of one that is not.
pub(crate) fn draft_rows(
    words: Words,
    [named, nameless]: [&str; 2],
    argument: &'static str,
    form: Form,
    drafts: Vec<(String, String)>,
) -> Vec<PageRow> {
    let one = |(part, name): (String, String)| {
        let title =
            if name.is_empty() { words.say(nameless) } else { words.tell(named, &[(argument, name.into())]) };
        let open = StaffAction::OpenForm { form, part: Some(part) };
        row(PageIcon::Write, title).with_tone(Tone::Waiting).pressed(staff(open))
    };
    drafts.into_iter().map(one).collect()
}

/// What of a worker or a session was refused, and what is on its way.
pub(crate) fn marks_rows(words: Words, marks: Marks) -> Vec<PageRow> {
    let refused = marks.refused.then(|| refusal(words.say("worker-refused")));
    let waits = || row(PageIcon::Server, words.say("worker-unsent")).with_tone(Tone::Waiting);
    refused.into_iter().chain(marks.waits.then(waits)).collect()
}
