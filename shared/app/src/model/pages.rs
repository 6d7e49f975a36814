//! The page that is shown, and what it is told of the rest of the app.

use super::Model;
use crate::{
    answer::{contact_label, contact_page, own_number_page},
    around::Around,
    check_up::{Outgoing, check_up_page, has_trouble},
    effects::permission::PermissionState,
    family::family_page,
    locale::Words,
    pages::{
        AlertOnPage, MenuState, after_alert_page, asked_page, confirm_page, for_other_page, menu_page,
        practice_page, recording_page,
    },
    permissions::permissions_page,
    place::{KnownPlace, likely_states, place_line, place_page, states_page},
    safety::{Loss, delete_page, safety_page},
    sos::{self, FamilyTold},
    view::{ContactChoice, Page, PageView, Tone},
    workers,
};

impl Model {
    /// The page; none where it has nothing to speak of, such as an alert that is none.
    pub(super) fn page_view(&self, page: Page, around: &Around<'_>) -> Option<PageView> {
        let words = self.phone.words(around.config);
        let view = match page {
            Page::Menu => self.menu(words, around),
            Page::ConfirmSos => confirm_page(words),
            Page::ForOther => for_other_page(words, &self.typed, self.sos.meant()?),
            Page::AfterAlert => after_alert_page(words, self.alert_on_page(words, around)?),
            Page::Asked => self.asked(words, around)?,
            Page::Place => place_page(words, &self.typed, self.known_place(around)),
            Page::States => {
                let likely = likely_states(self.sos.newest_fix(around), self.sos.last_hub());
                states_page(words, self.known_place(around), &likely)
            }
            Page::Contact => contact_page(words, self.contact(around)),
            Page::OwnNumber => own_number_page(words, &self.typed, self.phone.own_number()),
            Page::Recording => recording_page(words, self.evidence.recorded_seconds(around)?),
            Page::Family => family_page(words, &self.typed, &self.phone),
            Page::Safety => safety_page(words, self.phone.options(), around.config.platform),
            Page::Permissions => permissions_page(words, &self.permissions, &self.phone),
            Page::CheckUp => check_up_page(words, &self.phone, self.outgoing(around)),
            Page::DeleteEverything => delete_page(
                words,
                Loss {
                    waits: self.waiting(around),
                    may_send: !self.phone.is_offline(),
                    signed_in: self.sync.records.session.is_some(),
                    under_way: self.deleting.is_wanted(),
                },
            ),
            Page::Practice => practice_page(words),
            Page::Pin | Page::PinForgotten => return self.pin_page(page, around),
            Page::LinkPerson
            | Page::Form
            | Page::StaffList
            | Page::CasePart
            | Page::Workers
            | Page::Worker
            | Page::Sessions
            | Page::Session => return None,
        };
        Some(view)
    }

    /// How many things wait to be sent: alerts and what belongs to them, what staff did, photos and voice notes.
    fn waiting(&self, around: &Around<'_>) -> usize {
        self.sos.waiting(around)
            + self.sync.records.waiting()
            + self.evidence.waiting(around)
            + self.attachments.waiting()
    }

    fn outgoing(&self, around: &Around<'_>) -> Outgoing {
        Outgoing {
            heard_at: self.phone.server_heard_at(around),
            waits: self.waiting(around),
            now: around.now.wall,
        }
    }

    fn menu(&self, words: Words, around: &Around<'_>) -> PageView {
        let lacks_permission =
            self.phone.state().is_some_and(|state| state.location != PermissionState::Granted);
        let language = self.phone.language(around.config).name.to_owned();
        menu_page(
            words,
            &MenuState {
                family: self.phone.family().len(),
                lacks_permission,
                has_trouble: has_trouble(words, &self.phone, self.outgoing(around)),
                own_number: self.phone.own_number().map(domain::phone_number::PhoneNumber::spaced),
                language,
                staff: match self.sync.records.session {
                    None => "staff",
                    Some(_) if workers::is_home(&self.sync.records) => "workers-title",
                    Some(_) => "inbox",
                },
                numbers: &self.phone.basics().numbers,
            },
        )
    }

    fn known_place(&self, around: &Around<'_>) -> KnownPlace<'_> {
        let (state, landmark) = self.sos.place_of(around);
        KnownPlace { state, landmark }
    }

    fn contact(&self, around: &Around<'_>) -> Option<ContactChoice> {
        match self.sos.contact_of(around)? {
            domain::alert::Contact::Call => Some(ContactChoice::Call),
            domain::alert::Contact::Sms => Some(ContactChoice::Message),
            domain::alert::Contact::None => Some(ContactChoice::Nothing),
            domain::alert::Contact::Unknown => None,
        }
    }

    fn alert_on_page(&self, words: Words, around: &Around<'_>) -> Option<AlertOnPage> {
        let current = self.sos.current(around)?;
        let kinds = &self.phone.basics().kinds;
        let kind = &current.alert.kind;
        Some(AlertOnPage {
            kind: (sos::kind_name(words, kinds, kind), sos::kind_picture(kinds, kind)),
            kind_is_told: !kind.is_unspecified(),
            place: place_line(words, self.known_place(around)),
            has_position: self.sos.knows_where_now(around),
            contact: self.contact(around).map(|contact| contact_label(words, contact)),
            own_number: self.phone.own_number().map(domain::phone_number::PhoneNumber::spaced),
            family: self.phone.family().len(),
            family_told: self.family_told(words, around),
            evidence: self.evidence.rows(words, &current.alert.id.to_string(), around),
            asked: self
                .sos
                .questions(&self.phone, around)
                .pop()
                .map(|question| (question.text, question.is_answered)),
        })
    }

    fn asked(&self, words: Words, around: &Around<'_>) -> Option<PageView> {
        let kind = sos::kind_picture(&self.phone.basics().kinds, &self.sos.current(around)?.alert.kind);
        asked_page(words, &self.sos.questions(&self.phone, around), kind)
    }

    fn family_told(&self, words: Words, around: &Around<'_>) -> Option<(String, Tone)> {
        let at = |key: &str, time| words.tell(key, &[("time", words.time(time, around.now.wall).into())]);
        match self.sos.family_told(&self.phone, around) {
            FamilyTold::Nobody => None,
            FamilyTold::Waiting => Some((words.say("after-family-waiting"), Tone::Waiting)),
            FamilyTold::Told(time) => Some((at("after-family-done", time), Tone::Good)),
            FamilyTold::ToldSafe(time) => Some((at("after-family-safe", time), Tone::Good)),
            FamilyTold::Composed(_) => Some((words.say("after-family-composed"), Tone::Quiet)),
            FamilyTold::Failed => Some((words.say("after-family-failed"), Tone::Waiting)),
        }
    }
}
