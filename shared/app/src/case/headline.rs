//! What stands at the top of a case: who has it, how urgent it is, what is late, who may see it, and how it is safe to
//! reach the person.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{Contact, Urgency},
    case::{Case, FieldGroup, Overdue, Severity},
    ids::PersonId,
    phone_number::PhoneNumber,
};

use super::look::Look;
use crate::{
    inbox::{self, language_name, late_by},
    pages::button,
    sync::Summary,
    ui_event::CallTarget,
    view::{Badge, CallButton, PageAction, PageButton, PageIcon, StaffAction, Tone},
};

/// A time that runs out within this is told in the headline.
const SOON: TimeDelta = TimeDelta::hours(24);

/// The number of one of the case's people. Of whom the case is about: that of the alert, or of the one person who was
/// added instead.
fn number(case: &Case, whom: Option<PersonId>) -> Option<&PhoneNumber> {
    if let Some(id) = whom {
        return case.person(id)?.details.value.phone.as_ref();
    }
    let told = case.alert.phone.as_ref().map(|told| &told.value);
    told.or_else(|| {
        let mut people = case.people.iter().filter(|person| person.removed.is_none());
        let only = people.next().filter(|_| people.next().is_none())?;
        only.details.value.phone.as_ref()
    })
}

/// The number to dial, where nothing says that the phone must stay quiet: of this one of the case's people, else of whom
/// the case is about.
pub(crate) fn number_to_call(case: &Case, whom: Option<PersonId>) -> Option<&PhoneNumber> {
    let safe = matches!(case.contact_allowed(), Contact::Call | Contact::Unknown);
    number(case, whom).filter(|_| safe && !case.hidden.contains(&FieldGroup::Contact))
}

/// The number to write to, where somebody said that a message is safe: it lights up the phone.
pub(crate) fn number_to_write(case: &Case, whom: Option<PersonId>) -> Option<&PhoneNumber> {
    let safe = matches!(case.contact_allowed(), Contact::Call | Contact::Sms);
    number(case, whom).filter(|_| safe && !case.hidden.contains(&FieldGroup::Contact))
}

/// Whether there is somebody in the case who may be called.
pub(super) fn may_call_somebody(case: &Case) -> bool {
    let people = case.people.iter().map(|person| Some(person.id));
    people.chain([None]).any(|whom| number_to_call(case, whom).is_some())
}

/// The word for a thing whose time runs.
pub(super) fn due_key(what: Overdue) -> &'static str {
    match what {
        Overdue::Acknowledge => "due-acknowledge",
        Overdue::FirstAtr => "due-first-atr",
        Overdue::NextAction => "due-next-action",
    }
}

/// Everything that has its time, late or not, the worst first.
pub(super) fn running(case: &Case) -> impl Iterator<Item = (Overdue, DateTime<Utc>)> {
    case.overdue(DateTime::<Utc>::MAX_UTC)
}

impl Look<'_> {
    pub(super) fn summary(&self) -> Summary {
        Summary::of(self.case, self.records.staff())
    }

    /// "Asha Pawar has it since 14:02".
    pub(super) fn status(&self) -> (String, Tone) {
        let summary = self.summary();
        let (status, tone) = inbox::status(self.words, &summary, self.records);
        let since = if !inbox::is_open(&summary) {
            self.case.closed.as_ref().map(|closed| closed.by.at)
        } else if inbox::is_free(&summary) {
            None
        } else {
            // what was given before it was taken is in somebody's hands since then
            let taken = self.case.taken.as_ref().map(|taken| taken.at);
            taken.max(self.case.assigned.as_ref().map(|assigned| assigned.by.at))
        };
        let text = match since {
            Some(at) => {
                self.words.tell("case-since", &[("status", status.into()), ("time", self.time(at).into())])
            }
            None => status,
        };
        (text, tone)
    }

    /// What matters beside the headline. Nothing of it is told by its colour alone.
    pub(super) fn badges(&self) -> Vec<Badge> {
        let case = self.case;
        let mut badges = Vec::new();
        let mut badge = |text: String, tone| badges.push(Badge { text, tone });
        let is_open = inbox::is_open(&self.summary());
        for (what, due) in running(case).filter(|_| is_open) {
            let what = self.say(due_key(what));
            if due < self.now {
                let late = late_by(self.words, due, self.now);
                let text = self.words.tell("badge-late", &[("what", what.into()), ("late", late.into())]);
                badge(text, Tone::Urgent);
            } else if due - self.now < SOON {
                let text =
                    self.words.tell("badge-due", &[("what", what.into()), ("time", self.time(due).into())]);
                badge(text, Tone::Waiting);
            }
        }
        let urgency = case.urgency();
        let tone = match urgency {
            Urgency::Immediate if is_open => Tone::Urgent,
            Urgency::Expected if is_open => Tone::Waiting,
            _ => Tone::Quiet,
        };
        badge(self.code("urgency", urgency.as_str()), tone);
        if let Some(severity) = case.severity.value {
            let tone = match severity {
                Severity::Extreme | Severity::Severe if is_open => Tone::Urgent,
                _ => Tone::Quiet,
            };
            badge(self.code("severity", severity.as_str()), tone);
        }
        if case.status.value.is_open() && case.taken.is_some() && !case.is_stub {
            badge(self.code("status", case.status.value.as_str()), Tone::Quiet);
        }
        let people = case.people.iter().filter(|person| person.removed.is_none()).count();
        if people > 1 {
            badge(self.words.tell("badge-people", &[("count", people.into())]), Tone::Quiet);
        }
        if case.is_sensitive() {
            badge(self.say("mark-sensitive"), Tone::Waiting);
        }
        badges
    }

    /// Why this person does not see all of it.
    pub(super) fn hidden(&self) -> Option<String> {
        let case = self.case;
        if case.is_stub {
            return Some(self.tell("case-is-stub", "hub", &self.hub(&case.routing.hub)));
        }
        if case.hidden.is_empty() {
            return None;
        }
        let groups: Vec<String> =
            case.hidden.iter().map(|group| self.code("group", group.as_str())).collect();
        let groups = groups.join(", ");
        let key = if case.is_sensitive() { "case-hides-sensitive" } else { "case-hides" };
        let text = self.tell(key, "groups", &groups);
        let may_join = self.may_do(&StaffAction::JoinMyself);
        Some(if may_join { format!("{text} {}", self.say("case-hides-join")) } else { text })
    }

    /// How it is safe to reach the person, in words that stand before any button which does.
    pub(super) fn safe_contact(&self) -> (String, Tone) {
        if self.hides(FieldGroup::Contact) {
            return (self.say("contact-hidden"), Tone::Urgent);
        }
        let (key, tone) = match self.case.contact_allowed() {
            Contact::None => ("contact-none", Tone::Urgent),
            Contact::Sms => ("contact-sms", Tone::Waiting),
            Contact::Call => ("contact-call", Tone::Quiet),
            Contact::Unknown => ("contact-unknown", Tone::Waiting),
        };
        let mut parts = vec![self.say(key)];
        if self.case.contact_in_doubt() {
            // what each says stands below, where it is decided: here one of them would be read as if it held
            parts.push(self.say("contact-in-doubt"));
        } else if self.case.safe_contact.value.is_some() {
            let words = self.case.contact_words();
            if !words.is_empty() {
                parts.push(format!("“{words}”"));
            }
            if let Some(set) = &self.case.safe_contact.set {
                parts.push(self.tell("contact-learned", "by", &self.by(&set.by)));
            }
        }
        (parts.join(" "), tone)
    }

    /// "Speaks Odia".
    pub(super) fn speaks(&self) -> Option<String> {
        let told = self.case.alert.language.as_ref().map(|told| told.value.as_str());
        let of_people =
            || self.case.people.iter().find_map(|person| person.details.value.language.as_deref());
        let tag = told.or_else(of_people)?;
        Some(self.tell("speaks", "language", &language_name(self.words, tag)))
    }

    pub(super) fn call(&self) -> Option<CallButton> {
        let number = number_to_call(self.case, None)?;
        Some(CallButton {
            target: CallTarget::Person,
            label: self.say("call-person"),
            number: number.spaced(),
            prominent: false,
        })
    }

    pub(super) fn message(&self) -> Option<PageButton> {
        let action = StaffAction::MessagePerson { person: None };
        let may = number_to_write(self.case, None).is_some() && self.may_do(&action);
        may.then(|| button(PageIcon::Message, self.say("message-person"), PageAction::Staff { action }))
    }
}
