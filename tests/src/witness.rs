//! Looks over the shoulder of a person in distress: at every view that the phone pushes, in the moment in which it does,
//! and compares what the receipts say with what the server has on its disk.

use std::sync::{Arc, Mutex, PoisonError};

use app::view::{ReceiptKind, ReceiptState, ReceiptView, Screen, ViewModel};

use crate::{Fault, database::Database, line::Line, server::MainServer};

/// One phone's witness. The phone speaks of one alert at a time: that of the last press.
pub struct Witness {
    database: Database,
    line: Arc<Line>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    presses: usize,
    at_the_kinds: bool,
    /// Of the last press.
    shown: Vec<ReceiptKind>,
    untruths: Vec<String>,
}

impl Witness {
    /// A witness of a phone at the end of this line.
    ///
    /// # Errors
    /// The server's database cannot be read.
    pub fn new(server: &MainServer, line: Arc<Line>) -> Result<Self, Fault> {
        let database = Database::of_server(server.data())?;
        Ok(Self { database, line, seen: Mutex::default() })
    }

    /// What was said and was not so, or was said and then taken back.
    pub fn untruths(&self) -> Vec<String> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).untruths.clone()
    }

    /// How often SOS was held.
    pub fn presses(&self) -> usize {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).presses
    }

    /// Looks at a view.
    pub fn look(&self, view: &ViewModel) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let at_the_kinds = matches!(view.screen, Screen::Kind { .. });
        if at_the_kinds && !seen.at_the_kinds {
            seen.presses += 1;
            seen.shown.clear();
        }
        seen.at_the_kinds = at_the_kinds;
        let Screen::Receipt { view } = &view.screen else { return };
        let press = seen.presses;
        let done: Vec<_> =
            view.steps.iter().filter(|step| step.state == ReceiptState::Done).map(|step| step.kind).collect();
        let mut untruths: Vec<String> = seen
            .shown
            .iter()
            .filter(|kind| !done.contains(kind))
            .map(|kind| format!("press {press}: {kind:?} was shown and is shown no more"))
            .collect();
        // what was true stays true: cases are not given back
        if done.iter().any(|kind| !seen.shown.contains(kind)) {
            untruths.extend(self.untruth(press, view, &done).unwrap_or_else(Some));
        }
        seen.untruths.extend(untruths);
        seen.shown = done;
    }

    /// What is not as the receipts say.
    fn untruth(
        &self,
        press: usize,
        view: &ReceiptView,
        done: &[ReceiptKind],
    ) -> Result<Option<String>, Fault> {
        let of_the_server: Vec<_> = done.iter().filter(|kind| **kind != ReceiptKind::Kept).collect();
        if of_the_server.is_empty() {
            return Ok(None);
        }
        let told = |what: &str| Ok(Some(format!("press {press} shows {of_the_server:?}: {what}")));
        let Some(number) = view.case_number.as_deref().and_then(number_in) else {
            return told("it names no case");
        };
        let case = self.database.case_of_number(number)?;
        let Some(case) = case else { return told("the server has no such case") };
        let (alert, was_answered) = self.line.with_heard(|heard| {
            let raised = press.checked_sub(1).and_then(|place| heard.raised.get(place)).cloned();
            let is_it = raised.as_deref() == Some(heard.behind(&case.id));
            (raised.clone().filter(|_| is_it), raised.is_some_and(|alert| heard.was_answered(&alert)))
        });
        match () {
            () if alert.is_none() => told("the case is another alert's"),
            () if !was_answered => told("no whole answer has come through"),
            () if done.contains(&ReceiptKind::OnHubPhone) && !case.delivered => {
                told("no phone of the hub has confirmed it")
            }
            () if done.contains(&ReceiptKind::Taken) && !case.taken => told("nobody has taken it"),
            () => Ok(None),
        }
    }
}

/// "Case MUM-2026-000123" without the words.
pub fn number_in(text: &str) -> Option<&str> {
    text.split_whitespace().find(|word| word.matches('-').count() == 2)
}
