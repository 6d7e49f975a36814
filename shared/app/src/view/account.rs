//! Signing in.

use super::ActionButton;

/// The sign-in screen of staff.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SignInView {
    /// "Staff sign-in".
    pub title: String,
    /// What to do: "Enter the code that your coordinator gave you".
    pub explanation: String,
    /// Label of the field.
    pub code_label: String,
    /// What stands in the field.
    pub code: String,
    /// "Scan the code": opens the camera (`UiEvent::CodeScanPressed`). None where the phone has none that could.
    #[uniffi(default = None)]
    pub scan_label: Option<String>,
    /// What is being waited for: MAIN has not heard of the invitation yet, the phone tries again by itself.
    #[uniffi(default = None)]
    pub waits: Option<String>,
    /// "Sign in".
    pub submit: ActionButton,
    /// A request is under way.
    pub busy: bool,
    /// What went wrong and what to do.
    pub error: Option<String>,
}
