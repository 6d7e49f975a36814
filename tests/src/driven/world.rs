//! A server and the phones of six members of staff, signed in once; each world begins with copies of that.

use std::{fs, path::Path};

use app::{ui_event::UiEvent, view::Screen};
use chrono::{DateTime, Utc};
use domain::ids::StaffId;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{DrivenPhone, Identity, come_to_rest};
use crate::{
    Fault, chance::Chance, database::Database, desk::records_of, hexadecimal, http, server::MainServer,
};

/// Who works where: two hubs that have to do with each other, and Central.
pub const STAFF: [(&str, &str, &str); 6] = [
    ("Asha Pawar", "hub-staff", "mumbai"),
    ("Vijay Shinde", "hub-staff", "mumbai"),
    ("Meena Joshi", "hub-coordinator", "mumbai"),
    ("Farida Shaikh", "hub-staff", "pune"),
    ("Ganesh Kale", "hub-coordinator", "pune"),
    ("Ravi Das", "central-staff", "central"),
];

/// Most rounds in which phones hear of each other: one that sends, one that hears and confirms, one that hears of that.
const ROUNDS: usize = 8;

/// Positions that are routed to the two hubs.
const PLACES: [(f64, f64); 2] = [(19.1136, 72.8697), (18.5204, 73.8567)];

/// A server and the phones, signed in, as a folder to copy.
pub struct Ground {
    folder: TempDir,
    /// When it was made.
    pub at: DateTime<Utc>,
}

/// A server that runs, and phones that are driven by hand.
pub struct World {
    folder: TempDir,
    /// The server.
    pub server: MainServer,
    /// The phones, in the order of [`STAFF`].
    pub phones: Vec<Option<DrivenPhone>>,
    /// Ids of the alerts that were raised.
    pub alerts: Vec<String>,
    /// Who works with each phone; none where they do not work for MAIN any more.
    pub(super) staff: Vec<Option<StaffId>>,
}

/// A folder in memory, where the system has such: how the disk keeps what is written is shown elsewhere.
fn in_memory() -> Result<TempDir, Fault> {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    folder.map_err(|e| e.to_string())
}

fn identity(folder: &Path, place: usize) -> Identity {
    Identity {
        folder: folder.join(format!("phone-{place}")),
        device_id: format!("019abcde-0000-7000-8000-0000000001{place:02x}"),
        // 43 characters of base64url are 32 bytes
        device_token: format!("{place}{}", "A".repeat(42)),
    }
}

impl Ground {
    /// Starts a server, invites everybody and signs them in.
    ///
    /// # Errors
    /// What kept it from being made.
    pub fn new() -> Result<Self, Fault> {
        let folder = in_memory()?;
        let at = Utc::now();
        let server = MainServer::start(&folder.path().join("server"))?;
        // the server's clock cannot be turned: nothing rings on while a history is looked at
        server.command(&["target", "set", "--urgency", "immediate", "--acknowledge", "30d"])?;
        for (place, (name, role, hub)) in STAFF.into_iter().enumerate() {
            let code = server.invite(name, role, hub)?;
            let seed = u64::try_from(place).unwrap_or_default();
            let mut phone = DrivenPhone::switch_on(identity(folder.path(), place), &server.url(), seed, at)?;
            phone.tell(UiEvent::StaffOpened);
            phone.tell(UiEvent::CodeTyped { text: code });
            phone.tell(UiEvent::CodeSubmitted);
            come_to_rest(&mut phone)?;
            if !matches!(phone.screen(), Screen::Inbox { .. }) {
                return Err(format!("{name} is not signed in: {:?}", phone.screen()));
            }
        }
        drop(server);
        Ok(Self { folder, at })
    }
}

impl World {
    /// A new world on this ground.
    ///
    /// # Errors
    /// What kept it from being made.
    pub fn new(ground: &Ground, seed: u64) -> Result<Self, Fault> {
        let folder = in_memory()?;
        copy(ground.folder.path(), folder.path())?;
        let server = MainServer::start(&folder.path().join("server"))?;
        let phones = (0..STAFF.len())
            .map(|place| {
                let seed = seed ^ u64::try_from(place).unwrap_or_default();
                let phone =
                    DrivenPhone::switch_on(identity(folder.path(), place), &server.url(), seed, ground.at)?;
                Ok(Some(phone))
            })
            .collect::<Result<Vec<_>, Fault>>()?;
        let mut world = Self { folder, server, phones, alerts: Vec::new(), staff: Vec::new() };
        for place in 0..STAFF.len() {
            let staff = world.signed_in(place)?.map(|staff| staff.id);
            world.staff.push(staff);
        }
        Ok(world)
    }

    /// A phone.
    ///
    /// # Errors
    /// There is none of this number.
    pub fn phone(&mut self, place: usize) -> Result<&mut DrivenPhone, Fault> {
        self.phones.get_mut(place).and_then(Option::as_mut).ok_or_else(|| format!("no phone {place}"))
    }

    /// The process of a phone's app dies, and it is opened again.
    ///
    /// # Errors
    /// It does not start any more.
    pub fn restart_phone(&mut self, place: usize, seed: u64) -> Result<(), Fault> {
        let there = self.phones.get_mut(place).ok_or_else(|| format!("no phone {place}"))?;
        let phone = there.take().ok_or_else(|| format!("no phone {place}"))?;
        *there = Some(phone.restarted(seed)?);
        Ok(())
    }

    /// The server is cut off and started again.
    ///
    /// # Errors
    /// It does not start any more.
    pub fn restart_server(&mut self) -> Result<(), Fault> {
        self.server.kill();
        self.server.start_again()
    }

    /// Somebody in one of the two towns presses SOS, on a phone that is none of these.
    ///
    /// # Errors
    /// The server does not take it.
    pub fn raise(&mut self, kind: &str, town: usize, chance: &mut Chance) -> Result<String, Fault> {
        let bytes = chance.bytes();
        let digits = hexadecimal(&bytes);
        let digit = |from: usize, to: usize| digits.get(from..to).unwrap_or_default().to_owned();
        let id = format!("019abcde-{}-7{}-8{}-{}", digit(0, 4), digit(4, 7), digit(7, 10), digit(10, 22));
        let (latitude, longitude) = PLACES.get(town).copied().unwrap_or(PLACES[0]);
        let body = json!({
            "alert_id": id, "kind": kind, "phone": "+919812345678", "contact": "call",
            "fix": {"latitude": latitude, "longitude": longitude, "accuracy_m": 20.0, "method": "gnss", "mock": false},
        });
        let header = [("content-type", "application/json")];
        let answer = http::ask(&self.server.url(), "POST /v1/alerts", &header, body.to_string().as_bytes())?;
        if answer.status() != 201 {
            return Err(format!("the alert was answered {}: {}", answer.status(), answer.json()));
        }
        self.alerts.push(id.clone());
        Ok(id)
    }

    /// Every phone asks until nothing waits on any.
    ///
    /// # Errors
    /// They do not come to rest.
    pub fn settle(&mut self) -> Result<(), Fault> {
        let mut seen = None;
        // what one sends is news for the others: they hear it in a further round, until nobody does anything any more
        for _ in 0..ROUNDS {
            let last = Database::of_server(self.server.data())?.last_operation()?;
            if seen.replace(last) == Some(last) {
                return Ok(());
            }
            for place in 0..self.phones.len() {
                let phone = self.phone(place)?;
                // whatever pause there was between attempts, a network that comes back ends it
                phone.tell(UiEvent::ConnectivityChanged { online: false });
                phone.tell(UiEvent::ConnectivityChanged { online: true });
                come_to_rest(phone)?;
            }
        }
        Err(format!("in {ROUNDS} rounds the phones do not come to rest"))
    }

    /// What the server has for whoever is signed in on this phone, from nothing: kind, id and record; nothing where nobody
    /// is.
    ///
    /// # Errors
    /// The server does not answer.
    pub fn scope_of(&mut self, place: usize) -> Result<Vec<(String, String, Value)>, Fault> {
        let Some(session) = self.phone(place)?.on_disk()?.session else { return Ok(Vec::new()) };
        let session: Value = serde_json::from_str(&session.0).map_err(|e| e.to_string())?;
        records_of(&self.server.url(), session["token"].as_str().unwrap_or_default())
    }

    /// Where everything is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Fault> {
    fs::create_dir_all(to).map_err(|e| e.to_string())?;
    for entry in fs::read_dir(from).map_err(|e| e.to_string())? {
        let entry = entry.map_err(|e| e.to_string())?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target).map_err(|e| e.to_string())?;
        }
    }
    Ok(())
}
