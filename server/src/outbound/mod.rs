//! Messages that go out: which there are, who is answered at all, and the worker that hands them to a gateway. In India a
//! message passes only as a template that was registered with TRAI's DLT platform beforehand, so there are no free words
//! here, only a purpose and a language.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::{Contact, Way},
    case::{Case, FixedQuestion},
    hub::Reason,
    ids::OperationId,
    phone_number::PhoneNumber,
};

use crate::{inbound::Arrived, storage::Outgoing};

mod config;
mod worker;

pub(crate) use config::read_toml;
pub use config::{ConfigError, SmsGateway};
pub use worker::{pause_after, run};

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// To a person: what they sent has arrived. It names neither MAIN nor the matter.
    Received,
    /// To a person: where are they? As neutral.
    Question,
    /// To a person, because staff ask: call back when it is safe.
    CallBack,
    /// To a person, because staff ask: where are you? Without a template of its own, [`Purpose::Question`].
    Where,
    /// To a person, because staff ask: how many are you?
    HowMany,
    /// To the number of those on duty: a case waits, see the app. It says nothing of whom or what.
    Duty,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Received, Self::Question, Self::CallBack, Self::Where, Self::HowMany, Self::Duty];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Question => "question",
            Self::CallBack => FixedQuestion::CallBack.as_str(),
            Self::Where => FixedQuestion::Where.as_str(),
            Self::HowMany => FixedQuestion::HowMany.as_str(),
            Self::Duty => "duty",
        }
    }

    /// The purpose of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == name)
    }

    /// That of a question that staff ask.
    pub fn of_question(question: FixedQuestion) -> Self {
        match question {
            FixedQuestion::CallBack => Self::CallBack,
            FixedQuestion::Where => Self::Where,
            FixedQuestion::HowMany => Self::HowMany,
        }
    }

    /// So long after its time it is still worth sending. An answer of yesterday frightens more than it helps.
    pub fn lasts(self) -> TimeDelta {
        match self {
            Self::Received | Self::Question | Self::CallBack | Self::Where | Self::HowMany => {
                TimeDelta::hours(6)
            }
            Self::Duty => TimeDelta::hours(2),
        }
    }

    /// Whether it answers somebody who wrote or rang.
    pub fn answers(self) -> bool {
        matches!(self, Self::Received | Self::Question)
    }

    /// Whether it goes to a person in distress, to a phone that others may read.
    pub fn goes_to_a_person(self) -> bool {
        self != Self::Duty
    }
}

/// Whether the person of `case` may be answered by message at all. `wrote` says that they themselves wrote or rang from
/// the number that is to be answered.
pub fn may_answer(case: &Case, wrote: bool) -> bool {
    match case.contact_allowed() {
        Contact::Call | Contact::Sms => true,
        Contact::None => false,
        // they did not say, but they chose this way
        Contact::Unknown => wrote,
    }
}

/// What is answered to something that arrived by phone and came to `case`. Once for each case; nothing to a lone "STOP",
/// which also keeps two machines from answering each other.
pub fn answer(case: &Case, arrived: &Arrived, number: &PhoneNumber) -> Option<Outgoing> {
    if arrived.asks_for_silence() || !may_answer(case, true) {
        return None;
    }
    let is_lost = case.routing.reason == Reason::NoPosition;
    // who rings without words may be one who does not write
    let purpose = if is_lost && arrived.way == Way::Sms { Purpose::Question } else { Purpose::Received };
    Some(Outgoing {
        once: format!("answer:{}", case.id),
        purpose,
        to: number.clone(),
        language: case.alert.language.as_ref().map(|told| told.value.clone()),
        arguments: Vec::new(),
        case: Some(case.id),
        not_before: arrived.received_at,
    })
}

/// The message of a question that staff asked of the person of `case` by the operation `asked`; `None` where the case has
/// no number of theirs. Whether it is safe to send it is asked when it is asked, and again when it is sent.
pub fn question(
    case: &Case,
    asked: OperationId,
    question: FixedQuestion,
    at: DateTime<Utc>,
) -> Option<Outgoing> {
    let to = case.alert.phone.as_ref()?.value.clone();
    Some(Outgoing {
        once: format!("asked:{asked}"),
        purpose: Purpose::of_question(question),
        to,
        language: case.alert.language.as_ref().map(|told| told.value.clone()),
        arguments: Vec::new(),
        case: Some(case.id),
        not_before: at,
    })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeZone, Utc};
    use domain::{
        alert::{AlertReport, KindCode},
        case::apply,
        hub,
        ids::AlertId,
        operation::{Actor, Body, Facts, Operation, Stamp},
    };
    use rstest::rstest;
    use serde_json::{Value, json};

    use super::*;
    use crate::inbound::Gateway;

    fn noon() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap()
    }

    fn case(fields: Value) -> Case {
        let id = AlertId::new(1_795_305_600_000, [7; 10]);
        let mut body = json!({"alert_id": id});
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let report = AlertReport::read(&body, noon()).unwrap();
        let point = report.fix.as_ref().map(|fix| fix.point);
        let place = hub::Whereabouts { point, ..Default::default() };
        let routing = hub::route(domain::place::Atlas::embedded(), &hub::embedded(), &place);
        let facts =
            Facts { number: Some("CEN-2026-000001".to_owned()), routing: Some(routing), ..Facts::default() };
        let actor = Actor { device: None, staff: None, way: Way::Sms };
        let operation = Operation::unordered(id.into(), Body::RaiseAlert(Box::new(report)));
        let mut case = None;
        apply(&mut case, &operation, &Stamp::Confirmed { actor, seq: 1, received_at: noon(), facts })
            .unwrap();
        case.unwrap()
    }

    fn arrived(way: Way, text: &str) -> Arrived {
        let gateway = Gateway { name: "acme".to_owned(), missed_call_kind: KindCode::unspecified() };
        let body = json!({"provider_message_id": "1", "from": "9812345678", "text": text});
        Arrived { way, ..Arrived::sms(gateway, body.as_object().unwrap(), noon()) }
    }

    fn purpose(case: &Case, arrived: &Arrived) -> Option<Purpose> {
        answer(case, arrived, arrived.number().unwrap()).map(|message| message.purpose)
    }

    #[rstest]
    #[case::call("call", true, true)]
    #[case::sms("sms", true, true)]
    #[case::none("none", false, false)]
    #[case::unknown("unknown", true, false)]
    fn only_who_may_be_answered_is(#[case] contact: &str, #[case] who_wrote: bool, #[case] others: bool) {
        let case = case(json!({"contact": contact}));
        assert_eq!((may_answer(&case, true), may_answer(&case, false)), (who_wrote, others));
        assert_eq!(purpose(&case, &arrived(Way::Sms, "help")).is_some(), who_wrote);
    }

    #[test]
    fn nobody_is_answered_while_staff_say_different_things_of_it() {
        let mut case = case(json!({"contact": "call"}));
        let late = json!({
            "value": {"contact": "sms"}, "operation": case.id, "seq": 2, "by": case.id, "name": "Asha", "hub": "mumbai",
            "at": noon(),
        });
        case.safe_contact =
            serde_json::from_value(json!({"value": {"contact": "call"}, "late": [late]})).unwrap();
        assert_eq!((may_answer(&case, true), purpose(&case, &arrived(Way::Sms, "help"))), (false, None));
    }

    #[test]
    fn who_wrote_without_a_place_is_asked_for_it_and_a_stop_is_not_answered() {
        let fix = json!({"latitude": 19.1136, "longitude": 72.8697});
        let (lost, found) = (case(json!({})), case(json!({"fix": fix})));
        assert_eq!(purpose(&lost, &arrived(Way::Sms, "help")), Some(Purpose::Question));
        assert_eq!(purpose(&found, &arrived(Way::Sms, "help")), Some(Purpose::Received));
        assert_eq!(purpose(&lost, &arrived(Way::MissedCall, "")), Some(Purpose::Received));
        assert_eq!(purpose(&found, &arrived(Way::Sms, "Stop")), None);
    }
}
