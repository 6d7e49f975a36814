//! How a case came, who rings for it, and what staff recorded of the first hour.

use domain::{
    alert::{Told, Way},
    case::{ByStaff, Case, Content, Question, Stage},
};

use super::Facts;
use crate::view::Tone;

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

impl Facts<'_> {
    /// By which ways it came, and what came from the person's number since.
    pub(super) fn of_arrival(&mut self) {
        let (words, now, case) = (self.words, self.now, self.look.case);
        let arrivals: Vec<String> =
            ways(case).into_iter().filter_map(way_key).map(|key| words.say(key)).collect();
        self.add("fact-way", arrivals.join(" · "), Tone::Quiet);
        for message in &case.messages {
            let time = ("time", words.time(message.at, now).into());
            let value = match &message.content {
                Content::Text { text } => words.tell("message-text", &[("text", text.as_str().into()), time]),
                Content::MissedCall => words.tell("message-missed-call", &[time]),
                Content::SameNumber { number, .. } => {
                    words.tell("message-same-number", &[("number", number.as_str().into()), time])
                }
            };
            self.add("fact-messages", format!("{value}, {}", message.phone.spaced()), Tone::Waiting);
        }
        for asked in &case.asked {
            let (label, question) = match &asked.question {
                Question::App { text } => ("fact-asked-app", format!("“{text}”")),
                Question::Sms { question } => {
                    ("fact-asked-sms", self.look.code("question", question.as_str()))
                }
            };
            let by = self.look.by(&asked.by);
            self.add(label, format!("{question} · {by}"), Tone::Quiet);
        }
    }

    pub(super) fn of_first_hour(&mut self) {
        let case = self.look.case;
        self.ringing();
        self.by_staff("fact-spoken", case.spoken.as_ref());
        self.by_staff("fact-tracking-ended", case.tracking_ended.as_ref());
        self.by_staff("fact-false-alarm", case.false_alarm.as_ref());
    }

    fn ringing(&mut self) {
        let (words, now, case) = (self.words, self.now, self.look.case);
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
    }

    fn by_staff(&mut self, label: &str, recorded: Option<&ByStaff>) {
        let Some(recorded) = recorded else { return };
        let by = self.look.by(recorded);
        self.add(label, by, Tone::Quiet);
    }
}
