//! The photo of a worker in the form that registers them or changes what is known: taken, seen, taken again, removed. The
//! form has its hash; the picture lies in the store of attachments, and stays there as long as a form or a record names it.
//! A picture that was taken when the app ended, before the form had its hash, is found by its worker; after one was removed, or
//! while another stands there, by the draft's word that the camera was opened.

use std::collections::BTreeSet;

use domain::{ids::WorkerId, operation::Body};

use crate::{
    sync::{Draft, Records},
    view::{PageIcon, StaffAction},
    work::form::{About, Asks, Field, Start, Values, YES},
};

/// The value that names the photo.
pub(in crate::work) const PHOTO: &str = "photo";
/// The value that says that the camera was opened for one.
const AWAITED: &str = "photo/awaited";

/// Takes one, or shows it, with what else can be done.
pub(super) fn fields(about: &About<'_>) -> Vec<Field> {
    let take = Asks::First(StaffAction::AttachPhoto);
    let fields = match about.some_text(PHOTO) {
        None => {
            let take = Field::new("", about.say("attachment-take"), PageIcon::Photo, take);
            vec![take.with_hint(about.say("worker-photo-hint"))]
        }
        Some(sha256) => {
            let mut shown = Field::read(about.say("worker-field-photo"), String::new(), PageIcon::Photo);
            shown.photo = Some(sha256);
            let again = Field::new("", about.say("worker-photo-again"), PageIcon::Photo, take);
            let sets = [PHOTO, AWAITED].map(|name| (name.to_owned(), String::new())).to_vec();
            let remove = about.say("worker-photo-remove");
            vec![shown, again, Field::new("remove/photo", remove, PageIcon::Remove, Asks::Fill(sets))]
        }
    };
    fields.into_iter().map(|field| field.in_step("photo")).collect()
}

/// What the half-written forms about a worker say of photos.
#[derive(Debug, Default)]
pub(crate) struct InForms {
    /// SHA-256 of those that they name.
    pub(crate) named: BTreeSet<String>,
    /// One of them takes the photo that is there and that nothing names.
    pub(crate) is_awaited: bool,
}

/// Whether a photo that was taken belongs into the form: its camera was opened, or nobody has said anything of a photo there
/// yet, not even that there is to be none.
fn awaits(values: &Values) -> bool {
    values.is_on(AWAITED) || !values.was_typed(PHOTO)
}

/// The forms about this worker that have a photo, as far as something is typed in them.
fn drafts(records: &Records, worker: WorkerId) -> impl Iterator<Item = (Draft, Values)> {
    let is_of_it = move |body: &Body| matches!(body, Body::Worker { worker: id, .. } if *id == worker);
    let refused = records
        .refused()
        .filter(move |waiting| waiting.operation.as_ref().is_some_and(|operation| is_of_it(&operation.body)));
    let refused = refused.map(|waiting| format!("refused/{}", waiting.kept.operation_id));
    let forms = ["register-worker", "change-worker"].map(|form| format!("form/{form}/{worker}"));
    forms.into_iter().chain(refused).filter_map(|key| {
        let draft = Draft { case_id: None, key };
        let text = records.draft(&draft)?;
        let values = Values::new(Start::default(), Some(text));
        Some((draft, values))
    })
}

/// What the half-written forms about this worker say of photos.
pub(crate) fn photos_in_forms(records: &Records, worker: WorkerId) -> InForms {
    let mut all = InForms::default();
    for (_, values) in drafts(records, worker) {
        all.is_awaited |= awaits(&values);
        all.named.extend(Some(values.get(PHOTO).to_owned()).filter(|photo| !photo.is_empty()));
    }
    all
}

/// The camera is opened for it.
pub(in crate::work) fn await_photo(values: &mut Values) {
    values.set(AWAITED, YES.to_owned());
}

/// The form that waits for a photo, as it is with this one.
pub(in crate::work) fn with_photo(
    records: &Records,
    worker: WorkerId,
    sha256: &str,
) -> Option<(Draft, String)> {
    let (draft, mut values) = drafts(records, worker).find(|(_, values)| awaits(values))?;
    values.set(PHOTO, sha256.to_owned());
    values.set(AWAITED, String::new());
    Some((draft, values.draft()))
}
