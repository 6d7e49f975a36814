//! The shapes of the messages, for `/openapi.json` only: `domain` derives nothing for HTTP. A test holds them to what is
//! really sent and taken.

#![expect(dead_code, reason = "these types describe; nothing makes one")]

use chrono::{DateTime, Utc};
use utoipa::{
    Modify, OpenApi as Describe, ToSchema,
    openapi::{
        OpenApi,
        security::{Http, HttpAuthScheme, SecurityScheme},
    },
};
use uuid::Uuid;

mod attachments;
mod history;
mod inbound;
mod sealed;
mod sync;

pub(super) use attachments::{AnnounceAttachment, AttachmentList, AttachmentProblem, AttachmentState};
pub(super) use history::{History, PushAddress, Track};
pub(super) use inbound::{Heard, InboundCall, InboundSms};
pub(super) use sealed::{DeliverSealed, FieldSettings, SealedTaken};
pub(super) use sync::{SyncRequest, SyncResponse};

#[derive(Describe)]
#[openapi(
    info(
        title = "MAIN server",
        description = "What phones of workers and staff ask of the server of MAIN, the Migrant Assistance and Information Network. Errors are problem documents (RFC 9457). Times are RFC 3339 in UTC.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    modifiers(&Tokens)
)]
struct Description;

struct Tokens;

impl Modify for Tokens {
    fn modify(&self, description: &mut OpenApi) {
        let components = description.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    }
}

/// The description without the routes.
pub(super) fn description() -> OpenApi {
    Description::openapi()
}

/// A position with what tells how far to trust it.
#[derive(ToSchema)]
pub(super) struct Fix {
    /// Degrees north, WGS 84.
    #[schema(minimum = -90, maximum = 90)]
    latitude: f64,
    /// Degrees east, WGS 84.
    #[schema(minimum = -180, maximum = 180)]
    longitude: f64,
    /// Radius of the circle that holds the true position, metres.
    accuracy_m: Option<f64>,
    taken_at: Option<DateTime<Utc>>,
    /// `gnss`, `network`, `last_known`, `manual`.
    method: String,
    /// The phone says that another app made the position up.
    mock: bool,
}

/// An alert. Every field but `alert_id` may be missing or wrong.
#[derive(ToSchema)]
pub(super) struct AlertBody {
    /// UUIDv7. Its 74 random bits are the first of SHA-256(secret), so that the secret proves who raised it.
    alert_id: Uuid,
    /// `accident`, `medical`, `wages`, `threat`, `assault`, `confinement`, `other`, `unspecified`, or a code from the
    /// server's list; one that is not known is kept and handled as `other`.
    kind: Option<String>,
    recorded_at: Option<DateTime<Utc>>,
    fix: Option<Fix>,
    /// State or union territory picked by the person where there is no fix.
    state: Option<String>,
    /// E.164; an Indian number may be written as people write it.
    phone: Option<String>,
    /// `call`, `sms`, `none`, `unknown`: how it is safe to answer.
    contact: Option<String>,
    /// `self` or `other`.
    r#for: Option<String>,
    reporter_phone: Option<String>,
    /// BCP 47.
    language: Option<String>,
    #[schema(minimum = 0, maximum = 100)]
    battery_percent: Option<u8>,
    note: Option<String>,
}

/// A hub as a person in distress is told of it.
#[derive(ToSchema)]
pub(super) struct HubContact {
    id: String,
    name: String,
    /// Null until Central enters one.
    phone: Option<String>,
    /// Kilometres from the position, where both are known.
    #[schema(nullable = false)]
    km: Option<f64>,
}

/// A field that was set aside, is missing or not known.
#[derive(ToSchema)]
pub(super) struct Warning {
    /// `fix.latitude` for a part of one.
    field: String,
    /// `missing`, `unreadable`, `out_of_range`, `clock_wrong`, `not_known`.
    problem: String,
}

/// What became of an alert.
#[derive(ToSchema)]
pub(super) struct AlertAnswer {
    alert_id: Uuid,
    /// `MUM-2026-000123`.
    case_number: String,
    hub: HubContact,
    nearest_hub: Option<HubContact>,
    /// No hub serves the place: Central owns it and the nearest hub rings too.
    outside_coverage: bool,
    /// `covered`, `nearest_place`, `nearest_polygon`, `outside_coverage`, `outside_india`, `registered_destination`,
    /// `chosen_state`, `no_position`.
    reason: String,
    /// To be dialled exactly so.
    helpline: String,
    emergency: String,
    received_at: DateTime<Utc>,
    warnings: Vec<Warning>,
}

/// How far an alert has come.
#[derive(ToSchema)]
pub(super) struct Receipts {
    alert_id: Uuid,
    case_number: String,
    hub: HubContact,
    /// When MAIN stored it.
    received_at: DateTime<Utc>,
    /// When a phone of the hub confirmed that it has the case.
    on_hub_phone_at: Option<DateTime<Utc>>,
    /// Who has taken it.
    taken_by: Option<String>,
    taken_at: Option<DateTime<Utc>>,
    /// The last claim of the person: `mistake` or `safe`.
    claim: Option<String>,
    /// `new`, `acknowledged`, `responding`, `waiting`, `closed`.
    status: String,
    /// When a member of staff told the phone to follow the person no longer.
    tracking_ended_at: Option<DateTime<Utc>>,
    /// What staff asked the person in the app, oldest first.
    #[schema(nullable = false)]
    questions: Option<Vec<AppQuestion>>,
}

/// What staff asked the person in the app.
#[derive(ToSchema)]
pub(super) struct AppQuestion {
    /// The operation that asked.
    id: Uuid,
    text: String,
    at: DateTime<Utc>,
}

/// Positions of an alert, in any order.
#[derive(ToSchema)]
pub(super) struct Positions {
    fixes: Vec<Fix>,
}

/// What the person says of their alert.
#[derive(ToSchema)]
pub(super) struct MakeClaim {
    /// `mistake` or `safe`.
    claim: String,
}

/// The alert is not here yet.
#[derive(ToSchema)]
pub(super) struct Waiting {
    alert_id: Uuid,
    /// `waiting`.
    outcome: String,
    /// It waits here; else there was no room, and it is to be sent again after the alert.
    kept: bool,
    /// Older updates of this alert that were let go to make room.
    dropped: u64,
}

/// A device says what it is.
#[derive(ToSchema)]
pub(super) struct RegisterDevice {
    /// UUIDv7.
    device_id: Uuid,
    /// `android`, `ios` or another word.
    platform: String,
    app_version: String,
    /// BCP 47.
    language: String,
}

/// The device is known.
#[derive(ToSchema)]
pub(super) struct DeviceRegistered {
    device_id: Uuid,
}

/// Signing in.
#[derive(ToSchema)]
pub(super) struct OpenSession {
    /// The one-time code, as a person types it.
    code: String,
    device_id: Uuid,
}

/// A member of staff.
#[derive(ToSchema)]
pub(super) struct StaffMember {
    id: Uuid,
    name: String,
    /// `link-person`, `volunteer`, `hub-staff`, `hub-coordinator`, `zonal-staff`, `central-staff`, `administrator`.
    role: String,
    /// The hub they belong to.
    hub: String,
    /// The hubs in their charge.
    hubs: Vec<String>,
}

/// Signed in.
#[derive(ToSchema)]
pub(super) struct Session {
    /// Bearer token.
    token: String,
    staff: StaffMember,
}

/// A point.
#[derive(ToSchema)]
pub(super) struct Point {
    latitude: f64,
    longitude: f64,
}

/// A hub and what it serves.
#[derive(ToSchema)]
pub(super) struct Hub {
    id: String,
    name: String,
    /// `central`, `zonal`, `hub`.
    kind: String,
    parent: Option<String>,
    states: Vec<String>,
    districts: Vec<String>,
    place: String,
    point: Point,
    phone: Option<String>,
}

/// The hubs.
#[derive(ToSchema)]
pub(super) struct Hubs {
    hubs: Vec<Hub>,
}

/// A kind of emergency.
#[derive(ToSchema)]
pub(super) struct Kind {
    /// Never changed.
    code: String,
    /// `immediate`, `expected`, `future`.
    urgency: String,
    /// Screens put 112 first for it.
    calls_emergency_first: bool,
    /// Offered after the press.
    on_sos: bool,
    /// Offered under "ask for help".
    on_help: bool,
    /// Code of the kind whose picture stands for it, where it has none of its own.
    #[schema(nullable = false)]
    picture: Option<String>,
    /// By BCP 47 tag; where a language is missing, the app has its own name for a code that it knows.
    #[schema(nullable = false)]
    names: Option<std::collections::BTreeMap<String, String>>,
    /// No longer offered.
    #[schema(nullable = false)]
    retired: Option<bool>,
}

/// MAIN's numbers that are data; null where there is none.
#[derive(ToSchema)]
pub(super) struct Numbers {
    /// Takes text messages.
    sms: Option<String>,
    /// Takes missed calls.
    missed_call: Option<String>,
    women: Option<String>,
    child: Option<String>,
    legal_aid: Option<String>,
}

/// A recorded prompt.
#[derive(ToSchema)]
pub(super) struct Clip {
    /// BCP 47.
    language: String,
    key: String,
    /// SHA-256 of the file, hexadecimal.
    sha256: String,
    bytes: u64,
    media_type: String,
}

/// A language that is only spoken in the app.
#[derive(ToSchema)]
pub(super) struct SpokenLanguage {
    /// BCP 47.
    tag: String,
    name: String,
    /// The language in which its speakers are shown the texts.
    texts_in: String,
}

/// What every phone keeps.
#[derive(ToSchema)]
pub(super) struct Basics {
    /// Another wherever anything below is another; also the `ETag`.
    revision: String,
    /// In the order in which they are offered.
    kinds: Vec<Kind>,
    numbers: Numbers,
    clips: Vec<Clip>,
    spoken: Vec<SpokenLanguage>,
    field: FieldSettings,
}

/// A block or tehsil, or a town.
#[derive(ToSchema)]
pub(super) struct Block {
    name: String,
    /// Gram Panchayats, or the wards of a town.
    panchayats: Vec<String>,
}

/// The blocks of a district with their panchayats and wards.
#[derive(ToSchema)]
pub(super) struct DistrictAreas {
    /// Another wherever anything below is another; also the `ETag`.
    revision: String,
    state: String,
    district: String,
    blocks: Vec<Block>,
}

/// The server is well.
#[derive(ToSchema)]
pub(super) struct Health {
    /// `ok`.
    status: String,
    version: String,
}

/// A problem document, RFC 9457.
#[derive(ToSchema)]
pub(super) struct Problem {
    /// Stable: `/problems/…`.
    r#type: String,
    title: String,
    status: u16,
    /// What to do about it.
    detail: String,
}
