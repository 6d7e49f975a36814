//! Routing over the embedded geography and hub list: what the network promises of each part of India.

use domain::{
    hub::{self, Hub, HubId, Reason, Routing, Whereabouts, route},
    place::{Atlas, HowPlaced, Point},
};
use proptest::prelude::*;
use rstest::rstest;

fn at(latitude: f64, longitude: f64) -> Point {
    Point { latitude, longitude }
}

fn routed(whereabouts: &Whereabouts) -> Routing {
    route(Atlas::embedded(), &hub::embedded(), whereabouts)
}

fn routed_from(latitude: f64, longitude: f64) -> Routing {
    routed(&Whereabouts { point: Some(at(latitude, longitude)), ..Whereabouts::default() })
}

/// A town well known to lie in the state, from public maps and not from the gazetteer.
#[rstest]
#[case("Andaman and Nicobar Islands", 11.6670, 92.7350)] // Port Blair
#[case("Andhra Pradesh", 17.6868, 83.2185)] // Visakhapatnam
#[case("Arunachal Pradesh", 27.0844, 93.6053)] // Itanagar
#[case("Assam", 26.1445, 91.7362)] // Guwahati
#[case("Bihar", 24.7914, 85.0002)] // Gaya
#[case("Chandigarh", 30.7333, 76.7794)]
#[case("Chhattisgarh", 21.2514, 81.6296)] // Raipur
#[case("Dadra and Nagar Haveli and Daman and Diu", 20.2763, 73.0083)] // Silvassa
#[case("Delhi", 28.6304, 77.2177)] // Connaught Place
#[case("Goa", 15.2832, 73.9862)] // Margao
#[case("Gujarat", 21.1702, 72.8311)] // Surat
#[case("Haryana", 29.3909, 76.9635)] // Panipat
#[case("Himachal Pradesh", 31.1048, 77.1734)] // Shimla
#[case("Jammu and Kashmir", 34.0837, 74.7973)] // Srinagar
#[case("Jharkhand", 23.3441, 85.3096)] // Ranchi
#[case("Karnataka", 12.2958, 76.6394)] // Mysuru
#[case("Kerala", 9.9312, 76.2673)] // Kochi
#[case("Ladakh", 34.1526, 77.5771)] // Leh
#[case("Lakshadweep", 10.5626, 72.6369)] // Kavaratti
#[case("Madhya Pradesh", 23.2599, 77.4126)] // Bhopal
#[case("Maharashtra", 21.1458, 79.0882)] // Nagpur
#[case("Manipur", 24.8170, 93.9368)] // Imphal
#[case("Meghalaya", 25.5788, 91.8933)] // Shillong
#[case("Mizoram", 23.7271, 92.7176)] // Aizawl
#[case("Nagaland", 25.6751, 94.1086)] // Kohima
#[case("Odisha", 20.2961, 85.8245)] // Bhubaneswar
#[case("Puducherry", 11.9416, 79.8083)]
#[case("Punjab", 30.9010, 75.8573)] // Ludhiana
#[case("Rajasthan", 26.9124, 75.7873)] // Jaipur
#[case("Sikkim", 27.3314, 88.6138)] // Gangtok
#[case("Tamil Nadu", 11.0168, 76.9558)] // Coimbatore
#[case("Telangana", 17.9689, 79.5941)] // Warangal
#[case("Tripura", 23.8315, 91.2868)] // Agartala
#[case("Uttar Pradesh", 26.4499, 80.3319)] // Kanpur
#[case("Uttarakhand", 30.3165, 78.0322)] // Dehradun
#[case("West Bengal", 22.5958, 88.2636)] // Howrah
fn a_point_in_each_state_and_union_territory_is_placed_there(
    #[case] state: &str,
    #[case] latitude: f64,
    #[case] longitude: f64,
) {
    let placed = Atlas::embedded().locate(at(latitude, longitude));
    assert_eq!(placed.state.as_deref(), Some(state), "{placed:?}");
    assert!(placed.district.is_some() && placed.place.is_some(), "{placed:?}");
    assert_eq!(Atlas::embedded().is_state(&state.to_uppercase()), Some(state));
}

#[test]
fn the_atlas_knows_36_states_and_union_territories() {
    assert_eq!(Atlas::embedded().states().count(), 36);
    assert_eq!(Atlas::embedded().is_state("Atlantis"), None);
}

#[rstest]
#[case::andheri("mumbai", 19.1136, 72.8697)]
#[case::nashik_is_nearer_to_mumbai("mumbai", 19.9975, 73.7898)]
#[case::solapur_is_nearer_to_pune("pune", 17.6599, 75.9064)]
#[case::siliguri("darjeeling-matigara", 26.7271, 88.3953)]
#[case::gangtok("darjeeling-matigara", 27.3314, 88.6138)]
#[case::asansol_though_dumka_is_nearer("kolkata", 23.6739, 86.9524)]
#[case::ranchi("hazaribagh", 23.3441, 85.3096)]
#[case::noida_by_its_district("delhi", 28.5355, 77.3910)]
#[case::greater_noida("delhi", 28.4744, 77.5040)]
#[case::ghaziabad("delhi", 28.6692, 77.4538)]
#[case::gurugram_by_its_district("delhi", 28.4595, 77.0266)]
#[case::faridabad("delhi", 28.4089, 77.3178)]
fn a_place_that_is_covered_goes_to_the_nearest_hub_that_serves_it(
    #[case] hub: &str,
    #[case] latitude: f64,
    #[case] longitude: f64,
) {
    let routing = routed_from(latitude, longitude);
    assert_eq!(routing.hub.as_str(), hub, "{routing:?}");
    assert!(matches!(routing.reason, Reason::Covered | Reason::NearestPlace), "{routing:?}");
    assert!(!routing.outside_coverage && !routing.stale_fix);
}

#[rstest]
#[case::off_mumbai("mumbai", 18.90, 72.60)]
#[case::off_chennai("chennai", 13.05, 80.55)]
fn a_boat_near_the_coast_goes_to_the_hub_of_the_coast(
    #[case] hub: &str,
    #[case] latitude: f64,
    #[case] longitude: f64,
) {
    let routing = routed_from(latitude, longitude);
    assert_eq!((routing.hub.as_str(), routing.reason), (hub, Reason::NearestPolygon), "{routing:?}");
}

/// Simplified polygons put these quarters of Delhi into Haryana; the places around them put that right.
#[rstest]
#[case::narela(28.8527, 77.0929)]
#[case::bankner(28.8525, 77.0787)]
fn a_border_town_on_the_wrong_side_of_the_simplified_border_is_put_right(
    #[case] latitude: f64,
    #[case] longitude: f64,
) {
    let placed = Atlas::embedded().locate(at(latitude, longitude));
    assert_eq!((placed.state.as_deref(), placed.how), (Some("Delhi"), HowPlaced::NearestPlace), "{placed:?}");
    assert_eq!(placed.district.as_deref(), Some("Delhi"), "{placed:?}");
    assert_eq!(routed_from(latitude, longitude).reason, Reason::NearestPlace);
}

/// Towns that face each other over a border.
#[rstest]
#[case("Tamil Nadu", 12.7409, 77.8253)] // Hosur, 3 km from Karnataka
#[case("Karnataka", 12.7105, 77.6960)] // Anekal
#[case("Uttar Pradesh", 28.5355, 77.3910)] // Noida
#[case("Delhi", 28.6280, 77.2789)] // Laxmi Nagar
#[case("Haryana", 28.4595, 77.0266)] // Gurugram
#[case("Punjab", 31.6340, 74.8723)] // Amritsar
fn a_border_town_is_in_its_own_state(#[case] state: &str, #[case] latitude: f64, #[case] longitude: f64) {
    let placed = Atlas::embedded().locate(at(latitude, longitude));
    assert_eq!(placed.state.as_deref(), Some(state), "{placed:?}");
}

#[rstest]
#[case::lucknow("Uttar Pradesh", 26.8467, 80.9462)]
#[case::guwahati("Assam", 26.1445, 91.7362)]
#[case::chandigarh("Chandigarh", 30.7333, 76.7794)]
#[case::port_blair("Andaman and Nicobar Islands", 11.6670, 92.7350)]
#[case::kavaratti("Lakshadweep", 10.5626, 72.6369)]
fn a_place_that_no_hub_serves_is_centrals_and_the_nearest_hub_rings_too(
    #[case] state: &str,
    #[case] latitude: f64,
    #[case] longitude: f64,
) {
    let routing = routed_from(latitude, longitude);
    assert_eq!(routing.hub, HubId::central());
    assert_eq!((routing.reason, routing.outside_coverage), (Reason::OutsideCoverage, true));
    assert_eq!(routing.state.as_deref(), Some(state));
    let nearest = routing.nearest_hub.expect("a hub that rings too");
    let hubs = hub::embedded();
    let least = hubs
        .iter()
        .filter(|hub| hub.kind == hub::HubKind::Hub)
        .min_by(|one, other| km(one, latitude, longitude).total_cmp(&km(other, latitude, longitude)))
        .expect("hubs");
    assert_eq!(nearest, least.id);
    assert!((routing.nearest_hub_km.expect("its distance") - km(least, latitude, longitude)).abs() < 1e-9);
}

fn km(hub: &Hub, latitude: f64, longitude: f64) -> f64 {
    hub.point.km_to(at(latitude, longitude))
}

#[rstest]
#[case::where_broken_phones_stand(0.0, 0.0)]
#[case::kathmandu(27.7172, 85.3240)]
#[case::dhaka(23.8103, 90.4125)]
#[case::colombo(6.9271, 79.8612)]
#[case::dubai(25.2048, 55.2708)]
#[case::male(4.1755, 73.5093)]
#[case::far_out_in_the_bay_of_bengal(14.0, 87.0)]
#[case::north_pole(90.0, 0.0)]
#[case::south_pole_at_the_date_line(-90.0, -180.0)]
fn a_point_abroad_or_far_at_sea_is_centrals(#[case] latitude: f64, #[case] longitude: f64) {
    let routing = routed_from(latitude, longitude);
    assert_eq!((&routing.hub, routing.reason), (&HubId::central(), Reason::OutsideIndia), "{routing:?}");
    assert_eq!((routing.outside_coverage, &routing.state, &routing.place), (false, &None, &None));
    assert!(routing.nearest_hub.is_some());
}

/// The price of the 50 km that bring in boats: a town just over a land border is placed in the state next to it.
#[rstest]
#[case::birgunj("Bihar", "patna", 27.0104, 84.8770)]
#[case::nepalgunj("Uttar Pradesh", "central", 28.0500, 81.6167)]
#[case::lahore("Punjab", "central", 31.5497, 74.3436)]
#[case::rangpur("West Bengal", "darjeeling-matigara", 25.7439, 89.2752)]
fn a_foreign_town_near_the_border_is_taken_for_the_state_next_to_it(
    #[case] state: &str,
    #[case] hub: &str,
    #[case] latitude: f64,
    #[case] longitude: f64,
) {
    let routing = routed_from(latitude, longitude);
    assert_eq!((routing.state.as_deref(), routing.hub.as_str()), (Some(state), hub), "{routing:?}");
}

#[test]
fn a_fix_older_than_six_hours_routes_but_is_marked() {
    let aged = |seconds| {
        routed(&Whereabouts {
            point: Some(at(19.1136, 72.8697)),
            fix_age_seconds: Some(seconds),
            ..Whereabouts::default()
        })
    };
    assert_eq!((aged(21_600).hub.as_str(), aged(21_600).stale_fix), ("mumbai", false));
    assert_eq!((aged(21_601).hub.as_str(), aged(21_601).stale_fix), ("mumbai", true));
}

#[test]
fn without_a_fix_the_state_the_person_picked_goes_before_the_registered_destination() {
    let both = Whereabouts {
        chosen_state: Some(" kerala ".to_owned()),
        registered_destination: Some("Maharashtra".to_owned()),
        ..Whereabouts::default()
    };
    let routing = routed(&both);
    assert_eq!((routing.hub.as_str(), routing.reason), ("kalady", Reason::ChosenState));
    assert_eq!(routing.state.as_deref(), Some("Kerala"));

    let routing = routed(&Whereabouts { chosen_state: Some("Kerela".to_owned()), ..both.clone() });
    assert_eq!((routing.hub.as_str(), routing.reason), ("mumbai", Reason::RegisteredDestination));

    let routing = routed(&Whereabouts { point: Some(at(28.6304, 77.2177)), ..both });
    assert_eq!((routing.hub.as_str(), routing.reason), ("delhi", Reason::Covered));
}

#[test]
fn a_picked_state_without_a_hub_is_outside_coverage() {
    let chosen = Whereabouts { chosen_state: Some("Uttar Pradesh".to_owned()), ..Whereabouts::default() };
    let routing = routed(&chosen);
    assert_eq!((&routing.hub, routing.reason), (&HubId::central(), Reason::OutsideCoverage));
    assert!(routing.outside_coverage && routing.nearest_hub.is_some() && routing.nearest_hub_km.is_none());
}

#[test]
fn a_point_that_is_nowhere_on_earth_counts_as_no_fix() {
    let nowhere = Whereabouts {
        point: Some(Point { latitude: 91.0, longitude: f64::NAN }),
        chosen_state: Some("Goa".to_owned()),
        ..Whereabouts::default()
    };
    assert_eq!(routed(&nowhere).hub.as_str(), "goa");
    assert_eq!(routed(&Whereabouts { chosen_state: None, ..nowhere }).reason, Reason::NoPosition);
    assert_eq!(Point::new(90.1, 0.0), None);
    assert_eq!(Point::new(0.0, f64::INFINITY), None);
}

#[test]
fn the_rule_of_a_district_goes_before_that_of_a_state() {
    let mut hubs = hub::embedded();
    let noida = Whereabouts { point: Some(at(28.5355, 77.3910)), ..Whereabouts::default() };
    let patna = hubs.iter_mut().find(|hub| hub.id.as_str() == "patna").expect("the Patna hub");
    patna.states.push("Uttar Pradesh".to_owned());
    assert_eq!(route(Atlas::embedded(), &hubs, &noida).hub.as_str(), "delhi");
    let lucknow = Whereabouts { point: Some(at(26.8467, 80.9462)), ..Whereabouts::default() };
    assert_eq!(route(Atlas::embedded(), &hubs, &lucknow).hub.as_str(), "patna");

    // two states have an Aurangabad: the state beside the name tells which
    hubs.iter_mut().find(|hub| hub.id.as_str() == "delhi").expect("it").districts =
        vec!["Gautam Buddha Nagar, Bihar".to_owned()];
    assert_eq!(route(Atlas::embedded(), &hubs, &noida).hub.as_str(), "patna");
}

#[test]
fn with_no_hubs_at_all_central_still_answers() {
    let routing =
        route(Atlas::embedded(), &[], &Whereabouts { point: Some(at(19.1, 72.9)), ..Whereabouts::default() });
    assert_eq!((routing.hub, routing.nearest_hub, routing.outside_coverage), (HubId::central(), None, true));
}

#[test]
fn a_routing_and_its_reason_are_written_as_the_wire_has_them() {
    let routing = routed_from(0.0, 0.0);
    let json = serde_json::to_value(&routing).expect("JSON");
    assert_eq!(json["reason"], routing.reason.as_str());
    assert_eq!(json["hub"], "central");
    assert_eq!(serde_json::from_value::<Routing>(json).expect("the same back").hub, routing.hub);
}

prop_compose! {
    /// Half of them around India, where the rules are.
    fn any_point()(near in any::<bool>(), north in 0.0..1.0_f64, east in 0.0..1.0_f64) -> Point {
        if near {
            at(5.0 + 33.0 * north, 66.0 + 33.0 * east)
        } else {
            at(-90.0 + 180.0 * north, -180.0 + 360.0 * east)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_point_goes_to_a_hub_that_exists(point in any_point(), age in any::<Option<i64>>()) {
        let hubs = hub::embedded();
        let whereabouts = Whereabouts { point: Some(point), fix_age_seconds: age, ..Whereabouts::default() };
        let routing = route(Atlas::embedded(), &hubs, &whereabouts);
        let owner = hubs.iter().find(|hub| hub.id == routing.hub).expect("an existing hub");
        let nearest = routing.nearest_hub.as_ref().expect("a nearest hub");
        prop_assert!(hubs.iter().any(|hub| hub.id == *nearest));
        match routing.reason {
            Reason::OutsideCoverage => prop_assert!(routing.outside_coverage && routing.hub == HubId::central()),
            Reason::OutsideIndia => prop_assert!(routing.state.is_none() && routing.hub == HubId::central()),
            _ => {
                let state = routing.state.clone().expect("a state");
                let district = routing.district.clone().expect("a district");
                prop_assert!(owner.states.contains(&state) || owner.districts.contains(&district));
            }
        }
    }

    #[test]
    fn any_words_for_a_state_are_routed(chosen in any::<Option<String>>(), registered in any::<Option<String>>()) {
        let whereabouts =
            Whereabouts { chosen_state: chosen, registered_destination: registered, ..Whereabouts::default() };
        prop_assert!(hub::embedded().iter().any(|hub| hub.id == routed(&whereabouts).hub));
    }
}
