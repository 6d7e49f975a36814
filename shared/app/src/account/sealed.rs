//! What was sealed goes out where the records cannot be opened, with the device's own token; and a phone whose records are
//! closed hears by the same door whether they may stay there.

use domain::{
    basics::FieldSettings,
    ids::{OperationId, StaffId},
    sealed::{DeliverSealed, SealedOperation, SealedTaken},
};

use super::request;
use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask, tell},
    effects::{
        http::{HttpOutput, Method},
        record_store::{RecordStoreOperation, RecordStoreOutput, SealedBatch, SealedGone},
        schedule_sync::ScheduleSyncOperation,
    },
    event,
    phone::Phone,
};

/// What comes back to the delivery.
#[derive(Debug)]
pub enum Event {
    /// The store has read what is sealed.
    Read {
        /// Which attempt.
        attempt: u32,
        /// What was there.
        output: RecordStoreOutput,
    },
    /// The server, or nothing, answered a delivery.
    Answered {
        /// Which attempt.
        attempt: u32,
        /// Whose it was.
        staff: StaffId,
        /// How many operations were in it.
        sent: usize,
        /// What came.
        output: HttpOutput,
    },
    /// The store has forgotten what the server has, or not.
    Forgotten(RecordStoreOutput),
}

/// How it stands with the records of this phone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Standing<'a> {
    /// Who is signed in, where the records are closed.
    pub(crate) locked: Option<&'a str>,
    /// They stay closed until there was contact.
    pub(crate) expired: bool,
}

/// What the server said of whoever is signed in on a phone whose records are closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// The account stands.
    Stands,
    /// It does not: what is here must go.
    Ended,
}

/// The delivery.
#[derive(Debug, Default)]
pub(crate) struct Sealed {
    attempts: Attempts,
    /// The key that the store was told of in this session.
    told: Option<String>,
    /// Something waits that the server has not taken.
    waits: bool,
    /// A session ended in which something may have been sealed: once its records are gone, that is looked at.
    leftovers: bool,
}

impl Sealed {
    /// Tells the store to which key it seals, where that is news. A store that cannot take it hears it at the next start.
    pub(crate) fn seal_to(&mut self, signed_in: bool, settings: &FieldSettings) -> Asked {
        if !signed_in {
            self.leftovers |= self.told.take().is_some();
            return Asked::done();
        }
        let key = settings.sealing_key_id.clone().zip(settings.sealing_key.clone());
        let Some((key_id, key)) = key.filter(|(id, _)| self.told.as_ref() != Some(id)) else {
            return Asked::done();
        };
        self.told = Some(key_id.clone());
        tell(RecordStoreOperation::SealTo { key_id, key })
    }

    /// The records that are about to go may leave something sealed.
    pub(crate) fn expect_leftovers(&mut self) {
        self.leftovers = true;
    }

    /// Whether something may be left of records that are gone.
    pub(crate) fn take_leftovers(&mut self) -> bool {
        std::mem::take(&mut self.leftovers)
    }

    /// The person signs out, and lets go what was not sent.
    pub(crate) fn let_go(&mut self) -> Asked {
        if self.told.take().is_none() {
            return Asked::done();
        }
        tell(RecordStoreOperation::ForgetSealed(SealedGone::OfSession))
    }

    /// Everything on this phone goes.
    pub(crate) fn forget_everything(&mut self) -> Asked {
        *self = Self::default();
        tell(RecordStoreOperation::ForgetSealed(SealedGone::All))
    }

    /// Looks whether something is to be delivered or asked.
    pub(crate) fn want(&mut self, around: &Around<'_>) {
        self.attempts.want_if_idle(around);
    }

    pub(crate) fn next_due(&self, phone: &Phone) -> Option<u64> {
        self.attempts.due().filter(|_| phone.is_registered() && !phone.is_offline())
    }

    /// Does what is due. The server must know the device, or it cannot know whose this is.
    pub(crate) fn run_due(&mut self, standing: Standing<'_>, phone: &Phone, around: &Around<'_>) -> Asked {
        if self.next_due(phone).is_none() || !self.attempts.is_due(around) {
            return Asked::done();
        }
        let attempt = self.attempts.begin();
        let read = RecordStoreOperation::ReadSealed { of_session_too: standing.expired };
        ask(read, move |output| event::Event::Account(super::Event::Sealed(Event::Read { attempt, output })))
    }

    pub(crate) fn update(
        &mut self,
        event: Event,
        standing: Standing<'_>,
        phone: &Phone,
        around: &Around<'_>,
    ) -> (Asked, Option<Word>) {
        match event {
            Event::Read { attempt, output: RecordStoreOutput::Sealed(batch) } => {
                (self.deliver(attempt, *batch, standing, phone, around), None)
            }
            Event::Read { attempt, .. } => {
                self.attempts.failed(attempt, around);
                (Asked::done(), None)
            }
            Event::Answered { attempt, staff, sent, output } => {
                self.answered(attempt, staff, sent, &output, standing, around)
            }
            Event::Forgotten(_) => {
                // what could not be forgotten is delivered again, and taken as it is
                self.attempts.want(around);
                (Asked::done(), None)
            }
        }
    }

    fn deliver(
        &mut self,
        attempt: u32,
        batch: SealedBatch,
        standing: Standing<'_>,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        self.waits = !batch.operations.is_empty();
        let staff = if self.waits { Some(batch.staff.as_str()) } else { standing.locked };
        let staff: Option<StaffId> = staff.and_then(|staff| staff.parse().ok());
        let Some((staff, token)) = staff.zip(phone.token()) else {
            self.attempts.succeeded(around);
            return Asked::done();
        };
        let read = |(id, device_seq, sealed): (String, u64, String)| {
            Some(SealedOperation { id: id.parse::<OperationId>().ok()?, device_seq, sealed })
        };
        let operations: Vec<SealedOperation> = batch.operations.into_iter().filter_map(read).collect();
        let sent = operations.len();
        let delivery = DeliverSealed { staff, key: batch.key_id, operations };
        let body = serde_json::to_vec(&delivery).unwrap_or_default();
        ask(request(Method::Post, "/v1/sealed", Some(token), body), move |output| {
            event::Event::Account(super::Event::Sealed(Event::Answered { attempt, staff, sent, output }))
        })
    }

    fn answered(
        &mut self,
        attempt: u32,
        staff: StaffId,
        sent: usize,
        output: &HttpOutput,
        standing: Standing<'_>,
        around: &Around<'_>,
    ) -> (Asked, Option<Word>) {
        let taken: Option<SealedTaken> = match output {
            HttpOutput::Answered { status: 200, body } => serde_json::from_slice(body).ok(),
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => None,
        };
        let Some(taken) = taken.filter(|taken| sent == 0 || !taken.taken.is_empty()) else {
            self.attempts.failed(attempt, around);
            return (Asked::done(), None);
        };
        self.attempts.succeeded(around);
        let is_of_closed = standing.locked == Some(staff.to_string().as_str());
        let word = is_of_closed.then_some(if taken.signed_in { Word::Stands } else { Word::Ended });
        let mut asked = Vec::new();
        if sent > 0 {
            let ids = taken.taken.iter().map(OperationId::to_string).collect();
            asked.push(ask(RecordStoreOperation::ForgetSealed(SealedGone::Taken(ids)), |output| {
                event::Event::Account(super::Event::Sealed(Event::Forgotten(output)))
            }));
        }
        if word == Some(Word::Stands) {
            asked.push(tell(RecordStoreOperation::NoteContact));
        }
        (Asked::all(asked), word)
    }

    /// If the app is ended with something undelivered, the system wakes it when there is a network.
    pub(crate) fn ask_to_be_woken(&self) -> Asked {
        if self.waits || self.attempts.have_failed() {
            tell(ScheduleSyncOperation { alert_waits: false })
        } else {
            Asked::done()
        }
    }
}
