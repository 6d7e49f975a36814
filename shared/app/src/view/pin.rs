//! The PIN: large keys, no sound, nothing of what lies behind it.

use super::ActionButton;

/// The screen on which a PIN is chosen or entered. The keys are a shell's own: 1 to 9, delete, 0, OK
/// (`UiEvent::PinDigitPressed`, `PinDeletePressed`, `PinSubmitted`). They make no sound and do not vibrate, and what was
/// pressed is shown as dots only, also to a screen reader.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PinView {
    /// "Enter your PIN", "Choose a PIN", "Once more".
    pub title: String,
    /// Why, and what to do.
    pub explanation: String,
    /// How many digits were pressed: so many dots.
    pub digits: u32,
    /// "4 digits", for a screen reader.
    pub digits_label: String,
    /// Most digits.
    pub digits_limit: u32,
    /// Whether digits can be pressed now.
    pub keys_enabled: bool,
    /// "Delete", of the key that takes the last digit back.
    pub delete_label: String,
    /// "OK"; disabled, with the reason, while there are too few digits or the PIN is being looked at.
    pub submit: ActionButton,
    /// The PIN is being looked at: on a cheap phone that takes a second or two.
    pub busy: bool,
    /// What was wrong, and until when no PIN is looked at.
    pub error: Option<String>,
    /// "Delete what is on this phone after ten wrong PINs", a switch; only where a PIN is chosen.
    pub wipe: Option<PinWipeChoice>,
    /// "I forgot it": opens what happens then (`UiEvent::PinForgotten`).
    pub forgotten_label: Option<String>,
    /// "SOS": the small way to the alert (`UiEvent::SosAsked`). Everything of a worker's side works without the PIN.
    pub sos_label: String,
}

/// The switch for what happens after ten wrong PINs.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PinWipeChoice {
    /// What it does.
    pub label: String,
    /// How it stands; pressing it sends `UiEvent::PinWipeChosen` with the other.
    pub on: bool,
}
