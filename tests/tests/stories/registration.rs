//! A link person registers three hundred people with no network, every tenth with a photo, on a phone that dies twenty times
//! between any two steps. At its first contact every one of them reaches the server, once, and each photo. `MAIN_SEED` plays
//! one run's deaths again; what the contact cost in time and bytes is printed.

use std::{fs, path::Path, process::Command, time::Instant};

use app::view::PageView;
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tests::{
    chance::{Chance, seed},
    database::Database,
    desk::Desk,
    hexadecimal,
    link_person::{counted, is_sent, tells},
    mast::Mast,
    phone::{PATIENCE, Phone},
    server::MainServer,
    wait_for,
};

const PEOPLE: usize = 300;
const ONE_PHOTO_OF: usize = 10;
const DEATHS: usize = 20;
/// A phone dies within so many places: some fifteen registrations.
const PLACES: u64 = 500;
/// Nobody listens here (RFC 863's discard port, which needs rights that no test has).
const NO_NETWORK: &str = "http://127.0.0.1:9";

/// A life of the phone; the lines that it said.
fn life(server: &str, data: &Path, arguments: &[&str]) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_link_person_phone"));
    command.args(["--server", server, "--data"]).arg(data).args(arguments);
    let output = command.output().unwrap();
    let lines: Vec<String> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    let died = lines.iter().any(|line| line.starts_with("dies "));
    // it ends in good order, or where it said that it would, and in no other way
    assert_eq!(died, !output.status.success(), "{lines:#?}");
    lines
}

/// The highest number of which the screen said that it is registered.
fn registered(lines: &[String]) -> Option<usize> {
    lines.iter().rev().find_map(|line| line.strip_prefix("registered ")?.parse().ok())
}

/// A face: a colour of its own, in soft light, with the noise of a cheap camera.
fn face(chance: &mut Chance) -> RgbImage {
    let [red, green, blue, ..] = chance.number().to_le_bytes().map(|byte| byte / 2);
    RgbImage::from_fn(480, 640, |x, y| {
        let light = u8::try_from((x + y) / 16).unwrap_or(u8::MAX);
        let noise = u8::try_from(chance.below(16)).unwrap_or_default();
        Rgb([red, green, blue].map(|colour| colour.saturating_add(light).saturating_add(noise)))
    })
}

/// The colours of some points of a picture.
fn colours(picture: &RgbImage) -> Vec<i32> {
    let points = (0..10).flat_map(|step| picture.get_pixel(step * 50, step * 70).0);
    points.map(i32::from).collect()
}

/// Each photo that was taken is on the server, with the name that its bytes have, and shows who it is of.
fn check_photos(server: &MainServer, photos: &Path) {
    let desk = Desk::of(server, "central-staff", "central", 1).unwrap();
    let (mut checked, mut bytes) = (0, 0);
    for (_, id, record) in desk.records().unwrap() {
        let Value::String(sha256) = &record["photo"]["value"] else { continue };
        let number = record["name"]["value"].as_str().unwrap().replace("Worker ", "");
        let content = desk.get(&format!("/v1/workers/{id}/photos/{sha256}")).unwrap().body;
        assert_eq!(hexadecimal(&Sha256::digest(&content)), *sha256, "of {number}");
        let seen = image::load_from_memory(&content).unwrap().to_rgb8();
        let taken = image::open(photos.join(format!("{number}.jpg"))).unwrap().to_rgb8();
        let differ = colours(&seen).iter().zip(colours(&taken)).map(|(one, other)| (one - other).abs()).max();
        assert!(differ < Some(24), "another picture of {number}: {differ:?}");
        (checked, bytes) = (checked + 1, bytes + content.len());
    }
    assert_eq!(checked, PEOPLE / ONE_PHOTO_OF);
    println!("{checked} photos of {} bytes on average", bytes / checked);
}

#[test]
fn three_hundred_registered_without_a_network_on_a_phone_that_dies_are_on_the_server_once() {
    let seed = seed();
    println!("MAIN_SEED={seed}");
    let mut chance = Chance::new(seed, 0);
    let folder = tempfile::tempdir().unwrap();
    let server = MainServer::start(&folder.path().join("server")).unwrap();
    let data = folder.path().join("phone");
    let code = server.invite("Asha Pawar", "link-person", "mumbai").unwrap();
    life(&server.url(), &data, &["--code", &code]);
    let photos = folder.path().join("photos");
    fs::create_dir(&photos).unwrap();
    for number in (ONE_PHOTO_OF..=PEOPLE).step_by(ONE_PHOTO_OF) {
        let mut file = fs::File::create(photos.join(format!("{number:03}.jpg"))).unwrap();
        JpegEncoder::new_with_quality(&mut file, 90).encode_image(&face(&mut chance)).unwrap();
    }
    let all = PEOPLE.to_string();
    let registers = ["--until", &all, "--photos", photos.to_str().unwrap()];
    // what the screen said last, and how many lives may have kept one more and died before they said so
    let (mut said, mut unsaid) = (0, 0);
    let mut deaths = 0;
    while deaths < DEATHS {
        let place = (1 + chance.below(PLACES)).to_string();
        let lines = life(NO_NETWORK, &data, &[&registers[..], &["--die-at", &place]].concat());
        // the first number of a life follows on what was said before: nothing was lost, nothing is there twice
        let first = lines.iter().find_map(|line| line.strip_prefix("registered ")?.parse::<usize>().ok());
        if let Some(first) = first {
            assert!(
                (said + 1..=said + 1 + unsaid).contains(&first),
                "{said} were registered, {unsaid} lives ended, then {first}: {lines:#?}"
            );
            unsaid = 0;
        }
        said = registered(&lines).unwrap_or(said);
        unsaid += 1;
        deaths += 1;
        if said == PEOPLE {
            break;
        }
    }
    life(NO_NETWORK, &data, &registers);
    let database = Database::of_server(server.data()).unwrap();
    assert_eq!(database.workers().unwrap(), 0, "no network, no registration at the server");
    let mast = Mast::before(&server.url()).unwrap();
    let mut phone = Phone::switched_off(data, &mast.url(), "en", None);
    phone.switch_on().unwrap();
    phone.enter_pin().unwrap();
    let opened = Instant::now();
    let told = |what: &str| {
        let ((sent, received), took) = (mast.passed(), opened.elapsed().as_millis());
        println!("{what} {took} ms after the PIN: {sent} bytes sent, {received} received");
    };
    let all_sent = |list: &PageView| counted(list) == Some(PEOPLE) && is_sent(list);
    phone.wait_for_workers("everything to be sent", all_sent).unwrap();
    told("all registrations");
    let are_there = || {
        let photos = database.photos_of_workers().unwrap();
        (photos == u64::try_from(PEOPLE / ONE_PHOTO_OF).unwrap()).then_some(())
    };
    wait_for("the photos on the server", PATIENCE, are_there).unwrap();
    told("all photos");
    assert_eq!(database.workers().unwrap(), u64::try_from(PEOPLE).unwrap());
    check_photos(&server, &photos);
    // and the hub sees each of them by name
    let hub = Phone::new(folder.path().join("hub"), &server.url(), "en", None).unwrap();
    hub.sign_in(&server.invite("Ravi Kale", "hub-coordinator", "mumbai").unwrap()).unwrap();
    hub.open_workers("the list", |_| true).unwrap();
    for number in [1, PEOPLE / 2, PEOPLE] {
        let name = format!("Worker {number:03}");
        let list = hub.search_workers(&name, |list| tells(list, &name)).unwrap();
        assert_eq!(list.rows.iter().filter(|row| row.title == name).count(), 1);
    }
    println!("{deaths} deaths, {PEOPLE} people");
}
