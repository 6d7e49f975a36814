//! What of a registration is compared.

use std::fmt;

use super::sound::Sound;
use crate::{
    case::Sex,
    phone_number::PhoneNumber,
    worker::{Born, Whose, WorkerDetails},
};

/// What of a registration, or of one that is being written, is compared with others: made ready once.
#[derive(Clone, PartialEq, Eq)]
pub struct Sketch {
    pub(crate) name: Sound,
    /// The name as written, small letters and single spaces.
    pub(crate) written: String,
    /// The last word of the name is still being typed.
    pub(crate) unfinished: bool,
    pub(crate) phones: Vec<Phone>,
    pub(crate) born: Option<Born>,
    pub(crate) sex: Option<Sex>,
    pub(crate) state: String,
    pub(crate) district: String,
    pub(crate) panchayat: Option<Sound>,
    pub(crate) trade: String,
    /// Employer and contractor.
    pub(crate) work_for: Vec<Sound>,
}

/// Whose a number is, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneOf {
    /// The worker's own, or one of the family's that they use.
    Worker,
    /// Of those at home, whom to tell: brothers give the same.
    Home,
    /// An employer's, or of somebody who passes on what is said: of many workers.
    Many,
}

/// A number by which a worker is reached.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    pub(crate) number: PhoneNumber,
    pub(crate) whose: PhoneOf,
}

impl Sketch {
    /// Of a registration.
    pub fn of(details: &WorkerDetails) -> Self {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let heard = |text: &String| Some(Sound::of(text)).filter(|sound| !sound.words.is_empty());
        let phones = details.phones.iter().map(|phone| Phone {
            number: phone.number.clone(),
            whose: match phone.whose {
                Whose::Own | Whose::Family => PhoneOf::Worker,
                Whose::Employer | Whose::Other => PhoneOf::Many,
            },
        });
        let family =
            details.family.phone.iter().map(|number| Phone { number: number.clone(), whose: PhoneOf::Home });
        Self {
            name: Sound::of(&details.name),
            written: plain(&details.name),
            unfinished: false,
            phones: phones.chain(family).collect(),
            born: details.born,
            sex: details.sex,
            state: plain(&details.origin.state),
            district: plain(&details.origin.district),
            panchayat: heard(&details.origin.panchayat),
            trade: plain(&details.trade),
            work_for: [&details.employer, &details.contractor].into_iter().filter_map(heard).collect(),
        }
    }

    /// Whether there is a number of the worker's own.
    pub(crate) fn own_phone(&self) -> bool {
        self.phones.iter().any(|phone| phone.whose == PhoneOf::Worker)
    }

    /// Of a registration of which the name is still being typed: its last word may go on, unless a space follows it.
    pub fn while_typing(details: &WorkerDetails) -> Self {
        let unfinished = !details.name.ends_with(char::is_whitespace);
        Self { unfinished, ..Self::of(details) }
    }
}

/// Personal data is not printed.
impl fmt::Debug for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
