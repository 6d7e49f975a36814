use std::collections::BTreeSet;

use rstest::rstest;

use super::*;
use crate::{
    case::{Field, FieldGroup, Stub},
    operation::Work,
    samples::{
        self, Server, asha, at, central, hub, kavita, meera, ravi, staff, stranger, sunil, volunteer, zonal,
    },
};

#[test]
fn anybody_may_raise_an_alert() {
    assert!(Role::ALL.into_iter().all(|role| reach(role, Action::RaiseAlert) == Reach::All));
}

#[test]
fn no_one_but_hub_staff_and_central_takes_a_case() {
    let takers: Vec<_> = Role::ALL
        .into_iter()
        .filter(|role| reach(*role, Action::Work(WorkKind::Acknowledge)) > Reach::Nothing)
        .collect();
    assert_eq!(takers, [Role::HubStaff, Role::HubCoordinator, Role::CentralStaff]);
}

#[test]
fn nobody_rings_on_and_only_central_rings_a_neighbour() {
    let reaching = |action| Role::ALL.into_iter().filter(move |role| reach(*role, action) > Reach::Nothing);
    assert_eq!(reaching(Action::Work(WorkKind::RingOn)).count(), 0);
    assert_eq!(reaching(Action::Work(WorkKind::RingNeighbour)).collect::<Vec<_>>(), [Role::CentralStaff]);
}

#[test]
fn a_worker_reads_receipts_and_never_a_case() {
    assert_eq!(reach(Role::Worker, Action::ReadReceipts), Reach::Own);
    assert_eq!(reach(Role::Worker, Action::ReadCase), Reach::Nothing);
}

/// A row of a table, its cells so wide.
fn row(width: usize, name: &str, cells: Vec<&str>) -> String {
    let row = cells.iter().fold(format!("{name:22}"), |row, cell| row + &format!("{cell:width$}"));
    row.trim_end().to_owned()
}

#[test]
fn the_whole_table_of_roles() {
    let short = |role: Role, action| match reach(role, action) {
        Reach::Nothing => "-",
        Reach::Own => "own",
        Reach::Given => "given",
        Reach::Hubs => "hubs",
        Reach::All => "all",
    };
    let head = row(17, "", Role::ALL.map(Role::as_str).to_vec());
    let rows = Action::all()
        .map(|action| row(17, action.as_str(), Role::ALL.map(|role| short(role, action)).to_vec()));
    insta::assert_snapshot!(
        std::iter::once(head).chain(rows).map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    );
}

/// How the members of staff of these tests stand to a case of Mumbai's that Asha has taken, that Delhi gave away, with
/// which Nagpur helps and which Pune is asked to lead; Nagpur's coordinator is asked too in `helps_and_asked`.
fn standings() -> Vec<(&'static str, StaffMember, Case)> {
    let mut server = Server::with_a_taken_case("medical");
    server.does(&asha(), Work::AddSupportingHub { hub: hub("nagpur"), reason: "family".into() }).unwrap();
    let (volunteer, groups) = (volunteer().id, BTreeSet::from([FieldGroup::Place]));
    server.does(&asha(), Work::ShareWithVolunteer { volunteer, groups }).unwrap();
    server.record.as_mut().unwrap().stubs.push(Stub { hub: hub("delhi"), at: at(1) });
    let asks = |to: &str| {
        let mut asking = server.clone();
        let (hub, reason) = (hub(to), "nearer".into());
        asking.does(&asha(), Work::ProposeTransfer { hub, reason, stays: true }).unwrap();
        asking.record.unwrap()
    };
    let (case, helper_asked) = (asks("pune"), asks("nagpur"));
    let secret = Case { sensitive: Field::new(Some(true)), ..case.clone() };
    let (helper, given_away) = (staff(20, Role::HubStaff, "nagpur"), staff(21, Role::HubStaff, "delhi"));
    vec![
        ("stranger", stranger(), case.clone()),
        ("gave it away", given_away, case.clone()),
        ("volunteer", samples::volunteer(), case.clone()),
        ("asked", sunil(), case.clone()),
        ("zone", zonal(), case.clone()),
        ("helps", helper.clone(), case.clone()),
        ("helps and asked", helper, helper_asked),
        ("on it", asha(), case.clone()),
        ("leads", ravi(), case.clone()),
        ("coordinates", meera(), case.clone()),
        ("central", central(), case),
        ("sensitive: on it", asha(), secret.clone()),
        ("sensitive: leads", ravi(), secret.clone()),
        ("sensitive: coord.", meera(), secret.clone()),
        ("sensitive: asked", kavita(), secret.clone()),
        ("sensitive: zone", zonal(), secret.clone()),
        ("sensitive: central", central(), secret),
    ]
}

/// Whether it is done to an alert or a case, and not to a roster, a registration or a session.
fn is_of_cases(action: Action) -> bool {
    use Action as A;
    let of_alerts = matches!(
        action,
        A::RaiseAlert | A::AddPositions | A::CancelAlert | A::ReadReceipts | A::AddAttachment
    );
    of_alerts || matches!(action, A::ReadCase | A::Work(_))
}

#[test]
fn the_whole_table_of_standings() {
    let standings = standings();
    let head = row(19, "", standings.iter().map(|(name, ..)| *name).collect());
    let of_cases = |action: &Action| is_of_cases(*action);
    let rows = Action::all().filter(of_cases).map(|action| {
        let may = |(_, staff, case): &(_, StaffMember, Case)| {
            if may(Some(staff), false, action, case) { "yes" } else { "-" }
        };
        row(19, action.as_str(), standings.iter().map(may).collect())
    });
    insta::assert_snapshot!(std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n"));
}

/// Whoever stands in no relation to a case does nothing to it and sees nothing of it, whatever their role and by whatever
/// operation; only the case's own people can change that.
#[test]
fn another_hubs_people_do_and_see_nothing_by_any_operation() {
    let case = standings().swap_remove(0).2;
    let others = [
        Role::LinkPerson,
        Role::Volunteer,
        Role::HubStaff,
        Role::HubCoordinator,
        Role::ZonalStaff,
        Role::Administrator,
    ];
    for who in others.map(|role| staff(30, role, "goa")) {
        for action in Action::all().filter(|action| *action != Action::RaiseAlert) {
            assert!(!may(Some(&who), false, action, &case), "{:?} may {}", who.role, action.as_str());
        }
        assert_eq!(case.seen_by(&who), None);
    }
    // raising is open to everybody: it adds to what was told, and shows nothing
    assert!(may(Some(&stranger()), false, Action::RaiseAlert, &case));
}

#[test]
fn what_only_the_server_makes_is_nobodys_to_do() {
    for (name, who, case) in standings() {
        for kind in WorkKind::iter().filter(|kind| kind.is_made_by_server()) {
            assert!(!may(Some(&who), true, Action::Work(kind), &case), "{name} may {}", kind.as_str());
        }
    }
}

#[test]
fn nobody_on_a_sensitive_case_is_left_alone_with_it() {
    let mut secret = standings().pop().unwrap().2;
    let joins =
        |case: &Case, who: &StaffMember| may(Some(who), false, Action::Work(WorkKind::JoinTeam), case);
    assert!(joins(&secret, &meera()) && joins(&secret, &central()));
    assert!(!joins(&secret, &ravi()) && !joins(&secret, &kavita()));
    // where nobody is on it any more, the person on duty takes it on
    secret.assigned = None;
    secret.taken.as_mut().unwrap().hub = hub("delhi");
    assert!(may(Some(&ravi()), false, Action::Work(WorkKind::Assign), &secret));
}

#[test]
fn who_coordinates_both_hubs_answers_for_the_one_that_is_asked() {
    let case = standings().swap_remove(0).2;
    let both = StaffMember { hubs: vec![hub("mumbai"), hub("pune")], ..meera() };
    for (who, answers) in
        [(meera(), false), (asha(), false), (both, true), (kavita(), true), (central(), true)]
    {
        assert_eq!(
            may(Some(&who), false, Action::Work(WorkKind::AcceptTransfer), &case),
            answers,
            "{}",
            who.name
        );
    }
}

#[rstest]
#[case(asha(), [false, true])]
#[case(meera(), [true, true])]
#[case(central(), [true, true])]
#[case(stranger(), [false, false])]
#[case(zonal(), [false, false])]
fn who_changes_the_roster_of_mumbai(#[case] who: StaffMember, #[case] expected: [bool; 2]) {
    let may = |action| may_change_roster(&who, action, &hub("mumbai"));
    assert_eq!([may(Action::SetShifts), may(Action::SetQuietHours)], expected);
    assert!(!may(Action::SetMembers));
}

#[test]
fn a_role_is_known_by_its_name() {
    assert_eq!(Role::parse("hub-staff"), Some(Role::HubStaff));
    assert_eq!(Role::parse("boss"), None);
    for role in Role::ALL {
        assert_eq!(serde_json::to_value(role).unwrap(), role.as_str());
    }
}
