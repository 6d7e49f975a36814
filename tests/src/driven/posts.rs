//! Who works where, and how that changes while phones are at work: by the server's own commands, as an installation's
//! administrator gives them.

use domain::{ids::StaffId, permission::StaffMember};
use serde_json::Value;

use super::{World, come_to_rest};
use crate::Fault;
use app::{ui_event::UiEvent, view::Screen};

/// What somebody may be, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Post {
    /// Role.
    pub role: &'static str,
    /// Hubs; the first is their own.
    pub hubs: &'static [&'static str],
}

const fn post(role: &'static str, hubs: &'static [&'static str]) -> Post {
    Post { role, hubs }
}

/// What people of the two towns may become.
pub const POSTS: [Post; 9] = [
    post("hub-staff", &["mumbai"]),
    post("hub-staff", &["mumbai"]),
    post("hub-staff", &["pune"]),
    post("hub-staff", &["pune"]),
    post("hub-coordinator", &["mumbai"]),
    post("hub-coordinator", &["pune", "mumbai"]),
    post("central-staff", &["central"]),
    post("volunteer", &["mumbai"]),
    post("zonal-staff", &["zone-south-west"]),
];

impl World {
    /// Who the server says works with this phone; none where they were removed.
    pub fn staff_of(&self, place: usize) -> Option<StaffId> {
        self.staff.get(place).copied().flatten()
    }

    /// Who the phone itself takes to be signed in on it.
    ///
    /// # Errors
    /// Its store cannot be read.
    pub fn signed_in(&mut self, place: usize) -> Result<Option<StaffMember>, Fault> {
        let Some(session) = self.phone(place)?.on_disk()?.session else { return Ok(None) };
        let session: Value = serde_json::from_str(&session.0).map_err(|e| e.to_string())?;
        serde_json::from_value(session["staff"].clone()).map(Some).map_err(|e| e.to_string())
    }

    /// Whoever works with this phone gets another post.
    ///
    /// # Errors
    /// What the command said instead.
    pub fn give_post(&mut self, place: usize, to: Post) -> Result<(), Fault> {
        let Some(staff) = self.staff_of(place).map(|staff| staff.to_string()) else { return Ok(()) };
        let mut arguments = vec!["staff", "move", "--staff", &staff, "--role", to.role];
        arguments.extend(to.hubs.iter().flat_map(|hub| ["--hub", hub]));
        self.server.command(&arguments).map(|_| ())
    }

    /// Whoever works with this phone does not work for MAIN any more. The phone hears of it when it next asks.
    ///
    /// # Errors
    /// What the command said instead.
    pub fn remove_staff(&mut self, place: usize) -> Result<(), Fault> {
        let Some(staff) = self.staff_of(place) else { return Ok(()) };
        self.server.command(&["staff", "remove", "--staff", &staff.to_string()])?;
        if let Some(there) = self.staff.get_mut(place) {
            *there = None;
        }
        Ok(())
    }

    /// Somebody new signs in on a phone on which nobody is signed in any more.
    ///
    /// # Errors
    /// They are not let in.
    pub fn sign_in(&mut self, place: usize, name: &str, to: Post) -> Result<(), Fault> {
        if self.staff_of(place).is_some() || self.signed_in(place)?.is_some() {
            return Ok(());
        }
        let hub = to.hubs.first().copied().unwrap_or_default();
        let code = self.server.invite(name, to.role, hub)?;
        let phone = self.phone(place)?;
        phone.tell(UiEvent::ConnectivityChanged { online: true });
        phone.tell(UiEvent::StaffOpened);
        if !matches!(phone.screen(), Screen::SignIn { .. }) {
            return Err(format!("phone {place} does not ask who comes: {:?}", phone.screen()));
        }
        phone.tell(UiEvent::CodeTyped { text: code });
        phone.tell(UiEvent::CodeSubmitted);
        come_to_rest(phone)?;
        let staff = self.signed_in(place)?.ok_or_else(|| format!("{name} is not signed in"))?;
        if let Some(there) = self.staff.get_mut(place) {
            *there = Some(staff.id);
        }
        Ok(())
    }

    /// Who a member of staff is by the server's own account of who works at the hubs: their role and their hub.
    ///
    /// # Errors
    /// They are not in the list.
    pub fn post_of(&self, staff: StaffId) -> Result<(String, String), Fault> {
        let listed = self.server.command(&["staff", "list"])?;
        let id = staff.to_string();
        let line =
            listed.lines().find(|line| line.starts_with(&id)).ok_or("nobody of this id works for MAIN")?;
        let mut words = line.split_whitespace().skip(1).map(str::to_owned);
        words.next().zip(words.next()).ok_or_else(|| format!("{line:?} names no role and hub"))
    }
}
