//! A row of a list as a registration, or all that is wrong with it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    basics::FieldSettings,
    begins_like_a_formula,
    case::Sex,
    hub::india_day,
    ids::{OperationId, WorkerId},
    operation::{Body, Operation},
    phone_number::PhoneNumber,
    place::Atlas,
    worker::{
        Born, Consent, ConsentWay, FamilyContact, Guardian, Home, Registration, Site, Uan, Whose,
        WorkerDetails, WorkerPhone, WorkerWork, hide_aadhaar,
    },
};

use super::{
    super::Failure,
    columns::{Column, Columns as _},
    list,
};
use crate::token::random;

/// The texts of a row by their columns.
type Fields<'a> = list::Fields<'a, Column>;

/// A row that is right.
pub(super) struct Row {
    pub(super) details: WorkerDetails,
    consent: Consent,
    /// What a person should look at.
    pub(super) notes: Vec<String>,
}

/// Reads the fields of one row, and collects what is wrong.
struct Reading<'a> {
    fields: &'a Fields<'a>,
    now: DateTime<Utc>,
    errors: Vec<String>,
    notes: Vec<String>,
}

impl Row {
    /// Reads a row as it is at `now`.
    pub(super) fn read(fields: &Fields<'_>, now: DateTime<Utc>) -> Result<Self, Vec<String>> {
        let mut reading = Reading { fields, now, errors: Vec::new(), notes: Vec::new() };
        reading.refuse_formulas();
        let details = reading.details();
        let consent = reading.consent(&details);
        let Reading { mut errors, notes, .. } = reading;
        if details.name.is_empty() {
            errors.push("name is empty".to_owned());
        }
        errors.extend(
            details.check(now).and_then(|()| consent.check()).err().map(|refused| refused.to_string()),
        );
        if details.born.is_some_and(|born| born.is_child(now)) && consent.guardian.is_none() {
            errors.push(
                "guardian_name is empty: a person under 18 is registered only with a guardian who agrees"
                    .to_owned(),
            );
        }
        if errors.is_empty() { Ok(Self { details, consent, notes }) } else { Err(errors) }
    }

    /// The registration, as it is laid ready.
    ///
    /// # Errors
    /// Where the system gives no random bytes.
    pub(super) fn operation(self, unix_ms: u64) -> Result<Operation, Failure> {
        let worker = WorkerId::new(unix_ms, random()?);
        let work = WorkerWork::RegisterWorker { details: Box::new(self.details), consent: self.consent };
        Ok(Operation::unordered(OperationId::new(unix_ms, random()?), Body::Worker { worker, work }))
    }
}

impl Reading<'_> {
    /// A spreadsheet that opens the list again would run them.
    fn refuse_formulas(&mut self) {
        for (column, text) in self.fields {
            let is_number = column.is_phone()
                && text
                    .strip_prefix('+')
                    .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || " -".contains(c)));
            if begins_like_a_formula(text) && *text != "-" && !is_number {
                let name = column.name();
                self.errors
                    .push(format!("{name} begins like a formula: take away the =, +, - or @ before it"));
            }
        }
        self.errors.sort();
    }

    /// The text of a column; numbers in it that look like an Aadhaar are masked.
    fn text(&mut self, column: Column) -> String {
        let text = self.fields.get(&column).copied().filter(|text| *text != "-").unwrap_or_default();
        if column.is_account() {
            return text.to_owned();
        }
        match hide_aadhaar(text) {
            None => text.to_owned(),
            Some(hidden) => {
                let name = column.name();
                self.notes.push(format!("{name} holds a number that looks like an Aadhaar; it is masked"));
                hidden.text
            }
        }
    }

    fn wrong(&mut self, column: Column, what: &str) {
        self.errors.push(format!("{} {what}", column.name()));
    }

    /// What `read` makes of a column that holds something; else an error that says `what` it should be.
    fn parsed<T>(&mut self, column: Column, what: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(column);
        if text.is_empty() {
            return None;
        }
        let value = read(&text);
        if value.is_none() {
            self.wrong(column, what);
        }
        value
    }

    fn details(&mut self) -> WorkerDetails {
        let languages = self.text(Column::Languages);
        let languages = languages.split([';', ',', ' ']).filter(|tag| !tag.is_empty());
        WorkerDetails {
            name: self.text(Column::Name),
            sex: self.parsed(Column::Sex, "is none of female, male and other", read_sex),
            born: self.born(),
            phones: self.phones(),
            languages: languages.map(str::to_owned).collect(),
            photo: None,
            trade: self.trade(),
            employer: self.text(Column::Employer),
            contractor: self.text(Column::Contractor),
            site: Site { landmark: self.text(Column::Site), ..Site::default() },
            origin: Home {
                state: self.state(Column::OriginState),
                district: self.text(Column::OriginDistrict),
                block: self.text(Column::OriginBlock),
                panchayat: self.text(Column::OriginPanchayat),
            },
            destination: Home {
                state: self.state(Column::DestinationState),
                district: self.text(Column::DestinationDistrict),
                ..Home::default()
            },
            family: FamilyContact {
                name: self.text(Column::FamilyName),
                relation: self.text(Column::FamilyRelation),
                phone: self.phone(Column::FamilyPhone),
            },
            household: Vec::new(),
            bocw: self.registration(Column::Bocw),
            e_shram: self.e_shram(),
            ration_card: self.registration(Column::RationCard),
        }
    }

    fn born(&mut self) -> Option<Born> {
        let now = self.now;
        let year = self.parsed(Column::BirthYear, "is no year", |text| text.parse::<i32>().ok());
        if let Some(year) = year {
            let born = Born { year, from_age: false };
            if !(0..=Born::OLDEST).contains(&born.age(now)) {
                self.wrong(Column::BirthYear, "lies in the future or too far back");
            }
            return Some(born);
        }
        let age = self.parsed(Column::Age, "is no age in years", |text| {
            text.parse::<u8>().ok().filter(|age| i32::from(*age) <= Born::OLDEST)
        });
        age.map(|age| Born::of_age(age, now))
    }

    fn phone(&mut self, column: Column) -> Option<PhoneNumber> {
        self.parsed(column, "is no phone number", |text| PhoneNumber::parse(text).ok())
    }

    fn phones(&mut self) -> Vec<WorkerPhone> {
        let whose = self.parsed(Column::PhoneOf, "is none of own, family, employer and other", |text| {
            match text.to_lowercase().as_str() {
                "own" => Some(Whose::Own),
                "family" => Some(Whose::Family),
                "employer" => Some(Whose::Employer),
                "other" => Some(Whose::Other),
                _ => None,
            }
        });
        let number = self.phone(Column::Phone);
        number.map(|number| WorkerPhone { number, whose: whose.unwrap_or_default() }).into_iter().collect()
    }

    fn trade(&mut self) -> String {
        let what = format!("is none of {}", FieldSettings::TRADES.join(", "));
        let trade = self.parsed(Column::Trade, &what, |text| {
            let code = text.to_lowercase().replace([' ', '-'], "_");
            FieldSettings::TRADES.iter().find(|trade| **trade == code).map(|trade| (*trade).to_owned())
        });
        trade.unwrap_or_default()
    }

    fn state(&mut self, column: Column) -> String {
        let what = "is no state or union territory as the list of states writes it";
        let state = self.parsed(column, what, |text| Atlas::embedded().is_state(text).map(str::to_owned));
        state.unwrap_or_default()
    }

    fn registration(&mut self, column: Column) -> Registration {
        let text = self.text(column);
        match text.to_lowercase().as_str() {
            "" => Registration::NotAsked,
            "no" | "none" => Registration::Missing,
            "yes" => Registration::Held { number: String::new() },
            _ => Registration::Held { number: text },
        }
    }

    fn e_shram(&mut self) -> Registration {
        let registration = self.registration(Column::EShram);
        if let Registration::Held { number } = &registration
            && !number.is_empty()
            && Uan::parse(number).is_none()
        {
            self.wrong(Column::EShram, "is no number of 12 digits");
        }
        registration
    }

    fn consent(&mut self, details: &WorkerDetails) -> Consent {
        let mut reference = self.text(Column::ConsentReference);
        if reference.is_empty() {
            self.wrong(Column::ConsentReference, "is empty: say where the paper is on which they agreed");
        }
        let on = self.parsed(Column::ConsentOn, "is no day, as in 2026-11-22", |text| {
            NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
        });
        if let Some(on) = on {
            if on > india_day(self.now) {
                self.wrong(Column::ConsentOn, "lies in the future");
            }
            reference = format!("{reference} ({on})");
        }
        let language = self.text(Column::ConsentLanguage);
        let first = details.languages.first().cloned().unwrap_or_else(|| "hi".to_owned());
        let guardian = Guardian {
            name: self.text(Column::GuardianName),
            relation: self.text(Column::GuardianRelation),
            phone: None,
        };
        Consent {
            // a paper from before there was a notice in the app
            notice: 0,
            language: if language.is_empty() { first } else { language },
            way: ConsentWay::OnPaper { reference },
            guardian: (!guardian.name.is_empty()).then_some(guardian),
        }
    }
}

fn read_sex(text: &str) -> Option<Sex> {
    match text.to_lowercase().as_str() {
        "female" | "f" | "woman" | "w" => Some(Sex::Female),
        "male" | "m" | "man" => Some(Sex::Male),
        "other" | "o" => Some(Sex::Other),
        _ => None,
    }
}
