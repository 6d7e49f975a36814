//! Wrong clocks, and alerts of long ago.

use rstest::rstest;

use super::*;

#[rstest]
#[case::reset("1970-01-01T00:00:10Z")]
#[case::before_the_epoch("1960-01-01T00:00:10Z")]
#[case::years_ahead("2038-01-19T03:14:07Z")]
fn a_wrong_clock_blocks_nothing(#[case] wrong: &str) {
    let mut phone = Phone::starting("en");
    phone.set_wall(wrong);
    phone.load(Some(device("en")), Vec::new(), LoadedRecords::default());
    phone.tell(UiEvent::Appeared);
    kept_alert(&mut phone, "accident");
    let body = sent(&mut phone);
    assert_eq!(receipt(&phone).title, "MAIN has it");
    // the clock is put right, and the app is started anew: the receipts are still there
    phone.set_wall("2026-11-22T08:40:00Z");
    let mut phone = phone.restarted("en");
    phone.tell(UiEvent::ReceiptOpened);
    assert_eq!(receipt(&phone).title, "MAIN has it");
    phone.http("/receipts", |_| progress(&body["alert_id"], json!({"taken_by": "Asha Pawar"})));
    assert_eq!(receipt(&phone).title, "Asha Pawar has your alert");
    // and it does not stand there for years
    phone.disk_done();
    phone.set_wall("2026-11-24T08:40:00Z");
    let phone = phone.restarted("en");
    assert!(matches!(phone.screen(), Screen::Sos { view } if view.alert.is_none()));
}

#[test]
fn an_alert_of_which_all_is_told_is_forgotten_after_thirty_days() {
    let (mut phone, _) = received("accident");
    phone.disk_done();
    phone.set_wall("2026-12-21T08:30:00Z");
    let mut phone = phone.restarted("en");
    phone.disk_done();
    assert_eq!(phone.disk.len(), 1);
    phone.set_wall("2026-12-23T08:30:00Z");
    let mut phone = phone.restarted("en");
    phone.disk_done();
    assert!(phone.disk.is_empty());
}

#[test]
fn an_alert_that_waits_is_never_forgotten() {
    let mut phone = Phone::ready("en");
    kept_alert(&mut phone, "accident");
    phone.set_wall("2027-06-01T08:30:00Z");
    let mut phone = phone.restarted("en");
    phone.disk_done();
    assert_eq!(phone.disk.len(), 1);
    sent(&mut phone);
}
