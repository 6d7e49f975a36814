//! A case that has something in every field, none left out: whoever adds a field has to put something in here, and then
//! learns from the tests beside it who sees that. What only some may see says `canary`, or is one of [`NUMBERS`].

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::json;

use crate::{
    alert::{
        AlertDetails, Contact, Fix, FixMethod, KindCode, Problem, Source, Subject, Told, Urgency, Warning,
        Way,
    },
    attachment::{AttachmentNote, MediaType},
    case::{
        Activity, Answered, Asked, Assigned, Atr, AtrContent, AtrVersion, ByStaff, Case, CaseOutcome,
        ClaimStep, Closed, Content, Delivered, Due, Field, FieldGroup, Filing, Late, Message, Neighbour,
        NewPayment, NewReferral, NextAction, Note, Parties, Payment, PaymentShare, Person, PersonDetails,
        Question, Referral, ReferralAnswer, ReferralConsent, Removed, Ringing, Rung, SafeContact, Said,
        Service, SetBy, Severity, Sex, Stage, Status, Stub, Supporting, Taken, TeamMember, Transfer,
        VolunteerShare, WageClaim, WageLine, WageTerms, WithdrawnPayment,
    },
    hub::{Reason, Routing},
    ids::{AtrId, ClaimId, FilingId, PaymentId, ReferralId, WorkerId},
    money::Money,
    operation::Claim,
    permission::StaffMember,
    phone_number::PhoneNumber,
    place::Point,
    samples::{
        asha, at, case_id, central, hub, operation_id, other_case_id, person, phone_of, ravi, sunil,
        volunteer,
    },
};

/// Numbers that only some may see, as they stand in the JSON: phone numbers, the position, distances, an age, amounts.
pub(super) const NUMBERS: [&str; 7] = ["99999", "19.1357", "72.8642", "1.375", "4.625", ":97", "77777"];

pub(super) fn canary(what: &str) -> String {
    format!("canary {what}")
}

fn by(staff: &StaffMember) -> ByStaff {
    ByStaff { by: staff.id, name: staff.name.clone(), hub: staff.hub.clone(), at: at(3) }
}

fn set_by(staff: &StaffMember) -> SetBy {
    SetBy { operation: operation_id(5), seq: 5, device: Some(phone_of(staff)), by: by(staff) }
}

/// A field that Asha set, and Ravi too late.
fn field<T>(value: T, late: T) -> Field<T> {
    Field { value, set: Some(set_by(&asha())), late: vec![Late { value: late, set: set_by(&ravi()) }] }
}

fn told<T>(value: T, other: T) -> Told<T> {
    let source = Source { way: Way::Door, device: None, received_at: at(0) };
    Told { value, source: source.clone(), others: vec![(other, source)] }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn number(last: u8) -> PhoneNumber {
    PhoneNumber::parse(&format!("999990000{last}")).unwrap()
}

fn fix() -> Fix {
    let point = Point::new(19.1357, 72.8642).unwrap();
    Fix { point, accuracy_m: Some(12.0), taken_at: Some(at(0)), method: FixMethod::Gnss, mock: false }
}

fn kind(code: &str) -> KindCode {
    KindCode::parse(code).unwrap()
}

fn alert() -> AlertDetails {
    AlertDetails {
        revision: 1,
        kind: told(kind("threat"), kind("wages")),
        recorded_at: Some(told(at(0), at(1))),
        fix: Some(told(fix(), fix())),
        state: Some(told("Maharashtra".into(), "Goa".into())),
        phone: Some(told(number(1), number(2))),
        contact: Some(told(Contact::Sms, Contact::None)),
        subject: Some(told(Subject::Oneself, Subject::Other)),
        reporter_phone: Some(told(number(3), number(4))),
        worker: Some(told(WorkerId::new(1, [7; 10]), WorkerId::new(1, [8; 10]))),
        language: Some(told(canary("language"), canary("other language"))),
        battery_percent: Some(told(41, 40)),
        note: Some(told(canary("words"), canary("other words"))),
        unreadable: BTreeMap::from([("phone".to_owned(), vec![json!(canary("unreadable"))])]),
        unknown: BTreeMap::from([("torch".to_owned(), vec![json!(canary("unknown"))])]),
        warnings: vec![Warning { field: "phone".into(), problem: Problem::Unreadable }],
    }
}

fn details(who: &str) -> PersonDetails {
    PersonDetails {
        name: Some(canary(who)),
        sex: Some(Sex::Female),
        age: Some(97),
        phone: Some(number(5)),
        language: Some(canary("their language")),
        about: Some(canary("about them")),
        worker: Some(WorkerId::new(1, [9; 10])),
    }
}

fn safe(words: &str) -> SafeContact {
    SafeContact { contact: Contact::None, words: canary(words) }
}

fn next(what: &str) -> NextAction {
    NextAction { what: canary(what), due: at(50) }
}

fn content() -> AtrContent {
    AtrContent {
        services: BTreeSet::from([Service::Advice]),
        met: canary("met"),
        done: canary("done"),
        outcome: canary("came of it"),
        next_step: canary("step"),
        next_step_on: Some(day(30)),
        attachments: vec![canary("sha256")],
    }
}

fn terms() -> WageTerms {
    WageTerms {
        from: Some(day(1)),
        to: Some(day(9)),
        days_tenths: 90,
        rate: Money::from_paise(77_777).unwrap(),
        paid: Money::from_paise(777_770).unwrap(),
    }
}

fn filing() -> Filing {
    Filing {
        id: FilingId::new(1, [1; 10]),
        authority: canary("authority"),
        place: canary("where"),
        native_place: true,
        filed_by: canary("who files"),
        number: canary("file number"),
        filed_on: Some(day(12)),
        hearings: vec![day(25)],
    }
}

fn parties() -> Parties {
    Parties { principal_employer: canary("employer"), contractor: canary("contractor"), site: canary("site") }
}

fn wage_claim() -> WageClaim {
    let share = PaymentShare { person: person(1), amount: Money::from_paise(777_777).unwrap() };
    let made =
        NewPayment { id: PaymentId::new(1, [1; 10]), on: day(20), how: canary("how"), shares: vec![share] };
    let withdrawn = Some(WithdrawnPayment { by: by(&ravi()), reason: canary("why back") });
    WageClaim {
        id: ClaimId::new(1, [1; 10]),
        opened_at: at(2),
        parties: field(parties(), parties()),
        step: field(ClaimStep::Filed, ClaimStep::Notice),
        lines: vec![WageLine { person: person(1), terms: field(terms(), terms()) }],
        filings: vec![field(filing(), filing())],
        payments: vec![Payment { made, operation: operation_id(9), by: by(&asha()), withdrawn }],
    }
}

fn referral() -> Referral {
    let made = NewReferral {
        id: ReferralId::new(1, [1; 10]),
        partner: canary("partner"),
        groups: BTreeSet::from([FieldGroup::Place]),
        request: canary("request"),
        consent: ReferralConsent::ByPhone,
        link_sha256: canary("link"),
        until: day(29),
    };
    let (answer, note) = (ReferralAnswer::Accepted, canary("answer"));
    let answers = vec![Answered { answer, note, at: at(9), recorded_by: Some(by(&asha())) }];
    Referral { made, by: by(&asha()), answers, withdrawn: Some(by(&asha())) }
}

fn activity(id: u64, kind: &str, about: &str) -> Activity {
    let (name, about) = (Some("Staff 1".into()), Some(about.into()));
    Activity {
        operation: operation_id(id),
        kind: kind.into(),
        at: at(3),
        name,
        hub: Some(hub("mumbai")),
        about,
    }
}

/// The case. Asha took it and Ravi is on it with her; Delhi gave it away, Pune is asked to lead it, Nagpur helps.
pub(super) fn whole() -> Case {
    let staff = asha();
    Case {
        id: case_id(),
        number: "MUM-2026-000001".into(),
        version: 30,
        received_at: at(0),
        alert: alert(),
        position: Some(fix()),
        routing: Routing {
            hub: hub("mumbai"),
            nearest_hub: Some(hub("mumbai")),
            nearest_hub_km: Some(4.625),
            outside_coverage: false,
            reason: Reason::Covered,
            stale_fix: true,
            state: Some("Maharashtra".into()),
            district: Some("Mumbai Suburban".into()),
            place: Some(canary("place")),
            place_km: Some(1.375),
        },
        status: field(Status::Waiting, Status::Responding),
        delivered: Some(Delivered { hub: hub("mumbai"), at: at(1) }),
        taken: Some(Taken {
            by: staff.id,
            name: staff.name.clone(),
            hub: staff.hub.clone(),
            at: at(2),
            left: false,
        }),
        claims: vec![Said { operation: operation_id(4), claim: Claim::Safe, at: at(3), seq: 4 }],
        notes: vec![Note {
            operation: operation_id(6),
            author: staff.name.clone(),
            at: at(4),
            text: canary("note"),
        }],
        urgency: Some(Urgency::Immediate),
        ringing: Some(Ringing {
            stage: Stage::Duty,
            since: at(0),
            next_at: Some(at(5)),
            rung: vec![Rung { stage: Stage::Duty, hub: hub("mumbai"), at: at(0) }],
            throttled: true,
        }),
        neighbours: vec![Neighbour { hub: hub("nashik"), name: central().name, at: at(2) }],
        tracking_ended: Some(by(&staff)),
        spoken: Some(by(&staff)),
        spoken_seen: Some(3),
        false_alarm: Some(by(&staff)),
        messages: vec![Message {
            operation: operation_id(7),
            at: at(5),
            phone: number(6),
            content: Content::Text { text: canary("message") },
            kind: None,
        }],
        attachments: vec![AttachmentNote {
            sha256: canary("photo"),
            media_type: MediaType::Jpeg,
            bytes: 5,
            at: at(5),
            by: Some(by(&staff)),
            caption: canary("caption"),
            of_paper: true,
            waits: true,
        }],
        due: Due { acknowledge: Some(at(5)), first_atr: Some(at(60)) },
        assigned: Some(Assigned {
            to: staff.id,
            name: staff.name.clone(),
            hub: staff.hub.clone(),
            by: by(&staff),
            seq: 2,
            device: Some(phone_of(&staff)),
        }),
        team: vec![TeamMember { staff: ravi().id, name: ravi().name, hub: ravi().hub, by: by(&staff) }],
        urgency_set: field(Some(Urgency::Expected), None),
        severity: field(Some(Severity::Severe), None),
        sensitive: field(Some(false), Some(true)),
        safe_contact: field(Some(safe("after eight")), Some(safe("never on Sundays"))),
        next_action: field(Some(next("ring the officer")), Some(next("ring the employer"))),
        waiting_for: field(canary("the officer"), canary("the employer")),
        asked: vec![Asked {
            operation: operation_id(8),
            question: Question::App { text: canary("question") },
            by: by(&staff),
        }],
        begun_anew: Some(set_by(&asha())),
        closed: Some(Closed { outcome: CaseOutcome::Resolved, note: canary("end"), by: by(&staff) }),
        people: vec![Person {
            id: person(1),
            details: field(details("her name"), details("her other name")),
            operation: operation_id(8),
            removed: Some(Removed { into: Some(other_case_id()) }),
        }],
        supporting: vec![Supporting { hub: hub("nagpur"), reason: canary("family there"), by: by(&staff) }],
        transfer: Some(Transfer {
            operation: operation_id(12),
            to: sunil().hub,
            reason: canary("he was moved"),
            stays: true,
            by: by(&staff),
        }),
        stubs: vec![Stub { hub: hub("delhi"), at: at(2) }],
        referrals: vec![referral()],
        volunteers: vec![VolunteerShare {
            volunteer: volunteer().id,
            name: volunteer().name,
            groups: BTreeSet::from([FieldGroup::Place]),
            by: by(&staff),
        }],
        merged_into: Some(other_case_id()),
        duplicates: vec![other_case_id()],
        split_from: Some(other_case_id()),
        atrs: vec![Atr {
            id: AtrId::new(1, [1; 10]),
            number: 1,
            versions: vec![AtrVersion {
                operation: operation_id(10),
                by: by(&staff),
                reason: canary("why corrected"),
                unseen_before: true,
                content: content(),
            }],
            seq: 10,
            device: Some(phone_of(&staff)),
        }],
        wage_claims: vec![wage_claim()],
        activity: vec![activity(5, "set_status", "waiting"), activity(9, "record_payment", "₹77777")],
        hidden: BTreeSet::new(),
        is_stub: false,
        unknown: json!({"from a newer server": canary("unknown field")}).as_object().unwrap().clone(),
    }
}
