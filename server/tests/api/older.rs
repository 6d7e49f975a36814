//! A data folder that an older server made: its cases are still there, and what nobody took begins to ring.

use std::{path::Path, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::Urgency,
    case::{Case, Stage},
    hub::HubId,
    ids::AlertId,
    permission::Role,
};
use refinery::Target;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use server::storage::{CentralLists, Storage};
use tempfile::TempDir;

use crate::support::{LIMIT, Server, alert, alert_id, noon};

mod migrations {
    refinery::embed_migrations!("migrations");
}

/// A case as the first version wrote it: without urgency, ringing, messages and what came after it.
fn case_of_v1(id: AlertId, number: &str, received_at: DateTime<Utc>) -> Value {
    let told = |value: Value| json!({"value": value, "source": {"way": "door", "device": null, "received_at": received_at}});
    let fix = json!({"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35.0, "taken_at": received_at, "method": "gnss", "mock": false});
    json!({
        "id": id, "number": number, "version": 1, "received_at": received_at, "position": fix, "status": "new",
        "alert": {
            "kind": told(json!("medical")), "recorded_at": told(json!(received_at)), "fix": told(fix.clone()), "state": null,
            "phone": told(json!("+919812345678")), "contact": told(json!("call")), "subject": told(json!("self")),
            "reporter_phone": null, "language": told(json!("hi")), "battery_percent": told(json!(40)), "note": null,
            "unreadable": {}, "unknown": {}, "warnings": []
        },
        "routing": {
            "hub": "mumbai", "nearest_hub": "mumbai", "nearest_hub_km": 12.5, "outside_coverage": false, "reason": "covered",
            "stale_fix": false, "state": "Maharashtra", "district": "Mumbai Suburban", "place": "Andheri", "place_km": 1.0
        },
        "delivered": null, "taken": null, "claims": [], "notes": []
    })
}

/// Makes the tables of the first version, with its hubs and these cases in them.
fn older_folder(cases: &[(AlertId, String, DateTime<Utc>)]) -> TempDir {
    folder_of_version(1, cases)
}

/// Makes the tables of a version, with its hubs and these cases in them.
fn folder_of_version(version: i32, cases: &[(AlertId, String, DateTime<Utc>)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let mut connection = Connection::open(folder.path().join("main.db")).unwrap();
    migrations::migrations::runner().set_target(Target::Version(version)).run(&mut connection).unwrap();
    connection
        .execute(
            "INSERT INTO server (only_row, epoch, body_hash_key, hubs_loaded_at) VALUES (1, 'first', ?1, '2026-11-01')",
            [[5_u8; 32]],
        )
        .unwrap();
    for (place, hub) in (0_i64..).zip(domain::hub::embedded()) {
        let code = if hub.id.as_str() == "mumbai" { "MUM".to_owned() } else { format!("{place:03}") };
        let record = serde_json::to_string(&hub).unwrap();
        let row = params![hub.id.as_str(), code, place, record];
        connection
            .execute("INSERT INTO hubs (id, code, position, record) VALUES (?1, ?2, ?3, ?4)", row)
            .unwrap();
    }
    for (seq, (id, record, received_at)) in (1_i64..).zip(cases) {
        let at = received_at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        let (id, number) = (id.to_string(), format!("MUM-2026-{seq:06}"));
        connection
            .execute(
                "INSERT INTO cases (id, number, version, hub, record) VALUES (?1, ?2, ?3, 'mumbai', ?4)",
                params![id, number, seq, record],
            )
            .unwrap();
        connection
            .execute(
                "INSERT INTO operations (seq, id, body_hash, kind, case_id, device_seq, way, body_version, received_at, facts)
                 VALUES (?1, ?2, x'00', 'raise_alert', ?2, 0, 'door', 1, ?3, '{}')",
                params![seq, id, at],
            )
            .unwrap();
        connection
            .execute(
                "INSERT INTO changes (scope, kind, id, seq, what) VALUES ('hub:mumbai', 'case', ?1, ?2, 'enter')",
                params![id, seq],
            )
            .unwrap();
    }
    let given = i64::try_from(cases.len()).unwrap();
    connection.execute("INSERT INTO case_numbers VALUES ('MUM', 2026, ?1)", [given]).unwrap();
    folder
}

fn waiting_to_ring(folder: &Path) -> i64 {
    let connection = Connection::open(folder.join("main.db")).unwrap();
    connection.query_row("SELECT count(*) FROM ring_due", [], |row| row.get(0)).unwrap()
}

async fn case(server: &Server, id: AlertId) -> Case {
    server.storage.case(id.into()).await.unwrap().unwrap().case
}

async fn rings(server: &Server, id: AlertId) -> Stage {
    let waiting = async {
        loop {
            if let Some(ringing) = case(server, id).await.ringing {
                break ringing.stage;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(LIMIT, waiting).await.expect("it does not ring")
}

#[tokio::test]
async fn cases_of_the_first_version_are_read_and_what_nobody_took_rings() {
    let (open, taken, taken_back) = (alert_id(), alert_id(), alert_id());
    let before = noon() - TimeDelta::days(40);
    let record = |id: AlertId, number: &str, with: Value| {
        let mut record = case_of_v1(id, number, before);
        record.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        (id, record.to_string(), before)
    };
    let by = json!({"by": crate::support::staff_id(), "name": "Asha", "hub": "mumbai", "at": before});
    let said = json!({"operation": crate::support::operation_id(), "claim": "mistake", "at": before});
    let folder = older_folder(&[
        record(open, "MUM-2026-000001", json!({})),
        record(taken, "MUM-2026-000002", json!({"taken": by, "status": "acknowledged"})),
        record(taken_back, "MUM-2026-000003", json!({"claims": [said]})),
    ]);
    let server = Server::start_on(folder).await;
    assert_eq!(rings(&server, open).await, Stage::Duty);
    let ringing = case(&server, open).await.ringing.unwrap();
    assert_eq!(ringing.next_at, Some(noon() + TimeDelta::minutes(5)), "it has the whole time from now on");
    for quiet in [taken, taken_back] {
        assert_eq!(case(&server, quiet).await.ringing, None);
    }
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    assert_eq!(server.cases(&staff).await.len(), 3);
    let taken = server.does(&staff, json!({"type": "acknowledge", "case_id": open})).await;
    assert_eq!(taken["outcome"], "accepted");
    assert_eq!(case(&server, open).await.ringing, None);
    assert_eq!(waiting_to_ring(&server.folder()), 0);
    // and the next number is not one of theirs
    let (status, told) = server.raise(&alert(alert_id())).await;
    assert_eq!((status, &told["case_number"]), (201, &json!("MUM-2026-000004")));
}

#[tokio::test]
async fn a_record_that_cannot_be_read_keeps_no_other_case_from_ringing_or_its_hub() {
    let (damaged, whole) = (alert_id(), alert_id());
    let (earlier, later) = (noon() - TimeDelta::days(2), noon() - TimeDelta::days(1));
    let record = case_of_v1(whole, "MUM-2026-000002", later).to_string();
    // JSON, so that it is due, and no case
    let folder = older_folder(&[(damaged, "{}".to_owned(), earlier), (whole, record, later)]);
    let server = Server::start_on(folder).await;
    assert_eq!(rings(&server, whole).await, Stage::Duty);
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    let seen = server.cases(&staff).await;
    assert_eq!((&seen[0]["id"], seen.len()), (&json!(whole), 1));
}

#[tokio::test]
async fn a_record_that_is_no_json_does_not_keep_the_server_from_starting() {
    let folder = older_folder(&[(alert_id(), "{".to_owned(), noon())]);
    let server = Server::start_on(folder).await;
    assert_eq!(server.raise(&alert(alert_id())).await.0, 201);
}

/// The log was made anew in V6: its rows, its bodies and what makes the same operation the same are still there.
#[tokio::test]
async fn a_log_of_before_rosters_is_kept_whole_and_who_worked_then_stands_in_one() {
    let (id, before) = (alert_id(), noon() - TimeDelta::days(2));
    let folder = folder_of_version(5, &[(id, case_of_v1(id, "MUM-2026-000001", before).to_string(), before)]);
    let asha = crate::support::staff_id();
    let connection = Connection::open(folder.path().join("main.db")).unwrap();
    connection
        .execute("INSERT INTO operation_bodies (seq, body) VALUES (1, '{\"type\":\"raise_alert\"}')", [])
        .unwrap();
    connection
        .execute(
            "INSERT INTO staff (id, name, role, hub, created_at) VALUES (?1, 'Asha', 'hub-staff', 'mumbai', '2026-11-01')",
            [asha.to_string()],
        )
        .unwrap();
    // Central's lists were filled, and one time was changed
    let kinds = domain::basics::Basics::embedded().kinds;
    for (place, kind) in (0_i64..).zip(kinds.iter()) {
        let row = params![kind.code.as_str(), place, serde_json::to_string(kind).unwrap()];
        connection.execute("INSERT INTO kinds (code, position, record) VALUES (?1, ?2, ?3)", row).unwrap();
    }
    connection
        .execute("INSERT INTO targets (urgency, acknowledge_seconds) VALUES ('immediate', 120)", [])
        .unwrap();
    drop(connection);

    let server = Server::start_on(folder).await;
    let connection = server.database();
    let row: (String, String, Option<String>, String) = connection
        .query_row(
            "SELECT operations.id, kind, hub, body FROM operations JOIN operation_bodies USING (seq) WHERE seq = 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .unwrap();
    assert_eq!(
        row,
        (id.to_string(), "raise_alert".to_owned(), None, "{\"type\":\"raise_alert\"}".to_owned())
    );
    let again = "INSERT INTO operations (id, body_hash, kind, case_id, device_seq, way, body_version, received_at, facts)
                 VALUES (?1, x'00', 'raise_alert', ?1, 0, 'door', 1, '2026', '{}')";
    assert!(connection.execute(again, [id.to_string()]).unwrap_err().to_string().contains("UNIQUE"));
    let wrong: i64 =
        connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
    assert_eq!(wrong, 0);

    let roster = server.storage.roster(HubId::new("mumbai")).await.unwrap().unwrap();
    assert_eq!((roster.members[0].id, roster.members[0].has_phone, roster.version), (asha, false, 2));
    let lists = server.storage.lists();
    let immediate = lists.targets(Urgency::Immediate);
    assert_eq!((immediate.acknowledge, immediate.first_atr), (TimeDelta::minutes(2), TimeDelta::hours(24)));
    // the case of then is worked on now
    let staff = server.staff(Role::HubStaff, "mumbai").await;
    server.works(&staff, "acknowledge", id, json!({})).await;
    assert_eq!(case(&server, id).await.due.first_atr, Some(noon() + TimeDelta::hours(24)));
}

/// Before V13 what staff attached took the room of the person's evidence; whose a file is, its case tells.
#[tokio::test]
async fn what_staff_attached_before_v13_is_told_from_what_the_person_sent() {
    let (id, damaged, before) = (alert_id(), alert_id(), noon() - TimeDelta::days(2));
    let (theirs, persons, announced) = ([1_u8; 32], [2_u8; 32], [3_u8; 32]);
    let named = |hash: [u8; 32]| {
        let hash = server::files::ContentHash::new(hash);
        json!({"sha256": hash.to_string(), "media_type": "image/jpeg", "bytes": 7, "at": before})
    };
    let mut attached = named(theirs);
    attached["by"] = json!({"by": crate::support::staff_id(), "name": "Asha", "hub": "mumbai", "at": before});
    let mut record = case_of_v1(id, "MUM-2026-000001", before);
    record["attachments"] = json!([attached, named(persons)]);
    let broken = json!({"attachments": ["x", 7, {"sha256": 7}]}).to_string();
    let folder = folder_of_version(12, &[(id, record.to_string(), before), (damaged, broken, before)]);
    let connection = Connection::open(folder.path().join("main.db")).unwrap();
    for (owner, hash) in [(id, theirs), (id, persons), (id, announced), (damaged, theirs)] {
        let sql = "INSERT INTO attachments (of_kind, owner, sha256, media_type, bytes, announced_at)
                   VALUES ('alert', ?1, ?2, 'image/jpeg', 7, '2026-11-20')";
        connection.execute(sql, params![owner.to_string(), hash]).unwrap();
    }
    drop(connection);
    let server = Server::start_on(folder).await;
    let by_staff: Vec<Vec<u8>> = server.column("SELECT sha256 FROM attachments WHERE by_staff");
    assert_eq!((by_staff, server.count("attachments")), (vec![theirs.to_vec()], 4));
}
