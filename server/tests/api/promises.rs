//! Further promises of every store, for `conformance.rs`: evidence, what comes and goes by phone, recorded prompts.

use chrono::TimeDelta;
use domain::{
    alert::{KindCode, Way},
    attachment::MediaType,
    basics::{Clip, SpokenLanguage},
    ids::AlertId,
    phone_number::PhoneNumber,
};
use serde_json::json;
use server::{
    files::{ContentHash, Owner, WholeFile},
    gateway::GatewayKey,
    inbound::{Arrived, Gateway},
    outbound::Purpose,
    storage::{
        AttachmentRefused, MessageEnd, Outgoing, Storage, StoredGatewayKey, UNKNOWN_ALERT_LIMIT, Withdrawn,
    },
};

use crate::support::{alert_id, noon};

fn photo(alert: AlertId, mark: u8, bytes: u64) -> WholeFile {
    WholeFile {
        owner: Owner::Alert(alert),
        hash: ContentHash::of(&[mark]),
        media_type: MediaType::Jpeg,
        bytes,
    }
}

fn gateway() -> Gateway {
    Gateway { name: "acme".to_owned(), missed_call_kind: KindCode::unspecified() }
}

fn call(id: &str) -> Arrived {
    let body = json!({"provider_call_id": id, "from": "9812345678"});
    Arrived::missed_call(gateway(), body.as_object().unwrap(), noon())
}

pub(crate) async fn evidence_is_announced_once_and_noted_when_it_is_whole(store: &dyn Storage) {
    let file = photo(alert_id(), 1, 1000);
    let first = store.announce_attachment(file, false, noon()).await.unwrap().unwrap();
    let again = store.announce_attachment(file, false, noon()).await.unwrap().unwrap();
    assert_eq!((first.is_new, again.is_new, again.is_another), (true, false, false));
    let longer = WholeFile { bytes: 2000, ..file };
    assert!(store.announce_attachment(longer, false, noon()).await.unwrap().unwrap().is_another);
    assert_eq!(store.attachment(file.owner, file.hash).await.unwrap().unwrap().file, longer);
    store.complete_attachment(file.owner, file.hash, noon()).await.unwrap();
    let whole = store.announce_attachment(file, false, noon()).await.unwrap().unwrap();
    assert_eq!((whole.attachment.file, whole.attachment.complete_at), (longer, Some(noon())));
    store.complete_attachment(file.owner, file.hash, noon() + TimeDelta::hours(1)).await.unwrap();
    assert_eq!(store.attachment(file.owner, file.hash).await.unwrap().unwrap().complete_at, Some(noon()));
}

pub(crate) async fn evidence_without_its_alert_has_little_room_and_is_left_over_in_the_end(
    store: &dyn Storage,
) {
    let id = alert_id();
    let announce = |mark| store.announce_attachment(photo(id, mark, UNKNOWN_ALERT_LIMIT / 2), false, noon());
    assert!(announce(1).await.unwrap().is_ok() && announce(2).await.unwrap().is_ok());
    assert_eq!(announce(3).await.unwrap(), Err(AttachmentRefused::AlertFirst));
    assert_eq!(store.leftover_attachments(noon()).await.unwrap(), []);
    let left = store.leftover_attachments(noon() + TimeDelta::seconds(1)).await.unwrap();
    assert_eq!(left.len(), 2);
    for (alert, hash) in left {
        store.forget_attachment(alert, hash).await.unwrap();
    }
    assert!(announce(3).await.unwrap().is_ok());
}

pub(crate) async fn a_call_is_heard_once_and_another_joins_it(store: &dyn Storage) {
    let raised = call("c1").own_id(&[0; 32]);
    for id in ["c1", "c1", "c2", "c2"] {
        store.hear(call(id)).await.unwrap();
    }
    let due = store.due_messages(noon()).await.unwrap();
    assert_eq!(due.len(), 1, "one case, one answer");
    let case = store.case(due[0].message.case.unwrap()).await.unwrap().unwrap().case;
    assert_eq!((case.messages.len(), case.alert.kind.source.way), (1, Way::MissedCall));
    assert_ne!(case.id, raised.into(), "the id is made under the store's own key");
}

pub(crate) async fn keys_of_gateways_are_kept_until_they_are_revoked(store: &dyn Storage) {
    let key = |id: &str, number| StoredGatewayKey {
        id: id.to_owned(),
        gateway: gateway(),
        key: GatewayKey::new([number; 32]),
        created_at: noon(),
    };
    store.add_gateway_key(key("a", 1)).await.unwrap();
    store.add_gateway_key(key("b", 2)).await.unwrap();
    assert_eq!(store.gateway_keys().await.unwrap(), [key("a", 1), key("b", 2)]);
    assert!(store.revoke_gateway_key("a".to_owned(), noon()).await.unwrap());
    assert!(!store.revoke_gateway_key("a".to_owned(), noon()).await.unwrap());
    assert_eq!(store.gateway_keys().await.unwrap(), [key("b", 2)]);
}

pub(crate) async fn messages_wait_for_their_time_and_end_once(store: &dyn Storage) {
    let put = |once: &str, purpose, minutes| {
        let message = Outgoing {
            once: once.to_owned(),
            purpose,
            to: PhoneNumber::parse("9812345678").unwrap(),
            language: Some("hi".to_owned()),
            arguments: vec!["one".to_owned()],
            case: None,
            not_before: noon() + TimeDelta::minutes(minutes),
        };
        store.put_in_outbox(message)
    };
    for (once, purpose, minutes) in [
        ("a", Purpose::Received, 0),
        ("b", Purpose::Duty, 1),
        ("a", Purpose::Duty, 0),
        ("c", Purpose::Duty, 500),
    ] {
        put(once, purpose, minutes).await.unwrap();
    }
    let due = store.due_messages(noon() + TimeDelta::minutes(1)).await.unwrap();
    let named: Vec<_> = due.iter().map(|due| (due.message.once.as_str(), due.message.purpose)).collect();
    assert_eq!(named, [("b", Purpose::Duty), ("a", Purpose::Received)], "duty first, and the same once");
    assert_eq!((due[1].attempts, due[1].message.arguments.as_slice()), (0, ["one".to_owned()].as_slice()));
    store.try_message_again(due[1].id, noon() + TimeDelta::minutes(9)).await.unwrap();
    store.end_message(due[0].id, MessageEnd::Sent, noon()).await.unwrap();
    assert_eq!(store.due_messages(noon() + TimeDelta::minutes(8)).await.unwrap(), []);
    let again = store.due_messages(noon() + TimeDelta::minutes(9)).await.unwrap();
    assert_eq!((again.len(), again[0].attempts), (1, 1));
    // an answer is of use for six hours
    let later = store.due_messages(noon() + TimeDelta::hours(8) + TimeDelta::minutes(20)).await.unwrap();
    assert_eq!(later.iter().map(|due| due.message.once.as_str()).collect::<Vec<_>>(), ["c"]);
    assert_eq!(
        store.due_messages(noon() + TimeDelta::minutes(9)).await.unwrap(),
        [],
        "it has ended for good"
    );
}

pub(crate) async fn a_prompt_stands_until_another_or_none_does(store: &dyn Storage) {
    let clip = |hash: &str| Clip {
        language: "sat".to_owned(),
        key: "prompt-kept".to_owned(),
        sha256: hash.to_owned(),
        bytes: 7,
        media_type: "audio/ogg".to_owned(),
    };
    let spoken = SpokenLanguage { tag: "sat".into(), name: "Santali".into(), texts_in: "hi".into() };
    let get = || store.clip("sat".to_owned(), "prompt-kept".to_owned());
    assert_eq!(get().await.unwrap(), None);
    assert_eq!(store.publish_clip(clip("aa"), Some(spoken)).await.unwrap(), None);
    assert_eq!(store.publish_clip(clip("aa"), None).await.unwrap(), None, "its file is still needed");
    assert_eq!(store.publish_clip(clip("bb"), None).await.unwrap(), Some("aa".to_owned()));
    assert_eq!((get().await.unwrap(), store.clips().await.unwrap()), (Some(clip("bb")), vec![clip("bb")]));
    let withdraw = || store.withdraw_clip("sat".to_owned(), "prompt-kept".to_owned());
    assert_eq!(withdraw().await.unwrap(), Some(Withdrawn { unused_file: Some("bb".to_owned()) }));
    assert_eq!(withdraw().await.unwrap(), None);
}
