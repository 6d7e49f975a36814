//! The line above a screen: what it says, where it belongs, and when it goes.

use domain::{ids::CaseId, operation::Refused};

use crate::{
    evidence::News,
    locale::Words,
    navigation::Route,
    view::{Banner, Tone},
    work::refusal,
};

/// Something to say above the screen, until it is tapped away or done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Notice {
    /// Something could not be kept on this phone.
    NotKept,
    /// Not everything could be deleted; it is tried again.
    NotDeleted,
    /// Something was not deleted because somebody called for help; it is not tried again.
    DeletingSpared,
    /// The store of alerts was lost and begun anew.
    StoreRenewed,
    /// The server ended the session.
    SessionEnded,
    /// The account of whoever was signed in ended while the records were closed.
    AccountEnded,
    /// Ten wrong PINs: the records are gone.
    PinWiped,
    /// The invitation was heard of: the person is signed in.
    SignedIn,
    /// The server did not take something that was done to this case, or to none.
    Refused(Option<CaseId>, Option<Refused>),
    /// Somebody else was earlier: what this person set is kept beside what stands, in this case, or on a roster.
    Late(Option<CaseId>),
    /// The open case belongs to another hub now.
    CaseLeft,
    /// Practising ended: nothing was sent.
    PracticeOver,
    /// A number was pressed while somebody practises: nobody was called.
    PracticeCall,
    /// No practising while an alert is on its way.
    PracticeNotNow,
    /// Signing out would lose this much; pressing again does it.
    SignOutLoses(usize),
    /// Why a card opened nothing, as the key of its text.
    Card(&'static str),
    /// What came of the cards of those who came to a session: their names.
    Attendee(Attendee, Vec<String>),
    /// What came of a photo or a voice note.
    Evidence(News),
}

/// What came of the card of somebody who came to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attendee {
    /// They are added.
    Added,
    /// They stood there already.
    There,
}

/// Where a notice belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Wherever the person is: it speaks of the whole phone.
    Everywhere,
    /// The screen on which it was said.
    Screen,
    /// This case, or staff's screens that are of no case.
    Work(Option<CaseId>),
}

impl Notice {
    fn place(&self) -> Place {
        match self {
            Self::Refused(case_id, _) | Self::Late(case_id) => Place::Work(*case_id),
            Self::CaseLeft => Place::Work(None),
            Self::Evidence(_) | Self::SignOutLoses(_) | Self::Card(_) | Self::Attendee(..) => Place::Screen,
            Self::NotKept
            | Self::NotDeleted
            | Self::DeletingSpared
            | Self::StoreRenewed
            | Self::SessionEnded
            | Self::AccountEnded
            | Self::PinWiped
            | Self::SignedIn
            | Self::PracticeOver
            | Self::PracticeCall
            | Self::PracticeNotNow => Place::Everywhere,
        }
    }

    /// It speaks of staff's work.
    pub(super) fn is_of_work(&self) -> bool {
        matches!(self.place(), Place::Work(_))
    }

    /// It speaks of practising.
    pub(super) fn is_of_practice(&self) -> bool {
        matches!(self, Self::PracticeOver | Self::PracticeCall | Self::PracticeNotNow)
    }

    pub(super) fn view(&self, words: Words) -> Banner {
        let (text, tone) = match self {
            Self::NotKept | Self::Evidence(News::NotKept) => (words.say("notice-not-kept"), Tone::Urgent),
            Self::NotDeleted => (words.say("notice-not-deleted"), Tone::Urgent),
            Self::DeletingSpared => (words.say("notice-deleting-spared"), Tone::Waiting),
            Self::StoreRenewed => (words.say("notice-store-renewed"), Tone::Waiting),
            Self::SessionEnded => (words.say("notice-session-ended"), Tone::Urgent),
            Self::AccountEnded => (words.say("notice-account-ended"), Tone::Urgent),
            Self::PinWiped => (words.say("notice-pin-wiped"), Tone::Urgent),
            Self::SignedIn => (words.say("notice-signed-in"), Tone::Good),
            Self::Refused(_, reason) => (refusal(words, reason.as_ref()), Tone::Waiting),
            Self::Late(Some(_)) => (words.say("notice-late"), Tone::Waiting),
            Self::Late(None) => (words.say("notice-late-roster"), Tone::Waiting),
            Self::PracticeOver => (words.say("practice-over"), Tone::Quiet),
            Self::PracticeCall => (words.say("practice-call"), Tone::Urgent),
            Self::PracticeNotNow => (words.say("practice-not-now"), Tone::Waiting),
            Self::CaseLeft => (words.say("notice-case-left"), Tone::Waiting),
            Self::Card(key) => (words.say(key), Tone::Waiting),
            Self::Attendee(Attendee::Added, names) => (of_each(words, "session-added", names), Tone::Good),
            Self::Attendee(Attendee::There, names) => (of_each(words, "session-there", names), Tone::Waiting),
            Self::Evidence(News::Kept) => (words.say("evidence-kept"), Tone::Good),
            Self::Evidence(News::NotPermitted) => (words.say("evidence-not-permitted"), Tone::Waiting),
            Self::Evidence(News::NotTaken) => (words.say("evidence-not-taken"), Tone::Waiting),
            Self::SignOutLoses(count) => {
                (words.tell("notice-sign-out-loses", &[("count", (*count).into())]), Tone::Urgent)
            }
        };
        Banner { text, tone, dismiss_label: words.say("dismiss") }
    }
}

/// The same sentence of each.
fn of_each(words: Words, key: &str, names: &[String]) -> String {
    let one = |name: &String| words.tell(key, &[("name", name.as_str().into())]);
    names.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The screen on which a notice was seen; none is the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct SeenOn(Option<Route>);

/// A notice, and where it was seen last.
#[derive(Debug)]
struct Told {
    notice: Notice,
    seen_on: Option<SeenOn>,
}

impl Told {
    /// Whether it stands over this screen.
    fn is_shown(&self, top: Option<Route>) -> bool {
        match self.notice.place() {
            Place::Everywhere => true,
            Place::Screen => self.seen_on.is_none_or(|SeenOn(seen_on)| seen_on == top),
            Place::Work(about) => top.is_some_and(|top| {
                let is_at_work = top.is_for_staff() && top != Route::Ringing;
                is_at_work && top.case().is_none_or(|open| about == Some(open))
            }),
        }
    }

    /// Whether the person has seen it and left where it belongs: the case that it is about, or the lists for another case.
    fn was_left(&self, top: Option<Route>) -> bool {
        let Some(SeenOn(seen_on)) = self.seen_on else { return false };
        let on_its_case = seen_on.and_then(Route::case).is_some();
        !self.is_shown(top) || (on_its_case && top.and_then(Route::case).is_none())
    }
}

/// What is to be said above the screens. One of the phone as a whole at a time, and one of each case.
#[derive(Debug, Default)]
pub(super) struct Notices(Vec<Told>);

impl Notices {
    /// Says something, in the place of what was said of the same.
    pub(super) fn tell(&mut self, notice: Notice) {
        self.0.retain(|told| {
            if notice.is_of_work() { told.notice.place() != notice.place() } else { told.notice.is_of_work() }
        });
        self.0.push(Told { notice, seen_on: None });
    }

    /// What stands over this screen: what was said last.
    pub(super) fn shown(&self, top: Option<Route>) -> Option<&Notice> {
        self.0.iter().rev().find(|told| told.is_shown(top)).map(|told| &told.notice)
    }

    /// It was tapped away.
    pub(super) fn dismiss(&mut self, top: Option<Route>) -> Option<Notice> {
        let place = self.0.iter().rposition(|told| told.is_shown(top))?;
        Some(self.0.remove(place).notice)
    }

    /// Says no more of these.
    pub(super) fn withdraw(&mut self, goes: impl Fn(&Notice) -> bool) {
        self.0.retain(|told| !goes(&told.notice));
    }

    /// Says no more of anything.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The person is here now: what they have left is no longer said. Returns that. The neutral screen and what rings are
    /// no places: whoever comes back from them is where they were.
    pub(super) fn follow(&mut self, top: Option<Route>) -> Vec<Notice> {
        if matches!(top, Some(Route::Neutral | Route::Ringing)) {
            return Vec::new();
        }
        let (left, stays): (Vec<Told>, Vec<Told>) =
            std::mem::take(&mut self.0).into_iter().partition(|told| told.was_left(top));
        self.0 = stays;
        if let Some(told) = self.0.iter_mut().rfind(|told| told.is_shown(top)) {
            told.seen_on = Some(SeenOn(top));
        }
        left.into_iter().map(|told| told.notice).collect()
    }
}

#[cfg(test)]
mod tests;
