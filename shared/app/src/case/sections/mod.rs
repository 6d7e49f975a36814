//! The parts of a case, in the order in which they stand. Each is built in a file of its own.

mod activity;
mod attachments;
mod hands;
mod links;
mod now;
mod people;
mod reports;

pub(super) use activity::is_told;
pub(crate) use reports::sums;

use super::{facts, look::Look};
use crate::{
    pages::button,
    view::{CaseSection, CaseSectionKind, Form, PageIcon, PageRow},
};

impl Look<'_> {
    /// All parts that have something to say, or to which something can be added.
    pub(super) fn sections(&self) -> Vec<CaseSection> {
        use CaseSectionKind as Kind;
        let add = |form: Form, key: &str| {
            self.form(form, None).map(|action| button(PageIcon::Add, self.say(key), action))
        };
        let section = |kind, key: &str, icon, rows: Vec<PageRow>| CaseSection {
            kind,
            title: self.say(key),
            icon,
            rows,
            add: None,
            folded: false,
        };
        let with = |section: CaseSection, add| CaseSection { add, ..section };
        let all = [
            with(
                section(Kind::Now, "section-now", PageIcon::Clock, self.now_rows()),
                add(Form::NextAction, "action-next-action"),
            ),
            with(
                section(Kind::People, "section-people", PageIcon::Family, self.people_rows()),
                add(Form::Person, "action-person"),
            ),
            with(
                section(Kind::Alert, "section-alert", PageIcon::Sos, facts::of_alert(*self)),
                add(Form::Ask, "action-ask"),
            ),
            section(Kind::Place, "section-place", PageIcon::Place, facts::of_place(*self)),
            with(
                section(Kind::Hands, "section-hands", PageIcon::Staff, self.hands_rows()),
                add(Form::JoinTeam, "action-join-team"),
            ),
            with(
                section(Kind::Atrs, "section-atrs", PageIcon::Report, self.atr_rows()),
                add(Form::Atr, "action-atr"),
            ),
            with(
                section(Kind::Claims, "section-claims", PageIcon::Money, self.claim_rows()),
                add(Form::ClaimParties, "action-claim"),
            ),
            with(
                section(Kind::Referrals, "section-referrals", PageIcon::Partner, self.referral_rows()),
                add(Form::Refer, "action-refer"),
            ),
            with(
                section(Kind::Attachments, "section-attachments", PageIcon::Photo, self.attachment_rows()),
                self.attach_button(),
            ),
            with(
                section(Kind::Links, "section-links", PageIcon::Merge, self.link_rows()),
                add(Form::Merge, "action-merge"),
            ),
            CaseSection {
                folded: true,
                ..section(Kind::Activity, "section-activity", PageIcon::Roster, self.newest_activity_rows())
            },
        ];
        let said = all.into_iter().filter(|section| !section.rows.is_empty() || section.add.is_some());
        if self.case.is_stub {
            // that there is such a case, and who has it now
            return said.filter(|section| matches!(section.kind, Kind::Place | Kind::Hands)).collect();
        }
        said.collect()
    }
}
