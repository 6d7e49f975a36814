//! Whoever is given another post reads so on their phone, and it has what is for them now.

use app::{
    ui_event::UiEvent,
    view::{InboxView, PageAction, Screen, StaffAction, StaffList},
};
use tests::{
    chance::Chance,
    driven::{Ground, Post, World, come_to_rest},
};

/// The inbox, after the phone has asked what is new.
fn inbox(world: &mut World, place: usize) -> Option<InboxView> {
    let phone = world.phone(place).ok()?;
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    come_to_rest(phone).ok()?;
    phone.tell(UiEvent::StaffOpened);
    match phone.screen() {
        Screen::Inbox { view } => Some(view),
        _ => None,
    }
}

fn sees_load(inbox: &InboxView) -> bool {
    let load = PageAction::Staff { action: StaffAction::OpenList { list: StaffList::Load } };
    inbox.menu.iter().any(|button| button.action == load)
}

#[test]
fn a_new_hub_and_role_are_on_the_screen_with_the_next_sync_and_the_old_hubs_cases_are_gone() {
    let ground = Ground::new().unwrap();
    let mut world = World::new(&ground, 1).unwrap();
    let mut chance = Chance::new(1, 1);
    world.raise("accident", 0, &mut chance).unwrap();
    world.raise("accident", 1, &mut chance).unwrap();
    world.raise("accident", 1, &mut chance).unwrap();
    let before = inbox(&mut world, 0).unwrap();
    assert_eq!((before.title.as_str(), before.total, sees_load(&before)), ("Mumbai hub", 1, false));

    world.give_post(0, Post { role: "hub-coordinator", hubs: &["pune"] }).unwrap();
    let after = inbox(&mut world, 0).unwrap();
    assert_eq!((after.title.as_str(), after.total, sees_load(&after)), ("Pune hub", 2, true));
    // and so it stays when the app begins anew
    world.restart_phone(0, 2).unwrap();
    let phone = world.phone(0).unwrap();
    phone.tell(UiEvent::StaffOpened);
    let Screen::Inbox { view } = phone.screen() else { panic!("no inbox: {:?}", phone.screen()) };
    assert_eq!((view.title.as_str(), view.total, sees_load(&view)), ("Pune hub", 2, true));

    world.remove_staff(0).unwrap();
    let phone = world.phone(0).unwrap();
    phone.tell(UiEvent::ConnectivityChanged { online: false });
    phone.tell(UiEvent::ConnectivityChanged { online: true });
    come_to_rest(phone).unwrap();
    assert!(matches!(phone.screen(), Screen::SignIn { .. }), "{:?}", phone.screen());
    assert_eq!(phone.records().unwrap().len(), 0, "nothing of the hub stays on the phone");
}
