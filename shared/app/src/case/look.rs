//! What every part of the case screen needs: the case, the words, who looks and when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    alert::Kinds,
    case::{ByStaff, Case, FieldGroup},
    hub::HubId,
    ids::StaffId,
    money::Money,
};

use crate::{
    around::Around,
    attachments,
    hubs::hub_name_of_id,
    locale::Words,
    phone::Phone,
    sync::Records,
    view::{Form, PageAction, StaffAction},
    work,
};

/// An amount; "more than can be" where it is none.
pub(super) fn money(words: Words, amount: Option<Money>) -> String {
    amount.map_or_else(|| words.say("amount-too-large"), |amount| words.digits(&amount.to_string()))
}

/// A case, and who looks at it.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) case: &'a Case,
    pub(super) records: &'a Records,
    pub(super) attachments: &'a attachments::Model,
    pub(super) phone: &'a Phone,
    pub(super) kinds: &'a Kinds,
    pub(super) words: Words,
    pub(super) now: DateTime<Utc>,
}

impl<'a> Look<'a> {
    pub(super) fn new(
        case: &'a Case,
        records: &'a Records,
        attachments: &'a attachments::Model,
        phone: &'a Phone,
        around: &Around<'_>,
    ) -> Self {
        Self {
            case,
            records,
            attachments,
            phone,
            kinds: &phone.basics().kinds,
            words: phone.words(around.config),
            now: around.now.wall,
        }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A text with one argument of words.
    pub(super) fn tell(&self, key: &str, name: &'static str, value: &str) -> String {
        self.words.tell(key, &[(name, value.into())])
    }

    pub(super) fn time(&self, at: DateTime<Utc>) -> String {
        self.words.time(at, self.now)
    }

    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.words.day(day)
    }

    pub(super) fn hub(&self, hub: &HubId) -> String {
        hub_name_of_id(self.words, hub.as_str())
    }

    pub(super) fn money(&self, amount: Option<Money>) -> String {
        money(self.words, amount)
    }

    /// A member of staff's name; a phone that recorded something about them itself may know it only by the roster.
    pub(super) fn name(&self, id: StaffId, name: &str) -> String {
        self.records.name_of(self.words, id, name)
    }

    /// "Asha Pawar, 14:02".
    pub(super) fn by(&self, by: &ByStaff) -> String {
        let name = self.name(by.by, &by.name);
        self.words.tell("by-staff", &[("name", name.into()), ("time", self.time(by.at).into())])
    }

    /// The words for a code of the domain.
    pub(super) fn code(&self, family: &str, code: &str) -> String {
        work::code(self.words, family, code)
    }

    /// Whether these fields are hidden from this reader.
    pub(super) fn hides(&self, group: FieldGroup) -> bool {
        self.case.hidden.contains(&group)
    }

    /// Whether this may be done now.
    pub(super) fn may_do(&self, action: &StaffAction) -> bool {
        work::may_do(action, self.case, self.records).is_ok()
    }

    /// The form as an action, where it may be opened now.
    pub(super) fn form(&self, form: Form, part: Option<String>) -> Option<PageAction> {
        let action = StaffAction::OpenForm { form, part };
        self.may_do(&action).then_some(PageAction::Staff { action })
    }
}

/// Opens a part of the case.
pub(super) fn open_part(part: impl ToString) -> PageAction {
    PageAction::Staff { action: StaffAction::OpenPart { part: part.to_string() } }
}

/// Opens a registration.
pub(super) fn open_worker(worker: impl ToString) -> PageAction {
    PageAction::Staff { action: StaffAction::OpenWorker { worker: worker.to_string() } }
}

/// Opens another case.
pub(super) fn open_case(case_id: impl ToString) -> PageAction {
    PageAction::Staff { action: StaffAction::OpenCase { case_id: case_id.to_string() } }
}
