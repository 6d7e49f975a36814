//! The columns of lists, as docs/server.md names them.

use std::hash::Hash;

use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

/// The columns of one kind of list.
pub(super) trait Columns: IntoEnumIterator + Into<&'static str> + Copy + Eq + Hash {
    /// Whether every list has to have it.
    fn is_needed(self) -> bool;

    /// Its name in the header.
    fn name(self) -> &'static str {
        self.into()
    }

    /// The column of this name: case, spaces and dashes do not count.
    fn parse(name: &str) -> Option<Self> {
        let name: String = name
            .trim()
            .chars()
            .map(|c| if matches!(c, ' ' | '-') { '_' } else { c.to_ascii_lowercase() })
            .collect();
        Self::iter().find(|column| column.name() == name)
    }
}

/// What a column of a list of workers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Column {
    Name,
    Sex,
    Age,
    BirthYear,
    Phone,
    PhoneOf,
    Languages,
    Trade,
    Employer,
    Contractor,
    Site,
    OriginState,
    OriginDistrict,
    OriginBlock,
    OriginPanchayat,
    DestinationState,
    DestinationDistrict,
    FamilyName,
    FamilyRelation,
    FamilyPhone,
    Bocw,
    EShram,
    RationCard,
    GuardianName,
    GuardianRelation,
    ConsentReference,
    ConsentOn,
    ConsentLanguage,
}

impl Columns for Column {
    fn is_needed(self) -> bool {
        matches!(self, Self::Name | Self::ConsentReference)
    }
}

impl Column {
    /// Whether a number with a plus before it stands there.
    pub(super) fn is_phone(self) -> bool {
        matches!(self, Self::Phone | Self::FamilyPhone)
    }

    /// Whether digits that stand there are an account's, and no Aadhaar.
    pub(super) fn is_account(self) -> bool {
        self.is_phone() || matches!(self, Self::EShram | Self::Bocw | Self::RationCard)
    }
}
