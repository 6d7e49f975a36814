//! Choosing trusted people, by events and effects.

use crate::{
    effects::{Effect, pick_contact::PickContactOutput},
    pages::tests::{offered, open, page, press, row, type_in},
    testing::Phone,
    view::{Page, PageAction, PageField, PhoneOption},
};

fn on_the_page() -> Phone {
    let mut phone = Phone::ready("en");
    open(&mut phone, Page::Family);
    phone
}

fn add(phone: &mut Phone, name: &str, number: &str) {
    type_in(phone, PageField::FamilyName, name);
    type_in(phone, PageField::FamilyNumber, number);
    press(phone, PageAction::AddFamily);
}

fn pick(phone: &mut Phone, output: PickContactOutput) {
    press(phone, PageAction::PickFamily);
    let asked = phone.take(Effect::is_pick_contact, Effect::expect_pick_contact);
    phone.resolve(asked, output);
}

fn picked(name: &str, number: &str) -> PickContactOutput {
    PickContactOutput::Picked { name: name.into(), number: number.into() }
}

#[test]
fn people_are_typed_or_picked_and_survive_a_restart() {
    let mut phone = on_the_page();
    add(&mut phone, " Sunita ", "98123 45678");
    pick(&mut phone, picked("Ramesh", "+91-99999-00000"));
    assert_eq!(row(&phone, "Sunita").detail.as_deref(), Some("+91 98123 45678"));
    assert_eq!(row(&phone, "Ramesh").detail.as_deref(), Some("+91 99999 00000"));
    phone.disk_done();
    let mut phone = phone.restarted("en");
    open(&mut phone, Page::Family);
    press(&mut phone, PageAction::RemoveFamily { place: 0 });
    press(&mut phone, PageAction::RemoveFamily { place: 7 });
    let titles: Vec<_> = page(&phone).rows.into_iter().map(|row| row.title).collect();
    assert_eq!(titles[0], "Ramesh");
    assert!(!titles.contains(&"Sunita".to_owned()));
}

#[test]
fn what_is_no_number_stays_in_the_fields() {
    let mut phone = on_the_page();
    pick(&mut phone, picked("Ramesh", "12"));
    assert!(page(&phone).error.unwrap().starts_with("This is not a whole phone number."));
    type_in(&mut phone, PageField::FamilyNumber, "9999900000");
    press(&mut phone, PageAction::AddFamily);
    assert_eq!(row(&phone, "Ramesh").detail.as_deref(), Some("+91 99999 00000"));
    pick(&mut phone, PickContactOutput::Cancelled);
    assert_eq!(page(&phone).error, None);
    pick(&mut phone, PickContactOutput::Failed);
    assert!(page(&phone).error.unwrap().starts_with("This phone's list cannot be opened."));
}

#[test]
fn three_are_the_most_and_one_number_is_one_person() {
    let mut phone = on_the_page();
    for (name, number) in [("A", "9812300001"), ("B", "9812300002"), ("C", "98123 00001")] {
        add(&mut phone, name, number);
    }
    assert_eq!(row(&phone, "C").detail.as_deref(), Some("+91 98123 00001"));
    add(&mut phone, "D", "9812300003");
    let full = page(&phone);
    assert!(!offered(&full).contains(&PageAction::AddFamily), "there is no room for another");
    assert!(full.paragraphs.iter().any(|text| text.starts_with("Three people is the most.")));
    // a shell that was behind sends it all the same
    add(&mut phone, "E", "9812300004");
    assert_eq!(
        page(&phone).rows.iter().filter(|row| ["B", "C", "D"].contains(&row.title.as_str())).count(),
        3
    );
    assert!(!page(&phone).rows.iter().any(|row| row.title == "E"));
}

#[test]
fn telling_them_of_every_alert_is_a_switch_of_its_own() {
    let mut phone = on_the_page();
    let tell = |on| PageAction::Set { option: PhoneOption::TellFamily, on };
    assert!(!offered(&page(&phone)).contains(&tell(true)), "there is nobody to tell");
    add(&mut phone, "A", "9812300001");
    press(&mut phone, tell(true));
    assert!(offered(&page(&phone)).contains(&tell(false)));
    phone.disk_done();
    assert!(phone.settings["options"].value.contains(r#""tell_family":true"#));
}
