//! Wage claims: who owes, what each worker is owed, how far it has come.

use domain::{
    case::{Case, ClaimStep, Parties, WageClaim, WageTerms},
    ids::{ClaimId, PersonId},
    money::Money,
    operation::Work,
};

use super::{
    handling::typed,
    people::{add_people_first, chosen_people, people, person_name, ticked},
};
use crate::{
    view::{FieldKind, Form, PageIcon, StaffAction, Tone},
    work::{
        codes::{choices, steps},
        form::{About, Asks, Field, Start, Trouble, Written},
        permitted::may_do,
        start::{of_terms, of_work},
    },
};

pub(super) fn claim_of(case: &Case, id: ClaimId) -> Option<&WageClaim> {
    case.wage_claims.iter().find(|claim| claim.id == id)
}

/// The claim that the form is about.
pub(super) fn claim<'a>(about: &About<'a>) -> Option<&'a WageClaim> {
    let id = match about.refused_work() {
        Some(
            Work::SetClaimParties { claim, .. }
            | Work::SetWageLine { claim, .. }
            | Work::SetClaimStep { claim, .. }
            | Work::SetFiling { claim, .. }
            | Work::RecordPayment { claim, .. }
            | Work::WithdrawPayment { claim, .. },
        ) => *claim,
        _ => about.part?.split('/').next()?.parse().ok()?,
    };
    claim_of(about.case?, id)
}

// ---- those who owe

pub(super) fn parties_start(about: &About<'_>) -> Start {
    claim(about).map_or_else(Start::default, |claim| {
        of_work(&Work::SetClaimParties { claim: claim.id, parties: claim.parties.value.clone() })
    })
}

pub(super) fn parties_fields(about: &About<'_>) -> Vec<Field> {
    vec![
        typed(about, "principal_employer", "form-principal-employer", FieldKind::Words)
            .with_hint(about.say("form-principal-employer-hint")),
        typed(about, "contractor", "form-contractor", FieldKind::Words),
        typed(about, "site", "form-site", FieldKind::Words),
    ]
}

pub(super) fn parties(about: &About<'_>) -> Written {
    let parties = Parties {
        principal_employer: about.text("principal_employer"),
        contractor: about.text("contractor"),
        site: about.text("site"),
    };
    if parties.principal_employer.is_empty() && parties.contractor.is_empty() {
        let text = about.say("form-who-owes");
        return Err(Trouble { text, ..about.missing("principal_employer") });
    }
    if let Some(claim) = claim(about) {
        return about.one(Work::SetClaimParties { claim: claim.id, parties });
    }
    let id = match about.refused_work() {
        Some(Work::OpenWageClaim { claim, .. }) => *claim,
        _ if about.part.is_some() => return Err(about.gone()),
        _ => ClaimId::new(about.around.unix_ms(), about.around.ten_bytes()),
    };
    about.one(Work::OpenWageClaim { claim: id, parties })
}

// ---- what a worker is owed

/// The one worker that the form is about; none where it is about several, with the same terms for all.
fn one_worker(about: &About<'_>) -> Option<PersonId> {
    match about.refused_work() {
        Some(Work::SetWageLine { person, .. }) => Some(*person),
        _ => about.part?.split('/').nth(1)?.parse().ok(),
    }
}

pub(super) fn line_start(about: &About<'_>) -> Start {
    let Some(claim) = claim(about) else { return Start::default() };
    if let Some(person) = one_worker(about) {
        let line = claim.lines.iter().find(|line| line.person == person);
        return line.map_or_else(Start::default, |line| of_terms(&line.terms.value));
    }
    // those who have no line yet; the terms of the last line, because a site mostly pays all the same
    let without = about.case.map_or(&[][..], |case| &case.people).iter();
    let without = without.filter(|person| person.removed.is_none() && !has_line(claim, person.id));
    let start = claim.lines.last().map_or_else(Start::default, |line| of_terms(&line.terms.value));
    start.with_all("people", without.map(|person| person.id.to_string()))
}

fn has_line(claim: &WageClaim, person: PersonId) -> bool {
    claim.lines.iter().any(|line| line.person == person)
}

pub(super) fn line_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    if let (Some(person), Some(case)) = (one_worker(about), about.case) {
        let name = person_name(about.words, case, person);
        fields.push(Field::read(about.say("form-worker"), name, PageIcon::Family));
    } else {
        let offered = people(about, |_| true);
        if offered.is_empty() && about.case.is_some() {
            return vec![add_people_first(about)];
        }
        let ticked = ticked(about, "people").len();
        let label = about.words.tell("form-workers", &[("count", ticked.into())]);
        fields.push(Field::new("people", label, PageIcon::Family, Asks::Many(offered)));
    }
    fields.extend([
        typed(about, "from", "form-work-from", FieldKind::Day),
        typed(about, "to", "form-work-to", FieldKind::Day),
        typed(about, "days_tenths", "form-days", FieldKind::Number).with_hint(about.say("form-days-hint")),
        Field::new("rate", about.say("form-rate"), PageIcon::Money, Asks::Typed(FieldKind::Number)),
        Field::new("paid", about.say("form-paid"), PageIcon::Money, Asks::Typed(FieldKind::Number))
            .with_hint(about.say("form-paid-hint")),
    ]);
    fields.extend(due_field(about));
    fields.extend(way_out_of_claim(about));
    fields
}

/// The press that takes the one worker out of the claim: for a line that was entered by mistake.
fn way_out_of_claim(about: &About<'_>) -> Option<Field> {
    // what was refused may be another's line by now
    let (person, case) = (one_worker(about).filter(|_| about.refused.is_none())?, about.case?);
    let action =
        StaffAction::RemoveWageLine { claim: claim(about)?.id.to_string(), person: person.to_string() };
    may_do(&action, case, about.records).ok()?;
    Some(Field::new("", about.say("form-line-remove"), PageIcon::Remove, Asks::Instead(action)))
}

/// What is owed by these terms, as far as they can be read.
fn due_field(about: &About<'_>) -> Option<Field> {
    let due = terms(about).ok()?.due()?;
    let ticked = if one_worker(about).is_some() { 1 } else { ticked(about, "people").len() };
    let all = Money::sum(std::iter::repeat_n(due, ticked))?;
    let text = if ticked > 1 {
        let arguments = [
            ("count", ticked.into()),
            ("each", about.words.digits(&due.to_string()).into()),
            ("all", about.words.digits(&all.to_string()).into()),
        ];
        about.words.tell("form-due-of-all", &arguments)
    } else {
        about.words.digits(&due.to_string())
    };
    let tone = if due == Money::ZERO { Tone::Waiting } else { Tone::Good };
    Some(Field::read(about.say("form-due"), text, PageIcon::Money).with_tone(tone))
}

/// Days with halves, as tenths: `26`, `26.5`, `26½`, digits of any of India's scripts.
fn days_tenths(text: &str) -> Option<u32> {
    let text = text.trim().replace('½', ".5");
    let text = if text.starts_with('.') { format!("0{text}") } else { text };
    // an amount of rupees has the same form: whole numbers, a point, and tenths; hundredths of a day are none
    let hundredths = Money::parse_rupees(&text)?.paise();
    (hundredths % 10 == 0).then(|| u32::try_from(hundredths / 10).ok()).flatten()
}

fn terms(about: &About<'_>) -> Result<WageTerms, Trouble> {
    let (from, to) = (about.day("from")?, about.day("to")?);
    if from.zip(to).is_some_and(|(from, to)| from > to) {
        return Err(about.trouble("to", about.say("form-ends-before")));
    }
    if [from, to].into_iter().flatten().any(|day| day > about.today()) {
        let field = if from.is_some_and(|day| day > about.today()) { "from" } else { "to" };
        return Err(about.trouble(field, about.say("form-not-worked-yet")));
    }
    let days = about.required("days_tenths")?;
    let days_tenths = days_tenths(&days).filter(|days| *days <= WageTerms::DAYS_TENTHS_LIMIT);
    let days_tenths = days_tenths.ok_or_else(|| about.trouble("days_tenths", about.say("form-no-days")))?;
    if days_tenths == 0 {
        return Err(about.trouble("days_tenths", about.say("form-no-days")));
    }
    if let Some((from, to)) = from.zip(to) {
        // nobody works more days than there were
        let there = (to - from).num_days().saturating_add(1);
        if i64::from(days_tenths) > there.saturating_mul(10) {
            let text = about.words.tell("form-too-many-days", &[("count", there.into())]);
            return Err(about.trouble("days_tenths", text));
        }
    }
    let rate = about.money("rate")?.ok_or_else(|| about.missing("rate"))?;
    let paid = about.money("paid")?.unwrap_or_default();
    let terms = WageTerms { from, to, days_tenths, rate, paid };
    let earned = WageTerms { paid: Money::ZERO, ..terms.clone() }.due();
    let earned = earned.ok_or_else(|| about.trouble("rate", about.say("form-too-much")))?;
    if paid > earned {
        let earned = about.words.digits(&earned.to_string());
        return Err(about.trouble("paid", about.words.tell("form-paid-more", &[("earned", earned.into())])));
    }
    Ok(terms)
}

pub(super) fn line(about: &About<'_>) -> Written {
    let claim = claim(about).ok_or_else(|| about.gone())?.id;
    let people = match one_worker(about) {
        Some(person) => vec![person],
        None => chosen_people(about, "people")?,
    };
    let terms = terms(about)?;
    let line = |person| about.body(Work::SetWageLine { claim, person, terms: terms.clone() });
    people.into_iter().map(line).collect()
}

// ---- how far it has come

pub(super) fn step_start(about: &About<'_>) -> Start {
    claim(about).map_or_else(Start::default, |claim| {
        of_work(&Work::SetClaimStep { claim: claim.id, step: claim.step.value })
    })
}

pub(super) fn step_fields(about: &About<'_>) -> Vec<Field> {
    let offered = choices(about.words, "step", &steps());
    let mut fields = vec![Field::new("step", about.say("form-step"), PageIcon::Money, Asks::One(offered))];
    let files = about.values.get("step") == ClaimStep::Filed.as_str();
    if let Some(claim) = claim(about).filter(|claim| files && claim.filings.is_empty()) {
        // the clock of the decision begins with what is filed
        let action = StaffAction::OpenForm { form: Form::Filing, part: Some(claim.id.to_string()) };
        fields.push(
            Field::new("", about.say("form-filing-too"), PageIcon::Authority, Asks::First(action))
                .with_tone(Tone::Waiting),
        );
    }
    fields
}

pub(super) fn step(about: &About<'_>) -> Written {
    let claim = claim(about).ok_or_else(|| about.gone())?.id;
    let step = about.chosen("step", &steps()).ok_or_else(|| about.missing("step"))?;
    about.one(Work::SetClaimStep { claim, step })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("26", Some(260))]
    #[case("26.5", Some(265))]
    #[case("26½", Some(265))]
    #[case("½", Some(5))]
    #[case("२६.५", Some(265))]
    #[case("26.50", Some(265))]
    #[case("26.55", None)]
    #[case("a month", None)]
    #[case("-3", None)]
    fn days_are_counted_in_tenths(#[case] text: &str, #[case] tenths: Option<u32>) {
        assert_eq!(days_tenths(text), tenths);
    }
}
