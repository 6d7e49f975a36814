//! What hubs are called. The embedded list tells a hub from Central and the zones; a hub that it does not know keeps the
//! name that the server sent.

use std::sync::LazyLock;

use domain::hub::{Hub, HubKind, embedded};

use crate::locale::Words;

static HUBS: LazyLock<Vec<Hub>> = LazyLock::new(embedded);

/// "Mumbai hub"; Central and the zones carry the word in their names.
pub(crate) fn hub_name(words: Words, id: &str, sent_name: &str) -> String {
    let known = HUBS.iter().find(|hub| hub.id.as_str() == id);
    match (known.map(|hub| hub.kind), sent_name) {
        (Some(HubKind::Central), _) => words.say("hub-central"),
        (Some(HubKind::Zonal), name) => name.to_owned(),
        (_, "") => words.tell("hub-name", &[("name", id.into())]),
        (_, name) => words.tell("hub-name", &[("name", name.into())]),
    }
}

/// The same where only the id is at hand.
pub(crate) fn hub_name_of_id(words: Words, id: &str) -> String {
    let name = HUBS.iter().find(|hub| hub.id.as_str() == id).map_or("", |hub| hub.name.as_str());
    hub_name(words, id, name)
}
