//! The Universal Account Number of e-Shram: 12 digits, for workers of 16 to 59 years (Ministry of Labour and Employment,
//! e-Shram registration guidelines). Always optional.

use std::ops::RangeInclusive;

use chrono::{DateTime, Utc};

use super::Born;

/// Ages at which a worker can register.
pub const UAN_AGES: RangeInclusive<i32> = 16..=59;

/// A number of e-Shram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uan(String);

impl Uan {
    /// Reads twelve digits, with or without spaces and dashes between them.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
        (digits.len() == 12 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(Self(digits))
    }

    /// Its digits.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether somebody born so can hold one at this time. Who registered at 59 keeps it, so only who is too young cannot;
    /// an age that was said may be off by a year.
    pub fn may_be_held_at(born: Born, at: DateTime<Utc>) -> bool {
        born.age(at) + i32::from(born.from_age) >= *UAN_AGES.start()
    }

    /// Whether somebody born so can register now: what the form suggests.
    pub fn may_register_at(born: Born, at: DateTime<Utc>) -> bool {
        UAN_AGES.contains(&born.age(at))
    }
}
