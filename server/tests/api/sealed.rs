//! What a phone sealed while it could, delivered because it cannot open it any more.

use std::convert::Infallible;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use domain::{
    ids::{DeviceId, WorkerId},
    permission::Role,
    sealed::SEALED_INFO,
};
use hpke::{
    Deserializable, Kem, OpModeS, Serializable,
    aead::ChaCha20Poly1305,
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{TryCryptoRng, TryRng},
};
use serde_json::{Value, json};
use server::{storage::Storage, token::random};

use crate::{
    support::{Server, SignedIn, answer, device_id, operation, problem, token},
    workers::{accepted, on_worker, refused, registers, worker, worker_id},
};

/// The system's randomness, as the crate asks for it.
struct Random;

impl TryRng for Random {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(random().unwrap()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(random().unwrap()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for byte in bytes {
            let [drawn] = random::<1>().unwrap();
            *byte = drawn;
        }
        Ok(())
    }
}

impl TryCryptoRng for Random {}

/// The server's key as phones hear of it: its name, and the key.
async fn key(server: &Server) -> (String, String) {
    let (status, basics) = answer(server.get("/v1/basics")).await;
    assert_eq!(status, 200);
    let field = |name: &str| basics["field"][name].as_str().unwrap().to_owned();
    (field("sealing_key_id"), field("sealing_key"))
}

/// An operation as a phone seals it.
fn sealed(operation: &Value, key: &str) -> Value {
    let key = URL_SAFE_NO_PAD.decode(key).unwrap();
    let key = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&key).unwrap();
    let id = operation["id"].as_str().unwrap();
    let (encapped, ciphertext) =
        hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &key,
            SEALED_INFO,
            operation.to_string().as_bytes(),
            id.as_bytes(),
            &mut Random,
        )
        .unwrap();
    let bytes = [encapped.to_bytes().as_slice(), &ciphertext].concat();
    json!({"id": id, "device_seq": operation["device_seq"], "sealed": URL_SAFE_NO_PAD.encode(bytes)})
}

/// A link person's phone: its own token besides that of the session.
struct Phone {
    who: SignedIn,
    token: String,
}

impl Phone {
    async fn of(server: &Server) -> Self {
        let (device, own) = (device_id(), token());
        register(server, device, own.expose()).await;
        let code = server.invited(Role::LinkPerson, &["mumbai"]).await;
        let (status, session) = server.session(&code, device).await;
        assert_eq!(status, 201);
        let id = session["staff"]["id"].as_str().unwrap().parse().unwrap();
        let who = SignedIn { token: session["token"].as_str().unwrap().to_owned(), id };
        Self { who, token: own.expose().to_owned() }
    }

    async fn delivers(&self, server: &Server, key: &str, operations: &[Value]) -> (u16, Value) {
        let body = json!({"staff": self.who.id, "key": key, "operations": operations});
        answer(server.post("/v1/sealed").bearer_auth(&self.token).json(&body)).await
    }
}

async fn register(server: &Server, device: DeviceId, token: &str) {
    let device = json!({"device_id": device, "platform": "android", "app_version": "1", "language": "hi"});
    let (status, _) = answer(server.post("/v1/devices").bearer_auth(token).json(&device)).await;
    assert_eq!(status, 201);
}

/// Somebody is registered, as an operation of this number on the phone.
fn registration(device_seq: u64, id: WorkerId) -> Value {
    operation(device_seq, registers(id, json!({"name": "Meena"})))
}

fn ids(operations: &[Value]) -> Value {
    operations.iter().map(|operation| operation["id"].clone()).collect()
}

/// What is held of somebody, as the coordinator sees it.
async fn held(server: &Server, coordinator: &SignedIn) -> Value {
    let changes = server.sees(&coordinator.token).await;
    let roster = changes.iter().find(|change| change["kind"] == "roster").unwrap();
    roster["record"].get("held").cloned().unwrap_or(json!([]))
}

#[tokio::test]
async fn what_is_sealed_counts_as_the_persons_own_once_sealed_or_open() {
    let server = Server::start().await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let (first, second) = (worker_id(), worker_id());
    let operations = [registration(2, second), registration(1, first)];
    let bodies = operations.each_ref().map(|operation| sealed(operation, &key));
    for _ in 0..2 {
        let (status, taken) = phone.delivers(&server, &key_id, &bodies).await;
        assert_eq!(status, 200, "{taken}");
        let by_order = [operations[1].clone(), operations[0].clone()];
        assert_eq!(taken, json!({"taken": ids(&by_order), "held": false, "signed_in": true}));
    }
    for id in [first, second] {
        let there = worker(&server, &phone.who.token, id).await;
        assert_eq!(there["keepers"], json!([phone.who.id]), "{there}");
    }
    // the phone was opened after all
    let open = server.sync(&phone.who.token, None, &operations).await;
    assert_eq!(open["results"][0]["outcome"], "repeated");
    assert_eq!(open["results"][1]["outcome"], "repeated");
}

#[tokio::test]
async fn what_comes_after_the_end_of_an_account_waits_for_the_coordinator() {
    let server = Server::start().await;
    let (coordinator, colleague) =
        (server.member(Role::HubCoordinator, "mumbai").await, server.member(Role::HubStaff, "mumbai").await);
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let registered = worker_id();
    accepted(&server, &phone.who.token, registers(registered, json!({"name": "Sita"}))).await;
    server
        .storage
        .end_sessions(server::storage::Ending::Staff(phone.who.id, None), server.now())
        .await
        .unwrap();
    let late = worker_id();
    let note = json!({
        "type": "change_worker", "worker_id": registered, "fields": ["trade"], "details": {"trade": "textile"}
    });
    let operations = [registration(2, late), operation(3, note)];
    let bodies = operations.each_ref().map(|operation| sealed(operation, &key));
    let (status, taken) = phone.delivers(&server, &key_id, &bodies).await;
    assert_eq!(
        (status, &taken),
        (200, &json!({"taken": ids(&operations), "held": true, "signed_in": false}))
    );
    // the same again is one
    assert_eq!(phone.delivers(&server, &key_id, &bodies).await.1, taken);
    assert_eq!(worker(&server, &coordinator.token, late).await, Value::Null);
    let told = held(&server, &coordinator).await;
    assert_eq!(
        (&told[0]["staff"], &told[0]["operations"], &told[0]["registrations"], &told[0]["set_aside"]),
        (&json!(phone.who.id), &json!(2), &json!(1), &json!(0))
    );
    let take = json!({"type": "take_held", "hub": "mumbai", "staff": phone.who.id});
    assert_eq!(refused(&server, &colleague.token, take.clone()).await, "not_allowed");
    let server = server.start_again_after(TimeDelta::days(3)).await;
    accepted(&server, &coordinator.token, take.clone()).await;
    let there = worker(&server, &coordinator.token, late).await;
    assert_eq!(there["keepers"], json!([phone.who.id]), "it counts as hers: {there}");
    let changed = worker(&server, &coordinator.token, registered).await;
    assert_eq!(changed["trade"]["value"], "textile", "{changed}");
    assert_eq!(refused(&server, &coordinator.token, take).await, "no_such_part");
}

/// So many registrations, sealed.
fn registrations(count: u64, key: &str) -> Vec<Value> {
    (1..=count).map(|seq| sealed(&registration(seq, worker_id()), key)).collect()
}

/// It is written in pieces, so that an alert comes in between: what was written before one that fails stays.
#[tokio::test]
async fn a_delivery_that_fails_half_way_is_taken_once_when_it_comes_again() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let everything = server::storage::Ending::Staff(phone.who.id, None);
    server.storage.end_sessions(everything, server.now()).await.unwrap();
    let bodies = registrations(20, &key);
    let fails = "CREATE TRIGGER fails BEFORE INSERT ON sealed_operations
                 WHEN (SELECT count(*) FROM sealed_operations) >= 18 BEGIN SELECT RAISE(ABORT, 'full'); END";
    server.database().execute_batch(fails).unwrap();
    assert_eq!(phone.delivers(&server, &key_id, &bodies).await.0, 500);
    assert_eq!(server.count("sealed_operations"), 16, "the third piece left nothing");
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 16);
    server.database().execute_batch("DROP TRIGGER fails").unwrap();
    let (status, taken) = phone.delivers(&server, &key_id, &bodies).await;
    assert_eq!((status, taken), (200, json!({"taken": ids(&bodies), "held": true, "signed_in": false})));
    assert_eq!(server.count("sealed_operations"), 20);
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 20);
}

#[tokio::test]
async fn taking_what_is_held_that_fails_half_way_goes_on_with_the_same_decision_and_takes_nothing_later() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let everything = server::storage::Ending::Staff(phone.who.id, None);
    server.storage.end_sessions(everything, server.now()).await.unwrap();
    phone.delivers(&server, &key_id, &registrations(20, &key)).await;
    let fails = "CREATE TRIGGER fails BEFORE DELETE ON sealed_operations
                 WHEN (SELECT count(*) FROM sealed_operations) <= 10 BEGIN SELECT RAISE(ABORT, 'full'); END";
    server.database().execute_batch(fails).unwrap();
    let take = operation(1, json!({"type": "take_held", "hub": "mumbai", "staff": phone.who.id}));
    let told = server.sync(&coordinator.token, None, std::slice::from_ref(&take)).await;
    assert_eq!(told["results"][0]["outcome"], "accepted", "the decision itself stands");
    assert_eq!((server.count("workers"), server.count("sealed_operations")), (8, 12));
    // the server ends too, and the phone delivers one more meanwhile
    let server = server.start_again_after(TimeDelta::minutes(1)).await;
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 12, "the roster says what is left");
    phone.delivers(&server, &key_id, &[sealed(&registration(21, worker_id()), &key)]).await;
    server.database().execute_batch("DROP TRIGGER fails").unwrap();
    for _ in 0..2 {
        let told = server.sync(&coordinator.token, None, std::slice::from_ref(&take)).await;
        assert_eq!(told["results"][0]["outcome"], "repeated");
        assert_eq!((server.count("workers"), server.count("sealed_operations")), (20, 1));
    }
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 1, "nobody decided on what came later");
}

/// A closed phone asks at every start whether it may stay; the roster says each time how much is held, and that is no news.
#[tokio::test]
async fn asking_again_writes_nothing_into_the_log() {
    let server = Server::start().await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let everything = server::storage::Ending::Staff(phone.who.id, None);
    server.storage.end_sessions(everything, server.now()).await.unwrap();
    phone.delivers(&server, &key_id, &[sealed(&registration(1, worker_id()), &key)]).await;
    let before = server.count("operations");
    for _ in 0..3 {
        assert_eq!(phone.delivers(&server, "", &[]).await.0, 200);
    }
    assert_eq!(server.count("operations"), before);
}

#[tokio::test]
async fn what_is_held_or_comes_about_somebody_goes_when_they_withdraw() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let (sita, meena) = (worker_id(), worker_id());
    accepted(&server, &phone.who.token, registers(sita, json!({"name": "Sita"}))).await;
    let change = |device_seq: u64, of: WorkerId| {
        let with = json!({"fields": ["name"], "details": {"name": "Another"}});
        sealed(&operation(device_seq, on_worker("change_worker", of, with)), &key)
    };
    let everything = server::storage::Ending::Staff(phone.who.id, None);
    server.storage.end_sessions(everything, server.now()).await.unwrap();
    phone.delivers(&server, &key_id, &[change(1, sita), sealed(&registration(2, meena), &key)]).await;
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 2);
    let withdraws = on_worker("withdraw_consent", sita, json!({}));
    accepted(&server, &coordinator.token, withdraws).await;
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 1, "the roster says what is left");
    let late = change(3, sita);
    let (status, taken) = phone.delivers(&server, &key_id, std::slice::from_ref(&late)).await;
    assert_eq!((status, &taken["taken"]), (200, &ids(&[late])), "the phone may forget it");
    let of_her = format!("sealed_operations WHERE worker = '{sita}'");
    assert_eq!((server.count(&of_her), server.count("sealed_operations")), (0, 1));
    let take = json!({"type": "take_held", "hub": "mumbai", "staff": phone.who.id});
    accepted(&server, &coordinator.token, take).await;
    assert_eq!(worker(&server, &coordinator.token, meena).await["name"]["value"], "Meena");
    assert_eq!(server.count("sealed_operations"), 0);

    // where all that was held was about her, nothing waits for the coordinator
    phone.delivers(&server, &key_id, &[change(4, meena)]).await;
    assert_eq!(held(&server, &coordinator).await[0]["operations"], 1);
    accepted(&server, &coordinator.token, on_worker("withdraw_consent", meena, json!({}))).await;
    assert_eq!(held(&server, &coordinator).await, json!([]));
}

#[tokio::test]
async fn what_the_coordinator_discards_is_gone_and_never_counts() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let everything = server::storage::Ending::Staff(phone.who.id, None);
    server.storage.end_sessions(everything, server.now()).await.unwrap();
    let late = worker_id();
    let body = sealed(&registration(1, late), &key);
    phone.delivers(&server, &key_id, &[body]).await;
    let discard = json!({"type": "discard_held", "hub": "mumbai", "staff": phone.who.id});
    accepted(&server, &coordinator.token, discard).await;
    assert_eq!(held(&server, &coordinator).await, json!([]));
    let take = json!({"type": "take_held", "hub": "mumbai", "staff": phone.who.id});
    assert_eq!(refused(&server, &coordinator.token, take).await, "no_such_part");
    assert_eq!(worker(&server, &coordinator.token, late).await, Value::Null);
}

#[tokio::test]
async fn what_cannot_be_read_or_is_refused_is_set_aside_and_told() {
    let server = Server::start().await;
    let coordinator = server.member(Role::HubCoordinator, "mumbai").await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let mut changed = sealed(&registration(1, worker_id()), &key);
    let text = changed["sealed"].as_str().unwrap().replace(['A', 'B'], "C");
    changed["sealed"] = json!(text);
    // the seal of one under the name of another
    let mut renamed = sealed(&registration(2, worker_id()), &key);
    renamed["id"] = registration(2, worker_id())["id"].clone();
    let not_hers = json!({"type": "acknowledge", "case_id": worker_id()});
    let operations = [changed, renamed, sealed(&operation(3, not_hers), &key)];
    let (status, taken) = phone.delivers(&server, &key_id, &operations).await;
    assert_eq!((status, &taken["taken"]), (200, &ids(&operations)), "the phone may forget them");
    let good = worker_id();
    let (_, taken) = phone.delivers(&server, "another-key", &[sealed(&registration(4, good), &key)]).await;
    assert_eq!(taken["taken"].as_array().map(Vec::len), Some(1));
    let told = held(&server, &coordinator).await;
    assert_eq!((&told[0]["operations"], &told[0]["set_aside"]), (&json!(0), &json!(4)), "{told}");
}

#[tokio::test]
async fn only_the_device_on_which_somebody_was_signed_in_delivers_and_hears_whether_they_still_are() {
    let server = Server::start().await;
    let (phone, (key_id, key)) = (Phone::of(&server).await, key(&server).await);
    let nobody = SignedIn { token: String::new(), id: phone.who.id };
    let stranger = Phone { who: nobody, token: server.device().await };
    let body = sealed(&registration(1, worker_id()), &key);
    let (status, told) = stranger.delivers(&server, &key_id, &[body]).await;
    assert_eq!((status, problem(&told)), (403, "not-allowed"));
    let stands = json!({"taken": [], "held": false, "signed_in": true});
    assert_eq!(phone.delivers(&server, "", &[]).await, (200, stands));
    let everything = server::storage::Ending::Staff(phone.who.id, None);
    server.storage.end_sessions(everything, server.now()).await.unwrap();
    let ended = json!({"taken": [], "held": true, "signed_in": false});
    assert_eq!(phone.delivers(&server, "", &[]).await, (200, ended));
}

#[tokio::test]
async fn the_key_stays_the_same_and_is_its_owners_only() {
    let server = Server::start().await;
    let before = key(&server).await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(server.folder().join("sealing.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let server = server.start_again_after(TimeDelta::hours(1)).await;
    assert_eq!(key(&server).await, before);
    assert_ne!(key(&Server::start().await).await, before);
}
