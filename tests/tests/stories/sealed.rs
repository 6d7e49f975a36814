//! What was recorded without a network, on a phone whose PIN nobody knows any more.

use app::{
    ui_event::UiEvent,
    view::{Page, Screen},
};
use tests::{
    database::Database,
    link_person::is_sent,
    mast::Mast,
    phone::{PATIENCE, Phone, impatient},
    server::MainServer,
    wait_for,
};

#[test]
fn what_was_sealed_reaches_the_server_though_the_records_are_gone() {
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let database = Database::of_server(server.data()).unwrap();
    let mast = Mast::before(&server.url()).unwrap();
    let mut phone = Phone::switched_off(folder.path().join("phone"), &mast.url(), "en", None);
    phone.set_parts(impatient());
    phone.switch_on().unwrap();
    phone.choose_language().unwrap();
    let home =
        phone.sign_in_link_person(&server.invite("Meera Joshi", "link-person", "mumbai").unwrap()).unwrap();
    // with the server's answers came the key to seal to
    phone.register(&home, &[("name", "Sunita Devi")], None).unwrap();
    let registered = |count| {
        wait_for("a registration", PATIENCE, || (database.workers() == Ok(count)).then_some(())).unwrap();
    };
    registered(1);
    let home = phone.open_workers("the first to be sent", is_sent).unwrap();
    phone.set_online(&mast, false).unwrap();
    phone.register(&home, &[("name", "Ramesh Kumar")], None).unwrap();
    phone.open_workers("the second to be kept", |list| !is_sent(list)).unwrap();
    phone.switch_off();

    phone.switch_on().unwrap();
    phone.send(UiEvent::StaffOpened).unwrap();
    phone.wait("the PIN", |view| matches!(view.screen, Screen::Pin { .. })).unwrap();
    phone.send(UiEvent::PinForgotten).unwrap();
    let page = phone.wait_for_page(Page::PinForgotten, "what it costs", |_| true).unwrap();
    phone.press(page.primary.unwrap().action).unwrap();
    phone.wait("the sign-in screen", |view| matches!(view.screen, Screen::SignIn { .. })).unwrap();
    phone.set_online(&mast, true).unwrap();
    registered(2);
}
