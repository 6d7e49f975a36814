//! A phone at the end of a bad line, with a witness who sees every view.

use std::{path::PathBuf, sync::Arc};

use app::{ui_event::UiEvent, view::ReceiptKind};

use super::{Asked, Deed, Line, Nature};
use crate::{
    Fault,
    database::Database,
    phone::{Phone, fix_at, impatient},
    server::MainServer,
    witness::Witness,
};

/// A worker with a phone that is at the end of a line.
pub struct Caller {
    /// The phone.
    pub phone: Phone,
    /// The line.
    pub line: Arc<Line>,
    witness: Arc<Witness>,
}

impl Caller {
    /// A new phone with its files in `folder`. It does not wait long between two attempts.
    ///
    /// # Errors
    /// What kept it from starting.
    pub fn new(
        server: &MainServer,
        folder: PathBuf,
        nature: Nature,
        plan: impl Fn(&Asked<'_>) -> Deed + Send + Sync + 'static,
    ) -> Result<Self, Fault> {
        let line = Arc::new(Line::to(&server.url(), nature, plan)?);
        let witness = Arc::new(Witness::new(server, line.clone())?);
        let mut phone = Phone::switched_off(folder, &line.url(), "en", Some(fix_at(19.1136, 72.8697)));
        let looks = witness.clone();
        phone.set_listener(Arc::new(move |view| looks.look(view)));
        phone.set_parts(impatient());
        phone.switch_on()?;
        phone.choose_language()?;
        Ok(Self { phone, line, witness })
    }

    /// Holds SOS, whatever stands on the screen, and names the kind.
    ///
    /// # Errors
    /// A screen that should come did not.
    pub fn calls(&self) -> Result<(), Fault> {
        if self.witness.presses() > 0 {
            self.phone.send(UiEvent::BackPressed)?;
        }
        self.phone.press_sos("accident")
    }

    /// Calls, and waits for "MAIN has it".
    ///
    /// # Errors
    /// It did not come.
    pub fn calls_until_received(&self) -> Result<(), Fault> {
        self.calls()?;
        self.phone.wait_for_receipt(ReceiptKind::Received).map(drop)
    }

    /// Everything that was wrong so far: what the screen said and was not so, and alerts that are not one case each.
    ///
    /// # Errors
    /// The server's database cannot be read.
    pub fn wrongs(&self, database: &Database) -> Result<Vec<String>, Fault> {
        let mut wrongs = self.witness.untruths();
        let cases = database.case_ids()?;
        self.line.with_heard(|heard| {
            if heard.raised.len() != self.witness.presses() {
                wrongs.push(format!("{} presses, {} alerts", self.witness.presses(), heard.raised.len()));
            }
            for (place, alert) in heard.raised.iter().enumerate() {
                let count = cases.iter().filter(|case| heard.behind(case) == alert).count();
                if count != 1 {
                    wrongs.push(format!("alert {place} is {count} cases"));
                }
            }
        });
        Ok(wrongs)
    }
}
