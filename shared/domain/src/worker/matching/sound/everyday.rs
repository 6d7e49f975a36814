//! Words that stand in so many names that they tell little: titles, which are left out, and everyday words such as
//! Devi or Kumar, which count for little and are missing without a loss.

use std::sync::LazyLock;

use super::{Role, Word, similarity};

/// Titles and forms of address, as written; none of them is a name.
const TITLES: [&str; 33] = [
    "shri",
    "shree",
    "sri",
    "smt",
    "shrimati",
    "srimati",
    "sushri",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "late",
    "thiru",
    "thirumathi",
    "tmt",
    "selvan",
    "श्री",
    "श्रीमती",
    "श्रीमति",
    "सुश्री",
    "स्व",
    "শ্রী",
    "শ্রীমতী",
    "শ্রীমতি",
    "ଶ୍ରୀ",
    "ଶ୍ରୀମତୀ",
    "ଶ୍ରୀମତି",
    "திரு",
    "திருமதி",
    "ஸ்ரீ",
    "ஸ்ரீமதி",
    "محترم",
];

/// Everyday words with the short forms that do not sound like them. Other spellings, in any script, are known by sound.
const EVERYDAY: [(&str, &[&str]); 27] = [
    (
        "mohammad",
        &[
            "md",
            "mohd",
            "mhd",
            "moh",
            "mohmd",
            "मो",
            "मोहम्मद",
            "मु",
            "মোঃ",
            "মো",
            "মহঃ",
            "মহ",
            "মোহাঃ",
            "মহম্মদ",
            "মোহাম্মদ",
            "মুহাম্মদ",
            "ମହମ୍ମଦ",
            "ମୋ",
            "முகமது",
            "முஹம்மது",
            "முகம்மது",
            "محمد",
        ],
    ),
    (
        "sheikh",
        &[
            "sk",
            "sekh",
            "shekh",
            "shaikh",
            "seikh",
            "शेख",
            "শেখ",
            "সেখ",
            "সেক",
            "ଶେଖ",
            "ସେଖ",
            "ஷேக்",
            "ஷேக்கு",
            "شیخ",
        ],
    ),
    ("mosammat", &["mst", "musammat", "mosamat", "মোছাঃ", "মোসাঃ", "মোসাম্মৎ", "मु॰"]),
    ("kumari", &["km", "kum", "कु"]),
    ("kumar", &["kr", "kmr"]),
    ("singh", &["sinh", "sing", "सिंह", "सिंग", "সিং", "সিংহ", "ସିଂହ", "ସିଂ", "சிங்", "சிங்கு", "سنگھ"]),
    ("devi", &["debi", "dei"]),
    ("bai", &["बाई", "বাই", "ବାଈ", "பாய்"]),
    ("bibi", &["bi", "bewa", "बी", "বিবি", "ବିବି", "பீவி", "بی"]),
    ("khatun", &["khatoon", "खातून", "خاتون"]),
    ("begum", &["begam", "بیگم"]),
    ("bano", &["banu", "بانو"]),
    ("lal", &[]),
    ("prasad", &["pd", "parsad", "prashad"]),
    ("kaur", &["कौर"]),
    ("khan", &["خان"]),
    ("abdul", &["عبدل", "عبدال"]),
    ("ali", &["علی"]),
    ("bhai", &["भाई"]),
    ("ben", &["बेन"]),
    ("amma", &["அம்மா"]),
    ("ammal", &["அம்மாள்"]),
    ("rao", &[]),
    ("chandra", &["ch"]),
    ("nath", &[]),
    ("mati", &[]),
    ("bahadur", &[]),
];

/// How alike a word must sound to count as an everyday one: a letter more makes it another (Kumari is not Kumar).
const SAME_WORD: f64 = 0.95;

static KNOWN: LazyLock<Vec<(Word, Vec<String>)>> = LazyLock::new(|| {
    let known = EVERYDAY.iter().map(|(name, others)| {
        let others = others.iter().map(|other| super::letters(other).collect()).collect();
        (Word::read(name, Role::Everyday), others)
    });
    known.collect()
});

static LEFT_OUT: LazyLock<Vec<String>> =
    LazyLock::new(|| TITLES.iter().map(|title| super::letters(title).collect()).collect());

/// Whether a word, decomposed and in small letters, is a title.
pub(super) fn is_title(written: &str) -> bool {
    LEFT_OUT.iter().any(|title| title == written)
}

/// The everyday word that this is, as it sounds in full.
pub(super) fn everyday(written: &str, word: &Word) -> Option<Word> {
    let known = KNOWN.iter().find(|(known, others)| {
        others.iter().any(|other| other == written) || similarity(known, word) >= SAME_WORD
    });
    known.map(|(known, _)| known.clone())
}
