//! What matching promises of any names, whatever they are.

use domain::{
    case::Sex,
    phone_number::PhoneNumber,
    worker::{
        Born, Home, Whose, WorkerDetails, WorkerPhone,
        matching::{Commonness, Index, SUGGESTED_FROM, Sketch, Sound, compare},
    },
};
use proptest::prelude::*;

use super::people::{Half, make};

/// Names near each other, in several scripts, and any text.
fn name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("Sunita"),
        Just("सुनीता"),
        Just("சுனிதா"),
        Just("Devi"),
        Just("देवी"),
        Just("Md"),
        Just("Salim"),
        Just("Ram"),
        Just("Ramkumar"),
        Just("Kumar"),
        Just("S."),
        Just("মণ্ডল"),
        Just("Mondal"),
        Just("Anita"),
        Just("Sunit"),
        Just("স"),
        Just("Smt."),
        Just("Sunitta"),
        Just("محمد"),
        Just("Shalim"),
    ];
    let words = prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "));
    prop_oneof![4 => words, 1 => ".{0,40}"]
}

fn details() -> impl Strategy<Value = WorkerDetails> {
    let sex = prop::option::of(prop_oneof![Just(Sex::Female), Just(Sex::Male)]);
    let born = prop::option::of((1970..2000, any::<bool>()));
    let phone = prop::option::of((0..4_u8, prop_oneof![Just(Whose::Own), Just(Whose::Employer)]));
    let text = || prop_oneof![Just(""), Just("Gaya"), Just("Gayaa"), Just("Malda")];
    (name(), sex, born, phone, text(), text(), text()).prop_map(
        |(name, sex, born, phone, district, trade, employer)| WorkerDetails {
            name,
            sex,
            born: born.map(|(year, from_age)| Born { year, from_age }),
            phones: phone
                .into_iter()
                .map(|(last, whose)| WorkerPhone {
                    number: PhoneNumber::parse(&format!("981234567{last}")).unwrap(),
                    whose,
                })
                .collect(),
            trade: trade.to_owned(),
            employer: employer.to_owned(),
            origin: Home { district: district.to_owned(), ..Home::default() },
            ..WorkerDetails::default()
        },
    )
}

fn indexed(all: &[WorkerDetails]) -> Index<usize> {
    let mut index = Index::new();
    for (id, details) in all.iter().enumerate() {
        index.insert(id, Sketch::of(details));
    }
    index
}

proptest! {
    #[test]
    fn it_does_not_matter_who_is_compared_with_whom(one in details(), other in details(), typing in any::<bool>()) {
        let one = if typing { Sketch::while_typing(&one) } else { Sketch::of(&one) };
        let other = Sketch::of(&other);
        let mut commonness = Commonness::new();
        commonness.add(&other);
        prop_assert_eq!(compare(&one, &other, &commonness), compare(&other, &one, &commonness));
    }

    #[test]
    fn the_index_finds_whom_comparing_with_everybody_finds(
        all in prop::collection::vec(details(), 0..40),
        gone in prop::collection::vec(any::<prop::sample::Index>(), 0..10),
        asked in details(),
        typing in any::<bool>(),
    ) {
        let asked = if typing { Sketch::while_typing(&asked) } else { Sketch::of(&asked) };
        let mut index = indexed(&all);
        let mut left: Vec<usize> = (0..all.len()).collect();
        for gone in gone {
            if !left.is_empty() {
                index.remove(&left.remove(gone.index(left.len())));
            }
        }
        prop_assert_eq!(index.len(), left.len());
        let mut found: Vec<usize> = index.likely(&asked, usize::MAX).into_iter().map(|found| found.id).collect();
        found.sort_unstable();
        let likely = |id: &usize| {
            let comparison = compare(&asked, &Sketch::of(&all[*id]), index.commonness());
            comparison.is_some_and(|comparison| comparison.odds >= SUGGESTED_FROM)
        };
        left.retain(likely);
        prop_assert_eq!(found, left);
    }

    #[test]
    fn who_goes_leaves_no_trace(all in prop::collection::vec(details(), 1..20), asked in details(), text in name()) {
        let mut index = indexed(&all);
        index.insert(all.len(), Sketch::of(&asked));
        index.remove(&all.len());
        let fresh = indexed(&all);
        let asked = Sketch::of(&asked);
        prop_assert_eq!(index.likely(&asked, 9), fresh.likely(&asked, 9));
        prop_assert_eq!(index.search(&text, 9), fresh.search(&text, 9));
    }

    #[test]
    fn any_text_can_be_searched(text in ".{0,80}", all in prop::collection::vec(details(), 0..10)) {
        let _ = Sound::of(&text);
        prop_assert!(indexed(&all).search(&text, 3).len() <= 3);
    }
}

#[test]
fn on_the_made_up_set_the_index_misses_nobody() {
    let set = make(Some(Half::Tuning), 400, 5);
    let all: Vec<WorkerDetails> = set.into_iter().map(|registered| registered.details).collect();
    let index = indexed(&all);
    let mut suggested = 0;
    for asked in all.iter().step_by(4) {
        let asked = Sketch::of(asked);
        let found = index.likely(&asked, usize::MAX).len();
        let likely = all.iter().filter(|known| {
            let comparison = compare(&asked, &Sketch::of(known), index.commonness());
            comparison.is_some_and(|comparison| comparison.odds >= SUGGESTED_FROM)
        });
        assert_eq!(found, likely.count());
        suggested += found;
    }
    assert!(suggested > 100, "everybody is at least found as themselves");
}

fn named(names: &[&str]) -> Index<usize> {
    let details = |name: &&str| WorkerDetails { name: (*name).to_owned(), ..WorkerDetails::default() };
    indexed(&names.iter().map(details).collect::<Vec<_>>())
}

#[test]
fn a_worker_is_found_again_in_any_script_letter_by_letter() {
    let index = named(&["Sunita Devi", "रमेश यादव", "সুনীতা মণ্ডল", "Murugan S.", "Anita Devi"]);
    assert_eq!(index.search("sun", 9), [0, 2]);
    assert_eq!(index.search("சுனிதா ", 9), [0, 2]);
    assert_eq!(index.search("devi suneeta", 9), [0]);
    assert_eq!(index.search("ରମେ", 9), [1]);
    assert_eq!(index.search("முருக", 9), [3]);
    assert_eq!(index.search("Mondl", 9), [2]);
    assert_eq!(index.search("zzz", 9), [0_usize; 0]);
}

#[test]
fn a_worker_is_found_again_by_digits_of_any_script() {
    let number = PhoneNumber::parse("9812345678").unwrap();
    let phones = vec![WorkerPhone { number, whose: Whose::Own }];
    let index = indexed(&[WorkerDetails { phones, ..WorkerDetails::default() }]);
    assert_eq!(index.search("45678", 9), [0]);
    assert_eq!(index.search("४५६७८", 9), [0]);
    assert_eq!(index.search("99999", 9), [0_usize; 0]);
}
