//! What only this store can show: savepoints and failed commits.

use std::time::Duration;

use chrono::TimeZone;

use super::*;

/// Nothing in these tests takes so long, on a machine that does much else too.
const LIMIT: Duration = Duration::from_mins(1);

/// A store whose batches take in whatever waits, also on a machine that stands still in between.
fn store() -> (SqliteStorage, tempfile::TempDir) {
    let folder = tempfile::TempDir::new().unwrap();
    let now = Utc.with_ymd_and_hms(2026, 11, 22, 12, 0, 0).unwrap();
    let files = Files::in_folder(folder.path()).unwrap();
    let hubs = domain::hub::embedded();
    let store = SqliteStorage::open_files(&files, Durability::Full, &hubs, now, None, LIMIT).unwrap();
    (store, folder)
}

async fn make_tables(store: &SqliteStorage) {
    let tables = "CREATE TABLE one (id INTEGER PRIMARY KEY);
        CREATE TABLE two (one INTEGER REFERENCES one (id) DEFERRABLE INITIALLY DEFERRED);";
    store
        .writer
        .write(Lane::Others, move |unit| unit.connection.execute_batch(tables).map_err(wrong))
        .await
        .unwrap();
}

async fn insert(store: &SqliteStorage, sql: &'static str) -> Result<(), StorageError> {
    let work = move |unit: &mut writer::Unit<'_>| {
        unit.news.access_changed = true;
        unit.connection.execute(sql, []).map(|_| ()).map_err(wrong)
    };
    store.writer.write(Lane::Others, work).await
}

async fn count(store: &SqliteStorage) -> i64 {
    let read = |connection: &mut rusqlite::Connection| {
        connection.query_row("SELECT count(*) FROM one", [], |row| row.get(0)).map_err(wrong)
    };
    store.readers.read(read).await.unwrap()
}

#[tokio::test]
async fn a_commit_that_fails_tells_everybody_in_it_and_wakes_nobody() {
    let (store, _folder) = store();
    make_tables(&store).await;
    let mut news = store.news();
    // a blocked writer, so that the next two are there before its batch ends
    let (release_it, held) = channel::<()>();
    let blocked = store.writer.write(Lane::Others, move |_| {
        let _ = held.recv_timeout(LIMIT);
        Ok(())
    });
    let (good, bad) =
        (insert(&store, "INSERT INTO one VALUES (1)"), insert(&store, "INSERT INTO two VALUES (99)"));
    // one after the other polled once, then the writer may go on
    let release = async {
        tokio::task::yield_now().await;
        release_it.send(()).unwrap();
    };
    let (_, good, bad, ()) = futures::join!(blocked, good, bad, release);
    // the foreign key of `bad` is looked at by COMMIT only, which fails for all that stand before it
    assert_eq!((good, bad), (Err(StorageError::Unavailable), Err(StorageError::Unavailable)));
    assert_eq!(count(&store).await, 0);
    insert(&store, "INSERT INTO one VALUES (1)").await.unwrap();
    assert_eq!(count(&store).await, 1);
    // news follow the answers, and in the order of the batches: the first to come is the only one
    let told = tokio::time::timeout(LIMIT, news.recv()).await;
    assert!(matches!(told, Ok(Ok(_))));
    assert!(news.try_recv().is_err());
}

#[tokio::test]
async fn a_request_that_fails_or_panics_leaves_the_others_of_its_batch() {
    let (store, _folder) = store();
    make_tables(&store).await;
    let panics = store.writer.write(Lane::Others, |unit| -> Result<(), StorageError> {
        unit.connection.execute("INSERT INTO one VALUES (7)", []).map_err(wrong)?;
        panic!("what somebody sent");
    });
    let (first, twice, panicked, last) = futures::join!(
        insert(&store, "INSERT INTO one VALUES (1)"),
        insert(&store, "INSERT INTO one VALUES (1)"),
        panics,
        insert(&store, "INSERT INTO one VALUES (2)"),
    );
    assert_eq!((first, last), (Ok(()), Ok(())));
    assert!(matches!(twice, Err(StorageError::Broken(_))));
    let told = panicked.unwrap_err().to_string();
    assert!(!told.contains("somebody sent"), "{told}");
    assert_eq!(count(&store).await, 2);
}

#[tokio::test]
async fn alerts_go_before_what_waits_longer() {
    let (store, _folder) = store();
    let (release_it, held) = channel::<()>();
    let order = Arc::new(std::sync::Mutex::new(Vec::new()));
    let note = |lane: Lane, name: &'static str| {
        let order = Arc::clone(&order);
        store.writer.write(lane, move |_| {
            order.lock().unwrap().push(name);
            Ok(())
        })
    };
    let blocked = store.writer.write(Lane::Others, move |_| {
        let _ = held.recv_timeout(LIMIT);
        Ok(())
    });
    let release = async {
        tokio::task::yield_now().await;
        release_it.send(()).unwrap();
    };
    let (first, second, alert) =
        (note(Lane::Others, "first"), note(Lane::Others, "second"), note(Lane::Alerts, "alert"));
    let _ = futures::join!(blocked, first, second, alert, release);
    assert_eq!(*order.lock().unwrap(), ["alert", "first", "second"]);
}

#[tokio::test]
async fn an_alert_is_answered_before_other_work_is_begun() {
    let (store, _folder) = store();
    // a blocked writer, so that the next two wait together
    let (release_it, held) = channel::<()>();
    let blocked = store.writer.write(Lane::Alerts, move |_| {
        let _ = held.recv_timeout(LIMIT);
        Ok(())
    });
    let (answered, was_answered) = channel::<()>();
    let long = store.writer.write(Lane::Others, move |_| Ok(was_answered.recv_timeout(LIMIT).is_ok()));
    let alert = async {
        store.writer.write(Lane::Alerts, |_| Ok(())).await.unwrap();
        answered.send(()).unwrap();
    };
    let release = async {
        tokio::task::yield_now().await;
        release_it.send(()).unwrap();
    };
    let (_, long, (), ()) = futures::join!(blocked, long, alert, release);
    assert_eq!(long, Ok(true), "the alert waited for it");
}

#[tokio::test]
async fn hubs_are_loaded_once_and_then_are_the_databases() {
    let (store, folder) = store();
    let loaded = store.hubs().len();
    assert_eq!(loaded, domain::hub::embedded().len());
    drop(store);
    let now = Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0).unwrap();
    let again = SqliteStorage::open_to_serve(folder.path(), Durability::Full, &[], now).unwrap();
    assert_eq!(again.hubs().len(), loaded);
}

#[test]
fn every_hub_has_a_code_of_its_own() {
    let mut codes = BTreeSet::new();
    for hub in domain::hub::embedded() {
        let code = crate::intake::hub_code(&hub.id, |code| codes.contains(code)).unwrap();
        assert!(code.len() == 3 && codes.insert(code));
    }
    assert!(codes.contains("MUM") && codes.contains("PUN") && codes.contains("CEN"));
}
