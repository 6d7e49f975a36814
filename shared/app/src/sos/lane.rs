//! The lane of alerts: what goes to the server and what is made of its answers. It waits for nothing else, ever, and an
//! answer is believed only if it names the alert.

use domain::{
    door::{AddPositions, MakeClaim},
    ids::AlertId,
};

use super::{
    Errand, Event, Model, Underway,
    progress::Progress,
    signals::{feel, notify},
};
use crate::{
    around::Around,
    command::{Asked, ask},
    effects::{
        http::{HttpOperation, HttpOutput, Lane, Method},
        vibrate::VibrateOperation,
    },
    event,
    phone::Phone,
};

/// Milliseconds until a request of the lane is given up (design: "no answer in 20 s").
const TIMEOUT_MS: u32 = 20_000;
/// Receipts are asked for so often at first …
const OFTEN_MS: u64 = 3_000;
/// … for so long after the press, while the app is in front of the person …
const OFTEN_FOR_MS: u64 = 2 * 60 * 1000;
/// … then so often …
const SELDOM_MS: u64 = 15_000;
/// … until the alert is so old …
const SELDOM_FOR_MS: u64 = 10 * 60 * 1000;
/// … and then so often. The stream tells sooner where it stands.
const RARELY_MS: u64 = 60_000;

impl Underway {
    /// Everything that is still to be sent or asked is due.
    pub(super) fn want_everything(&mut self, around: &Around<'_>) {
        if !self.may_be_sent() {
            return;
        }
        if self.alert.is_to_be_sent() {
            self.sending.want_if_idle(around);
        }
        if !self.alert.is_received() {
            return;
        }
        self.want_what_follows(around);
    }

    fn want_what_follows(&mut self, around: &Around<'_>) {
        if self.alert.untold_claim().is_some() {
            self.claiming.want_if_idle(around);
        }
        if self.has_positions_to_tell(around) {
            self.positioning.want_if_idle(around);
        }
        if self.is_current(around) {
            self.asking.want_if_idle(around);
        }
    }

    /// Whether positions wait for the server. When the alert is older than a day they are tried once more and then left.
    pub(super) fn has_positions_to_tell(&self, around: &Around<'_>) -> bool {
        !self.alert.positions.is_empty() && (self.is_current(around) || !self.positioning.have_failed())
    }

    fn pause_between_receipts(&self, phone: &Phone, around: &Around<'_>) -> Option<u64> {
        let taken = self.alert.progress.as_ref().is_some_and(|progress| progress.steps() == 3);
        match self.age_ms(around) {
            _ if !self.is_current(around) => None,
            // that the following ends is still to be heard, also where the phone finds no position to tell; and whoever has
            // the case may ask something of a person who looks
            _ if taken => (phone.in_foreground || self.is_followed(phone, around)).then_some(RARELY_MS),
            ..OFTEN_FOR_MS if phone.in_foreground => Some(OFTEN_MS),
            ..SELDOM_FOR_MS => Some(SELDOM_MS),
            _ => Some(RARELY_MS),
        }
    }

    /// Whether there may be something to hear of it.
    pub(super) fn has_news_to_come(&self, phone: &Phone, around: &Around<'_>) -> bool {
        self.alert.is_received() && self.pause_between_receipts(phone, around).is_some()
    }

    fn request(&mut self, errand: Errand, phone: &Phone) -> Asked {
        let id = self.alert.id;
        let (attempts, method, part) = match errand {
            Errand::Send { .. } => (&mut self.sending, Method::Post, ""),
            Errand::Receipts => (&mut self.asking, Method::Get, "receipts"),
            Errand::Positions => (&mut self.positioning, Method::Post, "positions"),
            Errand::Claim(_) => (&mut self.claiming, Method::Post, "cancel"),
        };
        let attempt = attempts.begin();
        let body = match errand {
            Errand::Send { .. } => self.alert.to_body(),
            Errand::Receipts => Vec::new(),
            Errand::Positions => {
                self.positions_on_way.clone_from(&self.alert.positions);
                let fixes = self.alert.positions.clone();
                serde_json::to_vec(&AddPositions { fixes }).unwrap_or_default()
            }
            Errand::Claim(place) => {
                let claim = self.alert.claims.get(place).map(|said| MakeClaim { claim: said.claim });
                claim.and_then(|claim| serde_json::to_vec(&claim).ok()).unwrap_or_default()
            }
        };
        let path = if part.is_empty() { "/v1/alerts".to_owned() } else { format!("/v1/alerts/{id}/{part}") };
        let operation = HttpOperation {
            lane: Lane::Alerts,
            method,
            path,
            bearer: phone.token(),
            alert_secret: Some(self.alert.secret.clone()),
            known: None,
            body,
            timeout_ms: TIMEOUT_MS,
        };
        ask(operation, move |output| event::Event::Sos(Event::Answered { id, errand, attempt, output }))
    }

    /// Asks what is due of the server: first the alert itself, then what the person said, then the rest.
    pub(super) fn run_lane(&mut self, phone: &Phone, around: &Around<'_>) -> Vec<Asked> {
        let mut asked = Vec::new();
        if self.may_be_sent() && self.alert.is_to_be_sent() && self.sending.is_due(around) {
            asked.push(self.request(Errand::Send { revision: self.alert.revision }, phone));
        }
        if !self.alert.is_received() {
            return asked;
        }
        let untold = self.alert.claims.iter().position(|said| !said.told);
        if let Some(place) = untold.filter(|_| self.claiming.is_due(around)) {
            asked.push(self.request(Errand::Claim(place), phone));
        }
        if self.has_positions_to_tell(around) && self.positioning.is_due(around) {
            asked.push(self.request(Errand::Positions, phone));
        }
        if self.has_news_to_come(phone, around) && self.asking.is_due(around) {
            asked.push(self.request(Errand::Receipts, phone));
        }
        asked
    }

    /// Takes what the server says of the alert. Whether it came a step further, or somebody asks something new.
    fn advance(&mut self, progress: Progress, phone: &Phone) -> bool {
        let before = self.alert.progress.as_ref().map_or(0, Progress::steps);
        let asked_before = self.asked(phone).len();
        let further = progress.steps() > before;
        self.alert.progress = Some(progress);
        self.forget_what_may_not_be_asked(phone);
        further || self.asked(phone).len() > asked_before
    }
}

/// Whether an answer about the alert is to be believed, and what it says.
fn believed(output: &HttpOutput, id: AlertId) -> Option<Progress> {
    match output {
        HttpOutput::Answered { status: 200 | 201, body } => Progress::read(body, id),
        HttpOutput::Answered { .. } | HttpOutput::NoAnswer => None,
    }
}

/// The server says that it does not have the alert, or parks what belongs to it: it was restored from before the alert.
fn is_lost(output: &HttpOutput, id: AlertId) -> bool {
    let HttpOutput::Answered { status: status @ (202 | 404), body } = output else { return false };
    let Ok(said) = serde_json::from_slice::<serde_json::Value>(body) else { return false };
    let text = |name: &str| said.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
    match status {
        202 => text("alert_id") == id.to_string(),
        _ => text("type").ends_with("/no-such-alert"),
    }
}

impl Model {
    /// An answer, or none, to something that was asked about an alert.
    pub(super) fn answered(
        &mut self,
        id: AlertId,
        errand: Errand,
        attempt: u32,
        output: &HttpOutput,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Asked {
        let Some(there) = self.of_id(id) else { return Asked::done() };
        let attempts = match errand {
            Errand::Send { .. } => &mut there.sending,
            Errand::Receipts => &mut there.asking,
            Errand::Positions => &mut there.positioning,
            Errand::Claim(_) => &mut there.claiming,
        };
        let Some(progress) = believed(output, id) else {
            attempts.failed(attempt, around);
            if there.alert.is_received() && is_lost(output, id) {
                // what was said is no longer true, and the alert goes out anew, with what the person said of it
                there.alert.progress = None;
                there.alert.claims.iter_mut().for_each(|said| said.told = false);
                there.sending.want_if_idle(around);
                return Asked::all([there.keep(), self.run_due(phone, around)]);
            }
            // a store that failed may have room again
            let retried = matches!(errand, Errand::Send { .. }) && there.is_stale_on_disk;
            return if retried { there.keep() } else { Asked::done() };
        };
        attempts.succeeded(around);
        let is_quiet = there.is_quiet(phone);
        let before = there.alert.clone();
        let was_received = before.is_received();
        match errand {
            Errand::Positions => {
                let sent = std::mem::take(&mut there.positions_on_way);
                there.alert.positions.retain(|fix| !sent.contains(fix));
            }
            Errand::Claim(place) => {
                if let Some(said) = there.alert.claims.get_mut(place) {
                    said.told = true;
                }
                if there.alert.untold_claim().is_some() {
                    there.claiming.want_if_idle(around);
                }
            }
            Errand::Send { revision } => {
                there.alert.told_revision = there.alert.told_revision.max(revision);
                if there.alert.is_to_be_sent() {
                    there.sending.want_if_idle(around);
                }
            }
            Errand::Receipts => {}
        }
        // the answer to a repeated alert says nothing of the later receipts
        let further =
            (!matches!(errand, Errand::Send { .. }) || !was_received) && there.advance(progress, phone);
        if !was_received {
            there.want_what_follows(around);
        }
        if let Some(pause) = there.pause_between_receipts(phone, around) {
            there.asking.want_in(around, pause);
        }
        let mut asked = Vec::new();
        // a question without news writes nothing: it is asked every few seconds
        if there.alert != before || there.is_stale_on_disk {
            asked.push(there.keep());
        }
        if further {
            asked.push(feel(is_quiet, VibrateOperation::Step));
            asked.push(notify(is_quiet, "notify-own-step", phone, around));
        }
        asked.push(self.run_due(phone, around));
        Asked::all(asked)
    }

    /// There may be a network now: what waits goes at once. After a time without one, a request that is still under way
    /// hangs on a connection that is gone.
    pub(crate) fn retry(&mut self, came_back: bool, phone: &Phone, around: &Around<'_>) -> Asked {
        let mut asked = Vec::new();
        for there in &mut self.alerts {
            there.messaging.came_back();
            if there.is_stale_on_disk {
                asked.push(there.keep());
            }
            if came_back && there.may_be_sent() && !there.alert.is_received() {
                there.sending.want_beside(around);
            } else {
                there.want_everything(around);
            }
        }
        asked.push(self.run_due(phone, around));
        Asked::all(asked)
    }

    /// The stream says that there is news, or that it missed some.
    pub(crate) fn ask_for_receipts(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        for there in &mut self.alerts {
            if there.alert.is_received() && there.is_current(around) {
                there.asking.want(around);
            }
        }
        self.run_due(phone, around)
    }
}
