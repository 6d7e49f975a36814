//! What is known of a worker. Nothing but a name or nickname is required.

use chrono::{DateTime, Datelike, Utc};
use serde::{Deserialize, Serialize};

use super::Uan;
use crate::{
    case::Sex,
    fields::record_fields,
    operation::Refused,
    phone_number::PhoneNumber,
    place::Point,
    text::{check_length, is_sha256},
};

/// Whose phone a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The worker's own.
    #[default]
    Own,
    /// Of somebody of their family.
    Family,
    /// Of the contractor or employer: nothing is said there that is not for them.
    Employer,
    /// Of somebody else who passes on what is said.
    Other,
}

/// A number of a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkerPhone {
    /// The number.
    pub number: PhoneNumber,
    /// Whose it is.
    #[serde(default)]
    pub whose: Whose,
}

/// When somebody was born, as far as they know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Born {
    /// The year.
    pub year: i32,
    /// An age was said, not a year: it may be off by some years.
    #[serde(default)]
    pub from_age: bool,
}

impl Born {
    /// Nobody alive is older, years.
    pub const OLDEST: i32 = 115;

    /// Of somebody who says this age at this time.
    pub fn of_age(age: u8, at: DateTime<Utc>) -> Self {
        Self { year: at.year() - i32::from(age), from_age: true }
    }

    /// Years of age at this time: the most that they can be, because the day is not known.
    pub fn age(self, at: DateTime<Utc>) -> i32 {
        at.year() - self.year
    }

    /// Whether they are a child: under 18 (Protection of Children Act; DPDP Act 2023, s. 2(f)). Who may be either by the
    /// year counts as a child until the year in which they are surely 18.
    pub fn is_child(self, at: DateTime<Utc>) -> bool {
        let surely = if self.from_age { 18 } else { 19 };
        self.age(at) < surely
    }
}

/// Where somebody is from, or goes to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Home {
    /// State or union territory, in its listed spelling.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// District, in its listed spelling where it is listed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub district: String,
    /// Block or tehsil.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub block: String,
    /// Gram Panchayat, or ward of a town.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub panchayat: String,
}

/// Where somebody works and lives now.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// What it is near to, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub landmark: String,
    /// Its position, where the phone found itself there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// How uncertain the position is, metres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accuracy_m: Option<f64>,
}

/// Somebody at home who can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FamilyContact {
    /// Name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What they are to the worker, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
}

/// Somebody of the household who travels along and has no registration of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HouseholdMember {
    /// Name or nickname.
    pub name: String,
    /// What they are to the worker, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub relation: String,
    /// Sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// When they were born.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<Born>,
}

/// Whether somebody is registered with a board or has a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum Registration {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// They have none.
    Missing,
    /// They have one.
    Held {
        /// Its number, as written; empty where they do not have it with them.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        number: String,
    },
}

record_fields! {
    /// What is known of a worker.
    WorkerDetails,
    /// The fields of a worker, in the order in which the form asks.
    WorkerField,
    /// What is known of a worker, and who said each.
    WorkerFields:
    /// Name or nickname, in any script.
    name Name: String,
    /// Sex.
    sex Sex: Option<Sex>,
    /// When they were born.
    born Born: Option<Born>,
    /// Their numbers, the best first.
    phones Phones: Vec<WorkerPhone>,
    /// Their languages, BCP 47, the best first.
    languages Languages: Vec<String>,
    /// SHA-256 of a photo, hexadecimal.
    photo Photo: Option<String>,
    /// What they work as: a code of the list of trades.
    trade Trade: String,
    /// The employer, who answers for the wages.
    employer Employer: String,
    /// The contractor who brought them.
    contractor Contractor: String,
    /// Where they work.
    site Site: Site,
    /// Where they are from.
    origin Origin: Home,
    /// Where they go, where that is not where they are.
    destination Destination: Home,
    /// Whom to tell at home.
    family Family: FamilyContact,
    /// Who travels along.
    household Household: Vec<HouseholdMember>,
    /// Building workers' board (BOCW Act, now the Code on Social Security 2020).
    bocw Bocw: Registration,
    /// e-Shram: a Universal Account Number of 12 digits.
    e_shram EShram: Registration,
    /// Ration card.
    ration_card RationCard: Registration,
}

impl WorkerDetails {
    /// Longest name, and any other single line, in characters.
    pub const LINE_LIMIT: usize = 200;
    /// Longest number of a registration, in characters.
    pub const NUMBER_LIMIT: usize = 40;
    /// Most numbers, languages.
    pub const LIST_LIMIT: usize = 8;
    /// Most people of a household.
    pub const HOUSEHOLD_LIMIT: usize = 20;

    /// Whether a record can hold it, at this time.
    ///
    /// # Errors
    /// [`Refused`] that names the field.
    pub fn check(&self, at: DateTime<Utc>) -> Result<(), Refused> {
        self.check_lines()?;
        self.check_lists()?;
        let born = self.born.iter().chain(self.household.iter().filter_map(|member| member.born.as_ref()));
        for born in born {
            // a clock may stand on the other side of new year
            if !(-1..=Born::OLDEST).contains(&born.age(at)) {
                return Err(odd(WorkerField::Born));
            }
        }
        self.check_uan(at)
    }

    fn check_lines(&self) -> Result<(), Refused> {
        use WorkerField as F;
        let lines = [
            (F::Name, &self.name),
            (F::Trade, &self.trade),
            (F::Employer, &self.employer),
            (F::Contractor, &self.contractor),
            (F::Site, &self.site.landmark),
            (F::Family, &self.family.name),
            (F::Family, &self.family.relation),
        ];
        let homes = [(F::Origin, &self.origin), (F::Destination, &self.destination)];
        let of_homes = homes.into_iter().flat_map(|(field, home)| {
            [&home.state, &home.district, &home.block, &home.panchayat].map(|line| (field, line))
        });
        let of_household = self
            .household
            .iter()
            .flat_map(|member| [(F::Household, &member.name), (F::Household, &member.relation)]);
        for (field, line) in lines.into_iter().chain(of_homes).chain(of_household) {
            check_length(field.as_str(), line, Self::LINE_LIMIT)?;
        }
        let numbers = [(F::Bocw, &self.bocw), (F::EShram, &self.e_shram), (F::RationCard, &self.ration_card)];
        for (field, registration) in numbers {
            if let Registration::Held { number } = registration {
                check_length(field.as_str(), number, Self::NUMBER_LIMIT)?;
            }
        }
        if self.photo.as_ref().is_some_and(|hash| !is_sha256(hash)) {
            return Err(odd(F::Photo));
        }
        Ok(())
    }

    fn check_lists(&self) -> Result<(), Refused> {
        let lists = [
            (self.phones.len(), Self::LIST_LIMIT),
            (self.languages.len(), Self::LIST_LIMIT),
            (self.household.len(), Self::HOUSEHOLD_LIMIT),
        ];
        if let Some((_, limit)) = lists.into_iter().find(|(length, limit)| length > limit) {
            return Err(Refused::TooMany { limit });
        }
        if self.languages.iter().any(|tag| !crate::basics::is_language_tag(tag)) {
            return Err(odd(WorkerField::Languages));
        }
        let accuracy = self.site.accuracy_m;
        if accuracy.is_some_and(|metres| !metres.is_finite() || metres < 0.0) {
            return Err(odd(WorkerField::Site));
        }
        Ok(())
    }

    /// Whether the number of e-Shram is one, and of somebody old enough.
    pub(super) fn check_uan(&self, at: DateTime<Utc>) -> Result<(), Refused> {
        let Registration::Held { number } = &self.e_shram else { return Ok(()) };
        let ages_fit = self.born.is_none_or(|born| Uan::may_be_held_at(born, at));
        let fits = number.is_empty() || Uan::parse(number).is_some();
        if fits && ages_fit { Ok(()) } else { Err(odd(WorkerField::EShram)) }
    }
}

fn odd(field: WorkerField) -> Refused {
    Refused::OutOfRange { field: field.as_str().to_owned() }
}
