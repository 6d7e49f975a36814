//! The one thing that helps most now, and the calls that stand beside it.

use domain::{
    alert::{Contact, KindCode},
    basics::Numbers,
    case::FixedQuestion,
};

use super::{
    Model, Underway,
    asked::fixed_text,
    family::FamilyNote,
    message::{MessageFailure, PATIENCE_MS},
    view::Extra,
};
use crate::{
    around::Around,
    locale::Words,
    phone::Phone,
    ui_event::CallTarget,
    view::{NextCard, Page, PageAction, PageIcon},
};

/// A phone that has found no position so long after the press, milliseconds, may not find one.
const LOOKING_MS: u64 = 30_000;

/// What a card offers, the most useful first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// The message app with the alert in it: data does not bring it to MAIN.
    SendMessage,
    /// Somebody at MAIN asks something; one of the fixed questions fits on the card.
    Asked(Option<FixedQuestion>),
    /// No position is known: the person says where they are.
    Place,
    /// Nobody can call back without a number.
    OwnNumber,
    /// Nobody may call before the person said that it is safe.
    Contact,
    /// Trusted people, where the person wanted them told.
    Family,
    /// The same, that they are safe.
    FamilySafe,
}

impl Next {
    /// What helps most with this alert now. While the phone looks for a position, it does not ask for the place.
    fn of(
        there: &Underway,
        family: Option<FamilyNote>,
        is_looking: bool,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<Self> {
        let alert = &there.alert;
        let family = family.map(|note| match note {
            FamilyNote::Help => Self::Family,
            FamilyNote::Safe => Self::FamilySafe,
        });
        if there.offers_message(phone, around) {
            return Some(Self::SendMessage);
        }
        if let Some(asked) = there.unanswered(phone).last() {
            return Some(Self::Asked(there.fixed(asked, phone, around)));
        }
        if !alert.claims.is_empty() {
            return family;
        }
        let place_is_known = there.newest_fix().is_some_and(|fix| !fix.mock)
            || alert.state.is_some()
            || alert.landmark.is_some()
            || (is_looking && there.age_ms(around) < LOOKING_MS);
        let may_answer = alert.safe_contact() != Contact::None;
        let no_number = alert.persons_phone().is_none() && may_answer;
        // a call for help needs the place first, a call back the number
        let (first, second) = if alert.is_help {
            ((no_number, Self::OwnNumber), (false, Self::Place))
        } else {
            ((!place_is_known, Self::Place), (no_number, Self::OwnNumber))
        };
        let asked = [first, second, (alert.contact.is_none(), Self::Contact)];
        asked.into_iter().find(|(wanted, _)| *wanted).map(|(_, next)| next).or(family)
    }

    /// The key of its text, its picture, what it does.
    fn parts(self) -> (&'static str, PageIcon, PageAction) {
        let open = |page| PageAction::Open { page };
        match self {
            Self::SendMessage => ("next-send-message", PageIcon::Message, PageAction::SendSms),
            Self::Asked(_) => ("asked-card", PageIcon::Message, open(Page::Asked)),
            Self::Place => ("next-place", PageIcon::Place, open(Page::Place)),
            Self::OwnNumber => ("next-own-number", PageIcon::Call, open(Page::OwnNumber)),
            Self::Contact => ("next-contact", PageIcon::Call, open(Page::Contact)),
            Self::Family => ("next-tell-family", PageIcon::Family, PageAction::TellFamily),
            Self::FamilySafe => ("next-tell-family-safe", PageIcon::Family, PageAction::TellFamily),
        }
    }

    pub(super) fn view(self, words: Words) -> NextCard {
        let (key, icon, action) = self.parts();
        let text = match self {
            Self::Asked(Some(question)) => fixed_text(words, question),
            _ => words.say(key),
        };
        NextCard { icon, text, action }
    }

    /// The key of its prompt.
    pub(super) fn prompt(self) -> &'static str {
        match self {
            Self::SendMessage => "prompt-send-message",
            Self::Asked(_) => "prompt-asked",
            Self::Place => "prompt-place",
            Self::OwnNumber => "prompt-own-number",
            Self::Contact => "prompt-contact",
            Self::Family => "prompt-tell-family",
            Self::FamilySafe => "prompt-tell-family-safe",
        }
    }
}

impl Model {
    /// What the card beside the receipts of the newest alert offers.
    pub(super) fn next_of(&self, newest: &Underway, phone: &Phone, around: &Around<'_>) -> Option<Next> {
        let family = self.offers_family(newest, phone, around);
        Next::of(newest, family, self.locating.is_looking(), phone, around)
    }
}

/// Kinds for which the women's helpline stands beside the other two.
fn is_violence(kind: &KindCode) -> bool {
    matches!(kind.as_str(), "assault" | "threat")
}

/// The third number, where one helps: a missed call where MAIN does not answer, else the women's helpline for violence.
pub(super) fn third_call(there: &Underway, phone: &Phone, around: &Around<'_>) -> Option<Extra> {
    let Numbers { missed_call, women, .. } = &phone.basics().numbers;
    let data_fails =
        !there.alert.is_received() && (phone.is_offline() || there.age_ms(around) >= PATIENCE_MS);
    let no_balance =
        there.alert.message.failure == Some(MessageFailure::Refused) && !there.alert.is_received();
    if let Some(number) = missed_call.as_ref().filter(|_| data_fails || no_balance || there.is_late(around)) {
        return Some(Extra { target: CallTarget::MissedCall, key: "call-missed", number: number.spaced() });
    }
    let women = women.as_ref().filter(|_| is_violence(&there.alert.kind))?;
    Some(Extra { target: CallTarget::Women, key: "call-women", number: women.clone() })
}
