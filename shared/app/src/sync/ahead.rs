//! Pages of a sync that are asked for and read while the store keeps those before them, so that network, processor and disk
//! do not wait for each other. A page goes to the store only after the one before it is on the disk, together with the others
//! that wait by then, and the cursor of the last goes with them in one transaction: an app that ends anywhere goes on from the
//! last page on its disk.

use std::collections::VecDeque;

use domain::sync::Resync;

use super::{Model, Waiting, answer::Answer, exchange::Brought};
use crate::{around::Around, command::Asked, phone::Phone};

/// So many pages that were read wait for the disk at most: some megabytes of memory.
const PAGES: usize = 3;

/// What is ahead of the page that the store keeps.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    /// What came, in order, and of which attempt.
    came: VecDeque<(u32, Brought)>,
    /// Where the page after the newest one begins, until it is asked for.
    next: Option<String>,
    /// That page was asked for, and is not here.
    awaited: bool,
}

impl Ahead {
    /// Another exchange begins, or what came is of no use.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The next page, where it may go to the disk in one transaction with those before it.
    fn next_to_go_with(&mut self, pages: &Answer) -> Option<(u32, Answer)> {
        let (attempt, next) = self.came.pop_front()?;
        match next {
            Brought::Answer(next) if pages.takes(&next) => Some((attempt, *next)),
            other => {
                self.came.push_front((attempt, other));
                None
            }
        }
    }

    /// The page after the one that the store keeps was asked for.
    pub(super) fn is_under_way(&self) -> bool {
        self.awaited || !self.came.is_empty()
    }
}

impl Model {
    /// The newest exchange was answered.
    pub(super) fn came_in(&mut self, brought: &Brought) {
        self.ahead.awaited = false;
        self.ahead.next = match brought {
            Brought::Answer(answer) if self.may_go_ahead_of(answer) => Some(answer.cursor.clone()),
            _ => None,
        };
    }

    /// It is a page of many, and changes nothing of what is to be sent: that is known when it is on the disk.
    fn may_go_ahead_of(&self, answer: &Answer) -> bool {
        let offers_again = answer.resync == Some(Resync::Begins) && self.records.cursor.is_some();
        let is_another = answer.staff.as_ref().is_some_and(|staff| self.records.staff() != Some(staff));
        answer.more && answer.results.is_empty() && self.sent.is_empty() && !offers_again && !is_another
    }

    /// The page before it is still on its way to the disk.
    pub(super) fn wait_behind(
        &mut self,
        attempt: u32,
        brought: Brought,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        self.ahead.came.push_back((attempt, brought));
        self.go_ahead(phone, around)
    }

    /// Asks for the page after the newest, while the store keeps an earlier one. What waits to be sent goes before it.
    pub(super) fn go_ahead(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let may_ask = self.ahead.came.len() < PAGES
            && !phone.is_offline()
            && !self.records.operations.iter().any(Waiting::is_ready);
        let Some(cursor) = self.ahead.next.take_if(|_| may_ask) else { return Asked::done() };
        self.ahead.awaited = true;
        self.ask_server(Some(cursor), Vec::new(), around)
    }

    /// What was asked for ahead follows on what is on the disk now, as far as it is here.
    pub(super) fn go_on_with_what_came_ahead(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some((mut attempt, mut brought)) = self.ahead.came.pop_front() else { return Asked::done() };
        if let Brought::Answer(pages) = &mut brought {
            while let Some((number, next)) = self.ahead.next_to_go_with(pages) {
                attempt = number;
                pages.append(next);
            }
        }
        self.take_what_came(attempt, brought, phone, around)
    }

    /// Nothing is on its way to the disk, or what comes after it was asked for and is not here.
    pub(super) fn waits_for_the_server(&self) -> bool {
        self.ahead.awaited || self.settling.is_none()
    }
}
