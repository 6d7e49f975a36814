//! What the demo plays, in order. A scene gets the stage and tells what happens, as Markdown for the transcript, so
//! that what was told before something went wrong is kept; its pictures it puts into `stage.pictures()`.

use super::Stage;
use crate::context::Context;
use crate::run::{Error, Result, ended_well, make_folder, tee};

/// One telling of the story.
pub(crate) struct Scene {
    /// Its heading, on the terminal and in the transcript.
    pub(crate) title: &'static str,
    /// Plays it to its end.
    pub(crate) play: fn(&Context, &Stage, &mut String) -> Result<()>,
}

/// The scenes; the quick ones are those that need no phone's screen.
pub(crate) fn all(quick: bool) -> Vec<Scene> {
    let headless = Scene { title: "Two headless phones", play: headless };
    let screens = [Scene { title: "The Android screens, worker and hub, English and Hindi", play: android }];
    if quick { vec![headless] } else { [headless].into_iter().chain(screens).collect() }
}

/// The screens of both phones in Robolectric, with the real core inside.
fn android(context: &Context, stage: &Stage, told: &mut String) -> Result<()> {
    make_folder(&stage.pictures())?;
    told.push_str(&crate::android::story(context, &stage.url, &stage.data, &stage.pictures())?);
    Ok(())
}

/// A worker and the hub, each with the real core and no screen (`tests`, binary `story`).
fn headless(context: &Context, stage: &Stage, told: &mut String) -> Result<()> {
    let program = context.debug().join("story");
    if !program.is_file() {
        return Err(Error::new("the package `tests` built no program `story`"));
    }
    let mut story = context.command(program);
    story.args(["--server", &stage.url]).arg("--data").arg(&stage.data);
    let status = tee(&mut story, |line| {
        told.push_str(line);
        told.push('\n');
    })?;
    ended_well(&story, status)
}
