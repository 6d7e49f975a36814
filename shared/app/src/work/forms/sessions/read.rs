//! What was typed of a session, read into what its record holds. Whatever is wrong is told at its own field, and stays there.

use domain::{
    digits,
    session::{HeadCount, SessionDetails},
};

use crate::{
    locale::day_in_india,
    work::{
        codes::SESSION_KINDS,
        form::{About, Trouble},
        forms::workers::{home_of, shown, site_of},
    },
};

/// A text of at most so many characters.
pub(super) fn line(about: &About<'_>, name: &str, limit: usize) -> Result<String, Trouble> {
    let text = about.text(name);
    if text.chars().count() > limit {
        let told = about.words.tell("session-too-long", &[("limit", limit.into())]);
        return Err(about.trouble(name, told));
    }
    Ok(text)
}

/// What was typed. What a form does not ask, the photos, stays as it is known.
pub(super) fn details(about: &About<'_>, known: &SessionDetails) -> Result<SessionDetails, Trouble> {
    let short = |name: &str| line(about, name, SessionDetails::LINE_LIMIT);
    let on = about.day("on")?.ok_or_else(|| about.missing("on"))?;
    if on > day_in_india(about.now() + SessionDetails::AHEAD) {
        return Err(about.trouble("on", about.say("session-too-far-ahead")));
    }
    for name in ["site/landmark", "place/block", "place/panchayat"] {
        short(name)?;
    }
    let mut material = Vec::new();
    for place in 0..shown(about, "material", SessionDetails::LIST_LIMIT) {
        let shown = short(&format!("material/{place}"))?;
        if !shown.is_empty() {
            material.push(shown);
        }
    }
    let languages: Vec<String> = about.values.chosen("languages").map(str::to_owned).collect();
    if languages.len() > SessionDetails::LIST_LIMIT {
        let told = [("limit", SessionDetails::LIST_LIMIT.into())];
        return Err(about.trouble("languages", about.words.tell("session-too-many-languages", &told)));
    }
    Ok(SessionDetails {
        kind: about.chosen("kind", &SESSION_KINDS).unwrap_or_default(),
        topic: short("topic")?,
        on: Some(on),
        site: site_of(about),
        place: home_of(about, "place"),
        languages,
        count: HeadCount {
            female: count(about, "count/female")?,
            male: count(about, "count/male")?,
            other: count(about, "count/other")?,
        },
        material,
        photos: known.photos.clone(),
        words: line(about, "words", SessionDetails::TEXT_LIMIT)?,
    })
}

/// A count, in the digits of any script.
fn count(about: &About<'_>, name: &str) -> Result<u32, Trouble> {
    let Some(text) = about.some_text(name) else { return Ok(0) };
    let count = digits::in_ascii(&text).parse().ok().filter(|count| *count <= HeadCount::MOST);
    let told = || about.words.tell("session-no-count", &[("most", HeadCount::MOST.into())]);
    count.ok_or_else(|| about.trouble(name, told()))
}
