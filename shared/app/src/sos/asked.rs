//! What staff ask the person in the app, while the case is followed. It lies behind the app's own icon and never on the lock
//! screen, and where an answer is not safe it is not shown at all. The page on which it is answered stands in `pages/`.

use domain::{alert::Contact, case::FixedQuestion, door::AppQuestion};

use super::{Model, Underway};
use crate::{
    around::Around,
    command::Asked,
    locale::{ENGLISH, Language, Words},
    phone::Phone,
    speech::Utterance,
};

/// The words of a fixed question, as the person reads it.
pub(crate) fn fixed_text(words: Words, question: FixedQuestion) -> String {
    words.say(match question {
        FixedQuestion::CallBack => "asked-call-back",
        FixedQuestion::Where => "asked-where",
        FixedQuestion::HowMany => "asked-how-many",
    })
}

fn fixed_prompt(question: FixedQuestion) -> &'static str {
    match question {
        FixedQuestion::CallBack => "prompt-asked-call-back",
        FixedQuestion::Where => "prompt-asked-where",
        FixedQuestion::HowMany => "prompt-asked-how-many",
    }
}

/// What is asked, for the page on which it is answered.
pub(crate) struct Question {
    /// Its words, in the person's language where it is a fixed one.
    pub(crate) text: String,
    /// Which, where it is a fixed one.
    pub(crate) fixed: Option<FixedQuestion>,
    /// The person has answered it.
    pub(crate) is_answered: bool,
}

impl Underway {
    /// Whether questions may be shown: never where silence was chosen, or where nothing is safe. Who looks over the person's
    /// shoulder reads with them.
    fn may_be_asked(&self, phone: &Phone) -> bool {
        !self.is_quiet(phone) && self.alert.safe_contact() != Contact::None
    }

    /// What may not be shown is not kept either: it comes again with the receipts once the person allows it.
    pub(super) fn forget_what_may_not_be_asked(&mut self, phone: &Phone) {
        if !self.may_be_asked(phone)
            && let Some(progress) = &mut self.alert.progress
        {
            progress.questions.clear();
        }
    }

    /// What staff asked, oldest first, as far as it may be shown.
    pub(super) fn asked(&self, phone: &Phone) -> &[AppQuestion] {
        let progress = self.alert.progress.as_ref().filter(|_| self.may_be_asked(phone));
        progress.map_or(&[], |progress| &progress.questions)
    }

    /// What of it the person has not answered.
    pub(super) fn unanswered(&self, phone: &Phone) -> impl DoubleEndedIterator<Item = &AppQuestion> {
        self.asked(phone).iter().filter(|asked| !self.alert.answered.contains(&asked.id))
    }

    /// The fixed question that stands in these words. A hub picks it from its list, and it comes in the language that the
    /// alert told: another one may have been chosen since.
    pub(super) fn fixed(
        &self,
        asked: &AppQuestion,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<FixedQuestion> {
        let told = self.alert.language.as_deref().and_then(Language::of_tag);
        let mut languages = [Some(phone.language(around.config)), told, Some(ENGLISH)].into_iter().flatten();
        languages.find_map(|language| {
            let is_it = |question: &FixedQuestion| fixed_text(Words { language }, *question) == asked.text;
            FixedQuestion::ALL.into_iter().find(is_it)
        })
    }
}

impl Model {
    /// What staff asked of the newest alert: what is not answered, else the last that was; none where nothing may be shown.
    pub(crate) fn questions(&self, phone: &Phone, around: &Around<'_>) -> Vec<Question> {
        let Some(there) = self.current(around) else { return Vec::new() };
        let words = phone.words(around.config);
        let read = |asked: &AppQuestion, is_answered| {
            let fixed = there.fixed(asked, phone, around);
            let text = fixed.map_or_else(|| asked.text.clone(), |question| fixed_text(words, question));
            Question { text, fixed, is_answered }
        };
        let open: Vec<Question> = there.unanswered(phone).map(|asked| read(asked, false)).collect();
        if open.is_empty() {
            return there.asked(phone).last().map(|asked| read(asked, true)).into_iter().collect();
        }
        open
    }

    /// The questions, said aloud: a fixed one may have a clip, the words of staff are said by the platform's voice.
    pub(crate) fn questions_said(&self, phone: &Phone, around: &Around<'_>) -> Vec<Utterance> {
        let words = phone.words(around.config);
        let said = |question: Question| match question.fixed {
            Some(fixed) => {
                let key = fixed_prompt(fixed);
                Utterance { key: key.to_owned(), text: words.say(key), kind: None, language: None }
            }
            None => Utterance { key: String::new(), text: question.text, kind: None, language: None },
        };
        self.questions(phone, around).into_iter().map(said).collect()
    }

    /// The person has answered what was asked, in whatever way; or does not want to.
    pub(crate) fn questions_answered(&mut self, phone: &Phone, around: &Around<'_>) -> Asked {
        let Some(there) = self.current_mut(around) else { return Asked::done() };
        let now: Vec<_> = there.unanswered(phone).map(|asked| asked.id).collect();
        if now.is_empty() {
            return Asked::done();
        }
        there.alert.answered.extend(now);
        there.keep()
    }
}
