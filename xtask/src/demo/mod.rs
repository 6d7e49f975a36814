//! `cargo xtask demo`: the story of one alert, played with two phones against a real server.
//!
//! [`stage`] starts the server, [`scenes`] says what is played on it, [`try_it`] writes the alert that a person sends
//! next. What is left behind lies in `target/demo/`: `transcript.md`, the pictures, the server's data and its log.

mod scenes;
mod stage;
mod try_it;

use std::fs;
use std::path::Path;

use crate::args::{DemoOptions, Part};
use crate::context::Context;
use crate::progress::{heading, timed};
use crate::run::{Result, make_folder, remove_folder, write};
use crate::{bindings, rust, setup};

pub(crate) use stage::Stage;

/// Builds, starts the server, plays the story, says how to send an alert, and serves until Ctrl-C.
///
/// # Errors
/// When something does not build, the server does not come up, or the story does not end as it should.
pub(crate) fn play(context: &Context, options: DemoOptions) -> Result<()> {
    let parts: &[Part] = if options.quick { &[Part::Rust] } else { &Part::ALL };
    setup::for_tests(context, parts)?;
    heading("build");
    rust::build(context)?;
    if !options.quick {
        bindings::generate(context)?;
    }

    heading("the server");
    // A story of an earlier run is not to be taken for this one's.
    remove_folder(&context.demo())?;
    make_folder(&context.demo())?;
    let mut server = stage::start(context, options.port)?;
    let stage = server.stage();
    println!("  serving on {}; its log: {}", stage.url, context.shown(&stage.log()));

    let mut transcript =
        vec![format!("# The story of one alert\n\nPlayed against `main-server` on {}.", stage.url)];
    for scene in scenes::all(options.quick) {
        heading(&format!("the story: {}", scene.title));
        let mut told = String::new();
        let ended = timed(scene.title, || (scene.play)(context, stage, &mut told));
        transcript.push(format!("## {}\n\n{}", scene.title, told.trim_end()));
        if let Err(error) = &ended {
            transcript.push(format!("It did not end as it should: {error}"));
        }
        // Kept after each scene: a story that breaks off is the one that somebody wants to read.
        write(&stage.transcript(), &format!("{}\n", transcript.join("\n\n")))?;
        ended?;
    }

    if let Some(gallery) = gallery(&stage.pictures())? {
        transcript.push(gallery);
        write(&stage.transcript(), &format!("{}\n", transcript.join("\n\n")))?;
    }

    heading("done");
    println!("  what was said and seen: {}", context.shown(&stage.transcript()));
    if options.once {
        return server.stop();
    }
    println!(
        "  {}",
        try_it::text(&context.shown(&context.server_binary()), &context.shown(&stage.data), &stage.url)?
    );
    println!("  Serving on {} until Ctrl-C.", stage.url);
    server.wait()
}

/// Every picture with its name, as Markdown beside the transcript; nothing where no scene left one.
fn gallery(pictures: &Path) -> Result<Option<String>> {
    if !pictures.is_dir() {
        return Ok(None);
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(pictures)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Some(stem) = name.strip_suffix(".png") {
            names.push(format!("### {}\n\n![{stem}](pictures/{name})", stem.replace(['-', '_'], " ")));
        }
    }
    names.sort();
    Ok((!names.is_empty()).then(|| format!("## The pictures\n\n{}", names.join("\n\n"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gallery_shows_every_picture_by_name_and_nothing_else() {
        let folder = std::env::temp_dir().join(format!("main-xtask-gallery-{}", std::process::id()));
        for name in ["02-hub-inbox.png", "01-worker-sos.png", "notes.txt"] {
            write(&folder.join(name), "").unwrap();
        }
        let shown = gallery(&folder).unwrap().unwrap();
        let places: Vec<_> =
            ["01-worker-sos.png", "02-hub-inbox.png"].map(|name| shown.find(name)).into_iter().collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{shown}");
        assert!(!shown.contains("notes"), "{shown}");
        remove_folder(&folder).unwrap();
        assert_eq!(gallery(&folder).unwrap(), None);
    }
}
