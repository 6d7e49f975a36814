//! A scheme: who runs it, whom it is for, what it takes.

use std::sync::LazyLock;

use chrono::NaiveDate;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// Who runs a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunBy {
    /// The Government of India.
    Central,
    /// Each state by itself, under one law.
    EachState,
    /// One state, in its listed spelling.
    State(String),
}

/// What a scheme gives, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum BenefitKind {
    /// A number or card that opens other things.
    Registration,
    /// Help of several kinds from a board.
    Welfare,
    /// Help after an accident or a death.
    AccidentHelp,
    /// Insurance of life or against accidents.
    Insurance,
    /// Treatment in hospital.
    Health,
    /// A pension.
    Pension,
    /// Grain.
    Food,
    /// A bank account.
    Account,
    /// A loan.
    Loan,
}

/// What somebody must have, or bring, to apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Need {
    /// A registration with e-Shram.
    EShram,
    /// A registration with the building workers' board.
    Bocw,
    /// A ration card.
    RationCard,
    /// An account with a bank or post office.
    BankAccount,
    /// The Aadhaar card. It is shown to the office; MAIN keeps no number.
    Aadhaar,
    /// Any document that says who they are.
    IdCard,
    /// A phone number of their own.
    Phone,
    /// A certificate of days worked, by employer, contractor or union.
    ProofOfWork,
    /// A certificate of vending, or a letter of the town that recommends them.
    VendingCertificate,
}

impl Need {
    /// Whether a registration says if somebody has it.
    pub fn is_recorded(self) -> bool {
        matches!(self, Self::EShram | Self::Bocw | Self::RationCard)
    }
}

/// What decides too, and no registration says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Circumstance {
    /// 90 days of building work within the last 12 months.
    BuildingDays,
    /// The state counts the household as eligible under the National Food Security Act.
    EligibleHousehold,
    /// The ration card is one under that act.
    FoodActCard,
    /// Their income is below the limit of the scheme.
    LowIncome,
    /// The household is on the list of those below the poverty line.
    PovertyList,
    /// The family is on the list of PM-JAY.
    ListedFamily,
    /// The state takes part.
    StateTakesPart,
    /// Their work is unskilled or semi-skilled.
    Unskilled,
    /// The state asks for papers of its own, such as a family card or Samagra id.
    LocalPapers,
}

/// Whom a scheme is not for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Exclusion {
    /// Members of EPF or ESI.
    EpfEsi,
    /// Who pays income tax.
    IncomeTax,
}

/// Where to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Office {
    /// A Common Service Centre.
    Csc,
    /// The labour office, where the boards for workers sit.
    LabourOffice,
    /// A bank.
    Bank,
    /// A post office.
    PostOffice,
    /// The office for food and supplies.
    FoodOffice,
    /// A ration shop.
    RationShop,
    /// The office of the block.
    BlockOffice,
    /// The office of the town.
    TownOffice,
    /// A hospital of the scheme.
    Hospital,
    /// A Bangla Sahayata Kendra.
    Bsk,
}

/// Ages in whole years, both ends included; an end that is none is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ages {
    /// From this age.
    pub from: Option<u8>,
    /// To this age: at 59 somebody can until their 60th birthday.
    pub to: Option<u8>,
}

/// A scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Its code; an app that has texts for it (`scheme-<code>`) shows these.
    pub code: String,
    /// Its name, for an app that has none.
    pub name: String,
    /// Who runs it.
    pub run_by: RunBy,
    /// What it gives.
    pub kind: BenefitKind,
    /// States of origin, in their listed spelling; empty: any.
    pub home: Vec<String>,
    /// States of work; empty: any.
    pub work: Vec<String>,
    /// Only for who works in another state than that of their origin.
    pub away: bool,
    /// Trades, by their codes in registrations; empty: any.
    pub trades: Vec<String>,
    /// At which ages somebody can apply.
    pub ages: Ages,
    /// What they have afterwards that others need. Who has it is not told of the scheme.
    pub gives: Option<Need>,
    /// What they must have or bring.
    pub needs: Vec<Need>,
    /// What decides too.
    pub only_if: Vec<Circumstance>,
    /// Whom it is not for.
    pub not_if: Vec<Exclusion>,
    /// Where to ask.
    pub ask_at: Vec<Office>,
    /// Act, notification or official page that the conditions are from.
    pub source: String,
    /// Month to which the texts that were read belong, `2025-11`: what changed later is not known.
    pub as_of: String,
    /// When MAIN confirmed the row; none: not yet.
    pub confirmed: Option<NaiveDate>,
    /// The last day of a scheme that ends.
    pub until: Option<NaiveDate>,
}

/// The schemes, in the order in which they are suggested.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory {
    pub(super) schemes: Vec<Scheme>,
}

impl Directory {
    /// The directory in the binary, until Central keeps one.
    pub fn embedded() -> &'static Self {
        // a test reads the same text, so that no row of it is left out
        static EMBEDDED: LazyLock<Directory> = LazyLock::new(|| Directory::read(Directory::EMBEDDED).0);
        &EMBEDDED
    }

    /// The schemes.
    pub fn schemes(&self) -> &[Scheme] {
        &self.schemes
    }

    /// The scheme of this code.
    pub fn scheme(&self, code: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.code == code)
    }
}
