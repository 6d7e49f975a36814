//! By whom the ringing of an alert is throttled. The alert itself is stored, routed, shown and answered as any other, and the
//! coordinator and Central ring in time as always. Never by an address: a camp or a whole operator may share one.

use chrono::{DateTime, Utc};
use domain::{
    alert::{AlertReport, Way},
    phone_number::PhoneNumber,
};
use serde_json::Value;

use super::Ledger;
use crate::{inbound::SENT_FROM, storage::DeviceKey};

/// Who raised an alert, as far as can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RaisedBy {
    /// A device whose token is known.
    Device(DeviceKey),
    /// Whoever sends from this number: the network's where it came by phone, else the one that the alert names. The way
    /// is part of it, because who names somebody else's number by data must not quiet that person's own calls.
    Number {
        /// The number, or the name in its place.
        number: String,
        /// By which way.
        way: Way,
    },
    /// Neither.
    Nobody {
        /// By which way.
        way: Way,
    },
}

impl RaisedBy {
    /// From so many on within [`domain::case::Counts::ALERTS_WITHIN`], alerts of one way that prove nothing of who they
    /// are from are throttled. More than of one device: they may be of many people.
    pub const UNPROVEN_ALERTS: u64 = 20;

    /// Who raised `report`; `owner` is the device, where one is known.
    pub fn of(owner: Option<DeviceKey>, report: &AlertReport, way: Way) -> Self {
        if let Some(device) = owner {
            return Self::Device(device);
        }
        let told = report.phone.as_ref().map(PhoneNumber::as_e164);
        let from_the_network = Self::is_by_phone(way).then(|| report.unknown.get(SENT_FROM)).flatten();
        let number = from_the_network.map_or(told, Value::as_str);
        match number.map(str::to_owned) {
            Some(number) => Self::Number { number, way },
            None => Self::Nobody { way },
        }
    }

    fn is_by_phone(way: Way) -> bool {
        matches!(way, Way::Sms | Way::MissedCall)
    }

    /// Whether the alert rings nobody at first.
    pub(super) fn is_throttled<L: Ledger>(
        &self,
        ledger: &mut L,
        at: DateTime<Utc>,
    ) -> Result<bool, L::Error> {
        if ledger.counts(self, at)?.throttle() {
            return Ok(true);
        }
        match self {
            Self::Number { way, .. } if Self::is_by_phone(*way) => Ok(false),
            Self::Device(_) => Ok(false),
            Self::Number { way, .. } | Self::Nobody { way } => {
                Ok(ledger.alerts_without_device(*way, at)? >= Self::UNPROVEN_ALERTS)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::ids::AlertId;
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    #[rstest]
    #[case::a_call(Way::MissedCall, json!({"phone": "9812345678"}), Some("+919812345678"))]
    #[case::for_another(Way::Sms, json!({"phone": "9812345678", "sent_from": "+919800000001"}), Some("+919800000001"))]
    #[case::a_name(Way::Sms, json!({"sent_from": "VM-BHARAT"}), Some("VM-BHARAT"))]
    #[case::hidden(Way::Sms, json!({"phone": "9812345678", "sent_from": null}), None)]
    #[case::by_data(Way::Door, json!({"phone": "9812345678", "sent_from": "+919800000001"}), Some("+919812345678"))]
    #[case::nothing(Way::Door, json!({}), None)]
    fn an_alert_without_a_device_counts_for_who_sent_it(
        #[case] way: Way,
        #[case] fields: Value,
        #[case] by: Option<&str>,
    ) {
        let mut body = json!({"alert_id": AlertId::new(1_795_305_600_000, [7; 10])});
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let report = AlertReport::read(&body, DateTime::UNIX_EPOCH).unwrap();
        let wanted =
            by.map_or(RaisedBy::Nobody { way }, |number| RaisedBy::Number { number: number.to_owned(), way });
        assert_eq!(RaisedBy::of(None, &report, way), wanted);
        assert_eq!(RaisedBy::of(Some(DeviceKey(1)), &report, way), RaisedBy::Device(DeviceKey(1)));
    }
}
