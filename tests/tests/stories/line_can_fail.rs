//! The stories of the bad line see what they look for. Neither the app nor the server has a switch that turns a check off:
//! a line that answers for a phone, or for a server, takes the place of the check; and the unique index is taken out of
//! the test's own database.

use rusqlite::Connection;
use tests::{
    database::Database,
    line::{Deed, Nature},
    phone::PATIENCE,
    wait_for,
};

use super::line_ground::Ground;

#[test]
fn a_phone_that_did_not_look_whose_answer_it_is_would_be_found_out() {
    let ground = Ground::new();
    let another = ground.another_answer();
    let forged = Deed::Forge(another);
    assert_eq!(ground.wrongs(Nature::Faithful, vec![vec![forged.clone()]]), Vec::<String>::new());
    // what follows the press is sent as the whole alert too, and would bring it after all
    let wrongs = ground.wrongs(Nature::NamesWhatWasAsked, vec![vec![forged; 5]]);
    assert!(wrongs.iter().any(|wrong| wrong.contains("the case is another alert's")), "{wrongs:?}");
    assert!(wrongs.iter().any(|wrong| wrong == "alert 0 is 0 cases"), "{wrongs:?}");
}

#[test]
fn a_server_that_did_not_know_an_alert_again_would_be_found_out() {
    for deed in [Deed::CutAnswer(0), Deed::Double] {
        let ground = Ground::new();
        let wrongs = ground.wrongs(Nature::RenamesWhatArrives, vec![vec![deed]]);
        let doubled = |wrong: &String| wrong.starts_with("alert 0 is ") && wrong != "alert 0 is 0 cases";
        assert!(wrongs.iter().any(doubled), "{wrongs:?}");
    }
}

#[test]
fn a_database_without_its_unique_index_takes_no_alert_and_is_found_out() {
    let mut ground = Ground::new();
    ground.server.kill();
    let tables = Connection::open(ground.server.data().join("main.db")).unwrap();
    tables
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             PRAGMA legacy_alter_table = ON;
             ALTER TABLE cases RENAME TO cases_with_index;
             CREATE TABLE cases AS SELECT * FROM cases_with_index;
             DROP TABLE cases_with_index;",
        )
        .unwrap();
    drop(tables);
    ground.server.start_again().unwrap();
    let caller = ground.caller(Nature::Faithful, Vec::new());
    caller.calls().unwrap();
    wait_for("the alert to be sent again and again", PATIENCE, || {
        caller.line.with_heard(|heard| heard.answers >= 5).then_some(())
    })
    .unwrap();
    let database = Database::of_server(ground.server.data()).unwrap();
    assert_eq!(caller.wrongs(&database).unwrap(), ["alert 0 is 0 cases"]);
}
