//! A referral: what the partner was asked and sees, and what they answered.

use domain::ids::ReferralId;

use super::super::look::Look;
use crate::{
    pages::{empty_page, row},
    view::{Form, Page, PageIcon, PageView, StaffAction, Tone},
};

impl Look<'_> {
    pub(super) fn referral_page(&self, id: ReferralId) -> Option<PageView> {
        let referral = self.case.referrals.iter().find(|referral| referral.made.id == id)?;
        let made = &referral.made;
        let mut page = empty_page(Page::CasePart, made.partner.clone());
        let (state, tone) = self.referral_state(referral);
        page.rows.push(row(PageIcon::Partner, self.say("referral-state")).with_detail(state).with_tone(tone));
        let groups: Vec<String> =
            made.groups.iter().map(|group| self.code("group", group.as_str())).collect();
        let facts = [
            self.fact(PageIcon::Write, "referral-request", &made.request),
            self.fact(PageIcon::Safety, "referral-sees", &groups.join(", ")),
            self.fact(PageIcon::Done, "referral-consent", &self.code("consent", made.consent.as_str())),
            self.fact(PageIcon::Day, "referral-until", &self.day(made.until)),
            self.fact(PageIcon::Staff, "referral-made-by", &self.by(&referral.by)),
        ];
        page.rows.extend(facts.into_iter().flatten());
        for answer in &referral.answers {
            let mut parts = vec![match &answer.recorded_by {
                Some(by) => self.tell("referral-recorded-by", "by", &self.by(by)),
                None => self.tell("referral-by-link", "time", &self.time(answer.at)),
            }];
            if !answer.note.is_empty() {
                parts.push(format!("“{}”", answer.note));
            }
            let answer = self.code("answer", answer.answer.as_str());
            page.rows
                .push(row(PageIcon::Message, answer).with_detail(parts.join(" · ")).with_tone(Tone::Quiet));
        }
        page.rows.extend(self.form_row(
            PageIcon::Call,
            "referral-answered-by-phone",
            Form::AnswerReferral,
            id.to_string(),
        ));
        page.primary = self.foot(
            PageIcon::Share,
            "referral-share",
            StaffAction::ShareReferral { referral: id.to_string() },
        );
        page.secondary = self.foot(
            PageIcon::Remove,
            "referral-withdraw",
            StaffAction::WithdrawReferral { referral: id.to_string() },
        );
        Some(page)
    }
}
