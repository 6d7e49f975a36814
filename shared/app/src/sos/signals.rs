//! What a hand feels and a notification says of one's own alert. With silence chosen: nothing at all.

use crate::{
    around::Around,
    command::{Asked, tell},
    effects::{
        notify::{NotifyChannel, NotifyOperation},
        vibrate::VibrateOperation,
    },
    phone::Phone,
};

use super::Underway;

/// Vibrates, unless the person chose silence.
pub(super) fn feel(is_quiet: bool, operation: VibrateOperation) -> Asked {
    if is_quiet { Asked::done() } else { tell(operation) }
}

/// News of one's own alert, without saying what it is about.
pub(super) fn notify(is_quiet: bool, text: &str, phone: &Phone, around: &Around<'_>) -> Asked {
    if is_quiet {
        return Asked::done();
    }
    let words = phone.words(around.config);
    tell(NotifyOperation {
        id: "own-alert".to_owned(),
        channel: NotifyChannel::OwnAlert,
        quiet: false,
        channel_name: words.say("notify-own-channel"),
        title: words.say("notify-own-title"),
        text: words.say(text),
    })
}

impl Underway {
    /// Whether nothing of this alert may be heard, felt or seen outside the app.
    pub(super) fn is_quiet(&self, phone: &Phone) -> bool {
        self.alert.silent || phone.options().silent
    }
}
