//! The words of the page, in the languages that partners read. A table of their own: the app's texts are the phones'.

use std::sync::LazyLock;

use axum::http::{HeaderMap, header};
use domain::{
    alert::{Contact, KindCode, Kinds},
    case::{ReferralAnswer, ReferralStanding, Sex},
};

/// One language's words.
pub(super) struct Texts {
    pub(super) tag: &'static str,
    pub(super) title: &'static str,
    pub(super) greeting: &'static str,
    pub(super) kind: &'static str,
    pub(super) state: &'static str,
    pub(super) request: &'static str,
    pub(super) until: &'static str,
    pub(super) person: &'static str,
    pub(super) contact: &'static str,
    pub(super) number: &'static str,
    pub(super) reporter: &'static str,
    pub(super) language: &'static str,
    pub(super) place: &'static str,
    pub(super) position: &'static str,
    pub(super) story: &'static str,
    pub(super) money: &'static str,
    pub(super) employer: &'static str,
    pub(super) contractor: &'static str,
    pub(super) site: &'static str,
    pub(super) claimed: &'static str,
    pub(super) recovered: &'static str,
    pub(super) years: &'static str,
    pub(super) note: &'static str,
    pub(super) accept: &'static str,
    pub(super) decline: &'static str,
    pub(super) done: &'static str,
    pub(super) accepted: &'static str,
    pub(super) care: &'static str,
    pub(super) helpline: &'static str,
    pub(super) unknown: &'static str,
    pub(super) too_often: &'static str,
    pub(super) failed: &'static str,
    pub(super) elsewhere: &'static str,
    pub(super) no_answer: &'static str,
    was_done: &'static str,
    was_declined: &'static str,
    was_withdrawn: &'static str,
    is_expired: &'static str,
    /// Call, message only, not at all, not known.
    contacts: [&'static str; 4],
    /// Woman, man, other.
    sexes: [&'static str; 3],
    /// By the codes in [`KINDS`], and any other.
    kinds: [&'static str; 9],
}

/// The kinds that the program knows, in the order of [`Texts::kinds`]; the last name is for every other.
const KINDS: [&str; 8] =
    ["accident", "medical", "assault", "threat", "wages", "advice", "confinement", "unspecified"];

static ENGLISH: Texts = Texts {
    tag: "en",
    title: "A request to you",
    greeting: "MAIN, the Migrant Assistance and Information Network, asks for your help.",
    kind: "What it is about",
    state: "Where",
    request: "What we ask of you",
    until: "This page can be opened until",
    person: "The person",
    contact: "How to reach them safely",
    number: "Number",
    reporter: "Number of who reported it",
    language: "Language",
    place: "Place",
    position: "Position",
    story: "What happened",
    money: "Wages",
    employer: "Principal employer",
    contractor: "Contractor",
    site: "Site",
    claimed: "Claimed",
    recovered: "Recovered",
    years: "years",
    note: "A note for us, if you like",
    accept: "We accept",
    decline: "We cannot",
    done: "It is done",
    accepted: "You have accepted. Thank you. Tell us here when it is done.",
    care: "What stands here was told in confidence. Use it for this request only, and pass this page on to nobody.",
    helpline: "Questions? MAIN's helpline",
    unknown: "There is no such page. Look whether the link is whole, or ask who sent it.",
    too_often: "This page was opened too often. Try again in a minute.",
    failed: "This did not work. Nothing was stored. Try again in a minute.",
    elsewhere: "This answer did not come from our page. Open the link again and answer there.",
    no_answer: "Choose one of the answers, with a note of at most 1000 characters. Go back and try again.",
    was_done: "You told us that it is done. Thank you. There is nothing more to see here.",
    was_declined: "You told us that you cannot. Thank you for saying so. There is nothing more to see here.",
    was_withdrawn: "We have taken this request back. You need not do anything more.",
    is_expired: "The time of this page is over. Ask who sent it for a new link.",
    contacts: [
        "They may be called.",
        "By message only. Do not call.",
        "Do NOT call and do NOT write: it is not safe. Ask MAIN.",
        "Not known. Ask MAIN before you call.",
    ],
    sexes: ["woman", "man", "other"],
    kinds: [
        "Accident",
        "Illness",
        "Assault",
        "Threat",
        "Wages",
        "Advice",
        "Held against their will",
        "An emergency",
        "Something else",
    ],
};

static HINDI: Texts = Texts {
    tag: "hi",
    title: "आपसे एक अनुरोध",
    greeting: "MAIN (माइग्रेंट असिस्टेंस एंड इन्फ़ॉर्मेशन नेटवर्क) आपसे मदद माँगता है।",
    kind: "मामला क्या है",
    state: "कहाँ",
    request: "हम आपसे क्या चाहते हैं",
    until: "यह पन्ना इस तारीख तक खुलेगा",
    person: "व्यक्ति",
    contact: "उनसे सुरक्षित संपर्क कैसे करें",
    number: "नंबर",
    reporter: "सूचना देने वाले का नंबर",
    language: "भाषा",
    place: "जगह",
    position: "स्थिति",
    story: "क्या हुआ",
    money: "मज़दूरी",
    employer: "मुख्य नियोक्ता",
    contractor: "ठेकेदार",
    site: "काम की जगह",
    claimed: "दावा",
    recovered: "वसूल हुआ",
    years: "वर्ष",
    note: "चाहें तो हमारे लिए कुछ लिखें",
    accept: "हम यह काम लेते हैं",
    decline: "हम नहीं कर सकते",
    done: "काम हो गया",
    accepted: "आपने यह काम लिया है। धन्यवाद। काम हो जाने पर यहीं बताएँ।",
    care: "यहाँ लिखी बातें भरोसे में बताई गई हैं। इन्हें केवल इसी काम के लिए इस्तेमाल करें और यह पन्ना किसी और को न दें।",
    helpline: "कोई सवाल? MAIN की हेल्पलाइन",
    unknown: "ऐसा कोई पन्ना नहीं है। देखें कि लिंक पूरा है या नहीं, या भेजने वाले से पूछें।",
    too_often: "यह पन्ना बहुत बार खोला गया। एक मिनट बाद फिर कोशिश करें।",
    failed: "यह नहीं हो सका। कुछ सहेजा नहीं गया। एक मिनट बाद फिर कोशिश करें।",
    elsewhere: "यह जवाब हमारे पन्ने से नहीं आया। लिंक फिर से खोलें और वहीं जवाब दें।",
    no_answer: "कोई एक जवाब चुनें; टिप्पणी 1000 अक्षरों तक हो। वापस जाकर फिर कोशिश करें।",
    was_done: "आपने बताया कि काम हो गया। धन्यवाद। यहाँ और कुछ देखने को नहीं है।",
    was_declined: "आपने बताया कि आप नहीं कर सकते। बताने के लिए धन्यवाद। यहाँ और कुछ देखने को नहीं है।",
    was_withdrawn: "हमने यह अनुरोध वापस ले लिया है। आपको और कुछ नहीं करना है।",
    is_expired: "इस पन्ने का समय पूरा हो गया। भेजने वाले से नया लिंक माँगें।",
    contacts: [
        "उन्हें फ़ोन किया जा सकता है।",
        "केवल संदेश भेजें। फ़ोन न करें।",
        "फ़ोन न करें और संदेश भी न भेजें: यह सुरक्षित नहीं है। MAIN से पूछें।",
        "पता नहीं। फ़ोन करने से पहले MAIN से पूछें।",
    ],
    sexes: ["महिला", "पुरुष", "अन्य"],
    kinds: ["दुर्घटना", "बीमारी", "हमला", "धमकी", "मज़दूरी", "सलाह", "जबरन रोककर रखा गया", "आपात स्थिति", "कुछ और"],
};

/// All languages, the one for everybody else first.
static ALL: LazyLock<[&'static Texts; 2]> = LazyLock::new(|| [&ENGLISH, &HINDI]);

impl Texts {
    /// In the language that the reader likes best of those there are, by `Accept-Language`.
    pub(super) fn for_reader(headers: &HeaderMap) -> &'static Self {
        let told = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let mut best = (0.0, &ENGLISH);
        for wanted in told.unwrap_or_default().split(',') {
            let mut parts = wanted.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default().split('-').next().unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse().ok());
            let there = ALL.iter().find(|texts| texts.tag.eq_ignore_ascii_case(tag));
            if let (Some(texts), Some(weight)) = (there, weight)
                && weight > best.0
            {
                best = (weight, texts);
            }
        }
        best.1
    }

    /// What is said of a referral that opens no more.
    pub(super) fn over(&self, standing: ReferralStanding) -> Option<&'static str> {
        match standing {
            ReferralStanding::Open(_) => None,
            ReferralStanding::Answered(ReferralAnswer::Declined) => Some(self.was_declined),
            ReferralStanding::Answered(ReferralAnswer::Done | ReferralAnswer::Accepted) => {
                Some(self.was_done)
            }
            ReferralStanding::Withdrawn => Some(self.was_withdrawn),
            ReferralStanding::Expired => Some(self.is_expired),
        }
    }

    pub(super) fn contact_words(&self, contact: Contact) -> &'static str {
        let [call, sms, none, unknown] = self.contacts;
        match contact {
            Contact::Call => call,
            Contact::Sms => sms,
            Contact::None => none,
            Contact::Unknown => unknown,
        }
    }

    pub(super) fn sex(&self, sex: Sex) -> &'static str {
        let [female, male, other] = self.sexes;
        match sex {
            Sex::Female => female,
            Sex::Male => male,
            Sex::Other => other,
        }
    }

    /// The name of a kind: as Central gave it in this language, else the page's own.
    pub(super) fn kind_name<'a>(&self, code: &KindCode, kinds: &'a Kinds) -> &'a str {
        if let Some(name) = kinds.of(code).and_then(|kind| kind.names.get(self.tag)) {
            return name;
        }
        let known = KINDS.iter().zip(self.kinds).find(|(known, _)| **known == code.as_str());
        let [.., other] = self.kinds;
        known.map_or(other, |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("", "en")]
    #[case("hi", "hi")]
    #[case("hi-IN,hi;q=0.9,en;q=0.8", "hi")]
    #[case("mr-IN, en;q=0.6, hi;q=0.8", "hi")]
    #[case("en-IN,hi;q=0.5", "en")]
    #[case("ta, *;q=0.1", "en")]
    #[case("hi;q=nonsense", "en")]
    fn the_page_is_in_the_language_that_the_reader_likes_best(#[case] told: &str, #[case] tag: &str) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_str(told).unwrap());
        assert_eq!(Texts::for_reader(&headers).tag, tag);
    }
}
