//! Sheets of cards to be printed and cut apart: of whom, chosen from the list as it stands. Only a card that MAIN signed is
//! printed; it comes with the registration's first answer from the server.

use std::collections::BTreeSet;

use domain::{ids::WorkerId, worker::CardText};

use super::{Brief, Model, WORKERS, card::is_signed, name_of, words::about};
use crate::{
    around::Around,
    effects::at_work::{PrintedCard, ShareOperation},
    locale::{Words, day_in_india},
    pages::{Window, button, empty_page, row, window},
    phone::Phone,
    qr::qr_view,
    sos::spaced_helpline,
    sync::Records,
    view::{Page, PageAction, PageControl, PageIcon, PageRow, PageView, StaffAction, Tone},
};

/// Most cards at once: ten pages.
const MOST: usize = 10 * ShareOperation::CARDS_ON_A_PAGE;

/// Whose cards are to be printed.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    chosen: BTreeSet<WorkerId>,
    /// Place of the list's first row on the screen.
    first: usize,
}

fn staff(action: StaffAction) -> PageAction {
    PageAction::Staff { action }
}

/// The text of the card, where MAIN signed one.
fn signed<'a>(brief: &'a Brief, phone: &Phone) -> Option<&'a str> {
    let text = brief.card.as_deref().filter(|_| !brief.withdrawn)?;
    let card = CardText::parse(text).ok()?;
    is_signed(&card, phone).then_some(text)
}

impl Model {
    /// The list from which cards are chosen: as it stands on the screen before.
    fn listed(&self) -> &[WorkerId] {
        self.found.as_ref().map(|found| found.workers.as_slice()).unwrap_or_default()
    }

    /// Begins to choose, with the first of the list that fill a page: in the list of all these are the newest.
    pub(crate) fn choose_cards(&mut self, records: &Records, phone: &Phone) {
        let has_card =
            |id: &&WorkerId| records.register.brief(**id).is_some_and(|brief| signed(brief, phone).is_some());
        let listed = self.listed().iter().filter(has_card);
        let chosen = listed.take(ShareOperation::CARDS_ON_A_PAGE).copied().collect();
        self.sheet = Sheet { chosen, first: 0 };
    }

    /// Chooses somebody's card, or takes it back.
    pub(crate) fn tick_card(&mut self, id: WorkerId) {
        let chosen = &mut self.sheet.chosen;
        if !chosen.remove(&id) && chosen.len() < MOST {
            chosen.insert(id);
        }
    }

    /// Shows the rows after these, or before them.
    pub(crate) fn turn_cards(&mut self, forward: bool) {
        self.sheet.first = Window::turned(self.sheet.first, forward);
    }

    /// Those whose cards are printed, in the order of the list; who left it meanwhile is left out.
    fn printed<'a>(&'a self, records: &'a Records, phone: &'a Phone) -> Vec<(&'a Brief, &'a str)> {
        let chosen = self.listed().iter().filter(|id| self.sheet.chosen.contains(id));
        let briefs = chosen.filter_map(|id| records.register.brief(*id));
        briefs.filter_map(|brief| Some((brief, signed(brief, phone)?))).collect()
    }

    /// The page on which they are chosen; none for who works with no registrations.
    pub(crate) fn cards_page(
        &self,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<PageView> {
        super::reads_workers(records).then_some(())?;
        let words = phone.words(around.config);
        let mut page = empty_page(Page::Workers, words.say("cards-title"));
        page.place = format!("cards/{}", self.sheet.first);
        page.paragraphs.push(words.say("cards-what"));
        let cards = self.printed(records, phone).len();
        let pages = cards.div_ceil(ShareOperation::CARDS_ON_A_PAGE);
        page.paragraphs.push(words.tell("cards-count", &[("cards", cards.into()), ("pages", pages.into())]));
        if cards >= MOST {
            page.paragraphs.push(words.tell("cards-most", &[("most", MOST.into())]));
        }
        let listed = self.listed();
        let is_without = |id: &&WorkerId| records.register.brief(**id).is_some_and(|one| one.card.is_none());
        let without = listed.iter().filter(is_without).count();
        if without > 0 {
            let text = words.tell("cards-without", &[("count", without.into())]);
            page.rows.push(row(PageIcon::Clock, text).with_tone(Tone::Waiting));
        }
        let turn = |forward| staff(StaffAction::TurnCards { forward });
        let one = |id: &WorkerId| self.card_row(words, *id, records, phone, around);
        page.rows.extend(window(words, listed, self.sheet.first, WORKERS, turn, one));
        let mut make = button(PageIcon::Share, words.say("cards-make"), staff(StaffAction::ShareCards));
        make.enabled = cards > 0;
        page.primary = Some(make);
        Some(page)
    }

    /// Somebody of the list, to be ticked; who has no card yet is told so.
    fn card_row(
        &self,
        words: Words,
        id: WorkerId,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> PageRow {
        let brief = records.register.brief(id);
        let row = row(PageIcon::Family, name_of(words, brief));
        let Some(brief) = brief.filter(|brief| signed(brief, phone).is_some()) else {
            return row.with_detail(words.say("cards-none-yet")).with_tone(Tone::Waiting);
        };
        let known = about(words, brief, phone, around.now.wall).join(" · ");
        let action = staff(StaffAction::TickCard { worker: id.to_string() });
        let row = row.with_control(PageControl::Switch { on: self.sheet.chosen.contains(&id), action });
        if known.is_empty() { row } else { row.with_detail(known) }
    }

    /// The sheets; none where no card is chosen.
    pub(crate) fn sheets(
        &self,
        records: &Records,
        phone: &Phone,
        around: &Around<'_>,
    ) -> Option<ShareOperation> {
        let words = phone.words(around.config);
        let card = |(brief, text): (&Brief, &str)| {
            Some(PrintedCard {
                title: words.say("share-main"),
                name: name_of(words, Some(brief)),
                code: qr_view(text, words.say("worker-card"))?,
                words: words.say("cards-words"),
                number: spaced_helpline(),
            })
        };
        let cards: Vec<PrintedCard> = self.printed(records, phone).into_iter().filter_map(card).collect();
        (!cards.is_empty()).then(|| ShareOperation::Cards {
            name: format!("MAIN-cards-{}", day_in_india(around.now.wall)),
            language: words.language.tag.to_owned(),
            cards,
        })
    }
}
