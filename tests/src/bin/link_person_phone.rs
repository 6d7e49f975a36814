//! `link_person_phone --server URL --data DIR (--code CODE | --until N --photos DIR) [--die-at N]`: a link person's phone in a
//! process of its own. With a code it signs in and chooses a PIN. With `--until` it registers people, one after the other,
//! until there are so many, and says each number when the list shows it; whose number a file in `--photos` has (`010.jpg`) is
//! photographed. With `--die-at` it aborts at the N-th place between two steps, counted from the PIN on.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use app::runtime::Parts;
use tests::{
    Fault,
    link_person::counted,
    phone::{Phone, parts},
    reaper::{Reaper, say},
};

fn main() -> ExitCode {
    match live() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say(&format!("fault {fault}"));
            ExitCode::FAILURE
        }
    }
}

fn live() -> Result<(), Fault> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| given.iter().skip_while(|word| *word != name).nth(1).cloned();
    let number = |name: &str| after(name).and_then(|text| text.parse::<usize>().ok());
    let server = after("--server").ok_or("--server is missing")?;
    let data = after("--data").map(PathBuf::from).ok_or("--data is missing")?;
    let reaper = Arc::new(Reaper::at(number("--die-at"), None));
    let mut phone = Phone::switched_off(data, &server, "en", None);
    phone.set_parts(Parts { crash_points: Some(reaper.clone()), ..parts() });
    phone.switch_on()?;
    if let Some(code) = after("--code") {
        phone.choose_language()?;
        return phone.sign_in_link_person(&code).map(drop);
    }
    let until = number("--until").ok_or("nothing to do")?;
    let photos = after("--photos").map(PathBuf::from).ok_or("--photos is missing")?;
    phone.enter_pin()?;
    reaper.arm(true);
    register(&phone, until, &photos)
}

fn register(phone: &Phone, until: usize, photos: &Path) -> Result<(), Fault> {
    loop {
        let home = phone.wait_for_workers("the count", |list| counted(list).is_some())?;
        let there = counted(&home).unwrap_or_default();
        if there >= until {
            return Ok(());
        }
        let number = there + 1;
        let photo = Some(photos.join(format!("{number:03}.jpg"))).filter(|photo| photo.exists());
        phone.register(&home, &[("name", &format!("Worker {number:03}"))], photo.as_deref())?;
        phone.wait_for_workers("one more", |list| counted(list) == Some(number))?;
        say(&format!("registered {number}"));
    }
}
