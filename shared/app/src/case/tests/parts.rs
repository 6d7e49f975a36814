//! Parts of a case as pages.

use rstest::rstest;

use super::*;
use crate::{
    view::PageView,
    work::tests::{ATR, CLAIM, FILING, REFERRAL, full, line, page, person},
};

fn opened(language: &str, case: &Value, part: &str) -> PageView {
    let mut phone = desk(language, case);
    press(&mut phone, StaffAction::OpenPart { part: part.into() });
    page(&phone)
}

fn texts(page: &PageView) -> Vec<(String, String)> {
    page.rows.iter().map(|row| (row.title.clone(), row.detail.clone().unwrap_or_default())).collect()
}

/// With a second version of the ATR.
fn corrected() -> Value {
    let content = json!({"services": ["study", "advice"], "done": "Met the workers and the contractor",
                         "next_step": "Visit the site", "next_step_on": "2026-11-30"});
    after(
        &full(),
        &[json!({"type": "correct_atr", "atr": ATR, "content": content, "reason": "more was done"})],
    )
}

#[test]
fn an_atr_shows_all_its_versions_the_one_that_stands_first() {
    let page = opened("en", &corrected(), ATR);
    let titles: Vec<_> = texts(&page).into_iter().map(|(title, _)| title).collect();
    assert_eq!(page.title, "ATR 1");
    assert_eq!(
        titles,
        [
            "Version 2, the one that stands",
            "Services given",
            "What was done",
            "Next step",
            "Version 1",
            "Services given",
            "What was done",
        ]
    );
    assert_eq!(page.rows[2].detail.as_deref(), Some("Met the workers and the contractor"));
    assert_eq!(page.rows[6].detail.as_deref(), Some("Met the workers"), "nothing written is gone");
    assert_eq!(page.rows[3].detail.as_deref(), Some("Visit the site · by 30 Nov 2026"));
}

#[test]
fn a_wage_claim_adds_up_and_says_by_when() {
    let two = after(&full(), &[line(2, 255, 55_000)]);
    let page = opened("en", &two, CLAIM);
    // 26 × ₹450 and 25.5 × ₹550; ₹1,000 came
    assert_eq!(page.paragraphs, ["claimed ₹25,725 · recovered ₹1,000", "Still to come: ₹24,725"]);
    let texts = texts(&page);
    let find =
        |title: &str| texts.iter().find(|(there, _)| there == title).map(|(_, detail)| detail.as_str());
    assert_eq!(find("Worker 1"), Some("26 days at ₹450 · due ₹11,700 · recovered ₹1,000"));
    assert_eq!(find("Worker 2"), Some("25.5 days at ₹550 · due ₹14,025"));
    assert_eq!(find("Settled in six months"), Some("22 May 2027 · 181 days left · MAIN"));
    assert!(find("Hearing 10 Dec 2026").is_some());
    assert!(
        texts.iter().any(|(title, detail)| title == "₹1,000 on 20 Nov 2026" && detail.contains("1 worker"))
    );
}

#[test]
fn what_one_worker_got_too_much_hides_nothing_of_what_another_is_owed() {
    let too_much = json!({"id": FILING, "on": "2026-11-21", "how": "cash",
                          "shares": [{"person": person(1), "amount": 1_200_000}]});
    let works =
        [line(2, 255, 55_000), json!({"type": "record_payment", "claim": CLAIM, "payment": too_much})];
    let page = opened("en", &after(&full(), &works), CLAIM);
    // ₹13,000 came to the first, who was owed ₹11,700
    assert_eq!(page.paragraphs, ["claimed ₹25,725 · recovered ₹13,000", "Still to come: ₹14,025"]);
}

#[test]
fn the_last_day_to_file_is_that_of_the_oldest_wages_and_says_so() {
    let terms = json!({"from": "2024-01-01", "to": "2025-12-31", "days_tenths": 5000, "rate": 45_000});
    let long = json!({"type": "set_wage_line", "claim": CLAIM, "person": person(1), "terms": terms});
    let texts = texts(&opened("en", &after(&full(), &[long]), CLAIM));
    let told = texts.iter().find(|(title, _)| title.starts_with("Last day to file")).unwrap();
    assert_eq!(told.0, "Last day to file for the oldest wages");
    assert!(told.1.starts_with("1 Jan 2027 · 40 days left"), "{}", told.1);
}

#[test]
fn what_was_paid_by_mistake_stays_readable_and_counts_no_more() {
    let payment = crate::work::tests::PAYMENT;
    let withdrawn =
        json!({"type": "withdraw_payment", "claim": CLAIM, "payment": payment, "reason": "wrong worker"});
    let page = opened("en", &after(&full(), &[withdrawn]), CLAIM);
    assert_eq!(page.paragraphs[0], "claimed ₹11,700 · recovered ₹0");
    let there = texts(&page).into_iter().find(|(title, _)| title.starts_with("₹1,000")).unwrap();
    assert!(there.1.contains("recorded by mistake, counts no more: wrong worker"), "{}", there.1);
}

#[rstest]
fn a_part_of_each_sort(#[values("en", "hi")] language: &str) {
    let case = corrected();
    let pages: Vec<_> = [ATR.to_owned(), CLAIM.to_owned(), REFERRAL.to_owned(), person(1)]
        .iter()
        .map(|part| opened(language, &case, part))
        .collect();
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(readable(&pages));
    });
}

#[test]
fn a_part_that_is_not_there_opens_nothing_and_back_leads_to_the_case() {
    let mut phone = desk("en", &full());
    press(&mut phone, StaffAction::OpenPart { part: "no id".into() });
    assert_eq!(view(&phone).number, "MUM-2026-000001");
    press(&mut phone, StaffAction::OpenPart { part: CLAIM.into() });
    phone.tell(UiEvent::BackPressed);
    assert_eq!(view(&phone).number, "MUM-2026-000001");
}
