//! A link person of Mumbai who is signed in, for the tests of the job and for its benchmark.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    hub::HubId,
    ids::{DeviceId, StaffId},
    invite::InviteCode,
    permission::Role,
};

use super::{Invitation, Opening, SqliteStorage, Storage, Token, TokenHash};

pub(super) async fn signed_in(store: &SqliteStorage, now: DateTime<Utc>) -> TokenHash {
    let (code, token) = (TokenHash::from(&InviteCode::new([1; 20])), Token::new([1; 32]).hash());
    let invitation = Invitation {
        code,
        staff: StaffId::new(1, [1; 10]),
        name: "Asha".to_owned(),
        role: Role::LinkPerson,
        hubs: vec![HubId::new("mumbai")],
        created_at: now,
        expires_at: now + TimeDelta::days(7),
    };
    store.invite(invitation).await.unwrap();
    let opening = Opening { code, device: DeviceId::new(1, [1; 10]), token, at: now };
    store.open_session(opening).await.unwrap().unwrap();
    token
}
