//! The doorbells of staff's phones, in tables. The writer of an alert only notes that a case rings; everything else is
//! looked up after its commit by a reader. What rings is written before everything but alerts, news in the second queue.

use std::collections::{BTreeSet, HashMap, hash_map::Entry};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    alert::Urgency,
    hub::{HubId, Roster},
    ids::CaseId,
    operation::Version,
    permission::StaffMember,
};
use rusqlite::{Connection, ToSql, params};

use super::{
    SqliteStorage,
    hubs::HubList,
    pull,
    rosters::stored_roster,
    rows::{damaged, read_time, staff_member, stored_case, time_text},
    submit::{to_row, to_version},
    writer::Unit,
    wrong,
};
use crate::{
    push::{Bell, Platform},
    storage::{BellEnd, Caller, Doorbells, DueBell, Lane, LookedForNews, Scope, StorageError},
    token::TokenHash,
};

/// Phones of one platform that are looked at in one go.
const AT_ONCE: i64 = 64;
/// A phone is told of news that does not ring so often at most.
const NEWS_EVERY: TimeDelta = TimeDelta::minutes(1);
/// Whoever comes on duty is rung when they do; where nobody's hours say when, it is looked so often.
const LOOK_AGAIN: TimeDelta = TimeDelta::days(1);
/// What ended is kept so long, so that nothing rings twice.
const KEPT: TimeDelta = TimeDelta::days(1);

#[async_trait]
impl Doorbells for SqliteStorage {
    async fn set_push_address(
        &self,
        session: TokenHash,
        platform: Platform,
        address: String,
        at: DateTime<Utc>,
    ) -> Result<bool, StorageError> {
        self.writer.write(Lane::Others, move |unit| set_address(unit, session, platform, &address, at)).await
    }

    async fn queue_bells(
        &self,
        looked: LookedForNews,
        now: DateTime<Utc>,
    ) -> Result<LookedForNews, StorageError> {
        let hubs = self.hubs.get();
        let found = self.quick.read(move |connection| look(connection, &hubs, looked, now)).await?;
        let looked = found.looked;
        if !found.begun.is_empty() || !found.news.is_empty() || found.is_any_over {
            // who is to come for an alert waits behind nobody's sync
            let lane = if found.begun.is_empty() { Lane::Others } else { Lane::Alerts };
            self.writer.write(lane, move |unit| queue(unit, &found, now)).await?;
        }
        Ok(looked)
    }

    async fn due_bells(&self, platform: Platform, now: DateTime<Utc>) -> Result<Vec<DueBell>, StorageError> {
        self.quick.read(move |connection| due(connection, platform, now)).await
    }

    async fn end_bell(&self, bell: DueBell, end: BellEnd) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached(
                        "UPDATE doorbells SET state = ?3, attempts = attempts + 1
                         WHERE address = ?1 AND id <= ?2 AND state = 'waiting'",
                    )
                    .and_then(|mut update| update.execute(params![bell.row, bell.last, end.as_str()]))
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }

    async fn try_bell_again(&self, bell: DueBell, not_before: DateTime<Utc>) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached(
                        "UPDATE doorbells SET not_before = ?3, attempts = attempts + 1
                         WHERE address = ?1 AND id <= ?2 AND state = 'waiting'",
                    )
                    .and_then(|mut update| {
                        update.execute(params![bell.row, bell.last, time_text(not_before)])
                    })
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }

    async fn forget_push_address(&self, bell: DueBell) -> Result<(), StorageError> {
        self.writer
            .write(Lane::Others, move |unit| {
                unit.connection
                    .prepare_cached("DELETE FROM push_addresses WHERE id = ?1 AND address = ?2")
                    .and_then(|mut delete| delete.execute(params![bell.row, bell.address]))
                    .map(|_| ())
                    .map_err(wrong)
            })
            .await
    }
}

fn set_address(
    unit: &Unit<'_>,
    session: TokenHash,
    platform: Platform,
    address: &str,
    at: DateTime<Utc>,
) -> Result<bool, StorageError> {
    let is_open: bool = unit
        .connection
        .query_row(
            "SELECT EXISTS (SELECT 1 FROM sessions WHERE token_hash = ?1 AND revoked_at IS NULL)",
            [session.as_bytes()],
            |row| row.get(0),
        )
        .map_err(wrong)?;
    if !is_open {
        return Ok(false);
    }
    // another session on the same phone: whoever was signed in there before is rung there no longer
    unit.connection
        .execute(
            "DELETE FROM push_addresses WHERE platform = ?1 AND address = ?2 AND session <> ?3",
            params![platform.as_str(), address, session.as_bytes()],
        )
        .map_err(wrong)?;
    // a phone that tells its address syncs by itself: what is there now is no news
    unit.connection
        .execute(
            "INSERT INTO push_addresses (session, platform, address, set_at, told_seq) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (session) DO UPDATE SET
                 platform = excluded.platform, address = excluded.address, set_at = excluded.set_at",
            params![
                session.as_bytes(),
                platform.as_str(),
                address,
                time_text(at),
                to_row(last_seq(unit.connection)?)?
            ],
        )
        .map_err(wrong)?;
    Ok(true)
}

/// Looks anew, at once, at whatever rings: who is on duty at a hub may be others now.
pub(super) fn note_duty_changed(unit: &Unit<'_>, at: DateTime<Utc>) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached("UPDATE rings_begun SET at = ?1 WHERE at > ?1")
        .and_then(|mut update| update.execute([time_text(at)]))
        .map(|_| ())
        .map_err(wrong)
}

/// Notes that a case rings, or rings elsewhere: in the transaction that changes the case.
pub(super) fn note_begun(unit: &Unit<'_>, case: CaseId, at: DateTime<Utc>) -> Result<(), StorageError> {
    unit.connection
        .prepare_cached("INSERT INTO rings_begun (case_id, at) VALUES (?1, ?2)")
        .and_then(|mut insert| insert.execute(params![case.to_string(), time_text(at)]))
        .map(|_| ())
        .map_err(wrong)
}

/// What a look finds.
#[derive(Default)]
struct Found {
    looked: LookedForNews,
    /// The rows that were due: since when, as it stands there.
    begun: Vec<(i64, String)>,
    /// When it is to be looked again whose phones ring for a case: somebody else may come on duty then.
    again: Vec<(CaseId, DateTime<Utc>)>,
    /// Phones that ring, for what, and how.
    rings: Vec<(i64, String, Bell)>,
    /// The last operation when it was looked.
    head: Version,
    /// Phones that there is other news for, and up to where.
    news: Vec<(i64, Version)>,
    /// Doorbells came too late, or ended so long ago that they can go.
    is_any_over: bool,
}

fn look(
    connection: &mut Connection,
    hubs: &HubList,
    looked: LookedForNews,
    now: DateTime<Utc>,
) -> Result<Found, StorageError> {
    // one moment for all of it
    let transaction = connection.transaction().map_err(wrong)?;
    let connection: &Connection = &transaction;
    let is_any_over = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM doorbells WHERE state = 'waiting' AND expires_at <= ?1)
                 OR EXISTS (SELECT 1 FROM doorbells WHERE expires_at < ?2)",
        )
        .and_then(|mut select| select.query_row([time_text(now), time_text(now - KEPT)], |row| row.get(0)))
        .map_err(wrong)?;
    let head = last_seq(connection)?;
    let (begun, cases) = begun(connection, now)?;
    let mut found = Found { looked, begun, head, is_any_over, ..Found::default() };
    let is_anything_new = head != looked.head || looked.again;
    if cases.is_empty() && !is_anything_new {
        return Ok(found);
    }
    let listeners = listeners(connection, hubs)?;
    let mut rosters = Rosters { connection, read: HashMap::new() };
    for case in cases {
        ring_for(&mut rosters, case, &listeners, now, &mut found)?;
    }
    if is_anything_new {
        found.looked = LookedForNews { head, again: false };
        for listener in listeners {
            let caller = Caller { staff: Some(listener.staff), ..Caller::default() };
            let last = pull::head(connection, &Scope::of_caller(&caller))?;
            if last <= listener.told_seq {
                continue;
            }
            if listener.told_at.is_some_and(|told| now - told < NEWS_EVERY) {
                found.looked.again = true;
            } else {
                found.news.push((listener.row, last));
            }
        }
    }
    Ok(found)
}

/// A phone that can be rung, and whose it is.
struct Listener {
    row: i64,
    staff: StaffMember,
    told_seq: Version,
    told_at: Option<DateTime<Utc>>,
}

fn listeners(connection: &Connection, hubs: &HubList) -> Result<Vec<Listener>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT push_addresses.id, staff, told_seq, told_at
             FROM push_addresses JOIN sessions ON sessions.token_hash = session WHERE revoked_at IS NULL",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map([], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?, row.get(3)?))
        })
        .map_err(wrong)?;
    let mut listeners = Vec::new();
    for row in rows {
        let (row, staff, told_seq, told_at): (_, _, _, Option<String>) = row.map_err(wrong)?;
        let Some(staff) = staff_member(connection, hubs, &staff)? else { continue };
        let told_at = told_at.as_deref().map(read_time).transpose()?;
        listeners.push(Listener { row, staff, told_seq: to_version(told_seq)?, told_at });
    }
    Ok(listeners)
}

/// Writes what was found.
fn queue(unit: &Unit<'_>, found: &Found, now: DateTime<Utc>) -> Result<(), StorageError> {
    for (row, once, bell) in &found.rings {
        // whoever was rung at this stage is not again, and hears of what is new by other news
        if put(unit, *row, once, *bell, now)? {
            told(unit, *row, found.head, now)?;
        }
    }
    // whoever is rung for a case hears of everything else by that
    for (row, last) in &found.news {
        if told(unit, *row, *last, now)? {
            put(unit, *row, &format!("news:{last}"), Bell::News, now)?;
        }
    }
    let execute = |sql: &str, value: &dyn ToSql| {
        unit.connection
            .prepare_cached(sql)
            .and_then(|mut change| change.execute([value]))
            .map(|_| ())
            .map_err(wrong)
    };
    for (row, at) in &found.begun {
        // where the roster changed meanwhile it stands there with another time, and is looked at again
        unit.connection
            .prepare_cached("DELETE FROM rings_begun WHERE id = ?1 AND at = ?2")
            .and_then(|mut delete| delete.execute(params![row, at]))
            .map_err(wrong)?;
    }
    for (case, at) in &found.again {
        note_begun(unit, *case, *at)?;
    }
    let expire = "UPDATE doorbells SET state = 'expired' WHERE state = 'waiting' AND expires_at <= ?1";
    execute(expire, &time_text(now))?;
    execute("DELETE FROM doorbells WHERE expires_at < ?1", &time_text(now - KEPT))
}

/// The rows that are due, and their cases.
type Begun = (Vec<(i64, String)>, BTreeSet<CaseId>);

/// Cases that began to ring, or ring still while the duty changes, with the rows that say so.
fn begun(connection: &Connection, now: DateTime<Utc>) -> Result<Begun, StorageError> {
    let mut select = connection
        .prepare_cached("SELECT id, at, case_id FROM rings_begun WHERE at <= ?1 ORDER BY id")
        .map_err(wrong)?;
    let rows = select
        .query_map([time_text(now)], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))
        .map_err(wrong)?;
    let (mut begun, mut cases) = Begun::default();
    for row in rows {
        let (row, at, case) = row.map_err(wrong)?;
        begun.push((row, at));
        cases.insert(case.parse().map_err(|_| damaged("the id of a case"))?);
    }
    Ok((begun, cases))
}

/// The rosters that a look needs, each read once.
struct Rosters<'a> {
    connection: &'a Connection,
    read: HashMap<HubId, Option<Roster>>,
}

impl Rosters<'_> {
    /// The roster of a hub; none where there is none, or it cannot be read: better rung than not.
    fn of(&mut self, hub: &HubId) -> Result<Option<&Roster>, StorageError> {
        let read = match self.read.entry(hub.clone()) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(place) => place.insert(match stored_roster(self.connection, hub) {
                Err(StorageError::Broken(error)) => {
                    tracing::error!(error, "a hub rings as if it had no roster");
                    None
                }
                roster => roster?,
            }),
        };
        Ok(read.as_ref())
    }
}

/// Finds whose phone the case rings now, at each stage once, however often it is looked; and when to look again.
fn ring_for(
    rosters: &mut Rosters<'_>,
    case: CaseId,
    listeners: &[Listener],
    now: DateTime<Utc>,
    found: &mut Found,
) -> Result<(), StorageError> {
    let case = match stored_case(rosters.connection, case) {
        Ok(Some(stored)) => stored.case,
        Ok(None) => return Ok(()),
        // one record that cannot be read must not keep the others from ringing
        Err(error) => {
            tracing::error!(%error, "a case rings at no phone by push");
            return Ok(());
        }
    };
    let Some(ringing) = &case.ringing else { return Ok(()) };
    let once = format!("{}:{}:{}", case.id, ringing.stage.as_str(), ringing.since.timestamp_micros());
    // the app makes a sound for these and for no others
    let bell = if case.urgency() == Urgency::Immediate { Bell::Rings } else { Bell::Tells };
    let mut look_again = now + LOOK_AGAIN;
    for listener in listeners {
        let Some(rings_as) = case.rings_as(&listener.staff) else { continue };
        let mut rings = false;
        for hub in case.duty_hubs(&listener.staff) {
            let roster = rosters.of(hub)?;
            // before there is a roster, better rung than not
            rings |= roster.is_none_or(|roster| roster.rings_as(listener.staff.id, rings_as, now));
            let next = roster.and_then(|roster| roster.next_change(now));
            look_again = next.map_or(look_again, |next| next.min(look_again));
        }
        if rings {
            found.rings.push((listener.row, once.clone(), bell));
        }
    }
    found.again.push((case.id, look_again));
    Ok(())
}

/// Puts a doorbell in, where its address is still there. Whether it was not there before.
fn put(unit: &Unit<'_>, row: i64, once: &str, bell: Bell, now: DateTime<Utc>) -> Result<bool, StorageError> {
    unit.connection
        .prepare_cached(
            "INSERT INTO doorbells (address, once, rings, not_before, expires_at)
             SELECT id, ?2, ?3, ?4, ?5 FROM push_addresses WHERE id = ?1 ON CONFLICT DO NOTHING",
        )
        .and_then(|mut insert| {
            let rings = bell == Bell::Rings;
            insert.execute(params![row, once, rings, time_text(now), time_text(now + bell.lasts())])
        })
        .map(|inserted| inserted > 0)
        .map_err(wrong)
}

/// Notes that a phone is told of everything up to `seq`. Whether it was not before.
fn told(unit: &Unit<'_>, row: i64, seq: Version, now: DateTime<Utc>) -> Result<bool, StorageError> {
    let seq = to_row(seq)?;
    unit.connection
        .prepare_cached(
            "UPDATE push_addresses SET told_seq = ?2, told_at = ?3 WHERE id = ?1 AND told_seq < ?2",
        )
        .and_then(|mut update| update.execute(params![row, seq, time_text(now)]))
        .map(|updated| updated > 0)
        .map_err(wrong)
}

fn due(
    connection: &Connection,
    platform: Platform,
    now: DateTime<Utc>,
) -> Result<Vec<DueBell>, StorageError> {
    let mut select = connection
        .prepare_cached(
            "SELECT doorbells.address, push_addresses.address, max(rings), max(once NOT LIKE 'news:%'),
                 max(doorbells.id), max(attempts)
             FROM doorbells JOIN push_addresses ON push_addresses.id = doorbells.address
             WHERE state = 'waiting' AND expires_at > ?2 AND platform = ?1
             GROUP BY doorbells.address HAVING min(not_before) <= ?2
             ORDER BY max(rings) DESC, min(not_before) LIMIT ?3",
        )
        .map_err(wrong)?;
    let rows = select
        .query_map(params![platform.as_str(), time_text(now), AT_ONCE], |row| {
            let bell = match (row.get(2)?, row.get(3)?) {
                (true, _) => Bell::Rings,
                (false, true) => Bell::Tells,
                (false, false) => Bell::News,
            };
            Ok(DueBell {
                row: row.get(0)?,
                address: row.get(1)?,
                bell,
                last: row.get(4)?,
                attempts: row.get(5)?,
            })
        })
        .map_err(wrong)?;
    rows.map(|row| row.map_err(wrong)).collect()
}

fn last_seq(connection: &Connection) -> Result<Version, StorageError> {
    connection
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM operations")
        .and_then(|mut select| select.query_row([], |row| row.get(0)))
        .map_err(wrong)
        .and_then(to_version)
}
