//! A part of a case as a page of its own: an ATR with its versions, a wage claim with its lines, a referral, a person.

mod activity;
mod atr;
mod claim;
mod person;
mod referral;

use std::str::FromStr;

use domain::{
    case::Case,
    ids::{AtrId, CaseId, ClaimId, PersonId, ReferralId},
};

use super::{Model, look::Look};
use crate::{
    around::Around,
    attachments,
    pages::{button, row},
    phone::Phone,
    sync::Records,
    view::{Form, PageAction, PageButton, PageIcon, PageRow, PageView, StaffAction},
};

/// Which part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// An Action Taken Report.
    Atr(AtrId),
    /// A wage claim.
    Claim(ClaimId),
    /// A referral to a partner.
    Referral(ReferralId),
    /// A person.
    Person(PersonId),
    /// What happened.
    Activity,
}

impl Part {
    /// The name of what happened among the ids of parts.
    pub(super) const ACTIVITY: &str = "activity";

    /// The part of `case` that has this id.
    pub(crate) fn of(case: &Case, id: &str) -> Option<Self> {
        if id == Self::ACTIVITY {
            return Some(Self::Activity);
        }
        if let Some(atr) = AtrId::from_str(id).ok().filter(|id| case.atrs.iter().any(|atr| atr.id == *id)) {
            return Some(Self::Atr(atr));
        }
        let is_claim = |id: &ClaimId| case.wage_claims.iter().any(|claim| claim.id == *id);
        if let Some(claim) = ClaimId::from_str(id).ok().filter(is_claim) {
            return Some(Self::Claim(claim));
        }
        let is_referral = |id: &ReferralId| case.referrals.iter().any(|referral| referral.made.id == *id);
        if let Some(referral) = ReferralId::from_str(id).ok().filter(is_referral) {
            return Some(Self::Referral(referral));
        }
        let is_person = |id: &PersonId| case.people.iter().any(|person| person.id == *id);
        PersonId::from_str(id).ok().filter(is_person).map(Self::Person)
    }
}

impl Model {
    /// The page of a part; none where it, or the case, is not on this phone.
    pub(crate) fn part_page(
        &self,
        case_id: CaseId,
        part: Part,
        records: &Records,
        attachments: &attachments::Model,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<PageView> {
        let look = Look::new(records.shown(case_id)?, records, attachments, phone, around);
        match part {
            Part::Atr(id) => look.atr_page(id),
            Part::Claim(id) => look.claim_page(id),
            Part::Referral(id) => look.referral_page(id),
            Part::Person(id) => look.person_page(id),
            Part::Activity => Some(look.activity_page(&self.history, phone)),
        }
    }
}

impl Look<'_> {
    /// A line that is only read; none where there is nothing to read.
    fn fact(&self, icon: PageIcon, key: &str, value: &str) -> Option<PageRow> {
        (!value.is_empty()).then(|| row(icon, self.say(key)).with_detail(value.to_owned()))
    }

    /// A row that opens a form, where it may be opened now.
    fn form_row(&self, icon: PageIcon, key: &str, form: Form, part: String) -> Option<PageRow> {
        let action = self.form(form, Some(part))?;
        Some(row(icon, self.say(key)).pressed(action))
    }

    /// A button at the foot, where it may be pressed now.
    fn foot(&self, icon: PageIcon, key: &str, action: StaffAction) -> Option<PageButton> {
        self.may_do(&action).then(|| button(icon, self.say(key), PageAction::Staff { action }))
    }
}
