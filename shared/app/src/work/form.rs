//! A form as data: which fields it has, what stands in them, and what is wrong with one. What a form records stands in
//! `forms/`; how it is drawn, in `page`.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};
use domain::{
    INDIA_SECONDS_EAST,
    case::Case,
    hub::{HubId, Roster},
    ids::CaseId,
    money::Money,
    operation::{Body, Version, Work},
    permission::StaffMember,
    session::FieldSession,
    worker::Worker,
};

use super::steps::is_of_the_screen;
use crate::{
    around::Around,
    locale::{Words, day_in_india},
    phone::Phone,
    sync::Records,
    view::{FieldKind, PageIcon, StaffAction, Tone},
};

/// Between the values of a field that takes several.
const BETWEEN: char = '\n';

/// One value of a field that is chosen.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) detail: Option<String>,
}

impl Choice {
    pub(super) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), detail: None }
    }

    pub(super) fn with_detail(mut self, detail: String) -> Self {
        self.detail = Some(detail);
        self
    }
}

/// How a field is filled in.
#[derive(Debug, Clone)]
pub(super) enum Asks {
    /// By typing.
    Typed(FieldKind),
    /// By choosing one.
    One(Vec<Choice>),
    /// By choosing any number of them.
    Many(Vec<Choice>),
    /// By switching it on.
    Yes,
    /// Not at all: pressing it fills other fields in.
    Fill(Vec<(String, String)>),
    /// Not at all: it is read.
    Read,
    /// Not at all: it leads to where something is to be done first.
    First(StaffAction),
    /// Not at all: pressing it does something else than the form, and ends it.
    Instead(StaffAction),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) icon: PageIcon,
    pub(super) asks: Asks,
    pub(super) hint: Option<String>,
    pub(super) tone: Tone,
    /// The step of the form in which it is asked; empty where it has none.
    pub(super) step: &'static str,
    /// The value that stands where none was chosen.
    pub(super) standing: Option<String>,
    /// SHA-256 of the photo that it shows.
    pub(super) photo: Option<String>,
    /// Names of a list that it may be, where it is typed.
    pub(super) offered: Vec<String>,
}

impl Field {
    pub(super) fn new(name: impl Into<String>, label: String, icon: PageIcon, asks: Asks) -> Self {
        let name = name.into();
        Self {
            name,
            label,
            icon,
            asks,
            hint: None,
            tone: Tone::Quiet,
            step: "",
            standing: None,
            photo: None,
            offered: Vec::new(),
        }
    }

    /// Something to read.
    pub(super) fn read(label: String, value: String, icon: PageIcon) -> Self {
        Self::new(String::new(), label, icon, Asks::Read).with_hint(value)
    }

    pub(super) fn with_hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(super) fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    pub(super) fn offering(mut self, names: Vec<String>) -> Self {
        self.offered = names;
        self
    }

    pub(super) fn in_step(mut self, step: &'static str) -> Self {
        self.step = step;
        self
    }
}

/// What stands in the fields: what was typed or chosen, over what the form starts from.
#[derive(Debug, Clone, Default)]
pub(super) struct Values {
    start: BTreeMap<String, String>,
    typed: BTreeMap<String, String>,
}

impl Values {
    pub(super) fn new(start: Start, draft: Option<&str>) -> Self {
        // a draft that cannot be read is one of a version to come: what it is about still stands
        let typed = draft.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        Self { start: start.0, typed }
    }

    pub(super) fn get(&self, name: &str) -> &str {
        self.typed.get(name).or_else(|| self.start.get(name)).map_or("", String::as_str)
    }

    /// Whether somebody typed or chose anything.
    pub(super) fn is_touched(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Whether somebody typed or chose something there, or took it back.
    pub(super) fn was_typed(&self, name: &str) -> bool {
        self.typed.contains_key(name)
    }

    pub(super) fn chosen<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.get(name).split(BETWEEN).filter(|value| !value.is_empty())
    }

    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.chosen(name).any(|there| there == value)
    }

    pub(super) fn is_on(&self, name: &str) -> bool {
        self.get(name) == YES
    }

    pub(super) fn set(&mut self, name: &str, text: String) {
        self.typed.insert(name.to_owned(), text);
    }

    /// Chooses a value of several, or takes it back.
    pub(super) fn toggle(&mut self, name: &str, value: &str) {
        let mut chosen: Vec<String> = self.chosen(name).map(str::to_owned).collect();
        let there = chosen.len();
        chosen.retain(|there| there != value);
        if chosen.len() == there {
            chosen.push(value.to_owned());
        }
        self.set(name, several(chosen));
    }

    /// Something was typed or chosen that says more than what stands on the screen.
    pub(super) fn is_begun(&self) -> bool {
        self.typed.keys().any(|name| name != SEEN && name != FIRST && !is_of_the_screen(name))
    }

    /// The version of the record when the first letter was typed, where that is known.
    pub(super) fn seen(&self) -> Option<Version> {
        self.typed.get(SEEN)?.parse().ok()
    }

    /// Notes the version of the record at the first letter. `was_begun` says that there were letters before.
    pub(super) fn note_seen(&mut self, version: Option<Version>, was_begun: bool) {
        if let Some(version) = version
            && self.is_begun()
            && (!was_begun || self.seen().is_none())
        {
            self.set(SEEN, version.to_string());
        }
    }

    /// What was typed and chosen, as it is kept.
    pub(super) fn draft(&self) -> String {
        serde_json::to_string(&self.typed).unwrap_or_default()
    }
}

/// The value that says which row of a long list is the first on the screen, where a form has one.
pub(super) const FIRST: &str = "first";

/// The value that says which version of the record was there when the first letter was typed. What is typed hides what
/// others set after that.
const SEEN: &str = "seen-version";

/// What a switch that is on says.
pub(super) const YES: &str = "yes";

fn several(values: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut all = String::new();
    for value in values {
        if !all.is_empty() {
            all.push(BETWEEN);
        }
        all.push_str(value.as_ref());
    }
    all
}

/// What a form starts from.
#[derive(Debug, Clone, Default)]
pub(super) struct Start(BTreeMap<String, String>);

impl Start {
    pub(super) fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }

    pub(super) fn with_all(self, name: &str, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let values = several(values);
        self.with(name, values)
    }

    pub(super) fn with_yes(self, name: &str, on: bool) -> Self {
        self.with(name, if on { YES } else { "" })
    }

    /// What stands there already stays.
    pub(super) fn or(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.entry(name.to_owned()).or_insert_with(|| value.into());
        self
    }
}

/// What is wrong with a field, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    pub(super) field: String,
    pub(super) text: String,
    /// Nothing is in it yet: told only once somebody wanted to keep the form.
    pub(super) is_missing: bool,
}

/// What a form speaks about.
pub(super) struct About<'a> {
    pub(super) words: Words,
    /// The case as it is shown; none for forms about no case.
    pub(super) case: Option<&'a Case>,
    pub(super) case_id: Option<CaseId>,
    /// The worker as they are shown, for forms about one who is registered.
    pub(super) worker: Option<&'a Worker>,
    /// The session as it is shown, for forms about one that is there.
    pub(super) session: Option<&'a FieldSession>,
    pub(super) part: Option<&'a str>,
    /// What the server refused and is being edited.
    pub(super) refused: Option<&'a Body>,
    pub(super) records: &'a Records,
    pub(super) phone: &'a Phone,
    pub(super) around: &'a Around<'a>,
    /// For the link of a referral that is made now.
    pub(super) secret: [u8; 32],
    pub(super) values: Values,
}

/// What filling a form in comes to.
pub(super) type Written = Result<Vec<Body>, Trouble>;

impl About<'_> {
    pub(super) fn now(&self) -> DateTime<Utc> {
        self.around.now.wall
    }

    pub(super) fn today(&self) -> NaiveDate {
        day_in_india(self.now())
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    pub(super) fn staff(&self) -> Option<&StaffMember> {
        self.records.staff()
    }

    /// The roster of the hub in question: the one that has this colleague, else one's own.
    pub(super) fn roster_of(&self, staff: domain::ids::StaffId) -> Option<&Roster> {
        let of_them = self.records.rosters().find(|roster| roster.member(staff).is_some());
        of_them.or_else(|| self.records.roster(&self.staff()?.hub))
    }

    /// What was refused, as work on a case.
    pub(super) fn refused_work(&self) -> Option<&Work> {
        self.refused.and_then(Body::as_work)
    }

    /// One operation on the case.
    pub(super) fn one(&self, work: Work) -> Written {
        Ok(vec![self.body(work)?])
    }

    pub(super) fn body(&self, work: Work) -> Result<Body, Trouble> {
        self.case_id.map(|id| Body::work(id, work)).ok_or_else(|| self.gone())
    }

    // ---- what is wrong

    #[expect(clippy::unused_self, reason = "stands beside what the form knows itself")]
    pub(super) fn trouble(&self, field: impl Into<String>, text: String) -> Trouble {
        Trouble { field: field.into(), text, is_missing: false }
    }

    pub(super) fn missing(&self, field: impl Into<String>) -> Trouble {
        Trouble { field: field.into(), text: self.say("form-missing"), is_missing: true }
    }

    /// What the form is about is not there any more.
    pub(super) fn gone(&self) -> Trouble {
        self.trouble("", self.say("refused-no-such-part"))
    }

    // ---- what stands in a field

    pub(super) fn text(&self, name: &str) -> String {
        self.values.get(name).trim().to_owned()
    }

    /// The text, where there is some.
    pub(super) fn some_text(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    pub(super) fn required(&self, name: &str) -> Result<String, Trouble> {
        self.some_text(name).ok_or_else(|| self.missing(name))
    }

    /// The id that was chosen, or that the form is about.
    pub(super) fn id<T: std::str::FromStr>(&self, name: &str) -> Result<T, Trouble> {
        self.values.get(name).parse().map_err(|_| self.missing(name))
    }

    /// The part that the form is about, as an id.
    pub(super) fn part_id<T: std::str::FromStr>(&self) -> Option<T> {
        self.part.and_then(|part| part.parse().ok())
    }

    /// One of these that was chosen.
    pub(super) fn chosen<T: Copy>(&self, name: &str, all: &[(&str, T)]) -> Option<T> {
        let value = self.values.get(name);
        all.iter().find(|(code, _)| *code == value).map(|(_, chosen)| *chosen)
    }

    pub(super) fn hub(&self, name: &str) -> Result<HubId, Trouble> {
        self.required(name).map(HubId::new)
    }

    pub(super) fn day(&self, name: &str) -> Result<Option<NaiveDate>, Trouble> {
        let Some(text) = self.some_text(name) else { return Ok(None) };
        let day = text.parse().map_err(|_| self.trouble(name, self.say("form-no-day")))?;
        Ok(Some(day))
    }

    /// A time in India.
    pub(super) fn moment(&self, name: &str) -> Result<DateTime<Utc>, Trouble> {
        let text = self.required(name)?;
        let local = NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M");
        let local = local.map_err(|_| self.trouble(name, self.say("form-no-time")))?;
        let utc = local.checked_sub_signed(Duration::seconds(INDIA_SECONDS_EAST.into()));
        utc.map(|utc| utc.and_utc()).ok_or_else(|| self.trouble(name, self.say("form-no-time")))
    }

    /// An amount; none where nothing stands there.
    pub(super) fn money(&self, name: &str) -> Result<Option<Money>, Trouble> {
        let Some(text) = self.some_text(name) else { return Ok(None) };
        Money::parse_rupees(&text).map(Some).ok_or_else(|| self.trouble(name, self.say("form-no-money")))
    }
}

/// The time as a field of day and time has it: `2026-12-10T14:30`, in India.
pub(super) fn moment_text(at: DateTime<Utc>) -> String {
    let local = at.checked_add_signed(Duration::seconds(INDIA_SECONDS_EAST.into())).unwrap_or(at);
    local.format("%Y-%m-%dT%H:%M").to_string()
}

/// Rupees as a field has them: without sign and groups, exact to the paisa.
pub(super) fn rupees_text(money: Money) -> String {
    let (rupees, paise) = (money.paise() / 100, money.paise() % 100);
    if paise == 0 { rupees.to_string() } else { format!("{rupees}.{paise:02}") }
}
