//! Money in paise, so that no sum is ever rounded on its way.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::digits;

/// An amount in Indian paise; 100 are a rupee. Never negative: what is owed, paid and recovered are separate amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Money(u64);

/// So many paise are no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is more than any amount can be")]
pub struct TooMuch;

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// More than any claim: a thousand crore rupees. What is above is a slip of the finger.
    pub const MOST: Self = Self(10_000_000_000 * 100);

    /// An amount of paise; `None` over [`Money::MOST`].
    pub fn from_paise(paise: u64) -> Option<Self> {
        (paise <= Self::MOST.0).then_some(Self(paise))
    }

    /// Reads rupees as people write them: `8,500`, `₹ 8500.50`, `Rs. 500/-`, digits of any of India's scripts. `None` for
    /// what is no amount.
    pub fn parse_rupees(text: &str) -> Option<Self> {
        let text = text.trim();
        let unsigned =
            ["₹", "Rs.", "Rs"].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text).trim();
        let written = unsigned.strip_suffix("/-").unwrap_or(unsigned).trim_end();
        let (whole, part) = written.split_once('.').unwrap_or((written, ""));
        let rupees = number(whole.chars().filter(|sign| !matches!(sign, ',' | ' ')))?;
        let paise = match part.chars().count() {
            0 => 0,
            1 => number(part.chars())?.checked_mul(10)?,
            2 => number(part.chars())?,
            _ => return None,
        };
        Self::from_paise(rupees.checked_mul(100)?.checked_add(paise)?)
    }

    /// Paise.
    pub fn paise(self) -> u64 {
        self.0
    }

    /// Both together; `None` over [`Money::MOST`].
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::from_paise)
    }

    /// What is left; nothing where `other` is more.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The sum; `None` over [`Money::MOST`].
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// So many tenths of it (of a day's rate, say), half a paisa rounded up; `None` over [`Money::MOST`].
    pub fn tenths(self, tenths: u32) -> Option<Self> {
        self.0
            .checked_mul(u64::from(tenths))?
            .checked_add(5)
            .map(|paise| paise / 10)
            .and_then(Self::from_paise)
    }
}

/// The number that these signs write; `None` where there are none, or something else is among them.
fn number(signs: impl Iterator<Item = char>) -> Option<u64> {
    let mut signs = signs.peekable();
    signs.peek()?;
    signs.try_fold(0_u64, |sum, sign| sum.checked_mul(10)?.checked_add(u64::from(digits::value(sign)?)))
}

impl TryFrom<u64> for Money {
    type Error = TooMuch;

    fn try_from(paise: u64) -> Result<Self, TooMuch> {
        Self::from_paise(paise).ok_or(TooMuch)
    }
}

impl From<Money> for u64 {
    fn from(money: Money) -> u64 {
        money.0
    }
}

impl fmt::Display for Money {
    /// Rupees with the groups that India writes: `₹12,34,567.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rupees, paise) = ((self.0 / 100).to_string(), self.0 % 100);
        let mut grouped = Vec::new();
        for (place, sign) in rupees.chars().rev().enumerate() {
            // three at first, then twos
            if place == 3 || (place > 3 && (place - 3).is_multiple_of(2)) {
                grouped.push(',');
            }
            grouped.push(sign);
        }
        let rupees: String = grouped.into_iter().rev().collect();
        if paise == 0 { write!(f, "₹{rupees}") } else { write!(f, "₹{rupees}.{paise:02}") }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("8500", Some(850_000))]
    #[case("₹ 8,500.50", Some(850_050))]
    #[case("1,00,000.5", Some(10_000_050))]
    #[case("८५००", Some(850_000))]
    #[case("0", Some(0))]
    #[case("Rs. 500/-", Some(50_000))]
    #[case("Rs 12.05", Some(1205))]
    #[case("٥٠٠", Some(50_000))]
    #[case(",", None)]
    #[case("₹", None)]
    #[case(".50", None)]
    #[case("5.,5", None)]
    #[case("5.5.5", None)]
    #[case("10000000000", Some(1_000_000_000_000))]
    #[case("10000000000.01", None)]
    #[case("", None)]
    #[case("-5", None)]
    #[case("5.123", None)]
    #[case("eight", None)]
    #[case("99999999999999999999", None)]
    fn rupees(#[case] text: &str, #[case] paise: Option<u64>) {
        assert_eq!(Money::parse_rupees(text).map(Money::paise), paise);
    }

    #[rstest]
    #[case(0, "₹0")]
    #[case(5, "₹0.05")]
    #[case(99_900, "₹999")]
    #[case(123_456_750, "₹12,34,567.50")]
    fn shown(#[case] paise: u64, #[case] text: &str) {
        assert_eq!(Money::from_paise(paise).unwrap().to_string(), text);
    }

    #[test]
    fn what_is_more_than_any_amount_is_read_from_nobody() {
        let read = serde_json::from_str::<Money>;
        assert_eq!(read("1000000000000").unwrap(), Money::MOST);
        for nonsense in ["1000000000001", "18446744073709551615", "-1", "1.5", "\"5\""] {
            assert!(read(nonsense).is_err(), "{nonsense}");
        }
        assert_eq!(serde_json::to_string(&Money::MOST).unwrap(), "1000000000000");
    }

    #[test]
    fn tenths_of_a_rate_are_exact_and_never_over_the_limit() {
        let rate = Money::from_paise(55_033).unwrap();
        assert_eq!(rate.tenths(25), Money::from_paise(137_583));
        assert_eq!(Money::MOST.tenths(11), None);
        assert_eq!(Money::MOST.plus(Money::from_paise(1).unwrap()), None);
        assert_eq!(Money::from_paise(1).unwrap().less(rate), Money::ZERO);
    }
}
