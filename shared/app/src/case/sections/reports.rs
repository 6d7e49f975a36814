//! Action Taken Reports, wage claims and referrals, a row each; the whole of one opens as a page.

use domain::{
    case::{Atr, Clock, ClockKind, Referral, ReferralAnswer, ReferralStanding, WageClaim, clocks, sum_of},
    hub::india_day,
    money::Money,
};

use super::super::look::{Look, money, open_part};
use crate::{
    locale::Words,
    pages::row,
    view::{PageIcon, PageRow, Tone},
};

/// "Claimed ₹1,20,000 · recovered ₹40,000".
pub(crate) fn sums(words: Words, claimed: Option<Money>, recovered: Option<Money>) -> String {
    let told = |key: &str, amount| words.tell(key, &[("amount", money(words, amount).into())]);
    format!("{} · {}", told("claim-claimed", claimed), told("claim-recovered", recovered))
}

impl Look<'_> {
    pub(super) fn atr_rows(&self) -> Vec<PageRow> {
        self.case.atrs.iter().map(|atr| self.atr_row(atr)).collect()
    }

    fn atr_row(&self, atr: &Atr) -> PageRow {
        let mut parts = Vec::new();
        if let Some(version) = atr.standing() {
            parts.push(self.by(&version.by));
            if atr.versions.len() > 1 {
                parts.push(self.words.tell("atr-versions", &[("count", atr.versions.len().into())]));
            }
            if let Some(day) = version.content.next_step_on {
                parts.push(self.tell("atr-next-on", "day", &self.day(day)));
            }
        }
        let unseen = atr.versions.iter().any(|version| version.unseen_before);
        row(PageIcon::Report, self.atr_title(atr))
            .with_detail(parts.join(" · "))
            .with_tone(if unseen { Tone::Waiting } else { Tone::Quiet })
            .pressed(open_part(atr.id))
    }

    /// "ATR 1"; while the server has not numbered it, "ATR".
    pub(in crate::case) fn atr_title(&self, atr: &Atr) -> String {
        match atr.number {
            0 => self.say("atr-unnumbered"),
            number => self.words.tell("atr-number", &[("number", number.into())]),
        }
    }

    pub(super) fn claim_rows(&self) -> Vec<PageRow> {
        let claims = &self.case.wage_claims;
        let mut rows: Vec<PageRow> = Vec::new();
        if claims.len() > 1 {
            let detail = self.sums(sum_of(claims, WageClaim::claimed), sum_of(claims, WageClaim::recovered));
            rows.push(row(PageIcon::Money, self.say("claim-all")).with_detail(detail));
        }
        for claim in claims {
            let detail = format!(
                "{} · {} · {}",
                self.sums(claim.claimed(), claim.recovered()),
                self.code("step", claim.step.value.as_str()),
                self.words.tell("claim-workers", &[("count", claim.lines.len().into())]),
            );
            rows.push(
                row(PageIcon::Money, self.claim_title(claim))
                    .with_detail(detail)
                    .pressed(open_part(claim.id)),
            );
            rows.extend(clocks(claim).iter().map(|clock| self.clock_row(clock)));
        }
        rows
    }

    /// "Sagar Builders · R. K. Labour Supply".
    pub(in crate::case) fn claim_title(&self, claim: &WageClaim) -> String {
        let parties = &claim.parties.value;
        let names = [&parties.principal_employer, &parties.contractor];
        let known: Vec<&str> =
            names.into_iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        if known.is_empty() { self.say("claim-title") } else { known.join(" · ") }
    }

    /// What was claimed and what of it was recovered.
    pub(in crate::case) fn sums(&self, claimed: Option<Money>, recovered: Option<Money>) -> String {
        sums(self.words, claimed, recovered)
    }

    /// A clock, with the law or the rule that it comes from.
    pub(in crate::case) fn clock_row(&self, clock: &Clock) -> PageRow {
        let kind = match clock.kind {
            ClockKind::LastDayToFile => "clock-last-day-to-file",
            ClockKind::DecisionAimed => "clock-decision-aimed",
            ClockKind::SettledInSixMonths => "clock-settled-in-six-months",
        };
        let days = (clock.day - india_day(self.now)).num_days();
        let left = if days < 0 {
            self.words.tell("clock-over", &[("count", days.saturating_neg().into())])
        } else {
            self.words.tell("clock-left", &[("count", days.into())])
        };
        let tone = match days {
            ..0 => Tone::Urgent,
            0..=30 => Tone::Waiting,
            _ => Tone::Quiet,
        };
        row(PageIcon::Day, self.say(kind))
            .with_detail(format!("{} · {left} · {}", self.day(clock.day), clock.source))
            .with_tone(tone)
    }

    pub(super) fn referral_rows(&self) -> Vec<PageRow> {
        let line = |referral: &Referral| {
            let (state, tone) = self.referral_state(referral);
            row(PageIcon::Partner, referral.made.partner.clone())
                .with_detail(state)
                .with_tone(tone)
                .pressed(open_part(referral.made.id))
        };
        self.case.referrals.iter().map(line).collect()
    }

    /// How a referral stands: "Accepted, 14:02", "No answer yet; the link opens until 3 Dec 2026".
    pub(in crate::case) fn referral_state(&self, referral: &Referral) -> (String, Tone) {
        let until = self.day(referral.made.until);
        let answered = |answer: ReferralAnswer| {
            let at = referral.answers.last().map(|last| self.time(last.at)).unwrap_or_default();
            format!("{}, {at}", self.code("answer", answer.as_str()))
        };
        match referral.standing(india_day(self.now)) {
            ReferralStanding::Withdrawn => {
                let by = referral.withdrawn.as_ref().map(|by| self.by(by)).unwrap_or_default();
                (self.tell("referral-withdrawn", "by", &by), Tone::Quiet)
            }
            ReferralStanding::Open(None) => (self.tell("referral-open", "day", &until), Tone::Waiting),
            ReferralStanding::Open(Some(answer)) => (answered(answer), Tone::Waiting),
            ReferralStanding::Answered(answer @ ReferralAnswer::Done) => (answered(answer), Tone::Good),
            ReferralStanding::Answered(answer) => (answered(answer), Tone::Urgent),
            ReferralStanding::Expired => (self.tell("referral-expired", "day", &until), Tone::Urgent),
        }
    }
}
