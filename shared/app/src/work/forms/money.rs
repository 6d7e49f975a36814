//! What goes to an authority, and what comes back to the workers.

use chrono::NaiveDate;
use domain::{
    case::{Case, Filing, NewPayment, PaymentShare, WageClaim},
    ids::{FilingId, PaymentId, PersonId},
    money::Money,
    operation::Work,
};

use super::{
    claims::{claim, claim_of},
    handling::typed,
    people::person_name,
};
use crate::{
    view::{FieldKind, PageIcon, Tone},
    work::{
        codes::{PAYMENT_WAYS, code},
        form::{About, Asks, Choice, Field, Start, Trouble, Written, rupees_text},
        start::of_work,
    },
};

/// The filing that the form changes, and its claim.
fn filing_of<'a>(about: &About<'a>) -> Option<(&'a WageClaim, &'a Filing)> {
    let id: FilingId = match about.refused_work() {
        Some(Work::SetFiling { filing, .. }) => filing.id,
        _ => about.part_id()?,
    };
    about.case?.wage_claims.iter().find_map(|claim| {
        claim.filings.iter().find(|there| there.value.id == id).map(|there| (claim, &there.value))
    })
}

pub(super) fn filing_start(about: &About<'_>) -> Start {
    filing_of(about).map_or_else(Start::default, |(claim, filing)| {
        of_work(&Work::SetFiling { claim: claim.id, filing: filing.clone() })
    })
}

pub(super) fn filing_fields(about: &About<'_>) -> Vec<Field> {
    let words = about.words;
    let mut fields = vec![
        typed(about, "authority", "form-authority", FieldKind::Words)
            .with_hint(about.say("form-authority-hint")),
        typed(about, "place", "form-filing-place", FieldKind::Words),
        Field::new("native_place", about.say("form-native-place"), PageIcon::Place, Asks::Yes)
            .with_hint(about.say("form-native-place-hint")),
        typed(about, "filed_by", "form-filed-by", FieldKind::Words),
        typed(about, "number", "form-filing-number", FieldKind::Words),
        typed(about, "filed_on", "form-filed-on", FieldKind::Day).with_hint(about.say("form-filed-on-hint")),
    ];
    let days: Vec<NaiveDate> = about.values.chosen("hearings").filter_map(|day| day.parse().ok()).collect();
    if !days.is_empty() {
        let offered = days.iter().map(|day| Choice::new(day.to_string(), words.day(*day))).collect();
        fields.push(Field::new("hearings", about.say("form-hearings"), PageIcon::Day, Asks::Many(offered)));
    }
    fields.push(typed(about, "hearing", "form-hearing-new", FieldKind::Day));
    if let Ok(Some(day)) = about.day("hearing")
        && !days.contains(&day)
    {
        let all: Vec<String> = days.iter().chain([&day]).map(NaiveDate::to_string).collect();
        let sets = vec![("hearings".to_owned(), all.join("\n")), ("hearing".to_owned(), String::new())];
        fields.push(Field::new(
            "add-hearing",
            about.say("form-hearing-add"),
            PageIcon::Add,
            Asks::Fill(sets),
        ));
    }
    fields
}

pub(super) fn filing(about: &About<'_>) -> Written {
    let changed = filing_of(about);
    let claim = changed.map(|(claim, _)| claim).or_else(|| claim(about)).ok_or_else(|| about.gone())?.id;
    let id = match (changed, about.refused_work()) {
        (Some((_, filing)), _) | (None, Some(Work::SetFiling { filing, .. })) => filing.id,
        (None, _) => FilingId::new(about.around.unix_ms(), about.around.ten_bytes()),
    };
    let authority = about.required("authority")?;
    let filed_on = about.day("filed_on")?;
    if filed_on.is_some_and(|day| day > about.today()) {
        return Err(about.trouble("filed_on", about.say("form-in-the-future")));
    }
    let mut hearings: Vec<NaiveDate> =
        about.values.chosen("hearings").filter_map(|day| day.parse().ok()).collect();
    // a day that was typed and not added is meant
    hearings.extend(about.day("hearing")?);
    hearings.sort_unstable();
    hearings.dedup();
    let filing = Filing {
        id,
        authority,
        place: about.text("place"),
        native_place: about.values.is_on("native_place"),
        filed_by: about.text("filed_by"),
        number: about.text("number"),
        filed_on,
        hearings,
    };
    about.one(Work::SetFiling { claim, filing })
}

// ---- payments

/// Workers of the claim with what each is still owed.
fn owed(claim: &WageClaim) -> impl Iterator<Item = (PersonId, Money)> {
    claim.lines.iter().map(|line| (line.person, claim.open_of(line).unwrap_or_default()))
}

fn amount_field(person: PersonId) -> String {
    format!("amount/{person}")
}

pub(super) fn payment_start(about: &About<'_>) -> Start {
    Start::default().with("on", about.today().to_string())
}

pub(super) fn payment_fields(about: &About<'_>) -> Vec<Field> {
    let words = about.words;
    let rupees = |money: Money| words.digits(&money.to_string());
    let ways = PAYMENT_WAYS.iter().map(|way| Choice::new(*way, code(words, "paid-by", way))).collect();
    let mut fields = vec![
        typed(about, "on", "form-paid-on", FieldKind::Day),
        Field::new("how", about.say("form-paid-how"), PageIcon::Money, Asks::One(ways)),
    ];
    let (Some(case), Some(claim)) = (about.case, claim(about)) else { return fields };
    if claim.lines.is_empty() {
        fields.push(
            Field::read(about.say("form-no-lines"), String::new(), PageIcon::Warning)
                .with_tone(Tone::Waiting),
        );
        return fields;
    }
    let open: Vec<(PersonId, Money)> = owed(claim).collect();
    if let Some(all) = Money::sum(open.iter().map(|(_, owed)| *owed)).filter(|all| *all > Money::ZERO) {
        let filled = |owed: Money| if owed == Money::ZERO { String::new() } else { rupees_text(owed) };
        let sets = open.iter().map(|(person, owed)| (amount_field(*person), filled(*owed))).collect();
        let label = words.tell("form-pay-all", &[("all", rupees(all).into())]);
        fields.push(Field::new("fill-all", label, PageIcon::Done, Asks::Fill(sets)));
    }
    for (person, owed) in &open {
        let name = amount_field(*person);
        let typed_amount = Money::parse_rupees(about.values.get(&name));
        let key = if typed_amount.is_some_and(|amount| amount > *owed) {
            "form-more-than-owed"
        } else {
            "form-owed"
        };
        let hint = words.tell(key, &[("owed", rupees(*owed).into())]);
        let label = person_name(words, case, *person);
        let field = Field::new(name, label, PageIcon::Family, Asks::Typed(FieldKind::Number)).with_hint(hint);
        fields.push(if key == "form-owed" { field } else { field.with_tone(Tone::Waiting) });
    }
    if let Some(total) =
        shares(about, claim).ok().and_then(|shares| Money::sum(shares.iter().map(|share| share.amount)))
    {
        fields
            .push(Field::read(about.say("form-total"), rupees(total), PageIcon::Money).with_tone(Tone::Good));
    }
    fields
}

/// What each worker got; those who got nothing are left out.
fn shares(about: &About<'_>, claim: &WageClaim) -> Result<Vec<PaymentShare>, Trouble> {
    let mut shares = Vec::new();
    for line in &claim.lines {
        let person = line.person;
        if let Some(amount) = about.money(&amount_field(person))?.filter(|amount| *amount > Money::ZERO) {
            shares.push(PaymentShare { person, amount });
        }
    }
    Ok(shares)
}

pub(super) fn payment(about: &About<'_>) -> Written {
    let claim = claim(about).ok_or_else(|| about.gone())?;
    let on = about.day("on")?.ok_or_else(|| about.missing("on"))?;
    if on > about.today() {
        return Err(about.trouble("on", about.say("form-in-the-future")));
    }
    let how = about.required("how")?;
    let shares = shares(about, claim)?;
    if shares.is_empty() {
        let first = claim.lines.first().map_or_else(String::new, |line| amount_field(line.person));
        return Err(Trouble { text: about.say("form-nobody-paid"), ..about.missing(first) });
    }
    let id = match about.refused_work() {
        Some(Work::RecordPayment { payment, .. }) => payment.id,
        _ => PaymentId::new(about.around.unix_ms(), about.around.ten_bytes()),
    };
    about.one(Work::RecordPayment { claim: claim.id, payment: NewPayment { id, on, how, shares } })
}

fn paid<'a>(about: &About<'a>) -> Option<(&'a WageClaim, &'a NewPayment)> {
    let case: &Case = about.case?;
    if let Some(Work::WithdrawPayment { claim, payment, .. }) = about.refused_work() {
        let claim = claim_of(case, *claim)?;
        return Some((claim, &claim.payments.iter().find(|there| there.made.id == *payment)?.made));
    }
    let id: PaymentId = about.part_id()?;
    case.wage_claims.iter().find_map(|claim| {
        claim.payments.iter().find(|there| there.made.id == id).map(|there| (claim, &there.made))
    })
}

pub(super) fn withdraw_fields(about: &About<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    if let Some((_, payment)) = paid(about) {
        let amount = payment.total().unwrap_or_default().to_string();
        let text = format!("{} · {}", about.words.digits(&amount), about.words.day(payment.on));
        fields.push(Field::read(about.say("form-payment"), text, PageIcon::Money));
    }
    fields.push(typed(about, "reason", "form-reason", FieldKind::Text));
    fields
}

pub(super) fn withdraw(about: &About<'_>) -> Written {
    let (claim, payment) = paid(about).ok_or_else(|| about.gone())?;
    let reason = about.required("reason")?;
    about.one(Work::WithdrawPayment { claim: claim.id, payment: payment.id, reason })
}
