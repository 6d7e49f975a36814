//! Names as they are written in five scripts, from the lists in `names/`. A line is a name: Latin spellings, then
//! Devanagari, Bengali, Odia and Tamil ones, each script's own, the usual one first; at the end what they are called at
//! home. The lists were written by hand, without the rules of matching.

use std::{collections::HashMap, sync::LazyLock};

/// A script in which names are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Script {
    Latin,
    Devanagari,
    Bengali,
    Odia,
    Tamil,
}

impl Script {
    pub(crate) const ALL: [Self; 5] = [Self::Latin, Self::Devanagari, Self::Bengali, Self::Odia, Self::Tamil];
}

/// Which half of the names: rules are tuned on the one, figures reported on the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Tuning,
    Reported,
}

/// A name with its spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// In the order of [`Script::ALL`].
    spellings: [Vec<String>; 5],
    pub(crate) nickname: Option<&'static str>,
}

impl Name {
    pub(crate) fn spellings(&self, script: Script) -> &[String] {
        let at = Script::ALL.iter().position(|known| *known == script).unwrap_or(0);
        &self.spellings[at]
    }

    /// One name of two halves, written together: Ramnath, रामनाथ.
    fn joined(&self, second: &Self) -> Self {
        let scripts = self.spellings.iter().zip(&second.spellings);
        let mut spellings: [Vec<String>; 5] = [const { Vec::new() }; 5];
        for (joined, (first, second)) in spellings.iter_mut().zip(scripts) {
            for (at, start) in first.iter().enumerate() {
                let end = second.get(at).unwrap_or(&second[0]);
                joined.push(format!("{start}{end}"));
            }
            joined.extend(second.iter().skip(1).map(|end| format!("{}{end}", first[0])));
        }
        Self { spellings, nickname: None }
    }

    /// Which half it is in: by the consonants of its usual Latin spelling, so that Savitri and Sabitri are in one.
    fn half(&self) -> Half {
        let latin = self.spellings[0][0].to_lowercase().replace("sh", "s");
        let consonants = latin.chars().filter(|c| !"aeiouhy ".contains(*c));
        let folded = consonants.map(|c| match c {
            'v' | 'w' => 'b',
            'z' => 'j',
            'q' => 'k',
            other => other,
        });
        let mut row: Vec<char> = folded.collect();
        row.dedup();
        let sum = row.iter().fold(7_u32, |sum, c| sum.wrapping_mul(31).wrapping_add(u32::from(*c)));
        if (sum / 7).is_multiple_of(2) { Half::Tuning } else { Half::Reported }
    }
}

/// The names of people of one background.
#[derive(Debug, Default, Clone)]
pub(crate) struct Community {
    pub(crate) women: Vec<Name>,
    pub(crate) men: Vec<Name>,
    pub(crate) surnames: Vec<Name>,
    /// Devi, Khatun: words that stand in many women's names.
    pub(crate) of_women: Vec<Name>,
    /// Kumar, Lal, Md.
    pub(crate) of_men: Vec<Name>,
}

/// Whose names there are lists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Background {
    HindiBelt,
    Bengal,
    Odisha,
    TamilNadu,
    Muslim,
    AdivasiOrChristian,
}

static ALL_NAMES: LazyLock<HashMap<Background, Community>> =
    LazyLock::new(|| Background::ALL.map(|background| (background, background.names(None))).into());

impl Background {
    pub(crate) const ALL: [Self; 6] = [
        Self::HindiBelt,
        Self::Bengal,
        Self::Odisha,
        Self::TamilNadu,
        Self::Muslim,
        Self::AdivasiOrChristian,
    ];

    /// The names of both halves.
    pub(crate) fn all_names(self) -> &'static Community {
        &ALL_NAMES[&self]
    }

    fn list(self) -> &'static str {
        match self {
            Self::HindiBelt => include_str!("../names/hindi_belt.txt"),
            Self::Bengal => include_str!("../names/bengal.txt"),
            Self::Odisha => include_str!("../names/odisha.txt"),
            Self::TamilNadu => include_str!("../names/tamil_nadu.txt"),
            Self::Muslim => include_str!("../names/muslim.txt"),
            Self::AdivasiOrChristian => include_str!("../names/adivasi_christian.txt"),
        }
    }

    /// The names of one half, or all.
    pub(crate) fn names(self, half: Option<Half>) -> Community {
        let mut community = Community::default();
        let (mut starts, mut ends) = (Vec::new(), Vec::new());
        for line in self.list().lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('|');
            let kind = columns.next().unwrap_or_default();
            let mut spellings =
                || columns.next().unwrap_or_default().split(',').map(str::to_owned).collect::<Vec<_>>();
            let spellings = [spellings(), spellings(), spellings(), spellings(), spellings()];
            assert!(spellings.iter().all(|script| script.iter().all(|name| !name.is_empty())), "{line}");
            let nickname = columns.next().filter(|name| !name.is_empty());
            let name = Name { spellings, nickname };
            let in_both = kind.starts_with('e') || kind.ends_with('2');
            if half.is_some_and(|half| half != name.half()) && !in_both {
                continue;
            }
            match kind {
                "f" => community.women.push(name),
                "m" => community.men.push(name),
                "s" => community.surnames.push(name),
                "f1" | "m1" => starts.push((kind, name)),
                "f2" | "m2" => ends.push((kind, name)),
                "ef" => community.of_women.push(name),
                _ => community.of_men.push(name),
            }
        }
        // joined names are the less common ones
        for (end_kind, end) in &ends {
            for (kind, start) in starts.iter().filter(|(kind, _)| kind[..1] == end_kind[..1]) {
                let first_names = if *kind == "f1" { &mut community.women } else { &mut community.men };
                first_names.push(start.joined(end));
            }
        }
        community
    }
}
