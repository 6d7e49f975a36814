//! What link persons and hubs see of registered workers beyond rows and fields: a code to be scanned, a map of numbers.
//! Their screens are pages ([`super::PageView`]) like all others.

use super::{MapLine, MapPoint};

/// A picture of a page that a shell draws from numbers, above the rows.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum PageFigure {
    /// A QR code, dark on white whatever the theme, as large as the screen is wide.
    Code {
        /// Its content.
        view: QrView,
    },
    /// A map with a circle for each district.
    Map {
        /// Its content.
        view: DistrictMapView,
    },
}

/// A QR code as its modules. A shell leaves four modules of white around it (ISO/IEC 18004, quiet zone).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct QrView {
    /// Modules on each side.
    pub side: u32,
    /// Row by row from the top, `side` × `side` of them: whether it is dark.
    pub dark: Vec<bool>,
    /// What it is, for a screen reader.
    pub description: String,
}

/// How many there are in each district, on the outline of India or of a part of it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DistrictMapView {
    /// The land, as rings; each place from 0 to 1, x to the east, y to the south.
    pub outline: Vec<MapLine>,
    /// The districts, the largest first, so that a small one is drawn over it.
    pub districts: Vec<DistrictCircle>,
    /// Width by height.
    pub aspect: f32,
    /// All of it in words, for a screen reader.
    pub description: String,
}

/// A district on the map.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DistrictCircle {
    /// Its middle.
    pub at: MapPoint,
    /// Radius as a share of the width.
    pub radius: f32,
    /// "Gaya, Bihar".
    pub name: String,
    /// "12", in the digits of the language.
    pub count: String,
}
