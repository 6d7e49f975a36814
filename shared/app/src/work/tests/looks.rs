//! Each form as it is drawn, in both languages of staff.

use rstest::rstest;

use super::*;
use crate::{
    testing::readable,
    view::{StaffList, Tone},
};

/// All forms.
pub(super) const ALL: [Form; 31] = [
    Form::Assign,
    Form::JoinTeam,
    Form::Urgency,
    Form::Severity,
    Form::Sensitive,
    Form::SafeContact,
    Form::NextAction,
    Form::Status,
    Form::Ask,
    Form::Close,
    Form::Reopen,
    Form::Person,
    Form::SupportingHub,
    Form::Transfer,
    Form::DeclineTransfer,
    Form::Refer,
    Form::AnswerReferral,
    Form::Volunteer,
    Form::Merge,
    Form::Split,
    Form::Atr,
    Form::CorrectAtr,
    Form::ClaimParties,
    Form::WageLine,
    Form::ClaimStep,
    Form::Filing,
    Form::Payment,
    Form::WithdrawPayment,
    Form::Shifts,
    Form::QuietHours,
    Form::Note,
];

/// What a form is mostly about.
fn part(form: Form) -> Option<&'static str> {
    match form {
        Form::AnswerReferral => Some(REFERRAL),
        Form::CorrectAtr => Some(ATR),
        Form::WageLine | Form::ClaimStep | Form::Payment => Some(CLAIM),
        Form::Filing => Some(FILING),
        Form::WithdrawPayment => Some(PAYMENT),
        Form::Shifts => Some(RAVI),
        _ => None,
    }
}

/// A page line by line, as a person reads it.
fn lines(view: &PageView) -> String {
    let mut lines = vec![format!("# {}", view.title)];
    lines.extend(view.paragraphs.iter().cloned());
    lines.extend(view.error.iter().map(|error| format!("!! {error}")));
    for row in &view.rows {
        let mark = match &row.control {
            PageControl::Nothing => "  ".to_owned(),
            PageControl::Press { .. } => "> ".to_owned(),
            PageControl::Button { label, .. } => format!("[{label}] "),
            PageControl::Switch { on, .. } => if *on { "[x] " } else { "[ ] " }.to_owned(),
            PageControl::Choice { selected, .. } => if *selected { "(o) " } else { "( ) " }.to_owned(),
            PageControl::Field { text, kind, .. } => format!("___ {kind:?} “{text}” "),
        };
        let has_cross = mark.starts_with("___ Day");
        let names_field = |label: &String| label.starts_with(&row.title) && label.len() > row.title.len();
        assert_eq!(row.empty_label.as_ref().is_some_and(names_field), has_cross, "{}", row.title);
        let tone = if row.tone == Tone::Quiet { String::new() } else { format!(" <{:?}>", row.tone) };
        let detail = row.detail.as_ref().map(|detail| format!(" — {detail}")).unwrap_or_default();
        lines.push(format!("{mark}{}{detail}{tone}", row.title));
    }
    for button in [&view.primary, &view.secondary].into_iter().flatten() {
        lines.push(format!("{} {}", if button.enabled { "=>" } else { "--" }, button.label));
    }
    lines.join("\n")
}

#[rstest]
#[case("en")]
#[case("hi")]
fn every_form(#[case] language: &str) {
    let mut all = Vec::new();
    for form in ALL {
        let mut phone = desk_of("hub-coordinator", language, &full(), LoadedRecords::default());
        open(&mut phone, form, part(form));
        all.push(lines(&page(&phone)));
    }
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(all.join("\n\n"));
    });
}

#[rstest]
#[case("en")]
#[case("hi")]
fn the_lists(#[case] language: &str) {
    let mut phone = desk_of("hub-coordinator", language, &full(), LoadedRecords::default());
    press(&mut phone, StaffAction::OpenList { list: StaffList::Roster });
    let roster = lines(&page(&phone));
    press(&mut phone, StaffAction::OpenList { list: StaffList::Refused });
    insta::with_settings!({snapshot_suffix => language}, {
        insta::assert_snapshot!(format!("{roster}\n\n{}", lines(&page(&phone))));
    });
}

#[test]
fn the_whole_of_one_form() {
    let mut phone = desk("en", &taken(1));
    open(&mut phone, Form::Status, None);
    insta::assert_snapshot!(readable(&page(&phone)));
}
