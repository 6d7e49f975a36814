//! A hub whose one member of staff takes every case.

use std::{
    collections::HashSet,
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use app::{
    ui_event::UiEvent,
    view::{StaffAction, ViewModel},
};
use tests::{
    phone::{Phone, can_be_taken, case, inbox},
    server::MainServer,
};

/// The Mumbai hub's phone, with Asha Pawar signed in.
pub(super) fn signed_in(server: &MainServer, folder: &Path) -> Phone {
    let hub = Phone::new(folder.join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Asha Pawar", "hub-staff", "mumbai").unwrap()).unwrap();
    hub
}

/// The hub's member of staff, who takes every case that comes.
pub(super) fn take_all(hub: &Phone, over: &AtomicBool) {
    let mut taken = HashSet::new();
    while !over.load(Ordering::SeqCst) {
        let next = |view: &ViewModel| {
            inbox(view)?.rows.iter().map(|row| row.case_id.clone()).find(|id| !taken.contains(id))
        };
        // looked at again every so often, because the end is no view
        let limit = Duration::from_millis(50);
        let Ok(view) = hub.shell().unwrap().wait_for_view(limit, |view| next(view).is_some()) else {
            continue;
        };
        let id = next(&view).unwrap();
        hub.open_case(&id).unwrap();
        hub.press_as_staff(StaffAction::Acknowledge).unwrap();
        hub.wait("the case to be taken", |view| case(view).is_some_and(|case| !can_be_taken(case))).unwrap();
        hub.send(UiEvent::BackPressed).unwrap();
        hub.wait("the inbox", |view| inbox(view).is_some()).unwrap();
        taken.insert(id);
    }
}

/// Lets the member of staff go, also where an assertion failed.
pub(super) struct Over<'a>(pub(super) &'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}
