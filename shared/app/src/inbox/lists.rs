//! Pages beside the inbox: by what it is narrowed down, and how much each colleague has in hand.

use std::collections::BTreeMap;

use domain::{
    alert::KindCode,
    ids::StaffId,
    money::Money,
    permission::{Role, StaffMember},
};

use super::{
    Model, Person,
    row::language_name,
    tally::{Load, There, Wages},
};
use crate::{
    case::sums,
    hubs::hub_name_of_id,
    locale::Words,
    pages::{button, empty_page, row},
    phone::Phone,
    sos::{kind_name, kind_picture},
    sync::Records,
    view::{InboxFilter, Page, PageAction, PageControl, PageIcon, PageRow, PageView, StaffAction, Tone},
};

/// Stands for nobody where a colleague's id would.
pub(super) const NOBODY: &str = "nobody";

/// Whether somebody is shown how much each colleague has: who leads a hub.
pub(super) fn sees_load(staff: &StaffMember) -> bool {
    matches!(staff.role, Role::HubCoordinator | Role::CentralStaff)
}

fn narrow(by: &str, value: &str) -> PageAction {
    PageAction::Staff { action: StaffAction::Narrow { by: by.to_owned(), value: value.to_owned() } }
}

/// One of several values, of which one is chosen; the first is all.
fn choice(
    icon: PageIcon,
    title: String,
    count: Option<String>,
    by: &str,
    value: &str,
    chosen: Option<&str>,
) -> PageRow {
    let selected = chosen.unwrap_or_default() == value;
    let row = row(icon, title).with_control(PageControl::Choice { selected, action: narrow(by, value) });
    match count {
        Some(count) => row.with_detail(count),
        None => row,
    }
}

impl Model {
    /// "All types and languages", "Accident · Odia · Asha Pawar".
    pub(super) fn narrowed_label(&self, words: Words, records: &Records, phone: &Phone) -> String {
        if !self.wanted.is_narrowed() {
            return words.say("narrow-all");
        }
        let kind = self.wanted.kind.as_deref().map(|code| kind_of(words, phone, code).0);
        let language = self.wanted.language.as_deref().map(|tag| language_name(words, tag));
        let person = self.wanted.person.map(|person| person_name(words, person, records));
        let parts: Vec<String> = [kind, language, person].into_iter().flatten().collect();
        parts.join(" · ")
    }

    /// The page that narrows the inbox down by type and language.
    pub(crate) fn narrow_page(&self, words: Words, records: &Records, phone: &Phone) -> PageView {
        let index = &records.index;
        let mut page = empty_page(Page::StaffList, words.say("narrow-title"));
        let count = |count: usize| Some(words.tell("narrow-count", &[("count", count.into())]));
        // of those among which the list looks
        let shown = |there: There| match self.wanted.filter {
            _ if self.wanted.has_text() => there.open.saturating_add(there.over),
            InboxFilter::Closed => there.over,
            _ => there.open,
        };
        if let Some(person) = self.wanted.person {
            let name = person_name(words, person, records);
            page.rows.push(
                row(PageIcon::Staff, words.tell("narrow-person", &[("name", name.into())])).with_control(
                    PageControl::Button {
                        label: words.say("narrow-everybody"),
                        action: narrow("person", ""),
                    },
                ),
            );
        }
        let chosen = self.wanted.kind.as_deref();
        page.rows.push(choice(PageIcon::Case, words.say("narrow-all-kinds"), None, "kind", "", chosen));
        let kinds = index.kinds().map(|(code, there)| (code, shown(there)));
        for (code, there) in kinds.filter(|(_, there)| *there > 0) {
            let (name, icon) = kind_of(words, phone, code);
            page.rows.push(choice(icon, name, count(there), "kind", code, chosen));
        }
        let chosen = self.wanted.language.as_deref();
        let all = words.say("narrow-all-languages");
        page.rows.push(choice(PageIcon::Language, all, None, "language", "", chosen));
        let languages = index.languages().map(|(tag, there)| (tag, shown(there)));
        for (tag, there) in languages.filter(|(_, there)| *there > 0) {
            let name = language_name(words, tag);
            page.rows.push(choice(PageIcon::Language, name, count(there), "language", tag, chosen));
        }
        let total = self.total(index);
        let label = words.tell("narrow-show", &[("count", total.into())]);
        page.primary = Some(button(PageIcon::Done, label, PageAction::Back));
        page
    }

    /// How many open cases each colleague has, and what wage claims come to; none for who does not lead a hub.
    pub(crate) fn load_page(words: Words, records: &Records) -> Option<PageView> {
        let staff = records.staff().filter(|staff| sees_load(staff))?;
        let index = &records.index;
        let mut page = empty_page(Page::StaffList, words.say("load-title"));
        page.paragraphs.push(words.say("load-explanation"));
        let free = index.count_of(InboxFilter::Unassigned);
        let tone = if free > 0 { Tone::Waiting } else { Tone::Quiet };
        page.rows.push(
            row(PageIcon::Warning, words.say("load-nobody"))
                .with_detail(words.tell("load-open", &[("count", free.into())]))
                .with_tone(tone)
                .pressed(narrow("person", NOBODY)),
        );
        let mut loads: Vec<(StaffId, Load)> = all_loads(staff, records).into_iter().collect();
        // who has most that is late stands on top
        loads.sort_by(|(_, one), (_, other)| {
            let key = |load: &Load| (load.late, load.immediate, load.open);
            key(other).cmp(&key(one)).then_with(|| one.name.cmp(&other.name))
        });
        page.rows.extend(loads.into_iter().map(|(id, load)| load_row(words, id, load)));
        page.rows.extend(wage_rows(words, staff, records));
        Some(page)
    }
}

/// What was claimed and recovered in the cases of this person's hubs: together, and by hub where there are several.
fn wage_rows(words: Words, staff: &StaffMember, records: &Records) -> Vec<PageRow> {
    let leads =
        |hub: &str| staff.role == Role::CentralStaff || staff.hubs.iter().any(|own| own.as_str() == hub);
    let by_hub: Vec<(&str, Wages)> = records.index.wages().filter(|(hub, _)| leads(hub)).collect();
    let line = |title: String, wages: Wages| {
        let amount = Money::from_paise;
        row(PageIcon::Money, title).with_detail(sums(words, amount(wages.claimed), amount(wages.recovered)))
    };
    let all = by_hub.iter().fold(Wages::default(), |all, (_, wages)| all.plus(*wages));
    let mut rows = Vec::new();
    if !by_hub.is_empty() {
        rows.push(line(words.say("load-wages"), all));
    }
    if by_hub.len() > 1 {
        rows.extend(by_hub.into_iter().map(|(hub, wages)| {
            let hub = hub_name_of_id(words, hub);
            line(words.tell("load-wages-of", &[("hub", hub.into())]), wages)
        }));
    }
    rows
}

/// Colleagues of this person's hubs, those without a case too, and whoever else has one.
fn all_loads(staff: &StaffMember, records: &Records) -> BTreeMap<StaffId, Load> {
    let mut loads: BTreeMap<StaffId, Load> = records
        .index
        .loads()
        .iter()
        .filter(|(_, load)| load.open > 0)
        .map(|(id, load)| (*id, load.clone()))
        .collect();
    let members = staff.hubs.iter().filter_map(|hub| records.roster(hub)).flat_map(|roster| &roster.members);
    for member in members.filter(|member| matches!(member.role, Role::HubStaff | Role::HubCoordinator)) {
        let load = loads.entry(member.id).or_default();
        load.name.clone_from(&member.name);
    }
    loads
}

fn load_row(words: Words, id: StaffId, load: Load) -> PageRow {
    let mut parts = vec![words.tell("load-open", &[("count", load.open.into())])];
    if load.immediate > 0 {
        parts.push(words.tell("load-immediate", &[("count", load.immediate.into())]));
    }
    if load.late > 0 {
        parts.push(words.tell("load-late", &[("count", load.late.into())]));
    }
    let name = if load.name.is_empty() { words.say("a-colleague") } else { load.name };
    row(PageIcon::Staff, name)
        .with_detail(parts.join(" · "))
        .with_tone(if load.late > 0 { Tone::Urgent } else { Tone::Quiet })
        .pressed(narrow("person", &id.to_string()))
}

fn person_name(words: Words, person: Person, records: &Records) -> String {
    match person {
        Person::Nobody => words.say("load-nobody"),
        Person::Colleague(id) => {
            let member = records.member(id).map(|member| member.name);
            let known = || records.index.loads().get(&id).map(|load| load.name.clone());
            member.or_else(known).filter(|name| !name.is_empty()).unwrap_or_else(|| words.say("a-colleague"))
        }
    }
}

fn kind_of(words: Words, phone: &Phone, code: &str) -> (String, PageIcon) {
    let kinds = &phone.basics().kinds;
    let kind = KindCode::parse(code).unwrap_or_else(KindCode::unspecified);
    (kind_name(words, kinds, &kind), PageIcon::Kind { icon: kind_picture(kinds, &kind) })
}
