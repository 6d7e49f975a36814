//! The hubs of the network, and which of them answers for a point. Who works at a hub does not belong here.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::place::{
    Point,
    compact::{Damaged, Reader},
};

mod duty;
mod link_person;
mod roster;
mod routing;

pub use duty::{DutyHours, india_day};
pub use link_person::{Held, LinkPerson, NewLinkPerson};
pub use roster::{Member, Roster, Shift};
pub use routing::{Reason, Routing, Whereabouts, route};

/// The short name of a hub, as in the hub list and in `main-server staff invite --hub mumbai`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HubId(String);

impl HubId {
    /// The id as it is written in the hub list.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The Central Hub, which owns whatever no hub serves.
    pub fn central() -> Self {
        Self("central".to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HubId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A hub's rank in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HubKind {
    /// The Central Hub in Delhi.
    Central,
    /// A Zonal Hub: looks after the hubs of its zone, takes no alerts by place.
    Zonal,
    /// One of the hubs that alerts are routed to.
    Hub,
}

/// A hub and what it serves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hub {
    /// Its short name.
    pub id: HubId,
    /// Its name as people say it.
    pub name: String,
    /// Its rank.
    pub kind: HubKind,
    /// The hub above it; none for Central.
    pub parent: Option<HubId>,
    /// States that it serves.
    pub states: Vec<String>,
    /// Districts that it serves beyond its states; they go before the rule of a state. `Aurangabad, Bihar` where two
    /// states have a district of the name.
    pub districts: Vec<String>,
    /// The town of `point`.
    pub place: String,
    /// Where distances to the hub are measured from.
    pub point: Point,
    /// Its number in E.164; none until Central enters one.
    pub phone: Option<String>,
}

/// What `build.rs` made of `data/hubs.csv`.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/hubs.bin"));

/// The hub list in the binary: first-run data, which Central then changes in the server's database.
pub fn embedded() -> Vec<Hub> {
    // a test reads the same bytes, so that the empty list is never met
    read(EMBEDDED).unwrap_or_default()
}

fn read(bytes: &[u8]) -> Result<Vec<Hub>, Damaged> {
    let mut reader = Reader::new(bytes);
    let hubs = reader.list(|reader| {
        Ok(Hub {
            id: HubId(reader.text()?),
            name: reader.text()?,
            kind: match reader.number()? {
                0 => HubKind::Central,
                1 => HubKind::Zonal,
                2 => HubKind::Hub,
                _ => return Err(Damaged),
            },
            parent: Some(reader.text()?).filter(|id| !id.is_empty()).map(HubId),
            states: reader.list(Reader::text)?,
            districts: reader.list(Reader::text)?,
            place: reader.text()?,
            point: Point::new(reader.hub_degrees()?, reader.hub_degrees()?).ok_or(Damaged)?,
            // MAIN publishes none; Central enters them
            phone: None,
        })
    })?;
    reader.end()?;
    Ok(hubs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_list_is_whole() {
        let hubs = read(EMBEDDED).expect("the bytes of build.rs");
        let of_kind = |kind| hubs.iter().filter(|hub| hub.kind == kind).count();
        assert_eq!((of_kind(HubKind::Central), of_kind(HubKind::Zonal), of_kind(HubKind::Hub)), (1, 2, 22));
        let delhi = hubs.iter().find(|hub| hub.id.as_str() == "delhi").expect("the Delhi hub");
        assert_eq!(delhi.states, ["Delhi"]);
        assert_eq!(delhi.districts, ["Gautam Buddha Nagar", "Ghaziabad", "Faridabad", "Gurugram"]);
        assert_eq!(delhi.parent.as_ref().map(HubId::as_str), Some("zone-central-north"));
        assert!(hubs.iter().all(|hub| hub.phone.is_none()), "no number of a hub is invented");
        assert_eq!(hubs.iter().find(|hub| hub.parent.is_none()).map(|hub| &hub.id), Some(&HubId::central()));
    }

    #[test]
    fn a_cut_off_list_is_damaged() {
        for length in 0..EMBEDDED.len() {
            assert_eq!(read(&EMBEDDED[..length]), Err(Damaged));
        }
    }
}
