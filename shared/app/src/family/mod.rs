//! Up to three people whom the person trusts, and whether they are told of every alert. What they are told, and when,
//! stands with the alert (`sos/`).

use domain::phone_number::PhoneNumber;

use crate::{
    command::{Asked, ask},
    effects::pick_contact::{PickContactOperation, PickContactOutput},
    event,
    locale::Words,
    pages::{Typed, button, empty_page, row},
    phone::{FAMILY_LIMIT, Phone, Trusted},
    view::{FieldKind, Page, PageAction, PageControl, PageField, PageIcon, PageRow, PageView, PhoneOption},
};

/// Somebody was picked from the phone's list, or not.
#[derive(Debug)]
pub struct Picked(pub(crate) PickContactOutput);

/// Opens the phone's own list.
pub(crate) fn pick() -> Asked {
    ask(PickContactOperation { only_with_number: true }, |output| event::Event::Picked(Picked(output)))
}

/// What the phone's list answered.
pub(crate) fn picked(picked: Picked, typed: &mut Typed, phone: &mut Phone) -> Asked {
    match picked.0 {
        PickContactOutput::Picked { name, number } => {
            typed.set(PageField::FamilyName, &name);
            typed.set(PageField::FamilyNumber, &number);
            add(typed, phone)
        }
        PickContactOutput::Cancelled => Asked::done(),
        PickContactOutput::Failed => {
            typed.refuse(Page::Family, "trusted-no-picker");
            Asked::done()
        }
    }
}

/// Adds who stands in the fields. A number that is there already gets the new name.
pub(crate) fn add(typed: &mut Typed, phone: &mut Phone) -> Asked {
    let Ok(number) = PhoneNumber::parse(typed.family_number()) else {
        typed.refuse(Page::Family, "number-wrong");
        return Asked::done();
    };
    let mut family = phone.family().to_vec();
    let name = typed.family_name().trim().to_owned();
    if let Some(there) = family.iter_mut().find(|there| there.number == number) {
        there.name = name;
    } else if family.len() < FAMILY_LIMIT {
        family.push(Trusted { name, number });
    } else {
        typed.refuse(Page::Family, "trusted-full");
        return Asked::done();
    }
    typed.forget(Page::Family);
    phone.set_family(family)
}

/// Takes somebody off.
pub(crate) fn remove(place: u32, phone: &mut Phone) -> Asked {
    let mut family = phone.family().to_vec();
    match usize::try_from(place).ok().filter(|place| *place < family.len()) {
        Some(place) => {
            family.remove(place);
            phone.set_family(family)
        }
        None => Asked::done(),
    }
}

/// The page.
pub(crate) fn family_page(words: Words, typed: &Typed, phone: &Phone) -> PageView {
    let mut page = empty_page(Page::Family, words.say("trusted-title"));
    page.paragraphs = vec![words.say("trusted-what")];
    page.rows =
        phone.family().iter().zip(0..).map(|(trusted, place)| person(words, trusted, place)).collect();
    let is_full = phone.family().len() >= FAMILY_LIMIT;
    if is_full {
        page.paragraphs.push(words.say("trusted-full"));
    } else {
        let field = |field, key, text: &str, kind| {
            row(PageIcon::Write, words.say(key)).with_control(PageControl::Field {
                field,
                text: text.to_owned(),
                kind,
            })
        };
        page.rows.extend([
            row(PageIcon::Family, words.say("trusted-pick")).pressed(PageAction::PickFamily),
            field(PageField::FamilyName, "trusted-name", typed.family_name(), FieldKind::Name),
            field(PageField::FamilyNumber, "trusted-number", typed.family_number(), FieldKind::Phone),
        ]);
        let mut add = button(PageIcon::Add, words.say("trusted-add"), PageAction::AddFamily);
        add.enabled = !typed.family_number().trim().is_empty();
        page.primary = Some(add);
    }
    if !phone.family().is_empty() {
        let on = phone.options().tell_family;
        page.rows.push(
            row(PageIcon::Message, words.say("trusted-tell"))
                .with_detail(words.say("trusted-tell-detail"))
                .with_control(PageControl::Switch {
                    on,
                    action: PageAction::Set { option: PhoneOption::TellFamily, on: !on },
                }),
        );
    }
    page.error = typed.trouble_on(Page::Family).map(|key| words.say(key));
    page
}

fn person(words: Words, trusted: &Trusted, place: u32) -> PageRow {
    let remove = PageControl::Button {
        label: words.say("trusted-remove"),
        action: PageAction::RemoveFamily { place },
    };
    let number = trusted.number.spaced();
    if trusted.name.is_empty() {
        return row(PageIcon::Family, number).with_control(remove);
    }
    row(PageIcon::Family, trusted.name.clone()).with_detail(number).with_control(remove)
}

#[cfg(test)]
mod tests;
