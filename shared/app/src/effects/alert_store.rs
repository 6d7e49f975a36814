//! The store of alerts, `alerts.db`: the SOS, its receipts and retries, the device's own name and token, the language.
//! Each answer but `Loaded` and `Keyless` comes after the commit is on the disk (`synchronous=FULL`).

use crux_core::capability::Operation;

/// What the phone is to the server, and what the person set. Made at the first start, offline.
#[derive(Clone, PartialEq, Eq)]
pub struct DeviceState {
    /// The installation, a UUIDv7.
    pub device_id: String,
    /// The device's own 256-bit token, base64url.
    pub device_token: String,
    /// Language that the person chose, BCP 47.
    pub language: Option<String>,
    /// Whether the server knows the device.
    pub registered: bool,
}

impl std::fmt::Debug for DeviceState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeviceState {{ language: {:?}, registered: {} }}", self.language, self.registered)
    }
}

/// An alert as it is kept: `state` is the JSON of `sos::OwnAlert`, which alone knows its shape.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptAlert {
    /// Its id.
    pub alert_id: String,
    /// All of it, JSON.
    pub state: String,
}

impl std::fmt::Debug for KeptAlert {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptAlert [redacted]")
    }
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertStoreOperation {
    /// Read everything.
    Load,
    /// Keep an alert, new or changed, under its id.
    KeepAlert(KeptAlert),
    /// Forget an alert that was taken back before anything was sent.
    ForgetAlert {
        /// Its id.
        alert_id: String,
    },
    /// Keep the device's state.
    KeepDevice(DeviceState),
    /// Keep a setting under its name, in place of one before.
    KeepSetting(KeptSetting),
    /// Delete everything, the key with it. The next operation begins an empty store.
    Wipe,
}

/// Name of the setting that says that the neutral screen is shown. The store keeps it readable without the key as well: an
/// app that was ended behind that screen begins with it, whatever its Keystore does.
pub const NEUTRAL_SHOWN: &str = "neutral-shown";

/// Something that is kept under a name: options, trusted people, the basics from the server. `value` is JSON whose shape
/// only the folder that keeps it knows.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSetting {
    /// Its name.
    pub name: String,
    /// All of it, JSON.
    pub value: String,
}

impl std::fmt::Debug for KeptSetting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptSetting {} [redacted]", self.name)
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertStoreOutput {
    /// What was there. The store found was unreadable and a new one was begun where `renewed`.
    Loaded {
        /// The device's state; none at the first start.
        device: Option<DeviceState>,
        /// Alerts, oldest first.
        alerts: Vec<KeptAlert>,
        /// Settings.
        settings: Vec<KeptSetting>,
        /// The key was lost or the file broken: the old file was put aside.
        renewed: bool,
    },
    /// The store is there and the platform gives no key for it at the moment. Alerts are kept in the stand-in and moved
    /// into the store when it has its key; nothing else is kept until then, because nobody knows what it would take the
    /// place of. `Load` asks for the key again.
    Keyless {
        /// Alerts in the stand-in, oldest first.
        alerts: Vec<KeptAlert>,
        /// `NEUTRAL_SHOWN` was true when it was last kept.
        neutral_shown: bool,
    },
    /// On the disk.
    Done,
    /// Not on the disk. The screen must not say "kept".
    Failed,
}

impl Operation for AlertStoreOperation {
    type Output = AlertStoreOutput;
}
