//! The one screen that is shown.

use super::Model;
use crate::{
    about::about_view,
    around::Around,
    navigation::Route,
    onboarding::language_view,
    view::{Screen, ViewModel},
};

impl Model {
    pub(crate) fn view(&self, around: &Around<'_>) -> ViewModel {
        let language = self.phone.language(around.config);
        let words = self.phone.words(around.config);
        let kind = self.sos.kind_view(&self.phone, around);
        // the alert goes by itself: there is nothing behind its question to go back to
        let can_go_back =
            kind.is_none() && self.screens.top().is_some() && !self.is_first_choice_of_language();
        let screen = match kind {
            Some(view) => Screen::Kind { view },
            None => self.top_screen(around),
        };
        ViewModel {
            language: language.tag.to_owned(),
            right_to_left: language.right_to_left,
            screen,
            banner: self.notice.as_ref().map(|notice| notice.view(words)),
            can_go_back,
            back_label: words.say("back"),
        }
    }

    /// At the first start the language screen is left by choosing.
    pub(super) fn is_first_choice_of_language(&self) -> bool {
        self.screens.top() == Some(Route::Language)
            && !self.phone.has_chosen_language()
            && self.phone.is_loaded()
    }

    fn top_screen(&self, around: &Around<'_>) -> Screen {
        let words = self.phone.words(around.config);
        let shown = self.screens.top().and_then(|route| match route {
            Route::Language => Some(Screen::Language {
                view: language_view(&self.phone, self.phone.language(around.config)),
            }),
            Route::About => Some(Screen::About { view: about_view(words, around.config) }),
            Route::Receipt => self.sos.receipt_view(&self.phone, around).map(|view| Screen::Receipt { view }),
            Route::SignIn => Some(Screen::SignIn { view: self.account.sign_in_view(words, &self.phone) }),
            Route::Inbox => {
                self.inbox.view(&self.sync, &self.phone, around).map(|view| Screen::Inbox { view })
            }
            Route::Case(id) => {
                self.case.view(id, &self.sync, &self.phone, around).map(|view| Screen::Case { view })
            }
        });
        shown.unwrap_or_else(|| {
            let staff_label = words.say(if self.sync.records.session.is_some() { "inbox" } else { "staff" });
            let view = self.sos.sos_view(staff_label, &self.phone, around);
            if self.phone.is_loaded() { Screen::Sos { view } } else { Screen::Starting { view } }
        })
    }
}
