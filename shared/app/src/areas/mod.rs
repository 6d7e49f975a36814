//! The blocks and panchayats of districts, for forms. A list is asked for once somebody chooses a district, kept with the
//! records, and asked for anew after a day. Nothing waits for one: where there is none, people type.

mod kept;

use domain::place::DistrictAreas;

pub(crate) use kept::Lists;

use crate::{
    around::Around,
    attempts::Attempts,
    command::{Asked, ask},
    effects::http::{HttpOperation, HttpOutput, Method},
    event,
    phone::Phone,
    sync::{self, Records, is_problem},
};

/// While something more important is to be sent, milliseconds until it is looked at again.
const STAND_ASIDE_MS: u64 = 30_000;
/// Milliseconds until a request is given up.
const TIMEOUT_MS: u32 = 20_000;
/// Bytes of an answer that are read at most: as much as a list within its limits has in any script.
const BYTES_LIMIT: usize = 2 * 1024 * 1024;

/// A district, by the names that the map has for it and its state.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct District {
    pub(crate) state: String,
    pub(crate) district: String,
}

/// The server, or nothing, answered.
#[derive(Debug)]
pub struct Answered {
    /// What was asked for.
    district: District,
    /// Which attempt.
    attempt: u32,
    /// What came.
    output: HttpOutput,
}

/// Fetching lists, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// What is asked for.
    asking: Option<District>,
    attempts: Attempts,
}

impl Model {
    /// The form on the screen asks for blocks of these districts. Their lists are taken from the disk, and what is missing or
    /// old is asked for. `stand_aside` says that something more important is to be sent.
    pub(crate) fn run_due(
        &mut self,
        wanted: Vec<District>,
        stand_aside: bool,
        records: &mut Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        if !self.attempts.is_in_flight() {
            let needed = wanted.iter().find(|district| kept::is_old(records, district, around.now.wall));
            let needed = needed.filter(|_| records.token().is_some());
            if needed != self.asking.as_ref() {
                (self.asking, self.attempts) = (needed.cloned(), Attempts::default());
                self.attempts.want(around);
            }
        }
        kept::show(records, wanted);
        if self.next_due(phone).is_none() || !self.attempts.is_due(around) {
            return Asked::done();
        }
        if stand_aside {
            self.attempts.stand_aside(around, STAND_ASIDE_MS);
            return Asked::done();
        }
        let Some(district) = self.asking.clone() else { return Asked::done() };
        let attempt = self.attempts.begin();
        let operation = HttpOperation {
            known: records.areas.of(&district.state, &district.district).map(|list| list.revision.clone()),
            ..HttpOperation::ordinary(
                Method::Get,
                address(&district),
                records.token().map(str::to_owned),
                Vec::new(),
                TIMEOUT_MS,
            )
        };
        ask(operation, move |output| event::Event::Areas(Answered { district, attempt, output }))
    }

    /// When there is something to do next.
    pub(crate) fn next_due(&self, phone: &Phone) -> Option<u64> {
        let can_ask = self.asking.is_some() && !phone.is_offline() && phone.in_foreground;
        self.attempts.due().filter(|_| can_ask)
    }

    /// Takes what came. What cannot be believed changes nothing and is asked for again.
    pub(crate) fn answered(
        &mut self,
        answered: Answered,
        sync: &mut sync::Model,
        around: &Around<'_>,
    ) -> Asked {
        let Answered { district, attempt, output } = answered;
        if self.asking.as_ref() != Some(&district) || !self.attempts.is_newest(attempt) {
            return Asked::done();
        }
        let now = around.now.wall;
        let kept = match output {
            HttpOutput::Answered { status: 200, body } => {
                read(&body, &district).map(|list| kept::keep(sync, &district, Some(list), now))
            }
            HttpOutput::Answered { status: 304, .. } => kept::is_still_so(sync, &district, now),
            // an older server has no such address
            HttpOutput::Answered { status: 404, body }
                if is_problem(&body, &["/no-such-areas", "/no-such-address"]) =>
            {
                Some(kept::keep(sync, &district, None, now))
            }
            HttpOutput::Answered { .. } | HttpOutput::NoAnswer => None,
        };
        let Some(kept) = kept else {
            self.attempts.failed(attempt, around);
            return Asked::done();
        };
        self.attempts.succeeded(around);
        kept
    }
}

fn address(District { state, district }: &District) -> String {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("state", state)
        .append_pair("district", district)
        .finish();
    format!("/v1/areas?{query}")
}

/// Reads what the server sent; `None` where it is something else, such as the page of a captive portal.
fn read(body: &[u8], district: &District) -> Option<DistrictAreas> {
    if body.len() > BYTES_LIMIT {
        return None;
    }
    let list: DistrictAreas = serde_json::from_slice(body).ok()?;
    let is_it = list.state == district.state && list.district == district.district;
    // it goes into a header
    let has_revision = (1..=64).contains(&list.revision.len())
        && list.revision.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (is_it && has_revision && list.is_sound()).then_some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_several_words_and_in_other_scripts_are_asked_for_whole() {
        let of = |state: &str, district: &str| {
            address(&District { state: state.to_owned(), district: district.to_owned() })
        };
        assert_eq!(of("West Bengal", "Malda"), "/v1/areas?state=West+Bengal&district=Malda");
        assert_eq!(of("A&B", "गया"), "/v1/areas?state=A%26B&district=%E0%A4%97%E0%A4%AF%E0%A4%BE");
    }
}
