//! How a case came, who rings for it, and what staff recorded of it.

use domain::{
    alert::{Told, Way},
    attachment::MediaType,
    case::{ByStaff, Case, Content, Stage},
};

use super::Facts;
use crate::{hubs::hub_name_of_id, view::Tone};

fn way_key(way: Way) -> Option<&'static str> {
    match way {
        Way::Door => Some("way-door"),
        Way::Sync => Some("way-sync"),
        Way::Sms => Some("way-sms"),
        Way::MissedCall => Some("way-missed-call"),
        Way::Intake => Some("way-intake"),
        // nothing that arrives has it
        Way::Server => None,
    }
}

fn add_ways<T>(ways: &mut Vec<Way>, told: Option<&Told<T>>) {
    let Some(told) = told else { return };
    let all = std::iter::once(&told.source).chain(told.others.iter().map(|(_, source)| source));
    for source in all {
        if !ways.contains(&source.way) {
            ways.push(source.way);
        }
    }
}

/// By which ways the alert came, as far as each said something of its own.
fn ways(case: &Case) -> Vec<Way> {
    let mut ways = Vec::new();
    let alert = &case.alert;
    add_ways(&mut ways, Some(&alert.kind));
    add_ways(&mut ways, alert.recorded_at.as_ref());
    add_ways(&mut ways, alert.fix.as_ref());
    add_ways(&mut ways, alert.state.as_ref());
    add_ways(&mut ways, alert.phone.as_ref());
    add_ways(&mut ways, alert.contact.as_ref());
    add_ways(&mut ways, alert.language.as_ref());
    add_ways(&mut ways, alert.battery_percent.as_ref());
    add_ways(&mut ways, alert.note.as_ref());
    ways
}

fn stage_key(stage: Stage) -> (&'static str, Tone) {
    match stage {
        Stage::Waits => ("ringing-waits", Tone::Quiet),
        Stage::Duty => ("ringing-duty", Tone::Waiting),
        Stage::Night => ("ringing-night", Tone::Waiting),
        Stage::Escalated => ("ringing-escalated", Tone::Urgent),
        Stage::Overdue => ("ringing-overdue", Tone::Urgent),
    }
}

impl Facts {
    pub(super) fn of_work(&mut self, case: &Case) {
        self.ringing(case);
        let (words, now) = (self.words, self.now);
        let arrivals: Vec<String> =
            ways(case).into_iter().filter_map(way_key).map(|key| words.say(key)).collect();
        self.add("fact-way", arrivals.join(" · "), Tone::Quiet);
        if !case.messages.is_empty() {
            let said: Vec<String> = case
                .messages
                .iter()
                .map(|message| {
                    let time = ("time", words.time(message.at, now).into());
                    match &message.content {
                        Content::Text { text } => {
                            words.tell("message-text", &[("text", text.as_str().into()), time])
                        }
                        Content::MissedCall => words.tell("message-missed-call", &[time]),
                    }
                })
                .collect();
            self.add("fact-messages", said.join(" · "), Tone::Waiting);
        }
        self.attachments(case);
        self.by_staff("fact-spoken", case.spoken.as_ref());
        self.by_staff("fact-tracking-ended", case.tracking_ended.as_ref());
        self.by_staff("fact-false-alarm", case.false_alarm.as_ref());
    }

    fn ringing(&mut self, case: &Case) {
        let (words, now) = (self.words, self.now);
        if let Some(ringing) = &case.ringing {
            let (key, tone) = stage_key(ringing.stage);
            let stage = words.say(key);
            let since = words.time(ringing.since, now);
            let value = match ringing.next_at {
                Some(next) => words.tell(
                    "ringing-until",
                    &[
                        ("stage", stage.into()),
                        ("time", since.into()),
                        ("next", words.time(next, now).into()),
                    ],
                ),
                None => words.tell("ringing-since", &[("stage", stage.into()), ("time", since.into())]),
            };
            self.add("fact-ringing", value, tone);
            if ringing.throttled {
                self.add("fact-throttled", words.say("fact-throttled-why"), Tone::Waiting);
            }
        }
        if !case.neighbours.is_empty() {
            let names: Vec<String> = case
                .neighbours
                .iter()
                .map(|neighbour| hub_name_of_id(words, neighbour.hub.as_str()))
                .collect();
            self.add("fact-neighbours", names.join(", "), Tone::Quiet);
        }
    }

    fn attachments(&mut self, case: &Case) {
        let words = self.words;
        let photos = case.attachments.iter().filter(|note| note.media_type == MediaType::Jpeg).count();
        let voices = case.attachments.len().saturating_sub(photos);
        let counted = [("attachments-photos", photos), ("attachments-voices", voices)];
        let parts: Vec<String> = counted
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| words.tell(key, &[("count", count.into())]))
            .collect();
        if !parts.is_empty() {
            self.add("fact-attachments", parts.join(" · "), Tone::Quiet);
        }
    }

    fn by_staff(&mut self, label: &str, recorded: Option<&ByStaff>) {
        let Some(recorded) = recorded else { return };
        let words = self.words;
        let time = words.time(recorded.at, self.now);
        let arguments = [("name", recorded.name.as_str().into()), ("time", time.into())];
        self.add(label, words.tell("by-staff", &arguments), Tone::Quiet);
    }
}
