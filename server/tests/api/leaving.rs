//! Whoever works elsewhere from now on is on no case of a hub that was theirs.

use domain::{hub::HubId, ids::StaffId, permission::Role};
use serde_json::{Value, json};
use server::storage::{Moving, Scope, Storage};

use crate::{
    casework::{raised, stored},
    support::{Server, SignedIn, alert, alert_id, case_changes, noon},
};

async fn moved(server: &Server, staff: StaffId, role: Role, hubs: &[&str]) {
    let hubs = hubs.iter().map(|hub| HubId::new(*hub)).collect();
    assert!(server.storage.move_staff(Moving { staff, role, hubs, at: noon() }).await.unwrap());
}

/// What stands last in the tables of changes of a case for this scope.
fn told(server: &Server, scope: &str, id: &str) -> String {
    let store = server.database();
    let sql = "SELECT what FROM changes WHERE scope = ?1 AND id = ?2";
    store.query_row(sql, [scope, id], |row| row.get(0)).unwrap()
}

async fn cases(server: &Server, who: &SignedIn) -> usize {
    server.cases(&who.token).await.len()
}

#[tokio::test]
async fn the_cases_of_the_old_hub_are_nobodys_and_the_hub_reads_so() {
    let server = Server::start().await;
    let (asha, bina) =
        (server.member(Role::HubStaff, "mumbai").await, server.member(Role::HubCoordinator, "mumbai").await);
    let mut sensitive = alert(alert_id());
    sensitive["kind"] = json!("assault");
    sensitive["note"] = json!("her foreman");
    let id = sensitive["alert_id"].as_str().unwrap().to_owned();
    server.raise(&sensitive).await;
    server.works(&asha.token, "acknowledge", &id, json!({})).await;
    let before = server.sync(&bina.token, None, &[]).await;
    assert!(case_changes(&before)[0]["record"]["alert"].get("note").is_none_or(Value::is_null));

    moved(&server, asha.id, Role::HubStaff, &["pune"]).await;
    let news = server.sync(&bina.token, before["cursor"].as_str(), &[]).await;
    let record = case_changes(&news).remove(0)["record"].take();
    assert_eq!((&record["assigned"], &record["taken"]["left"]), (&Value::Null, &json!(true)));
    assert_eq!(record["taken"]["name"], "Staff of mumbai", "who took it stays readable");
    let line = record["activity"].as_array().unwrap().last().unwrap();
    assert_eq!((&line["kind"], &line["about"]), (&json!("staff_left"), &json!("Staff of mumbai")));
    // nobody is on it: the hub's people see it, as before anybody took it
    assert_eq!(record["alert"]["note"]["value"], "her foreman");

    assert_eq!(cases(&server, &asha).await, 0);
    server.is_refused(&asha.token, "add_note", &id, json!({"text": "one more"}), "no_such_case").await;
    let scopes = ["hub:mumbai".to_owned(), format!("staff:{}", asha.id)];
    assert_eq!(scopes.map(|scope| told(&server, &scope, &id)), ["change", "leave"]);

    // somebody else is put on it; and who comes back is not on it any more
    moved(&server, asha.id, Role::HubStaff, &["mumbai"]).await;
    server.works(&bina.token, "assign", &id, json!({"to": bina.id})).await;
    let seen = server.cases(&asha.token).await.remove(0);
    assert!(seen["alert"].get("note").is_none_or(Value::is_null), "of a sensitive case they see no story");
}

#[tokio::test]
async fn whoever_is_removed_leaves_their_cases_too() {
    let server = Server::start().await;
    let asha = server.member(Role::HubStaff, "mumbai").await;
    let id = raised(&server).await;
    server.works(&asha.token, "acknowledge", id, json!({})).await;
    server.storage.remove_staff(asha.id, noon()).await.unwrap();
    let case = stored(&server, id).await;
    assert!(case.assigned.is_none() && !case.is_held() && case.taken.is_some_and(|taken| taken.left));
}

#[tokio::test]
async fn they_leave_teams_and_shares_and_nobody_else_does() {
    let server = Server::start().await;
    let (asha, bina) =
        (server.member(Role::HubStaff, "mumbai").await, server.member(Role::HubStaff, "mumbai").await);
    let ravi = server.member(Role::Volunteer, "goa").await;
    let id = raised(&server).await;
    server.works(&asha.token, "acknowledge", id, json!({})).await;
    server.works(&asha.token, "join_team", id, json!({"staff": bina.id})).await;
    server
        .works(&asha.token, "share_with_volunteer", id, json!({"volunteer": ravi.id, "groups": ["story"]}))
        .await;
    // a volunteer helps wherever they are
    moved(&server, ravi.id, Role::Volunteer, &["pune"]).await;
    assert_eq!(cases(&server, &ravi).await, 1);
    moved(&server, ravi.id, Role::HubStaff, &["pune"]).await;
    moved(&server, bina.id, Role::HubStaff, &["pune"]).await;
    let case = stored(&server, id).await;
    assert!(case.team.is_empty() && case.volunteers.is_empty());
    assert!(case.is_on_it(asha.id));
    assert_eq!((cases(&server, &ravi).await, cases(&server, &bina).await), (0, 0));
}

#[tokio::test]
async fn whoever_goes_on_at_the_hub_or_at_central_stays_on_the_case() {
    let server = Server::start().await;
    let asha = server.member(Role::HubStaff, "mumbai").await;
    let id = raised(&server).await;
    server.works(&asha.token, "acknowledge", id, json!({})).await;
    let version = stored(&server, id).await.version;
    for (role, hubs) in [
        (Role::HubCoordinator, &["pune", "mumbai"][..]),
        (Role::CentralStaff, &["central"]),
        (Role::HubStaff, &["mumbai"]),
    ] {
        moved(&server, asha.id, role, hubs).await;
        let case = stored(&server, id).await;
        assert_eq!((case.is_on_it(asha.id), case.version), (true, version), "{role:?}");
    }
}

#[tokio::test]
async fn an_alert_comes_between_the_cases_that_somebody_leaves() {
    let server = Server::start().await;
    let asha = server.member(Role::HubStaff, "mumbai").await;
    for _ in 0..20 {
        server.works(&asha.token, "acknowledge", raised(&server).await, json!({})).await;
    }
    let mut news = server.storage.news();
    let hub = Scope::hub(&HubId::new("mumbai"));
    moved(&server, asha.id, Role::HubStaff, &["pune"]).await;
    // each commit tells how far the order has come: one change for each case, and one for the rosters
    let mut told = Vec::new();
    while let Ok(news) = news.try_recv() {
        told.extend(news.scopes.get(&hub).copied());
    }
    let steps: Vec<_> = told.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(steps.len() >= 2 && steps.iter().all(|step| *step <= 8), "{told:?}");
    assert_eq!(cases(&server, &asha).await, 0);
}

#[tokio::test]
async fn who_took_a_case_and_gave_it_to_a_colleague_does_not_get_it_back_when_they_are_gone_themselves() {
    let server = Server::start().await;
    // moved to another hub, or removed
    for is_moved in [true, false] {
        let (asha, bina) =
            (server.member(Role::HubStaff, "mumbai").await, server.member(Role::HubStaff, "mumbai").await);
        let id = raised(&server).await;
        server.works(&asha.token, "acknowledge", id, json!({})).await;
        server.works(&asha.token, "assign", id, json!({"to": bina.id})).await;
        if is_moved {
            moved(&server, asha.id, Role::HubStaff, &["pune"]).await;
        } else {
            server.storage.remove_staff(asha.id, noon()).await.unwrap();
        }
        let case = stored(&server, id).await;
        assert!(case.is_on_it(bina.id) && case.taken.is_some_and(|taken| taken.left));
        server.storage.remove_staff(bina.id, noon()).await.unwrap();
        let case = stored(&server, id).await;
        assert!(!case.is_held() && !case.is_on_it(asha.id), "it is nobody's");
        if is_moved {
            assert_eq!(cases(&server, &asha).await, 0);
        }
        // once is enough
        let version = case.version;
        if is_moved {
            moved(&server, asha.id, Role::HubStaff, &["goa"]).await;
        }
        assert_eq!(stored(&server, id).await.version, version);
    }
}
