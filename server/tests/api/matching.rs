//! One person registered twice: the server suggests it to both who registered them, and to their hub.

use domain::{ids::WorkerId, permission::Role};
use serde_json::{Value, json};

use crate::{
    support::{LIMIT, Server, SignedIn},
    workers::{accepted, on_worker, registers, worker, worker_id},
};

/// Waits until the candidates of a registration are these.
async fn suggested(server: &Server, who: &SignedIn, id: WorkerId, others: &[WorkerId]) -> Value {
    let limit = tokio::time::Instant::now() + LIMIT;
    loop {
        let record = worker(server, &who.token, id).await;
        let candidates = record["candidates"].as_array().cloned().unwrap_or_default();
        let are: Vec<_> = candidates.iter().map(|candidate| candidate["worker"].clone()).collect();
        if are == others.iter().map(|other| json!(other)).collect::<Vec<_>>() {
            return json!(candidates);
        }
        assert!(tokio::time::Instant::now() < limit, "{are:?}");
        tokio::task::yield_now().await;
    }
}

fn sunita(name: &str, phone: &str) -> Value {
    json!({
        "name": name, "sex": "female", "born": {"year": 1991}, "phones": [{"number": phone}],
        "origin": {"state": "Jharkhand", "district": "Dumka"}, "trade": "domestic"
    })
}

#[tokio::test]
async fn a_woman_who_was_registered_under_two_spellings_is_suggested_to_both_and_follows_what_changes() {
    let server = Server::start().await;
    let asha = server.member(Role::LinkPerson, "mumbai").await;
    let ravi = server.member(Role::LinkPerson, "mumbai").await;
    let (one, other, stranger) = (worker_id(), worker_id(), worker_id());
    accepted(&server, &asha.token, registers(one, sunita("Sunita Soren", "+919812345678"))).await;
    let details = json!({"name": "Mohammed Iqbal", "sex": "male", "born": {"year": 1970}});
    accepted(&server, &asha.token, registers(stranger, details)).await;
    accepted(&server, &ravi.token, registers(other, sunita("सुनीता सोरेन", "+919812345678"))).await;
    let candidates = suggested(&server, &asha, one, &[other]).await;
    assert!(candidates[0]["why"].as_array().unwrap().contains(&json!("same_phone")), "{candidates}");
    assert!(candidates[0]["sure_percent"].as_u64().unwrap() > 50, "{candidates}");
    suggested(&server, &ravi, other, &[one]).await;
    suggested(&server, &asha, stranger, &[]).await;

    // after a start it knows them again, and suggests what is new
    let server = server.start_again_after(chrono::TimeDelta::zero()).await;
    let third = worker_id();
    accepted(&server, &ravi.token, registers(third, sunita("Suneeta Soren", "+919812345678"))).await;
    let both = |record: &Value| record["candidates"].as_array().map_or(0, Vec::len);
    let limit = tokio::time::Instant::now() + LIMIT;
    while both(&worker(&server, &ravi.token, third).await) < 2
        || both(&worker(&server, &asha.token, one).await) < 2
    {
        assert!(tokio::time::Instant::now() < limit, "all three are one person");
        tokio::task::yield_now().await;
    }
    // who is erased is suggested to nobody
    accepted(&server, &ravi.token, on_worker("withdraw_consent", other, json!({}))).await;
    accepted(&server, &ravi.token, on_worker("withdraw_consent", third, json!({}))).await;
    suggested(&server, &asha, one, &[]).await;
}
