//! What is told of a session in words.

use domain::session::{FieldSession, HeadCount, SessionDetails, SessionKind};

use super::Brief;
use crate::{
    inbox::language_name,
    locale::Words,
    view::PageIcon,
    work::{code, code_of_session_kind},
    workers::home_text,
};

/// What a kind of session is called.
pub(crate) fn kind_name(words: Words, kind: SessionKind) -> String {
    code(words, "session-kind", code_of_session_kind(kind))
}

/// What a session is called: its topic, else its kind.
pub(crate) fn title(words: Words, kind: SessionKind, topic: &str) -> String {
    let topic = topic.trim();
    if topic.is_empty() { kind_name(words, kind) } else { topic.to_owned() }
}

/// What a session is called in a list.
pub(crate) fn title_of(words: Words, brief: &Brief) -> String {
    title(words, brief.kind, &brief.topic)
}

/// "Women and girls 12 · men and boys 8", as far as somebody counted.
fn count_text(words: Words, count: HeadCount) -> String {
    let each = [
        ("session-count-female", count.female),
        ("session-count-male", count.male),
        ("session-count-other", count.other),
    ];
    let each = each.into_iter().filter(|(_, number)| *number > 0);
    let told = each.map(|(key, number)| format!("{} {}", words.say(key), words.digits(&number.to_string())));
    told.collect::<Vec<_>>().join(" · ")
}

/// How many came, and how that is known: counted by sex, registered.
pub(super) fn came_text(words: Words, session: &FieldSession) -> String {
    let registered = session.attended.len();
    let registered =
        (registered > 0).then(|| words.tell("session-registered", &[("count", registered.into())]));
    let parts = [Some(count_text(words, session.fields.count.value)), registered];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A line of what is known: its picture, the key of its label, its words.
pub(super) type Line = (PageIcon, &'static str, String);

/// What is known besides the topic and how many came, as far as something is.
pub(super) fn lines(words: Words, details: &SessionDetails) -> Vec<Line> {
    let languages: Vec<String> = details.languages.iter().map(|tag| language_name(words, tag)).collect();
    let found = details.site.point.map(|_| words.say("worker-site-found"));
    let site = [Some(details.site.landmark.clone()), found];
    let site = site.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let day = details.on.map(|on| words.day(on)).unwrap_or_default();
    let all = [
        (PageIcon::Day, "session-field-on", day),
        (PageIcon::Place, "session-field-site", site),
        (PageIcon::Place, "session-field-place", home_text(words, &details.place)),
        (PageIcon::Language, "session-field-languages", languages.join(", ")),
        (PageIcon::Report, "session-field-material", details.material.join(", ")),
        (PageIcon::Write, "session-field-words", details.words.clone()),
    ];
    all.into_iter().filter(|(_, _, text)| !text.is_empty()).collect()
}

/// All of some details but the kind in one line, for telling two values apart.
pub(crate) fn details_text(words: Words, details: &SessionDetails) -> String {
    let head = [details.topic.clone(), count_text(words, details.count)];
    let rest = lines(words, details).into_iter().map(|(_, _, text)| text);
    head.into_iter().chain(rest).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
