//! Whom what is suggested to, at the edges of every condition; and for anybody at all: nothing that something known
//! speaks against.

use proptest::{option, prelude::*, sample::select};
use rstest::rstest;
use serde_json::{Value, json};

use super::*;

const TODAY: &str = "2026-11-22";

fn nobody() -> About {
    About::nobody(TODAY.parse().unwrap())
}

fn of_age(age: i32) -> About {
    About { age: Some((age, age)), ..nobody() }
}

/// What is suggested: code, and what is not known.
fn suggested(about: &About) -> Vec<(&'static str, Vec<Condition>)> {
    let all = suggest(Directory::embedded(), about);
    all.iter().map(|one| (one.scheme.code.as_str(), one.unknown().to_vec())).collect()
}

fn certainty_of(code: &str, about: &About) -> Option<Certainty> {
    let all = suggest(Directory::embedded(), about);
    all.into_iter().find(|one| one.scheme.code == code).map(|one| one.certainty)
}

fn without(conditions: &[Condition]) -> Certainty {
    Certainty::MayFit { unknown: conditions.to_vec() }
}

#[rstest]
#[case::too_young(15, None)]
#[case::youngest(16, Some(Certainty::Fits))]
#[case::oldest(59, Some(Certainty::Fits))]
#[case::too_old(60, None)]
fn e_shram_is_for_16_to_59(#[case] age: i32, #[case] certainty: Option<Certainty>) {
    assert_eq!(certainty_of("e_shram", &About { e_shram: Some(false), ..of_age(age) }), certainty);
}

#[rstest]
// by the year alone somebody is of two ages
#[case::of_year(json!({"year": 2026 - 60}), Some(without(&[Condition::Age])))]
#[case::of_year_within(json!({"year": 2026 - 59}), Some(Certainty::Fits))]
#[case::of_year_over(json!({"year": 2026 - 61}), None)]
#[case::of_year_young(json!({"year": 2026 - 16}), Some(without(&[Condition::Age])))]
// an age that was said may be a year off
#[case::said(json!({"year": 2026 - 59, "from_age": true}), Some(without(&[Condition::Age])))]
#[case::said_within(json!({"year": 2026 - 58, "from_age": true}), Some(Certainty::Fits))]
#[case::said_young(json!({"year": 2026 - 15, "from_age": true}), Some(without(&[Condition::Age])))]
#[case::said_child(json!({"year": 2026 - 14, "from_age": true}), None)]
#[case::unknown(Value::Null, Some(without(&[Condition::Age])))]
fn an_age_is_as_sure_as_what_is_known_of_it(#[case] born: Value, #[case] certainty: Option<Certainty>) {
    let details: WorkerDetails =
        serde_json::from_value(json!({"born": born, "e_shram": {"is": "missing"}})).unwrap();
    let about = About::of(&details, "2026-11-22T08:00:00Z".parse().unwrap());
    assert_eq!(certainty_of("e_shram", &about), certainty);
}

#[rstest]
#[case::held(Some(true), None)]
#[case::missing(Some(false), Some(Certainty::Fits))]
#[case::not_asked(None, Some(without(&[Condition::Lacks(Need::EShram)])))]
fn nobody_is_sent_for_what_they_have(#[case] e_shram: Option<bool>, #[case] certainty: Option<Certainty>) {
    assert_eq!(certainty_of("e_shram", &About { e_shram, ..of_age(30) }), certainty);
}

#[rstest]
#[case::away(Some("Bihar"), Some("Kerala"), Some(Certainty::Fits))]
#[case::at_home(Some("Bihar"), Some("Bihar"), None)]
#[case::from_elsewhere(Some("Odisha"), Some("Kerala"), None)]
#[case::work_unknown(Some("Bihar"), None, Some(without(&[Condition::Work])))]
#[case::home_unknown(None, Some("Kerala"), Some(without(&[Condition::Home])))]
#[case::home_unknown_work_there(None, Some("Bihar"), None)]
#[case::both_unknown(None, None, Some(without(&[Condition::Home, Condition::Work])))]
fn a_grant_of_the_home_state_is_for_those_who_work_elsewhere(
    #[case] home: Option<&str>,
    #[case] work: Option<&str>,
    #[case] certainty: Option<Certainty>,
) {
    let (home, work) = (home.map(str::to_owned), work.map(str::to_owned));
    assert_eq!(certainty_of("bihar_migrant_accident", &About { home, work, ..of_age(30) }), certainty);
}

#[rstest]
#[case::away(Some("Bihar"), Some("Kerala"), Some(Certainty::Fits))]
#[case::own(Some("Kerala"), Some("Kerala"), None)]
#[case::elsewhere(Some("Bihar"), Some("Delhi"), None)]
#[case::home_unknown(None, Some("Kerala"), Some(without(&[Condition::Home])))]
#[case::work_unknown(Some("Bihar"), None, Some(without(&[Condition::Work])))]
#[case::own_work_unknown(Some("Kerala"), None, None)]
fn a_scheme_of_the_state_of_work_is_for_those_from_elsewhere(
    #[case] home: Option<&str>,
    #[case] work: Option<&str>,
    #[case] certainty: Option<Certainty>,
) {
    let (home, work) = (home.map(str::to_owned), work.map(str::to_owned));
    assert_eq!(certainty_of("awaz", &About { home, work, ..of_age(30) }), certainty);
}

#[test]
fn the_place_of_the_site_goes_before_the_destination() {
    let mut details: WorkerDetails = serde_json::from_value(json!({
        "origin": {"state": "bihar"}, "destination": {"state": "Delhi"},
        "site": {"point": {"latitude": 9.98, "longitude": 76.28}}, "trade": "construction",
        "bocw": {"is": "held", "number": ""}, "ration_card": {"is": "missing"},
    }))
    .unwrap();
    let at = "2026-11-21T18:30:00Z".parse().unwrap();
    let known = About {
        home: Some("Bihar".into()),
        work: Some("Kerala".into()),
        trade: Some("construction".into()),
        bocw: Some(true),
        ration_card: Some(false),
        ..nobody()
    };
    assert_eq!(About::of(&details, at), known);
    details.site.point = None;
    assert_eq!(About::of(&details, at), About { work: Some("Delhi".into()), ..known });
}

#[test]
fn a_building_worker_of_bihar_in_kerala_who_has_nothing() {
    let (missing, kerala) = (Some(false), Some("Kerala".to_owned()));
    let about = About {
        home: Some("Bihar".into()),
        work: kerala,
        trade: Some("construction".into()),
        e_shram: missing,
        bocw: missing,
        ration_card: missing,
        ..of_age(32)
    };
    let all = suggest(Directory::embedded(), &about);
    let lines = all.iter().map(|one| {
        let opens: Vec<_> = one.opens.iter().map(|scheme| scheme.code.as_str()).collect();
        format!("{}: {:?} because {:?}, opens {opens:?}", one.scheme.code, one.certainty, one.why)
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_scheme_that_has_ended_is_suggested_no_more() {
    let vendor = About { trade: Some("street_vendor".into()), ..of_age(40) };
    let on = |day: &str| About { on: day.parse().unwrap(), ..vendor.clone() };
    assert_eq!(certainty_of("pm_svanidhi", &on("2030-03-31")), Some(Certainty::Fits));
    assert_eq!(certainty_of("pm_svanidhi", &on("2030-04-01")), None);
}

#[test]
fn of_somebody_of_whom_nothing_is_known_nothing_is_sure() {
    for (code, unknown) in suggested(&nobody()) {
        assert!(!unknown.is_empty(), "{code}");
    }
}

fn anybody() -> impl Strategy<Value = About> {
    let state =
        || option::of(select(vec!["Bihar", "Kerala", "West Bengal", "Tamil Nadu", "Maharashtra", "Odisha"]));
    let trade = option::of(select(crate::basics::FieldSettings::TRADES.to_vec()));
    let age = option::of((5..90_i32, 0..3_i32).prop_map(|(youngest, more)| (youngest, youngest + more)));
    let held = || option::of(any::<bool>());
    let day = select(vec![TODAY, "2030-03-31", "2031-01-01"]);
    (age, state(), state(), trade, held(), held(), held(), day).prop_map(
        |(age, home, work, trade, e_shram, bocw, ration_card, day)| About {
            age,
            home: home.map(str::to_owned),
            work: work.map(str::to_owned),
            trade: trade.map(str::to_owned),
            e_shram,
            bocw,
            ration_card,
            on: day.parse().unwrap(),
        },
    )
}

/// Whether something known speaks against a scheme, said anew and plainly.
fn is_violated(scheme: &Scheme, about: &About) -> bool {
    let is_outside = |list: &[String], own: &Option<String>| {
        !list.is_empty() && own.as_ref().is_some_and(|own| !list.contains(own))
    };
    let too_young =
        about.age.zip(scheme.ages.from).is_some_and(|((_, oldest), from)| oldest < i32::from(from));
    let too_old = about.age.zip(scheme.ages.to).is_some_and(|((youngest, _), to)| youngest > i32::from(to));
    let states =
        ["Bihar", "Kerala", "West Bengal", "Tamil Nadu", "Maharashtra", "Odisha", "Jharkhand", "Delhi"];
    let could_be = |list: &[String], own: &Option<String>, state: &str| match own {
        Some(own) => own == state,
        None => list.is_empty() || list.iter().any(|one| one == state),
    };
    let is_away = |home: &str| {
        let other = |work: &&str| *work != home && could_be(&scheme.work, &about.work, work);
        could_be(&scheme.home, &about.home, home) && states.iter().any(other)
    };
    let at_home = scheme.away && !states.iter().any(|home| is_away(home));
    let registrations =
        [(Need::EShram, about.e_shram), (Need::Bocw, about.bocw), (Need::RationCard, about.ration_card)];
    let lacks = registrations.iter().any(|(need, has)| *has == Some(false) && scheme.needs.contains(need));
    let has = registrations.iter().any(|(need, has)| *has == Some(true) && scheme.gives == Some(*need));
    too_young
        || too_old
        || is_outside(&scheme.home, &about.home)
        || is_outside(&scheme.work, &about.work)
        || is_outside(&scheme.trades, &about.trade)
        || at_home
        || lacks
        || has
        || scheme.until.is_some_and(|until| until < about.on)
}

proptest! {
    #[test]
    fn what_is_suggested_is_what_nothing_known_speaks_against(about in anybody()) {
        let directory = Directory::embedded();
        let all = suggest(directory, &about);
        for scheme in directory.schemes() {
            let found = all.iter().any(|one| one.scheme == scheme);
            prop_assert_eq!(found, !is_violated(scheme, &about), "{}", &scheme.code);
        }
    }

    #[test]
    fn who_learns_more_is_suggested_no_more_and_loses_no_certainty(about in anybody()) {
        let less = [
            About { age: None, ..about.clone() },
            About { home: None, ..about.clone() },
            About { work: None, ..about.clone() },
            About { trade: None, ..about.clone() },
            About { e_shram: None, bocw: None, ration_card: None, ..about.clone() },
        ];
        let full = suggest(Directory::embedded(), &about);
        for less in less {
            let before = suggest(Directory::embedded(), &less);
            for one in &full {
                let earlier = before.iter().find(|there| there.scheme == one.scheme);
                let earlier = earlier.map_or(0, |earlier| earlier.unknown().len());
                prop_assert!(earlier >= one.unknown().len(), "{}", &one.scheme.code);
            }
        }
    }

    #[test]
    fn what_they_lack_and_can_register_for_comes_first(about in anybody()) {
        let all = suggest(Directory::embedded(), &about);
        let is_first = |one: &Suggestion<'_>| {
            one.why.iter().any(|why| matches!(why, Condition::Lacks(need) if need.is_recorded()))
        };
        prop_assert!(all.iter().skip_while(|one| is_first(one)).all(|one| !is_first(one)));
        for one in all.iter().filter(|one| !one.opens.is_empty()) {
            let gives = one.scheme.gives;
            prop_assert!(one.opens.iter().all(|other| gives.is_some_and(|need| other.needs.contains(&need))));
        }
    }
}
