//! The forms: what each asks and what it records. One entry for each; how a form is kept, checked and drawn stands above.

mod claims;
mod handling;
mod hubs;
mod invite;
mod money;
mod others;
mod people;
mod registration;
mod reports;
mod roster;
pub(super) mod sessions;
pub(super) mod workers;

pub(super) use invite::code_of as invite_code_of;
pub(super) use others::secret_text;
#[cfg(test)]
pub(super) use others::sha256_of;
pub(super) use people::person_name;

use domain::operation::WorkKind;

use super::form::{About, Field, Start, Written};
use crate::view::Form;

/// What a form needs of a case before it can be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// Nothing: also of a case that is over.
    Nothing,
    /// That it is open.
    Open,
    /// That it is open and somebody has taken it.
    OpenAndTaken,
    /// That somebody has taken it, also where it is over.
    Taken,
    /// That it is over.
    Closed,
}

/// A form.
pub(super) struct Sheet {
    /// Its name in the key of its draft.
    pub(super) name: &'static str,
    /// Key of its headline.
    pub(super) title: &'static str,
    /// Key of the words under it, where it needs some.
    pub(super) why: Option<&'static str>,
    /// What it records; of rosters nothing.
    pub(super) kind: Option<WorkKind>,
    pub(super) needs: Needs,
    /// Key of what keeps it, and of what throws it away.
    pub(super) keep: &'static str,
    pub(super) discard: &'static str,
    /// It is asked step by step.
    pub(super) in_steps: bool,
    pub(super) start: fn(&About<'_>) -> Start,
    pub(super) fields: fn(&About<'_>) -> Vec<Field>,
    pub(super) write: fn(&About<'_>) -> Written,
}

fn empty(_about: &About<'_>) -> Start {
    Start::default()
}

/// A sheet about no case, asked all at once.
fn plain(
    name: &'static str,
    title: &'static str,
    start: fn(&About<'_>) -> Start,
    fields: fn(&About<'_>) -> Vec<Field>,
    write: fn(&About<'_>) -> Written,
) -> Sheet {
    Sheet {
        name,
        title,
        why: None,
        kind: None,
        needs: Needs::Nothing,
        keep: "form-keep",
        discard: "form-discard",
        in_steps: false,
        start,
        fields,
        write,
    }
}

macro_rules! sheet {
    ($name:literal, $title:literal, $kind:ident, $needs:ident, $start:expr, $fields:expr, $write:expr) => {
        Sheet {
            name: $name,
            title: $title,
            why: None,
            kind: Some(WorkKind::$kind),
            needs: Needs::$needs,
            keep: "form-keep",
            discard: "form-discard",
            in_steps: false,
            start: $start,
            fields: $fields,
            write: $write,
        }
    };
}

/// The sheet of a form. `has_part` says that it is about something that is there.
pub(super) fn sheet(form: Form, has_part: bool) -> Sheet {
    use handling as h;
    match form {
        Form::Assign => {
            sheet!("assign", "form-assign-title", Assign, Open, empty, h::assign_fields, h::assign)
        }
        Form::JoinTeam => {
            sheet!("join-team", "form-join-team-title", JoinTeam, Nothing, empty, h::join_fields, h::join)
        }
        Form::Urgency => {
            sheet!(
                "urgency",
                "form-urgency-title",
                SetUrgency,
                Open,
                h::urgency_start,
                h::urgency_fields,
                h::urgency
            )
        }
        Form::Severity => {
            sheet!(
                "severity",
                "form-severity-title",
                SetSeverity,
                Open,
                h::severity_start,
                h::severity_fields,
                h::severity
            )
        }
        Form::Sensitive => {
            sheet!(
                "sensitive",
                "form-sensitive-title",
                SetSensitive,
                Nothing,
                h::sensitive_start,
                h::sensitive_fields,
                h::sensitive
            )
        }
        Form::SafeContact => {
            sheet!(
                "safe-contact",
                "form-safe-contact-title",
                SetSafeContact,
                Nothing,
                h::safe_start,
                h::safe_fields,
                h::safe
            )
        }
        Form::NextAction => {
            sheet!(
                "next-action",
                "form-next-action-title",
                SetNextAction,
                Open,
                h::next_start,
                h::next_fields,
                h::next
            )
        }
        Form::Status => {
            sheet!(
                "status",
                "form-status-title",
                SetStatus,
                OpenAndTaken,
                h::status_start,
                h::status_fields,
                h::status
            )
        }
        Form::Ask => sheet!("ask", "form-ask-title", AskWorker, Open, h::ask_start, h::ask_fields, h::ask),
        Form::Close => {
            sheet!("close", "form-close-title", Close, OpenAndTaken, empty, h::close_fields, h::close)
        }
        Form::Reopen => {
            sheet!("reopen", "form-reopen-title", Reopen, Closed, empty, h::reason_fields, h::reopen)
        }
        Form::Person => {
            let sheet = sheet!(
                "person",
                "form-person-title",
                AddPerson,
                Open,
                people::person_start,
                people::person_fields,
                people::person
            );
            if has_part {
                Sheet { kind: Some(WorkKind::ChangePerson), needs: Needs::Nothing, ..sheet }
            } else {
                sheet
            }
        }
        Form::Merge => {
            sheet!("merge", "form-merge-title", Merge, Nothing, empty, people::merge_fields, people::merge)
        }
        Form::Split => {
            sheet!(
                "split",
                "form-split-title",
                Split,
                Open,
                people::split_start,
                people::split_fields,
                people::split
            )
        }
        Form::SupportingHub => {
            sheet!(
                "supporting-hub",
                "form-supporting-hub-title",
                AddSupportingHub,
                Open,
                empty,
                hubs::support_fields,
                hubs::support
            )
        }
        Form::Transfer => {
            let sheet = sheet!(
                "transfer",
                "form-transfer-title",
                ProposeTransfer,
                Open,
                hubs::transfer_start,
                hubs::transfer_fields,
                hubs::transfer
            );
            Sheet { why: Some("form-transfer-why"), ..sheet }
        }
        Form::DeclineTransfer => {
            sheet!(
                "decline-transfer",
                "form-decline-transfer-title",
                DeclineTransfer,
                Nothing,
                empty,
                h::reason_fields,
                hubs::decline
            )
        }
        Form::Note => {
            sheet!("note", "note-label", AddNote, Nothing, empty, h::note_fields, h::note)
        }
        Form::Refer => {
            let sheet = sheet!(
                "refer",
                "form-refer-title",
                Refer,
                Open,
                others::refer_start,
                others::refer_fields,
                others::refer
            );
            Sheet { why: Some("form-refer-why"), ..sheet }
        }
        Form::AnswerReferral => {
            sheet!(
                "answer-referral",
                "form-answer-referral-title",
                AnswerReferral,
                Nothing,
                empty,
                others::answer_fields,
                others::answer
            )
        }
        Form::Volunteer => sheet!(
            "volunteer",
            "form-volunteer-title",
            ShareWithVolunteer,
            Open,
            others::volunteer_start,
            others::volunteer_fields,
            others::volunteer
        ),
        Form::Atr => {
            let sheet =
                sheet!("atr", "form-atr-title", FileAtr, Taken, empty, reports::fields, reports::file);
            Sheet { keep: "form-submit", ..sheet }
        }
        Form::CorrectAtr => {
            let sheet = sheet!(
                "correct-atr",
                "form-correct-atr-title",
                CorrectAtr,
                Nothing,
                reports::correct_start,
                reports::correct_fields,
                reports::correct
            );
            Sheet { why: Some("form-correct-atr-why"), ..sheet }
        }
        _ => of_money(form, has_part)
            .or_else(|| workers::sheet(form))
            .or_else(|| sessions::sheet(form))
            .unwrap_or_else(|| of_roster(form)),
    }
}

fn of_money(form: Form, has_part: bool) -> Option<Sheet> {
    let sheet = match form {
        Form::ClaimParties if has_part => sheet!(
            "claim-parties",
            "form-claim-parties-title",
            SetClaimParties,
            Nothing,
            claims::parties_start,
            claims::parties_fields,
            claims::parties
        ),
        Form::ClaimParties => sheet!(
            "claim-new",
            "form-claim-new-title",
            OpenWageClaim,
            Open,
            claims::parties_start,
            claims::parties_fields,
            claims::parties
        ),
        Form::WageLine => {
            sheet!(
                "wage-line",
                "form-wage-line-title",
                SetWageLine,
                Nothing,
                claims::line_start,
                claims::line_fields,
                claims::line
            )
        }
        Form::ClaimStep => {
            sheet!(
                "claim-step",
                "form-claim-step-title",
                SetClaimStep,
                Nothing,
                claims::step_start,
                claims::step_fields,
                claims::step
            )
        }
        Form::Filing => {
            sheet!(
                "filing",
                "form-filing-title",
                SetFiling,
                Nothing,
                money::filing_start,
                money::filing_fields,
                money::filing
            )
        }
        Form::Payment => {
            sheet!(
                "payment",
                "form-payment-title",
                RecordPayment,
                Nothing,
                money::payment_start,
                money::payment_fields,
                money::payment
            )
        }
        Form::WithdrawPayment => {
            sheet!(
                "withdraw-payment",
                "form-withdraw-payment-title",
                WithdrawPayment,
                Nothing,
                empty,
                money::withdraw_fields,
                money::withdraw
            )
        }
        _ => return None,
    };
    Some(sheet)
}

fn of_roster(form: Form) -> Sheet {
    if form == Form::InviteLinkPerson {
        return Sheet {
            name: "invite-link-person",
            title: "form-invite-title",
            why: Some("form-invite-why"),
            kind: None,
            needs: Needs::Nothing,
            keep: "form-invite-keep",
            discard: "form-discard",
            in_steps: false,
            start: invite::start,
            fields: invite::fields,
            write: invite::write,
        };
    }
    if form == Form::Shifts {
        return Sheet {
            name: "shifts",
            title: "form-shifts-title",
            why: Some("form-shifts-why"),
            kind: None,
            needs: Needs::Nothing,
            keep: "form-keep",
            discard: "form-discard",
            in_steps: false,
            start: roster::shifts_start,
            fields: roster::shifts_fields,
            write: roster::shifts,
        };
    }
    Sheet {
        name: "quiet-hours",
        title: "form-quiet-hours-title",
        why: None,
        kind: None,
        needs: Needs::Nothing,
        keep: "form-keep",
        discard: "form-discard",
        in_steps: false,
        start: roster::quiet_start,
        fields: roster::quiet_fields,
        write: roster::quiet,
    }
}
