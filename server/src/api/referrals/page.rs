//! The page as HTML: small, without script, for phones of ten years ago.

use std::sync::LazyLock;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    HELPLINE,
    alert::{Contact, Kinds},
    case::{Case, Content, FieldGroup, NewReferral, Person, Referral, WageClaim},
    phone_number::PhoneNumber,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::texts::Texts;

pub(super) const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

const STYLE: &str = "body{font:18px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:1em;color:#111;background:#fff}\
h1{font-size:1.3em}h2{font-size:1.05em;margin:1.2em 0 .2em}p{margin:.3em 0;white-space:pre-line}\
.care{border-left:4px solid #8a6100;padding-left:.6em}\
button{font:inherit;display:block;width:100%;padding:.8em;margin:.6em 0;border:2px solid #0b5c63;border-radius:6px;background:#fff;color:#0b5c63}\
button.first{background:#0b5c63;color:#fff}textarea{font:inherit;width:100%;box-sizing:border-box}";

/// Nothing but this page's own style and a form to where it came from.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let style = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// What the page shows.
pub(super) enum Shown<'a> {
    /// One thing that is to be said, and nothing of any case.
    Told(&'static str),
    /// What is asked, with what was ticked, and a form.
    Asked {
        /// As the partner may see it.
        case: &'a Case,
        referral: &'a Referral,
        kinds: &'a Kinds,
    },
}

/// The page, in no cache, no list of a search engine, no frame, and telling nobody where it stands.
pub(super) fn response(status: StatusCode, texts: &'static Texts, shown: &Shown<'_>) -> Response {
    let body = match shown {
        Shown::Told(told) => html! { p { (told) } },
        Shown::Asked { case, referral, kinds } => asked(texts, case, referral, kinds),
    };
    let page = html! {
        (DOCTYPE)
        html lang=(texts.tag) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex, nofollow, noarchive";
                meta name="referrer" content="no-referrer";
                title { (texts.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (texts.title) }
                (body)
                p { (texts.helpline) " " a href={ "tel:" (HELPLINE) } { (HELPLINE) } }
            }
        }
    };
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(texts.tag)),
        (header::CONTENT_SECURITY_POLICY, POLICY.clone()),
        (header::CACHE_CONTROL, NO_STORE),
        (header::VARY, HeaderValue::from_static("accept-language")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    ];
    let mut response = (status, fixed, page.into_string()).into_response();
    let headers = response.headers_mut();
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow, noarchive"));
    if status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    }
    response
}

fn asked(texts: &'static Texts, case: &Case, referral: &Referral, kinds: &Kinds) -> Markup {
    let ticked = |group| referral.made.groups.contains(&group);
    let place = [&case.routing.district, &case.routing.state].into_iter().flatten();
    let place: Vec<&str> = place.map(String::as_str).collect();
    let has_accepted = !referral.answers.is_empty();
    html! {
        p { (referral.made.partner) }
        p { (texts.greeting) }
        h2 { (texts.request) }
        p { (referral.made.request) }
        (line(texts.kind, texts.kind_name(&case.alert.kind.value, kinds)))
        (line(texts.state, &place.join(", ")))
        @if ticked(FieldGroup::Contact) { (contact(texts, case)) }
        @if case.people.iter().any(|person| person.removed.is_none()) {
            (people(texts, case, ticked(FieldGroup::Contact)))
        }
        @if ticked(FieldGroup::Place) { (where_(texts, case)) }
        @if ticked(FieldGroup::Story) { (story(texts, case)) }
        @for claim in &case.wage_claims { (wages(texts, claim)) }
        p.care { (texts.care) }
        (line(texts.until, &referral.made.until.format("%d-%m-%Y").to_string()))
        form method="post" {
            @if has_accepted { p { strong { (texts.accepted) } } }
            p { label for="note" { (texts.note) } }
            textarea id="note" name="note" rows="4" maxlength=(NewReferral::TEXT_LIMIT) {}
            @if !has_accepted {
                button.first type="submit" name="answer" value="accepted" { (texts.accept) }
            }
            button type="submit" name="answer" value="done" { (texts.done) }
            button type="submit" name="answer" value="declined" { (texts.decline) }
        }
    }
}

fn line(label: &str, text: &str) -> Markup {
    html! { @if !text.trim().is_empty() { h2 { (label) } p { (text) } } }
}

/// How it is safe to reach the person stands before the number; where it is not, there is none.
fn contact(texts: &'static Texts, case: &Case) -> Markup {
    let allowed = case.contact_allowed();
    let words = case.contact_words();
    let number = |told: &Option<domain::alert::Told<PhoneNumber>>| {
        told.as_ref().filter(|_| allowed != Contact::None).map(|told| told.value.spaced()).unwrap_or_default()
    };
    let language = case.alert.language.as_ref().map_or("", |told| told.value.as_str());
    html! {
        h2 { (texts.contact) }
        p { strong { (texts.contact_words(allowed)) } }
        @if !words.is_empty() { p { (words) } }
        (line(texts.number, &number(&case.alert.phone)))
        (line(texts.reporter, &number(&case.alert.reporter_phone)))
        (line(texts.language, language))
    }
}

fn people(texts: &'static Texts, case: &Case, with_numbers: bool) -> Markup {
    let with_numbers = with_numbers && case.contact_allowed() != Contact::None;
    let told = |person: &Person| {
        let details = &person.details.value;
        let parts = [
            details.name.clone(),
            details.sex.map(|sex| texts.sex(sex).to_owned()),
            details.age.map(|age| format!("{age} {}", texts.years)),
            details.about.clone(),
            details.phone.as_ref().filter(|_| with_numbers).map(PhoneNumber::spaced),
            details.language.clone(),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let there = case.people.iter().filter(|person| person.removed.is_none());
    let lines: Vec<String> = there.map(told).filter(|line| !line.is_empty()).collect();
    line(texts.person, &lines.join("\n"))
}

fn where_(texts: &'static Texts, case: &Case) -> Markup {
    let fix = case.position.as_ref().or(case.alert.fix.as_ref().map(|told| &told.value));
    let position = fix.map(|fix| {
        let radius = fix.accuracy_m.map(|metres| format!(" ± {metres:.0} m")).unwrap_or_default();
        format!("{:.5}, {:.5}{radius}", fix.point.latitude, fix.point.longitude)
    });
    html! {
        (line(texts.place, case.routing.place.as_deref().unwrap_or_default()))
        (line(texts.position, &position.unwrap_or_default()))
    }
}

/// The person's own words, and the notes of staff.
fn story(texts: &'static Texts, case: &Case) -> Markup {
    let told = case.alert.note.iter().map(|told| told.value.as_str());
    let written = case.messages.iter().filter_map(|message| match &message.content {
        // before there was `SameNumber`, such a text named another case
        Content::Text { text } if !text.starts_with('↔') => Some(text.as_str()),
        Content::Text { .. } | Content::MissedCall | Content::SameNumber { .. } => None,
    });
    let noted = case.notes.iter().map(|note| note.text.as_str());
    line(texts.story, &told.chain(written).chain(noted).collect::<Vec<_>>().join("\n\n"))
}

fn wages(texts: &'static Texts, claim: &WageClaim) -> Markup {
    let parties = &claim.parties.value;
    let rupees = |amount: Option<domain::money::Money>| amount.map(|amount| amount.to_string());
    let lines = [
        (texts.employer, Some(parties.principal_employer.clone())),
        (texts.contractor, Some(parties.contractor.clone())),
        (texts.site, Some(parties.site.clone())),
        (texts.claimed, rupees(claim.claimed())),
        (texts.recovered, rupees(claim.recovered())),
    ];
    let told = lines.into_iter().filter_map(|(label, text)| {
        text.filter(|text| !text.is_empty()).map(|text| format!("{label}: {text}"))
    });
    line(texts.money, &told.collect::<Vec<_>>().join("\n"))
}
