//! What an operation creates and what it needs: where the one that creates something is refused, those that need it wait
//! under that one refusal.

use super::{Body, Operation, Work};
use crate::{
    case::Case,
    ids::{
        AtrId, CaseId, ClaimId, FilingId, OperationId, PaymentId, PersonId, ReferralId, SessionId, WorkerId,
    },
    session::SessionWork,
    worker::WorkerWork,
};

/// Something that one operation creates and others name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A case.
    Case(CaseId),
    /// A person of a case.
    Person(PersonId),
    /// An ATR.
    Atr(AtrId),
    /// A wage claim.
    Claim(ClaimId),
    /// What a worker is owed by a claim.
    WageLine(ClaimId, PersonId),
    /// A claim before an authority.
    Filing(FilingId),
    /// Money that was recovered.
    Payment(PaymentId),
    /// A partner who was asked.
    Referral(ReferralId),
    /// A transfer, by the operation that proposed it.
    Transfer(OperationId),
    /// A worker's registration.
    Worker(WorkerId),
    /// A session.
    Session(SessionId),
}

impl Part {
    /// Whether it stands in this case, taken back or not; of a case, whether it is this one.
    pub fn is_in(&self, case: &Case) -> bool {
        let claim = |id: &ClaimId| case.wage_claims.iter().find(|claim| claim.id == *id);
        match self {
            Self::Case(id) => case.id == *id,
            Self::Person(id) => case.people.iter().any(|person| person.id == *id),
            Self::Atr(id) => case.atrs.iter().any(|atr| atr.id == *id),
            Self::Claim(id) => claim(id).is_some(),
            Self::WageLine(id, person) => {
                claim(id).is_some_and(|claim| claim.lines.iter().any(|line| line.person == *person))
            }
            Self::Filing(id) => {
                case.wage_claims.iter().flat_map(|claim| &claim.filings).any(|filing| filing.value.id == *id)
            }
            Self::Payment(id) => case
                .wage_claims
                .iter()
                .flat_map(|claim| &claim.payments)
                .any(|payment| payment.made.id == *id),
            Self::Referral(id) => case.referrals.iter().any(|referral| referral.made.id == *id),
            Self::Worker(_) | Self::Session(_) => false,
            Self::Transfer(id) => case.transfer.as_ref().is_some_and(|transfer| transfer.operation == *id),
        }
    }
}

impl Operation {
    /// What is there once it is accepted.
    pub fn creates(&self) -> Option<Part> {
        let work = match &self.body {
            Body::RaiseAlert(report) => return Some(Part::Case(report.id.into())),
            Body::Case { work, .. } => work,
            Body::Worker { worker, work: WorkerWork::RegisterWorker { .. } } => {
                return Some(Part::Worker(*worker));
            }
            Body::Session { session, work: SessionWork::LogSession { .. } } => {
                return Some(Part::Session(*session));
            }
            Body::AddPositions { .. }
            | Body::CancelAlert { .. }
            | Body::Roster { .. }
            | Body::Worker { .. }
            | Body::Session { .. } => return None,
        };
        match work {
            Work::AddPerson { person, .. } => Some(Part::Person(*person)),
            Work::ProposeTransfer { .. } => Some(Part::Transfer(self.id)),
            Work::Refer { referral } => Some(Part::Referral(referral.id)),
            Work::Split { new_case, .. } => Some(Part::Case(*new_case)),
            Work::FileAtr { atr, .. } => Some(Part::Atr(*atr)),
            Work::OpenWageClaim { claim, .. } => Some(Part::Claim(*claim)),
            Work::SetWageLine { claim, person, .. } => Some(Part::WageLine(*claim, *person)),
            Work::SetFiling { filing, .. } => Some(Part::Filing(filing.id)),
            Work::RecordPayment { payment, .. } => Some(Part::Payment(payment.id)),
            _ => None,
        }
    }

    /// What has to be there before it can be accepted: the case first.
    pub fn needs(&self) -> Vec<Part> {
        let (case_id, work) = match &self.body {
            Body::RaiseAlert(_) | Body::Roster { .. } => return Vec::new(),
            Body::AddPositions { alert_id, .. } | Body::CancelAlert { alert_id, .. } => {
                return vec![Part::Case((*alert_id).into())];
            }
            Body::Worker { worker, work } => {
                let own = (!matches!(work, WorkerWork::RegisterWorker { .. })).then_some(*worker);
                return own.into_iter().chain(work.other_worker()).map(Part::Worker).collect();
            }
            Body::Session { session, work } => return needs_of_session(*session, work),
            Body::Case { case_id, work } => (*case_id, work),
        };
        let mut needs = vec![Part::Case(case_id)];
        match work {
            Work::ChangePerson { person, .. } | Work::RemovePerson { person } => {
                needs.push(Part::Person(*person));
            }
            Work::AcceptTransfer { transfer }
            | Work::DeclineTransfer { transfer, .. }
            | Work::WithdrawTransfer { transfer } => needs.push(Part::Transfer(*transfer)),
            Work::AnswerReferral { referral, .. } | Work::WithdrawReferral { referral } => {
                needs.push(Part::Referral(*referral));
            }
            Work::Merge { into: other } | Work::Unmerge { from: other } => needs.push(Part::Case(*other)),
            Work::Split { people, .. } => needs.extend(people.iter().map(|person| Part::Person(*person))),
            Work::CorrectAtr { atr, .. } => needs.push(Part::Atr(*atr)),
            Work::SetWageLine { claim, person, .. } => {
                needs.extend([Part::Claim(*claim), Part::Person(*person)]);
            }
            Work::RemoveWageLine { claim, person } => {
                needs.extend([Part::Claim(*claim), Part::WageLine(*claim, *person)]);
            }
            Work::SetClaimParties { claim, .. }
            | Work::SetClaimStep { claim, .. }
            | Work::SetFiling { claim, .. } => {
                needs.push(Part::Claim(*claim));
            }
            Work::RecordPayment { claim, payment } => {
                needs.push(Part::Claim(*claim));
                needs.extend(payment.shares.iter().map(|share| Part::WageLine(*claim, share.person)));
            }
            Work::WithdrawPayment { claim, payment, .. } => {
                needs.extend([Part::Claim(*claim), Part::Payment(*payment)]);
            }
            _ => {}
        }
        needs
    }

    /// The registrations that it changes: one or two, or none where it changes another record.
    pub fn worker_ids(&self) -> impl Iterator<Item = WorkerId> {
        let ids = match &self.body {
            Body::Worker { worker, work } => [Some(*worker), work.other_worker()],
            _ => [None, None],
        };
        ids.into_iter().flatten()
    }

    /// The cases that it changes: one or two, or none where it changes another record.
    pub fn case_ids(&self) -> impl Iterator<Item = CaseId> {
        let other = self.body.as_work().and_then(Work::other_case);
        self.body.case_id().into_iter().chain(other)
    }
}

/// Who came has to be registered first, and the session logged.
fn needs_of_session(session: SessionId, work: &SessionWork) -> Vec<Part> {
    match work {
        SessionWork::LogSession { .. } => Vec::new(),
        SessionWork::AddAttendees { workers } => {
            let workers = workers.iter().map(|worker| Part::Worker(*worker));
            std::iter::once(Part::Session(session)).chain(workers).collect()
        }
        SessionWork::ChangeSession { .. }
        | SessionWork::RemoveAttendees { .. }
        | SessionWork::CancelSession { .. } => vec![Part::Session(session)],
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const CASE: &str = "01980000-0000-7000-8000-000000000001";
    const PERSON: &str = "01980000-0000-7000-8000-0000000000a1";
    const CLAIM: &str = "01980000-0000-7000-8000-0000000000c1";

    fn operation(mut body: Value) -> Operation {
        body["case_id"] = json!(CASE);
        let wire = json!({"id": "01980000-0000-7000-8000-0000000000ff", "device_seq": 1, "body_version": 1, "body": body});
        Operation::read(&wire, chrono::DateTime::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn a_payment_needs_the_line_that_needs_the_claim_and_the_person() {
        let person = operation(json!({"type": "add_person", "person": PERSON, "details": {}}));
        let claim = operation(
            json!({"type": "open_wage_claim", "claim": CLAIM, "parties": {"contractor": "Ravi Constructions"}}),
        );
        let terms = json!({"days_tenths": 260, "rate": 45_000});
        let line =
            operation(json!({"type": "set_wage_line", "claim": CLAIM, "person": PERSON, "terms": terms}));
        let shares = json!([{"person": PERSON, "amount": 100}]);
        let payment = json!({"id": CLAIM, "on": "2026-11-22", "shares": shares});
        let payment = operation(json!({"type": "record_payment", "claim": CLAIM, "payment": payment}));
        for created in [person.creates(), claim.creates()] {
            assert!(line.needs().contains(&created.unwrap()));
        }
        assert!(payment.needs().contains(&line.creates().unwrap()));
        assert!(payment.needs().contains(&claim.creates().unwrap()));
        let case = Part::Case(CASE.parse().unwrap());
        assert!([&person, &claim, &line, &payment].iter().all(|each| each.needs().first() == Some(&case)));
    }

    #[test]
    fn a_transfer_is_named_by_the_operation_that_proposed_it() {
        let proposed =
            operation(json!({"type": "propose_transfer", "hub": "pune", "reason": "near", "stays": true}));
        let id = proposed.id.to_string();
        let withdrawn = operation(json!({"type": "withdraw_transfer", "transfer": id}));
        assert!(withdrawn.needs().contains(&proposed.creates().unwrap()));
    }

    #[test]
    fn what_is_done_to_two_cases_touches_both() {
        let other = "01980000-0000-7000-8000-000000000002";
        let split = operation(
            json!({"type": "split", "new_case": other, "people": [PERSON], "kind": "wages", "reason": "two sites"}),
        );
        assert_eq!(split.case_ids().collect::<Vec<_>>(), [CASE.parse().unwrap(), other.parse().unwrap()]);
        assert_eq!(split.creates(), Some(Part::Case(other.parse().unwrap())));
        assert!(split.needs().contains(&Part::Person(PERSON.parse().unwrap())));
    }
}
