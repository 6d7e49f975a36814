//! What operators, handsets and people do to a message, and what can still be read.

use domain::{
    alert::{AlertReport, KindCode, Problem},
    sms::{Incoming, NotEncoded, PREFIX, decode, encode, read},
};
use rstest::rstest;
use serde_json::json;

use crate::support::{decoded, groups, noon, own_id, whole};

fn report(text: &str) -> AlertReport {
    decoded(text).report(own_id(), noon())
}

#[rstest]
#[case::small_letters(|m: &str| m.to_lowercase())]
#[case::line_breaks(|m: &str| m.replace(' ', "\r\n"))]
#[case::doubled_blanks(|m: &str| m.replace(' ', " \u{a0} "))]
#[case::no_blanks(|m: &str| m.replace(' ', ""))]
#[case::blanks_behind_the_prefix_only(|m: &str| format!("REF1 {}", groups(m).concat()))]
#[case::dots(|m: &str| m.replace(' ', "."))]
#[case::broken_every_seven_characters(|m: &str| m.as_bytes().chunks(7).map(|c| String::from_utf8_lossy(c) + "\n").collect())]
#[case::keyword_taken_away(|m: &str| m.strip_prefix("REF1 ").unwrap().to_owned())]
#[case::letters_for_digits(|m: &str| format!("REF1 {}", groups(m).join(" ").replace('0', "O").replace('1', "l")))]
#[case::blank_beginning_and_end(|m: &str| format!(" \n\t{m} \u{feff}"))]
#[case::quoted(|m: &str| format!("\"{m}\""))]
fn what_handsets_and_operators_do_costs_nothing(#[case] change: fn(&str) -> String) {
    let sent = encode(&whole());
    let changed = change(&sent);
    assert!(!decoded(&changed).is_damaged(), "{changed}");
    assert_eq!(report(&changed), whole(), "{changed}");
}

#[rstest]
#[case("Fwd: {}", "Fwd:")]
#[case(
    "{}\nSent via Bharat SMS. Recharge now! www.example.in",
    "Sent via Bharat SMS. Recharge now! www.example.in"
)]
#[case("{} मेरा भाई गिर गया 9800000000", "मेरा भाई गिर गया 9800000000")]
#[case("bhai {} jaldi", "bhai jaldi")]
#[case("{} order 12AB34CD56EF78", "order 12AB34CD56EF78")]
fn words_beside_the_code_are_kept_as_the_note(#[case] around: &str, #[case] note: &str) {
    let text = around.replace("{}", &encode(&whole()));
    let expected = AlertReport { note: Some(note.to_owned()), ..whole() };
    assert_eq!(report(&text), expected);
}

#[test]
fn each_lost_group_costs_its_own_fields_and_is_named() {
    let sent = encode(&AlertReport { kind: KindCode::parse("snake_bite").unwrap(), ..whole() });
    let lost = |letter: char| {
        let kept: Vec<&str> = groups(&sent).into_iter().filter(|group| !group.starts_with(letter)).collect();
        decoded(&kept.join(" "))
    };
    assert_eq!(lost('A').set_aside(), ["alert_id"]);
    assert_eq!(
        lost('W').set_aside(),
        ["revision", "recorded_at", "contact", "for", "battery_percent", "language", "state"]
    );
    assert_eq!(lost('P').set_aside(), ["fix"]);
    assert_eq!(lost('K').set_aside(), ["kind"]);
    assert_eq!(lost('N').set_aside(), ["phone"]);
    assert_eq!(lost('P').report(own_id(), noon()).phone, whole().phone);
    assert_eq!(lost('A').report(own_id(), noon()).fix, whole().fix);
}

#[test]
fn a_lost_field_stands_among_the_unreadable_with_the_text() {
    let sent = encode(&whole());
    let garbled: String = sent.replacen(" W", " V", 1);
    let report = report(&garbled);
    assert_eq!((report.id, &report.fix, &report.phone), (whole().id, &whole().fix, &whole().phone));
    assert!(report.kind.is_unspecified());
    assert_eq!(report.unreadable["sms"], json!(garbled));
    let lost: Vec<&str> = report.warnings.iter().map(|warning| warning.field.as_str()).collect();
    assert_eq!(
        lost,
        ["revision", "kind", "recorded_at", "state", "contact", "for", "language", "battery_percent"]
    );
    assert!(report.warnings.iter().all(|warning| warning.problem == Problem::Unreadable));
    assert_eq!(report.note, None, "what is left of a garbled group is no word");
}

#[test]
fn every_cut_leaves_what_stands_before_it() {
    let sent = encode(&whole());
    let ends: Vec<usize> = groups(&sent)
        .iter()
        .scan(4, |end, group| {
            *end += 1 + group.len();
            Some(*end)
        })
        .collect();
    for length in 0..sent.len() {
        let cut = &sent[..length];
        match decode(cut) {
            Err(error) => assert!(length < ends[0] && (length < 4) == (error == NotEncoded::NoSign), "{cut}"),
            Ok(found) => {
                assert!(found.is_damaged());
                let report = found.report(own_id(), noon());
                assert_eq!(report.id, whole().id);
                assert_eq!(report.kind == whole().kind, length >= ends[1], "{cut}");
                assert_eq!(report.fix == whole().fix, length >= ends[2], "{cut}");
                assert_eq!(found.set_aside().contains(&"fix"), length < ends[2], "{cut}");
                assert_eq!(report.phone, None);
            }
        }
    }
}

#[test]
fn every_tail_still_tells_what_it_holds_and_is_never_another_alert() {
    let sent = encode(&whole());
    for start in 6..sent.len() {
        let tail = &sent[start..];
        match decode(tail) {
            Err(error) => assert_eq!(error, NotEncoded::NoSign),
            Ok(found) => {
                assert_eq!((found.id(), found.set_aside().contains(&"alert_id")), (None, true));
                let report = found.report(own_id(), noon());
                assert_eq!((report.id, &report.phone), (own_id(), &whole().phone), "{tail}");
            }
        }
    }
}

#[test]
fn the_two_halves_of_a_split_text_are_the_whole_when_they_are_joined() {
    let sent = encode(&whole());
    // a break in the prefix leaves two words beside the code
    for middle in PREFIX.len()..=sent.len() {
        let (first, second) = sent.split_at(middle);
        assert_eq!(report(&format!("{first}\n{second}")), whole(), "split at {middle}");
    }
}

#[test]
fn of_two_alerts_in_one_text_the_first_is_read_and_the_other_stays_in_the_note() {
    let mut other = whole();
    other.id = own_id();
    let (first, second) = (encode(&whole()), encode(&other));
    let report = report(&format!("{first} {second}"));
    assert_eq!(report.id, whole().id);
    assert_eq!(decoded(report.note.as_deref().unwrap()).id(), Some(other.id));
    // a first one without its id does not lend its fields to the second
    let garbled = first.replacen(" A", " B", 1).replacen(" P", " Q", 1);
    let both = decoded(&format!("{garbled} {second}"));
    assert_eq!((both.id(), both.is_damaged()), (Some(other.id), false));
}

#[test]
fn the_same_message_twice_in_one_text_is_read_once() {
    let sent = encode(&whole());
    let text = format!("{sent}\n{sent}");
    assert_eq!(AlertReport { note: None, ..report(&text) }, whole());
}

#[rstest]
#[case("", NotEncoded::NoSign)]
#[case("help, not paid", NotEncoded::NoSign)]
#[case("refund of 1 rupee, reflation ahead", NotEncoded::NoSign)]
#[case("REF1", NotEncoded::Garbled)]
#[case("ref1 A01KBE0000ZR0100000000", NotEncoded::Garbled)]
#[case("REF2 A01KBE0000ZR0100000000", NotEncoded::Version(2))]
#[case("Fwd: REF17 something", NotEncoded::Version(17))]
fn a_text_without_one_group_says_what_it_is(#[case] text: &str, #[case] problem: NotEncoded) {
    assert_eq!(decode(text), Err(problem));
}

#[test]
fn words_are_a_case_whatever_they_say() {
    let Incoming::Plain(plain) = read("  help, not paid \n") else { panic!("not words") };
    assert_eq!(
        (plain.kind.as_str(), plain.language, plain.note.as_str()),
        ("wages", Some("en"), "help, not paid")
    );
    let report = read("बचाओ").report(own_id(), noon());
    assert_eq!((report.id, report.kind.is_unspecified()), (own_id(), true));
    assert_eq!((report.language.as_deref(), report.note.as_deref()), (Some("hi"), Some("बचाओ")));
    assert!(report.warnings.is_empty() && report.unreadable.is_empty());
}

#[test]
fn a_message_of_which_nothing_can_be_read_is_a_case_with_its_text_and_marked() {
    let report = read("REF1 A01KBE0000ZR010000 W7").report(own_id(), noon());
    assert_eq!(report.note.as_deref(), Some("REF1 A01KBE0000ZR010000 W7"));
    assert_eq!((report.warnings[0].field.as_str(), report.warnings[0].problem), ("sms", Problem::Unreadable));
    assert!(report.kind.is_unspecified());
}

#[test]
fn only_a_text_with_nothing_to_see_is_empty() {
    for blank in ["", " ", "\r\n", "\u{200b}\u{feff}", "\0"] {
        assert_eq!(read(blank), Incoming::Empty);
        assert_eq!(read(blank).report(own_id(), noon()), AlertReport::new(own_id()));
    }
    for text in ["?", ".", "STOP", "😭"] {
        assert!(matches!(read(text), Incoming::Plain(_)), "{text}");
    }
}
