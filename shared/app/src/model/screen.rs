//! The one screen that is shown.

use domain::ids::CaseId;

use super::Model;
use crate::{
    about::about_view,
    around::Around,
    locale::Words,
    navigation::Route,
    onboarding::language_view,
    safety::neutral_view,
    view::{Screen, ViewModel},
};

impl Model {
    pub(crate) fn view(&self, around: &Around<'_>) -> ViewModel {
        let language = self.phone.language(around.config);
        let words = self.phone.words(around.config);
        let is_neutral = self.screens.top() == Some(Route::Neutral);
        // an alert goes on behind the neutral screen, and nothing of it is seen
        let kind = self.sos.kind_view(&self.phone, around).filter(|_| !is_neutral);
        let can_go_back = match &kind {
            // an alert that goes by itself: there is nothing behind its question to go back to
            Some(kind) => kind.countdown.is_none(),
            None => self.screens.top().is_some() && !self.is_first_choice_of_language() && !is_neutral,
        };
        let screen = match kind {
            Some(view) => Screen::Kind { view: self.with_spoken_kind(view) },
            None => self.top_screen(around),
        };
        let quick_exit_label = self.quick_exit_label(words, &screen);
        let listen = self.listen_button(&screen, around);
        let mut view = ViewModel {
            language: language.tag.to_owned(),
            right_to_left: language.right_to_left,
            screen,
            banner: self.notices.shown(self.free_top()).map(|notice| notice.view(words)),
            can_go_back,
            back_label: words.say("back"),
            practice: self.sos.practice_band(words),
            listen,
            quick_exit_label,
            quiet: self.phone.options().silent,
            hide_in_recents: self.phone.options().hide_in_recents,
        };
        if let (Screen::Page { view }, Some(route)) = (&mut view.screen, self.screens.top()) {
            view.place.insert_str(0, &format!("{route:?}/"));
        }
        // nobody knows yet whether the person wants it hidden
        view.hide_in_recents |= matches!(view.screen, Screen::Pin { .. }) || self.key_to_come.is_some();
        if is_neutral || matches!(view.screen, Screen::Pin { .. }) {
            (view.banner, view.practice) = (None, None);
        }
        view
    }

    /// On every screen of a worker's phone, the question of what happened included: there somebody may step in, and the
    /// alert goes by itself. Staff's screens have none, nor has the calendar itself.
    fn quick_exit_label(&self, words: Words, screen: &Screen) -> Option<String> {
        let is_a_workers = !matches!(
            screen,
            Screen::Neutral { .. }
                | Screen::SignIn { .. }
                | Screen::Pin { .. }
                | Screen::Inbox { .. }
                | Screen::Case { .. }
                | Screen::Attachment { .. }
        );
        (is_a_workers && self.phone.options().quick_exit).then(|| words.say("quick-exit"))
    }

    /// At the first start the language screen is left by choosing.
    pub(super) fn is_first_choice_of_language(&self) -> bool {
        self.screens.top() == Some(Route::Language)
            && !self.phone.has_chosen_language()
            && self.phone.is_loaded()
    }

    fn case_screen(&self, id: CaseId, around: &Around<'_>) -> Option<Screen> {
        self.case
            .view(id, &self.sync, &self.attachments, &self.phone, around)
            .map(|view| Screen::Case { view })
    }

    fn top_screen(&self, around: &Around<'_>) -> Screen {
        let words = self.phone.words(around.config);
        let shown = self.screens.top().and_then(|route| match route {
            route if self.is_behind_pin(route) => Some(Screen::Pin { view: self.pin_view(around) }),
            Route::Pin => None,
            Route::LinkPerson(staff, page) => {
                self.link_person_page(staff, page, around).map(|view| Screen::Page { view })
            }
            Route::Language => Some(Screen::Language {
                view: language_view(&self.phone, self.phone.language(around.config)),
            }),
            Route::About => Some(Screen::About { view: about_view(words, around.config) }),
            Route::Receipt => self.sos.receipt_view(&self.phone, around).map(|view| Screen::Receipt { view }),
            Route::Page(page) => self.page_view(page, around).map(|view| Screen::Page { view }),
            Route::Neutral => Some(Screen::Neutral { view: neutral_view(words, around.now.wall) }),
            Route::SignIn => Some(Screen::SignIn { view: self.account.sign_in_view(words, &self.phone) }),
            Route::Form(_) => {
                self.work.page(&self.sync.records, &self.phone, around).map(|view| Screen::Page { view })
            }
            Route::Ringing => self
                .ringing
                .view(&self.sync.records, &self.phone, around)
                .map(|view| Screen::Ringing { view }),
            Route::StaffList(list) => self.staff_list(list, around).map(|view| Screen::Page { view }),
            Route::CasePart(id, part) => {
                let page = self.case_part(id, part, around).map(|view| Screen::Page { view });
                // what it was read in is being read anew
                page.or_else(|| self.case_screen(id, around))
            }
            Route::Workers => self.workers_page(around).map(|view| Screen::Page { view }),
            Route::Worker(id) => self.worker_page(id, around).map(|view| Screen::Page { view }),
            Route::Card(id) => self.card_page(id, around).map(|view| Screen::Page { view }),
            Route::Cards => self.cards_page(around).map(|view| Screen::Page { view }),
            Route::Schemes(id, scheme) => {
                self.schemes_page(id, scheme, around).map(|view| Screen::Page { view })
            }
            Route::Sessions => self.sessions_page(around).map(|view| Screen::Page { view }),
            Route::Session(id) => self.session_page(id, around).map(|view| Screen::Page { view }),
            Route::Inbox => {
                self.inbox.view(&self.sync, &self.attachments, &self.phone, around).map(|mut view| {
                    view.silence = self.ringing.silence_button(&self.sync.records, &self.phone, around);
                    Screen::Inbox { view }
                })
            }
            Route::Attachment(owner) => {
                let view = self.attachment_view(owner, around).map(|view| Screen::Attachment { view });
                // its case is being read anew
                view.or_else(|| self.case_screen(owner.case()?, around))
            }
            Route::Case(id) => self.case_screen(id, around),
        });
        shown.unwrap_or_else(|| {
            let view = self.sos.sos_view(&self.phone, around);
            if self.phone.is_loaded() { Screen::Sos { view } } else { Screen::Starting { view } }
        })
    }
}
