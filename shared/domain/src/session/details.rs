//! What a session was.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    fields::record_fields,
    hub::india_day,
    operation::Refused,
    text::{check_length, is_sha256},
    worker::{Home, Site},
};

/// What for people come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Rights, schemes, dangers.
    #[default]
    Awareness,
    /// To register, to join, to speak up.
    Motivation,
    /// Of hubs and link persons.
    Training,
    /// A campaign or a day such as 18 December, International Migrants Day.
    Event,
    /// A visit to an agency or department with a group.
    Outreach,
}

/// How many came, counted by sex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadCount {
    /// Women and girls.
    pub female: u32,
    /// Men and boys.
    pub male: u32,
    /// Others.
    pub other: u32,
}

impl HeadCount {
    /// More than this come to no session.
    pub const MOST: u32 = 100_000;

    /// All together.
    pub fn total(self) -> u32 {
        self.female.saturating_add(self.male).saturating_add(self.other)
    }
}

record_fields! {
    /// What is known of a session.
    SessionDetails,
    /// The fields of a session.
    SessionField,
    /// What is known of a session, and who said each.
    SessionFields:
    /// What for.
    kind Kind: SessionKind,
    /// What about, in words.
    topic Topic: String,
    /// On which day.
    on On: Option<NaiveDate>,
    /// Where.
    site Site: Site,
    /// In which district.
    place Place: Home,
    /// In which languages it was held, BCP 47.
    languages Languages: Vec<String>,
    /// How many came, where they were counted.
    count Count: HeadCount,
    /// What was shown or given out, in words.
    material Material: Vec<String>,
    /// SHA-256 of photos, hexadecimal.
    photos Photos: Vec<String>,
    /// What else there is to say.
    words Words: String,
}

impl SessionDetails {
    /// Longest topic, place or name of material, in characters.
    pub const LINE_LIMIT: usize = 200;
    /// Longest text, in characters.
    pub const TEXT_LIMIT: usize = 2000;
    /// Most languages, materials and photos each.
    pub const LIST_LIMIT: usize = 12;
    /// A session is logged at most so long before it takes place: it may be planned.
    pub const AHEAD: TimeDelta = TimeDelta::days(366);

    /// Whether a record can hold it, at this time.
    ///
    /// # Errors
    /// [`Refused`] that names the field.
    pub fn check(&self, at: DateTime<Utc>) -> Result<(), Refused> {
        use SessionField as F;
        let odd = |field: F| Refused::OutOfRange { field: field.as_str().to_owned() };
        let places = [&self.place.state, &self.place.district, &self.place.block, &self.place.panchayat];
        let lines = [(F::Topic, &self.topic), (F::Site, &self.site.landmark)]
            .into_iter()
            .chain(places.map(|line| (F::Place, line)))
            .chain(self.material.iter().map(|line| (F::Material, line)));
        for (field, line) in lines {
            check_length(field.as_str(), line, Self::LINE_LIMIT)?;
        }
        check_length(F::Words.as_str(), &self.words, Self::TEXT_LIMIT)?;
        if [self.languages.len(), self.material.len(), self.photos.len()]
            .iter()
            .any(|n| *n > Self::LIST_LIMIT)
        {
            return Err(Refused::TooMany { limit: Self::LIST_LIMIT });
        }
        if self.languages.iter().any(|tag| !crate::basics::is_language_tag(tag)) {
            return Err(odd(F::Languages));
        }
        if self.photos.iter().any(|hash| !is_sha256(hash)) {
            return Err(odd(F::Photos));
        }
        if self.on.is_some_and(|on| on > india_day(at + Self::AHEAD)) {
            return Err(odd(F::On));
        }
        if [self.count.female, self.count.male, self.count.other].iter().any(|n| *n > HeadCount::MOST) {
            return Err(odd(F::Count));
        }
        Ok(())
    }
}
