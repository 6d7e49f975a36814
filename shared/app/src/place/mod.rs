//! Where the person is, in their words: the state, something that is near, or a voice that says it.

use std::sync::LazyLock;

use domain::{
    alert::Fix,
    hub::{Hub, embedded},
    place::Atlas,
};

use crate::{
    locale::Words,
    pages::{Typed, button, empty_page, row},
    view::{FieldKind, Page, PageAction, PageControl, PageField, PageIcon, PageRow, PageView, Tone},
};

static HUBS: LazyLock<Vec<Hub>> = LazyLock::new(embedded);

/// What is known of the place so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct KnownPlace<'a> {
    /// The chosen state, by its listed name.
    pub(crate) state: Option<&'a str>,
    /// What is near, in the person's words.
    pub(crate) landmark: Option<&'a str>,
}

/// The name of a state as its language has it.
pub(crate) fn state_name(words: Words, listed: &str) -> String {
    let key = format!("state-{}", listed.to_ascii_lowercase().replace(' ', "-"));
    words.find(&key, &[]).unwrap_or_else(|| listed.to_owned())
}

/// "Maharashtra, near the station", as far as it was told.
pub(crate) fn place_line(words: Words, known: KnownPlace<'_>) -> Option<String> {
    let state = known.state.map(|state| state_name(words, state));
    let parts: Vec<String> = state.into_iter().chain(known.landmark.map(str::to_owned)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The states in which the person most likely is: that of the last position, else those of the hub that answered last.
pub(crate) fn likely_states(fix: Option<&Fix>, hub: Option<&str>) -> Vec<String> {
    if let Some(state) = fix.and_then(|fix| Atlas::embedded().locate(fix.point).state) {
        return vec![state];
    }
    let hub = HUBS.iter().find(|there| Some(there.id.as_str()) == hub);
    hub.map(|hub| hub.states.clone()).unwrap_or_default()
}

/// Where the person is.
pub(crate) fn place_page(words: Words, typed: &Typed, known: KnownPlace<'_>) -> PageView {
    let mut page = empty_page(Page::Place, words.say("place-title"));
    let state = known.state.map(|state| state_name(words, state));
    let landmark = typed.landmark().or(known.landmark).unwrap_or_default();
    page.rows = vec![
        row(PageIcon::Place, words.say("place-state"))
            .with_tone(if state.is_some() { Tone::Good } else { Tone::Quiet })
            .with_detail(state.unwrap_or_else(|| words.say("place-state-none")))
            .pressed(PageAction::Open { page: Page::States }),
        row(PageIcon::Write, words.say("place-landmark")).with_control(PageControl::Field {
            field: PageField::Landmark,
            text: landmark.to_owned(),
            kind: FieldKind::Words,
        }),
        row(PageIcon::Voice, words.say("place-say"))
            .with_detail(words.say("place-say-detail"))
            .pressed(PageAction::BeginRecording),
    ];
    let mut keep = button(PageIcon::Done, words.say("place-keep"), PageAction::KeepPlace);
    keep.enabled = !landmark.trim().is_empty() || known.state.is_some();
    page.primary = Some(keep);
    page
}

/// The states and union territories, the likely ones first.
pub(crate) fn states_page(words: Words, known: KnownPlace<'_>, likely: &[String]) -> PageView {
    let mut page = empty_page(Page::States, words.say("states-title"));
    let choice = |state: &str, detail: Option<String>| -> PageRow {
        let selected = known.state == Some(state);
        let mut choice = row(PageIcon::Place, state_name(words, state))
            .with_tone(if selected { Tone::Good } else { Tone::Quiet })
            .with_control(PageControl::Choice {
                selected,
                action: PageAction::ChooseState { state: state.to_owned() },
            });
        choice.detail = detail;
        choice
    };
    let atlas = Atlas::embedded();
    let first: Vec<&str> = likely.iter().filter_map(|state| atlas.is_state(state)).collect();
    let mut rest: Vec<&str> = atlas.states().filter(|state| !first.contains(state)).collect();
    // by their names in the language of the screen
    rest.sort_by_cached_key(|state| state_name(words, state));
    let likely_words = words.say("states-likely");
    page.rows = first
        .iter()
        .map(|state| choice(state, Some(likely_words.clone())))
        .chain(rest.iter().map(|state| choice(state, None)))
        .collect();
    page
}
