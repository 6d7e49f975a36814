//! Rosters: made and kept right by the server, and set by the hub.

use domain::{
    hub::{HubId, Roster},
    permission::Role,
};
use serde_json::{Value, json};
use server::{
    clock::Clock,
    storage::{Ending, Moving, Storage, sqlite::SqliteStorage},
};
use tempfile::TempDir;

use crate::{
    basics::command,
    stream::Events,
    support::{Server, SignedIn, noon, operation},
};

async fn roster(server: &Server, hub: &str) -> Roster {
    server.storage.roster(HubId::new(hub)).await.unwrap().unwrap()
}

/// The rosters that somebody sees, by hub.
async fn rosters(server: &Server, token: &str) -> Vec<String> {
    let changes = server.sees(token).await;
    let rosters = changes.iter().filter(|change| change["kind"] == "roster");
    let mut hubs: Vec<_> = rosters.map(|change| change["id"].as_str().unwrap().to_owned()).collect();
    hubs.sort();
    hubs
}

fn shifts(of: &SignedIn) -> Value {
    let hours = json!({"from_minute": 480, "to_minute": 1200});
    json!({"type": "set_shifts", "hub": "mumbai", "shifts": [{"staff": of.id, "days": 127, "hours": hours}]})
}

#[tokio::test]
async fn the_server_keeps_who_works_at_a_hub() {
    let server = Server::start().await;
    let code = server.invited(Role::HubStaff, &["mumbai"]).await;
    let members = |roster: &Roster| -> Vec<_> {
        roster.members.iter().map(|member| (member.role, member.has_phone)).collect()
    };
    assert_eq!(members(&roster(&server, "mumbai").await), [(Role::HubStaff, false)], "invited");
    let (status, session) = server.session(&code, crate::support::device_id()).await;
    assert_eq!(status, 201);
    assert_eq!(members(&roster(&server, "mumbai").await), [(Role::HubStaff, true)], "signed in");
    let id = session["staff"]["id"].as_str().unwrap().parse().unwrap();
    // who only registers others, or runs the installation, stands in none
    server.member(Role::LinkPerson, "mumbai").await;
    server.member(Role::Administrator, "central").await;
    let version = roster(&server, "mumbai").await.version;
    assert!(server.storage.roster(HubId::central()).await.unwrap().is_none());
    server.storage.end_sessions(Ending::Staff(id, None), noon()).await.unwrap();
    assert_eq!(members(&roster(&server, "mumbai").await), [(Role::HubStaff, false)], "signed out");
    let hubs = ["pune", "goa"].map(HubId::new).to_vec();
    let moving = Moving { staff: id, role: Role::HubCoordinator, hubs, at: noon() };
    assert!(server.storage.move_staff(moving).await.unwrap());
    assert_eq!(members(&roster(&server, "mumbai").await), []);
    assert!(roster(&server, "mumbai").await.version > version);
    for hub in ["pune", "goa"] {
        assert_eq!(members(&roster(&server, hub).await), [(Role::HubCoordinator, false)]);
    }
    server.storage.remove_staff(id, noon()).await.unwrap();
    assert_eq!(members(&roster(&server, "pune").await), []);
}

#[tokio::test]
async fn a_roster_is_on_the_phones_of_its_hub_its_zone_and_central() {
    let server = Server::start().await;
    let lead = server.member_of(Role::HubCoordinator, &["goa", "mumbai"]).await;
    let pune = server.member(Role::HubStaff, "pune").await;
    let ranchi = server.member(Role::ZonalStaff, "zone-central-north").await;
    let bengaluru = server.member(Role::ZonalStaff, "zone-south-west").await;
    let central = server.member(Role::CentralStaff, "central").await;
    let volunteer = server.member(Role::Volunteer, "mumbai").await;
    assert_eq!(rosters(&server, &lead.token).await, ["goa", "mumbai"]);
    assert_eq!(rosters(&server, &pune.token).await, ["pune"]);
    assert_eq!(rosters(&server, &ranchi.token).await, ["zone-central-north"]);
    assert_eq!(rosters(&server, &bengaluru.token).await, ["goa", "mumbai", "pune", "zone-south-west"]);
    assert_eq!(rosters(&server, &central.token).await.len(), 6);
    assert!(rosters(&server, &volunteer.token).await.is_empty());
    // and the phone reads what it gets
    let changes = server.sees(&pune.token).await;
    let read: Roster = serde_json::from_value(changes[0]["record"].clone()).unwrap();
    assert_eq!((read.hub.as_str(), read.members.len()), ("pune", 1));
}

#[tokio::test]
async fn who_leads_the_hub_says_who_is_on_duty_and_everybody_when_they_want_quiet() {
    let server = Server::start().await;
    let lead = server.member(Role::HubCoordinator, "mumbai").await;
    let (asha, pune) =
        (server.member(Role::HubStaff, "mumbai").await, server.member(Role::HubCoordinator, "pune").await);
    let quiet = |of: &SignedIn| {
        json!({"type": "set_quiet_hours", "hub": "mumbai", "staff": of.id,
        "hours": {"from_minute": 1320, "to_minute": 360}})
    };
    for (who, body, reason) in [
        (&asha, shifts(&asha), "not_allowed"),
        (&pune, shifts(&asha), "no_such_hub"),
        (&pune, quiet(&asha), "no_such_hub"),
        (&lead, shifts(&pune), "no_such_staff"),
        (&asha, quiet(&lead), "not_allowed"),
    ] {
        let told = server.does(&who.token, body.clone()).await;
        assert_eq!(told["reason"]["type"], reason, "{body}: {told}");
    }
    let device = server.device().await;
    assert_eq!(server.does(&device, shifts(&asha)).await["reason"]["type"], "no_such_hub");
    let members = json!({"type": "set_members", "hub": "mumbai", "members": []});
    assert_eq!(server.does(&lead.token, members).await["reason"]["type"], "not_allowed");

    let mut events = Events::open(&server, &asha.token).await;
    let write = operation(1, shifts(&asha));
    let told = server.sync(&lead.token, None, std::slice::from_ref(&write)).await;
    assert_eq!(told["results"][0]["outcome"], "accepted", "{told}");
    events.cursor().await;
    assert_eq!(server.sync(&lead.token, None, &[write]).await["results"][0]["outcome"], "repeated");
    assert_eq!(server.does(&asha.token, quiet(&asha)).await["outcome"], "accepted");
    let roster = roster(&server, "mumbai").await;
    assert_eq!((roster.shifts.value[0].staff, roster.quiet.contains_key(&asha.id)), (asha.id, true));
    let at = |hour: i64| noon() + chrono::TimeDelta::hours(hour);
    assert_eq!(roster.ringing(at(0)), [asha.id], "17:30 in India");
    assert_eq!(roster.ringing(at(6)).len(), 1, "23:30 in India: Asha wants quiet, and the other is there");
}

#[tokio::test]
async fn shifts_that_two_set_without_knowing_of_each_other_are_both_kept() {
    let server = Server::start().await;
    let (lead, other) = (
        server.member(Role::HubCoordinator, "mumbai").await,
        server.member(Role::HubCoordinator, "mumbai").await,
    );
    let base = roster(&server, "mumbai").await.version;
    let seen_at = |base: u64, body: Value| {
        let mut write = operation(1, body);
        write["base"] = json!(base);
        write
    };
    for (who, of) in [(&lead, &lead), (&other, &other)] {
        let told = server.sync(&who.token, None, &[seen_at(base, shifts(of))]).await;
        assert_eq!(told["results"][0]["outcome"], "accepted");
    }
    let both = roster(&server, "mumbai").await;
    assert_eq!((both.shifts.value[0].staff, both.shifts.late[0].value[0].staff), (lead.id, other.id));
    server.sync(&lead.token, None, &[seen_at(both.version, shifts(&other))]).await;
    let decided = roster(&server, "mumbai").await;
    assert_eq!((decided.shifts.value[0].staff, decided.shifts.late.len()), (other.id, 0));
}

/// `main-server staff` runs in a process of its own: the phones hear of the new colleague all the same.
#[tokio::test]
async fn who_is_invited_by_a_command_beside_the_server_shows_on_the_phones() {
    let server = Server::start().await;
    let asha = server.member(Role::HubStaff, "mumbai").await;
    let mut events = Events::open(&server, &asha.token).await;
    let beside = SqliteStorage::open_beside(&server.folder(), &[], Clock::system().now()).unwrap();
    let id = crate::support::staff_id();
    let invitation = server::storage::Invitation {
        code: (&crate::support::invite_code()).into(),
        staff: id,
        name: "Ravi".to_owned(),
        role: Role::HubStaff,
        hubs: vec![HubId::new("mumbai")],
        created_at: noon(),
        expires_at: noon(),
    };
    beside.invite(invitation).await.unwrap();
    let cursor = events.cursor().await;
    let told = server.sync(&asha.token, None, &[]).await;
    assert_eq!(told["cursor"], json!(cursor));
    assert_eq!(told["changes"][0]["record"]["members"].as_array().unwrap().len(), 2);
}

#[test]
fn staff_are_moved_and_removed_by_command() {
    let data = TempDir::new().unwrap();
    let invite = ["staff", "invite", "--hub", "mumbai", "--name", "Asha", "--role", "hub-staff"];
    command(&data, &invite).unwrap();
    let listed = || command(&data, &["staff", "list"]).unwrap();
    let id = listed().split_whitespace().next().unwrap().to_owned();
    let moving = |with: &[&str]| command(&data, &[&["staff", "move", "--staff", &id], with].concat());
    assert_eq!(moving(&["--hub", "pune"]).unwrap(), "Asha: hub-staff, pune\n");
    let lead = moving(&["--hub", "pune", "--hub", "goa", "--role", "hub-coordinator"]).unwrap();
    assert_eq!(lead, "Asha: hub-coordinator, pune, goa\n");
    assert!(listed().contains("hub-coordinator"), "{}", listed());
    for (with, why) in [
        (&["--hub", "atlantis"] as &[_], "is not in the list"),
        (&["--hub", "pune", "--role", "boss"], "there is no role"),
        (
            &["--hub", "pune", "--hub", "goa", "--role", "hub-staff"],
            "only a hub-coordinator has several hubs",
        ),
        (&["--hub", "pune", "--role", "zonal-staff"], "is no hub for this role"),
    ] {
        let told = moving(with).unwrap_err();
        assert!(told.contains(why), "{told}");
    }
    let remove = ["staff", "remove", "--staff", &id];
    assert_eq!(command(&data, &remove).unwrap(), "0 sessions ended\n");
    assert_eq!(listed(), "");
    for gone in [command(&data, &remove), moving(&["--hub", "mumbai"])] {
        assert!(gone.unwrap_err().contains("there is no member of staff with this id"));
    }
}
