//! Numbers that help the person who collects them.

use super::*;

#[test]
fn today_this_month_by_trade_and_by_district() {
    let mut earlier = worker(
        2,
        &json!({"name": "Ramesh", "trade": "construction", "origin": {"state": "Odisha", "district": "Ganjam"}}),
        &[],
    );
    earlier["registered"]["at"] = json!("2026-11-03T08:00:00Z");
    let mut last_month = worker(3, &json!({"name": "Kamala", "trade": "construction"}), &[]);
    last_month["registered"]["at"] = json!("2026-10-31T18:29:00Z");
    // another link person's, who was given to this one
    let mut given = worker(4, &json!({"name": "Meena", "trade": "domestic"}), &[]);
    given["registered"]["by"] = json!("01980000-0000-7000-8000-0000000000bb");
    let mut phone = link_person(&[sunita(1), earlier, last_month, given]);
    assert!(says(&phone, "Today 1 · this month 2"));
    tap(&mut phone, "Today 1");
    for line in
        ["Today | 1", "This month | 2", "All | 3", "Construction | 2", "Domestic work | 1", "Gaya, Bihar | 1"]
    {
        assert!(says(&phone, line), "{line} in {:#?}", texts(&phone));
    }
    let Some(crate::view::PageFigure::Map { view }) = page(&phone).figure else { panic!("a map") };
    assert_eq!(view.districts.len(), 2);
    let gaya = view.districts.iter().find(|there| there.name == "Gaya, Bihar").unwrap();
    // 24.8° north, 85.0° east, on a window from 6° to 38° and 67° to 98°
    assert!((gaya.at.x - 0.58).abs() < 0.02 && (gaya.at.y - 0.41).abs() < 0.02, "{:?}", gaya.at);
    assert!(view.outline.len() > 10 && view.description.contains("Gaya, Bihar 1"));
    tap(&mut phone, "Construction");
    assert_eq!(names(&phone), ["Ramesh", "Kamala"]);
}
