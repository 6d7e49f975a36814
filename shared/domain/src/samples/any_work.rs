//! Any work that any device may record, from few ids, so that operations meet each other.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::{collection::vec, option, prelude::*, sample::select};
use strum::IntoEnumIterator;

use super::{at, everybody, hub, operation_id, other_case_id, person};
use crate::{
    alert::{Contact, KindCode, Urgency},
    attachment::{MediaType, NewAttachment},
    case::{
        AtrContent, CaseOutcome, ClaimStep, Content, FieldGroup, Filing, FixedQuestion, NewPayment,
        NewReferral, NextAction, Parties, PaymentShare, PersonDetails, Question, ReferralAnswer,
        ReferralConsent, SafeContact, Service, Severity, Sex, Stage, Status, WageTerms,
    },
    hub::HubId,
    ids::{AtrId, CaseId, ClaimId, FilingId, OperationId, PaymentId, PersonId, ReferralId, StaffId},
    money::Money,
    operation::{Work, WorkKind},
    phone_number::PhoneNumber,
};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        8 => select(vec!["rang the foreman", " at the gate ", "मज़दूरी", "।"]).prop_map(str::to_owned),
        1 => Just("x".repeat(5000)),
    ]
}

fn few() -> impl Strategy<Value = [u8; 10]> {
    (1..4_u8).prop_map(|id| [id; 10])
}

fn a_person() -> impl Strategy<Value = PersonId> {
    (1..5_u8).prop_map(person)
}

fn a_claim() -> impl Strategy<Value = ClaimId> {
    (1..3_u8).prop_map(|id| ClaimId::new(1, [id; 10]))
}

fn a_hub() -> impl Strategy<Value = HubId> {
    select(vec!["mumbai", "pune", "nagpur", "goa"]).prop_map(hub)
}

fn a_member() -> impl Strategy<Value = StaffId> {
    select(everybody()).prop_map(|staff| staff.id)
}

/// The name of an operation that may have been done before.
fn an_operation() -> impl Strategy<Value = OperationId> {
    (1000..1040_u64).prop_map(operation_id)
}

fn a_case() -> impl Strategy<Value = CaseId> {
    select(vec![other_case_id(), super::case_id()])
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (20..31_u32).prop_map(|day| NaiveDate::from_ymd_opt(2026, 11, day.min(30)).unwrap())
}

fn money() -> impl Strategy<Value = Money> {
    prop_oneof![
        8 => (0..200_000_u64).prop_map(|paise| Money::from_paise(paise).unwrap()),
        1 => Just(Money::MOST),
    ]
}

fn groups() -> impl Strategy<Value = BTreeSet<FieldGroup>> {
    vec(select(FieldGroup::ALL.to_vec()), 0..4).prop_map(BTreeSet::from_iter)
}

fn a_sha256() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just("0f".repeat(32)), 1 => words()]
}

fn details() -> impl Strategy<Value = PersonDetails> {
    let sex = option::of(select(vec![Sex::Female, Sex::Male, Sex::Other]));
    let phone = option::of(Just(PhoneNumber::parse("9812345678").unwrap()));
    (option::of(words()), sex, option::of(any::<u8>()), phone, option::of(words()), option::of(words()))
        .prop_map(|(name, sex, age, phone, language, about)| PersonDetails {
            worker: None,
            name,
            sex,
            age,
            phone,
            language,
            about,
        })
}

fn content() -> impl Strategy<Value = AtrContent> {
    let services = vec(select(Service::ALL.to_vec()), 0..3);
    let words = (words(), words(), words(), words());
    (services, words, option::of(a_day()), vec(a_sha256(), 0..2)).prop_map(
        |(services, (met, done, outcome, next_step), next_step_on, attachments)| AtrContent {
            services: services.into_iter().collect(),
            met,
            done,
            outcome,
            next_step,
            next_step_on,
            attachments,
        },
    )
}

fn parties() -> impl Strategy<Value = Parties> {
    (words(), words(), words()).prop_map(|(principal_employer, contractor, site)| Parties {
        principal_employer,
        contractor,
        site,
    })
}

fn terms() -> impl Strategy<Value = WageTerms> {
    let days = prop_oneof![8 => 0..400_u32, 1 => any::<u32>()];
    (option::of(a_day()), option::of(a_day()), days, money(), money())
        .prop_map(|(from, to, days_tenths, rate, paid)| WageTerms { from, to, days_tenths, rate, paid })
}

fn filing() -> impl Strategy<Value = Filing> {
    let words = (words(), words(), words(), words());
    (few(), words, any::<bool>(), option::of(a_day()), vec(a_day(), 0..4)).prop_map(
        |(id, (authority, place, filed_by, number), native_place, filed_on, hearings)| Filing {
            id: FilingId::new(1, id),
            authority,
            place,
            native_place,
            filed_by,
            number,
            filed_on,
            hearings,
        },
    )
}

fn payment() -> impl Strategy<Value = NewPayment> {
    let share = (a_person(), money()).prop_map(|(person, amount)| PaymentShare { person, amount });
    (few(), a_day(), words(), vec(share, 0..4)).prop_map(|(id, on, how, shares)| NewPayment {
        id: PaymentId::new(1, id),
        on,
        how,
        shares,
    })
}

fn referral() -> impl Strategy<Value = NewReferral> {
    let consent = select(ReferralConsent::ALL.to_vec());
    (few(), words(), groups(), words(), consent, a_sha256(), a_day()).prop_map(
        |(id, partner, groups, request, consent, link_sha256, until)| NewReferral {
            id: ReferralId::new(1, id),
            partner,
            groups,
            request,
            consent,
            link_sha256,
            until,
        },
    )
}

fn question() -> impl Strategy<Value = Question> {
    prop_oneof![
        words().prop_map(|text| Question::App { text }),
        select(FixedQuestion::ALL.to_vec()).prop_map(|question| Question::Sms { question }),
    ]
}

fn kind() -> impl Strategy<Value = KindCode> {
    select(vec!["wages", "assault", "medical"]).prop_map(|code| KindCode::parse(code).unwrap())
}

/// Any work of this kind.
pub(crate) fn work_of(kind_of_work: WorkKind) -> BoxedStrategy<Work> {
    use WorkKind as Kind;
    let safe = || (select(vec![Contact::Call, Contact::Sms, Contact::None]), words());
    let referral_id = || few().prop_map(|id| ReferralId::new(1, id));
    let atr_id = || few().prop_map(|id| AtrId::new(1, id));
    match kind_of_work {
        Kind::ConfirmDelivery => Just(Work::ConfirmDelivery).boxed(),
        Kind::Acknowledge => Just(Work::Acknowledge).boxed(),
        Kind::SpokeWithPerson => Just(Work::SpokeWithPerson).boxed(),
        Kind::EndTracking => Just(Work::EndTracking).boxed(),
        Kind::RecordFalseAlarm => Just(Work::RecordFalseAlarm).boxed(),
        Kind::WithdrawFalseAlarm => Just(Work::WithdrawFalseAlarm).boxed(),
        Kind::RingNeighbour => a_hub().prop_map(|hub| Work::RingNeighbour { hub }).boxed(),
        Kind::Assign => a_member().prop_map(|to| Work::Assign { to }).boxed(),
        Kind::JoinTeam => a_member().prop_map(|staff| Work::JoinTeam { staff }).boxed(),
        Kind::LeaveTeam => a_member().prop_map(|staff| Work::LeaveTeam { staff }).boxed(),
        Kind::SetUrgency => {
            option::of(select(Urgency::ALL.to_vec())).prop_map(|urgency| Work::SetUrgency { urgency }).boxed()
        }
        Kind::SetSeverity => option::of(select(Severity::ALL.to_vec()))
            .prop_map(|severity| Work::SetSeverity { severity })
            .boxed(),
        Kind::SetSensitive => {
            option::of(any::<bool>()).prop_map(|sensitive| Work::SetSensitive { sensitive }).boxed()
        }
        Kind::SetSafeContact => {
            let safe = safe().prop_map(|(contact, words)| SafeContact { contact, words });
            option::of(safe).prop_map(|safe| Work::SetSafeContact { safe }).boxed()
        }
        Kind::SetNextAction => {
            let next = (words(), 0..90_u64).prop_map(|(what, due)| NextAction { what, due: at(due) });
            option::of(next).prop_map(|next| Work::SetNextAction { next }).boxed()
        }
        Kind::SetStatus => (select(Status::ALL.to_vec()), words())
            .prop_map(|(status, waiting_for)| Work::SetStatus { status, waiting_for })
            .boxed(),
        Kind::AddNote => words().prop_map(|text| Work::AddNote { text }).boxed(),
        Kind::AskWorker => question().prop_map(|question| Work::AskWorker { question }).boxed(),
        Kind::Close => (select(CaseOutcome::ALL.to_vec()), words())
            .prop_map(|(outcome, note)| Work::Close { outcome, note })
            .boxed(),
        Kind::Reopen => words().prop_map(|reason| Work::Reopen { reason }).boxed(),
        Kind::AddPerson => {
            (a_person(), details()).prop_map(|(person, details)| Work::AddPerson { person, details }).boxed()
        }
        Kind::ChangePerson => (a_person(), details())
            .prop_map(|(person, details)| Work::ChangePerson { person, details })
            .boxed(),
        Kind::RemovePerson => a_person().prop_map(|person| Work::RemovePerson { person }).boxed(),
        Kind::AddSupportingHub => {
            (a_hub(), words()).prop_map(|(hub, reason)| Work::AddSupportingHub { hub, reason }).boxed()
        }
        Kind::RemoveSupportingHub => a_hub().prop_map(|hub| Work::RemoveSupportingHub { hub }).boxed(),
        Kind::ProposeTransfer => (a_hub(), words(), any::<bool>())
            .prop_map(|(hub, reason, stays)| Work::ProposeTransfer { hub, reason, stays })
            .boxed(),
        Kind::AcceptTransfer => an_operation().prop_map(|transfer| Work::AcceptTransfer { transfer }).boxed(),
        Kind::DeclineTransfer => (an_operation(), words())
            .prop_map(|(transfer, reason)| Work::DeclineTransfer { transfer, reason })
            .boxed(),
        Kind::WithdrawTransfer => {
            an_operation().prop_map(|transfer| Work::WithdrawTransfer { transfer }).boxed()
        }
        Kind::Refer => referral().prop_map(|referral| Work::Refer { referral }).boxed(),
        Kind::AnswerReferral => {
            let answer =
                select(vec![ReferralAnswer::Accepted, ReferralAnswer::Declined, ReferralAnswer::Done]);
            (referral_id(), answer, words())
                .prop_map(|(referral, answer, note)| Work::AnswerReferral { referral, answer, note })
                .boxed()
        }
        Kind::WithdrawReferral => {
            referral_id().prop_map(|referral| Work::WithdrawReferral { referral }).boxed()
        }
        Kind::ShareWithVolunteer => (a_member(), groups())
            .prop_map(|(volunteer, groups)| Work::ShareWithVolunteer { volunteer, groups })
            .boxed(),
        Kind::EndVolunteerShare => {
            a_member().prop_map(|volunteer| Work::EndVolunteerShare { volunteer }).boxed()
        }
        Kind::Merge => a_case().prop_map(|into| Work::Merge { into }).boxed(),
        Kind::Unmerge => a_case().prop_map(|from| Work::Unmerge { from }).boxed(),
        Kind::Split => (a_case(), vec(a_person(), 0..3), kind(), words())
            .prop_map(|(new_case, people, kind, reason)| Work::Split { new_case, people, kind, reason })
            .boxed(),
        Kind::FileAtr => {
            (atr_id(), content()).prop_map(|(atr, content)| Work::FileAtr { atr, content }).boxed()
        }
        Kind::CorrectAtr => (atr_id(), content(), words())
            .prop_map(|(atr, content, reason)| Work::CorrectAtr { atr, content, reason })
            .boxed(),
        Kind::OpenWageClaim => {
            (a_claim(), parties()).prop_map(|(claim, parties)| Work::OpenWageClaim { claim, parties }).boxed()
        }
        Kind::SetClaimParties => (a_claim(), parties())
            .prop_map(|(claim, parties)| Work::SetClaimParties { claim, parties })
            .boxed(),
        Kind::SetWageLine => (a_claim(), a_person(), terms())
            .prop_map(|(claim, person, terms)| Work::SetWageLine { claim, person, terms })
            .boxed(),
        Kind::RemoveWageLine => {
            (a_claim(), a_person()).prop_map(|(claim, person)| Work::RemoveWageLine { claim, person }).boxed()
        }
        Kind::SetClaimStep => (a_claim(), select(ClaimStep::ALL.to_vec()))
            .prop_map(|(claim, step)| Work::SetClaimStep { claim, step })
            .boxed(),
        Kind::SetFiling => {
            (a_claim(), filing()).prop_map(|(claim, filing)| Work::SetFiling { claim, filing }).boxed()
        }
        Kind::RecordPayment => {
            (a_claim(), payment()).prop_map(|(claim, payment)| Work::RecordPayment { claim, payment }).boxed()
        }
        Kind::WithdrawPayment => (a_claim(), few(), words())
            .prop_map(|(claim, id, reason)| {
                let payment = PaymentId::new(1, id);
                Work::WithdrawPayment { claim, payment, reason }
            })
            .boxed(),
        Kind::AddMessage => words()
            .prop_map(|text| {
                let phone = PhoneNumber::parse("9812345678").unwrap();
                Work::AddMessage { phone, content: Content::Text { text }, kind: None }
            })
            .boxed(),
        Kind::Attach => (a_sha256(), words(), any::<bool>())
            .prop_map(|(sha256, caption, of_paper)| {
                let media_type = MediaType::Jpeg;
                Work::Attach { attachment: NewAttachment { sha256, media_type, bytes: 7, caption, of_paper } }
            })
            .boxed(),
        Kind::AddAttachment => a_sha256()
            .prop_map(|sha256| Work::AddAttachment { sha256, media_type: MediaType::Jpeg, bytes: 7 })
            .boxed(),
        Kind::RingOn => Just(Work::RingOn { stage: Stage::Escalated }).boxed(),
        Kind::StaffLeft => {
            (a_member(), words()).prop_map(|(staff, name)| Work::StaffLeft { staff, name }).boxed()
        }
    }
}

/// Any work; what begins something that other work then changes comes more often.
pub(crate) fn any_work() -> impl Strategy<Value = Work> {
    let begins = [
        WorkKind::Acknowledge,
        WorkKind::AddPerson,
        WorkKind::OpenWageClaim,
        WorkKind::SetWageLine,
        WorkKind::ProposeTransfer,
        WorkKind::SetStatus,
        WorkKind::FileAtr,
    ];
    let often = WorkKind::iter().chain(begins).chain(begins).collect::<Vec<_>>();
    select(often).prop_flat_map(work_of)
}
