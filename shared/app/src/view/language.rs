//! Choosing a language, and the about screen.

/// A language to choose.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LanguageChoice {
    /// BCP 47 tag.
    pub tag: String,
    /// Its own name in its own script.
    pub name: String,
    /// Whether it is the one in use.
    pub selected: bool,
}

/// The language screen: the first thing at the first start, and always one tap away.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LanguageView {
    /// Headline, in every offered language at the first start.
    pub title: String,
    /// The languages.
    pub choices: Vec<LanguageChoice>,
}

/// What this app is and whose data it uses.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct AboutView {
    /// Headline.
    pub title: String,
    /// Paragraphs: what MAIN is, what the app does, credits for data.
    pub paragraphs: Vec<String>,
    /// "Version 0.1.0".
    pub version: String,
}
