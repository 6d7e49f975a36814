//! Leaving quickly and looking like something else.

use crux_core::capability::Operation;

/// What to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum DisguiseOperation {
    /// Show MAIN's name and icon on the home screen, or neutral ones (Android: an activity alias; iOS: the alternate
    /// icon, the name stays).
    Appear {
        /// Neutral ones.
        neutral: bool,
    },
    /// Go to the home screen, where the platform lets an app do so. The neutral screen stands in the app by then.
    Leave,
}

impl Operation for DisguiseOperation {
    type Output = ();
}
