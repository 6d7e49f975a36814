//! A wage claim with every line, filing, hearing and payment, and what it adds up to.

use domain::{
    case::{Filing, Payment, WageClaim, WageLine, clocks},
    ids::{ClaimId, PersonId},
    money::Money,
};

use super::super::look::Look;
use crate::{
    pages::{empty_page, row},
    view::{Form, Page, PageAction, PageControl, PageIcon, PageRow, PageView, StaffAction, Tone},
    work,
};

impl Look<'_> {
    pub(super) fn claim_page(&self, id: ClaimId) -> Option<PageView> {
        let claim = self.case.wage_claims.iter().find(|claim| claim.id == id)?;
        let mut page = empty_page(Page::CasePart, self.say("claim-title"));
        let (claimed, recovered) = (claim.claimed(), claim.recovered());
        page.paragraphs.push(self.sums(claimed, recovered));
        page.paragraphs.push(self.tell("claim-open", "amount", &self.money(claim.open())));
        page.rows.extend(self.party_rows(claim));
        page.rows.extend(clocks(claim).iter().map(|clock| self.clock_row(clock)));
        page.rows.extend(claim.lines.iter().map(|line| self.line_row(claim, line)));
        page.rows.extend(self.form_row(PageIcon::Add, "claim-add-line", Form::WageLine, id.to_string()));
        for filing in &claim.filings {
            page.rows.extend(self.filing_rows(&filing.value, filing.differing().next().is_some()));
        }
        page.rows.extend(self.form_row(PageIcon::Add, "claim-add-filing", Form::Filing, id.to_string()));
        page.rows.extend(claim.payments.iter().map(|payment| self.payment_row(payment)));
        let payment = StaffAction::OpenForm { form: Form::Payment, part: Some(id.to_string()) };
        page.primary = self.foot(PageIcon::Money, "claim-add-payment", payment);
        Some(page)
    }

    fn party_rows(&self, claim: &WageClaim) -> Vec<PageRow> {
        let parties = &claim.parties.value;
        let facts = [
            self.fact(PageIcon::Staff, "claim-principal-employer", &parties.principal_employer),
            self.fact(PageIcon::Staff, "claim-contractor", &parties.contractor),
            self.fact(PageIcon::Place, "claim-site", &parties.site),
        ];
        let late = claim.parties.differing().next().is_some();
        let change = self.form(Form::ClaimParties, Some(claim.id.to_string()));
        let mut rows: Vec<PageRow> = facts
            .into_iter()
            .flatten()
            .map(|row| match change.clone() {
                Some(action) => row.pressed(action),
                None => row,
            })
            .map(|row| if late { row.with_tone(Tone::Waiting) } else { row })
            .collect();
        let step = self.code("step", claim.step.value.as_str());
        let step = row(PageIcon::Case, self.say("claim-step")).with_detail(step);
        rows.push(match self.form(Form::ClaimStep, Some(claim.id.to_string())) {
            Some(action) => step.pressed(action),
            None => step,
        });
        rows
    }

    fn name_in_claim(&self, id: PersonId) -> String {
        let person = self.case.people.iter().find(|person| person.id == id);
        person.map_or_else(|| self.say("person-unnamed"), |person| self.person_name(person))
    }

    /// "26 days at ₹550, paid ₹4,000 · due ₹10,300 · recovered ₹5,000".
    fn line_row(&self, claim: &WageClaim, line: &WageLine) -> PageRow {
        let terms = &line.terms.value;
        let days = work::days_text(terms.days_tenths);
        let mut parts = vec![self.words.tell(
            "claim-line",
            &[("days", self.words.digits(&days).into()), ("rate", self.money(Some(terms.rate)).into())],
        )];
        if terms.paid != Money::ZERO {
            parts.push(self.tell("claim-line-paid", "amount", &self.money(Some(terms.paid))));
        }
        let period = match (terms.from, terms.to) {
            (Some(from), Some(to)) => Some(format!("{} – {}", self.day(from), self.day(to))),
            (Some(day), None) | (None, Some(day)) => Some(self.day(day)),
            (None, None) => None,
        };
        parts.extend(period);
        parts.push(self.tell("claim-line-due", "amount", &self.money(terms.due())));
        let recovered = claim.recovered_by(line.person);
        if recovered != Some(Money::ZERO) {
            parts.push(self.tell("claim-recovered", "amount", &self.money(recovered)));
        }
        let is_settled = claim.open_of(line) == Some(Money::ZERO);
        let tone = match (line.terms.differing().next().is_some(), is_settled) {
            (true, _) => Tone::Waiting,
            (false, true) => Tone::Good,
            (false, false) => Tone::Quiet,
        };
        let row = row(PageIcon::Family, self.name_in_claim(line.person))
            .with_detail(parts.join(" · "))
            .with_tone(tone);
        match self.form(Form::WageLine, Some(format!("{}/{}", claim.id, line.person))) {
            Some(action) => row.pressed(action),
            None => row,
        }
    }

    fn filing_rows(&self, filing: &Filing, is_late: bool) -> Vec<PageRow> {
        let place = match (filing.place.is_empty(), filing.native_place) {
            (false, true) => self.tell("filing-native-place", "place", &filing.place),
            (false, false) => filing.place.clone(),
            (true, true) => self.say("filing-at-native-place"),
            (true, false) => String::new(),
        };
        let filed_on = filing.filed_on.map(|day| self.tell("filing-filed-on", "day", &self.day(day)));
        let by = Some(&filing.filed_by).filter(|by| !by.is_empty());
        let number = Some(&filing.number).filter(|number| !number.is_empty());
        let parts = [
            Some(place).filter(|place| !place.is_empty()),
            number.map(|number| self.tell("filing-number", "number", number)),
            filed_on.or_else(|| Some(self.say("filing-not-filed"))),
            by.map(|by| self.tell("filing-by", "name", by)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let line = row(PageIcon::Authority, filing.authority.clone())
            .with_detail(parts.join(" · "))
            .with_tone(if is_late { Tone::Waiting } else { Tone::Quiet });
        let mut rows = vec![match self.form(Form::Filing, Some(filing.id.to_string())) {
            Some(action) => line.pressed(action),
            None => line,
        }];
        rows.extend(filing.hearings.iter().map(|day| {
            let action = StaffAction::AddHearing { filing: filing.id.to_string(), day: day.to_string() };
            row(PageIcon::Day, self.tell("filing-hearing", "day", &self.day(*day))).with_control(
                PageControl::Button {
                    label: self.say("filing-into-calendar"),
                    action: PageAction::Staff { action },
                },
            )
        }));
        rows
    }

    fn payment_row(&self, payment: &Payment) -> PageRow {
        let made = &payment.made;
        let amount = self.money(made.total());
        let title =
            self.words.tell("payment-on", &[("amount", amount.into()), ("day", self.day(made.on).into())]);
        let mut parts = Vec::new();
        if !made.how.is_empty() {
            parts.push(work::payment_how(self.words, &made.how));
        }
        parts.push(self.words.tell("claim-workers", &[("count", made.shares.len().into())]));
        parts.push(self.by(&payment.by));
        if let Some(withdrawn) = &payment.withdrawn {
            let reason =
                [("reason", withdrawn.reason.as_str().into()), ("by", self.by(&withdrawn.by).into())];
            parts.push(self.words.tell("payment-withdrawn", &reason));
            // it counts no more, and stays readable
            return row(PageIcon::Remove, title).with_detail(parts.join(" · "));
        }
        let withdraw = StaffAction::OpenForm { form: Form::WithdrawPayment, part: Some(made.id.to_string()) };
        let line = row(PageIcon::Money, title).with_detail(parts.join(" · ")).with_tone(Tone::Good);
        self.with_button(line, "payment-withdraw", withdraw)
    }
}
