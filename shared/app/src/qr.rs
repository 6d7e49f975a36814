//! QR codes as their modules: invite codes, worker cards. Each shell draws them by itself, so that they are sharp on every
//! screen.

use fast_qr::{ECL, QRBuilder};

use crate::view::QrView;

/// The code of a text; none where it is too long for one.
pub(crate) fn qr_view(text: &str, description: String) -> Option<QrView> {
    // a quarter of it may be scratched or lie in the sun
    let code = QRBuilder::new(text).ecl(ECL::Q).build().ok()?;
    let side = code.size;
    let dark = (0..side).flat_map(|row| code[row].iter().take(side).map(|module| module.value())).collect();
    Some(QrView { side: u32::try_from(side).ok()?, dark, description })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pattern in three of the corners, by which a camera finds the code (ISO/IEC 18004, 6.3.3).
    const FINDER: [&str; 7] = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

    #[test]
    fn a_code_is_a_square_that_a_camera_finds() {
        let view = qr_view("MAIN:J1:01HZ01ABCDEFGHJKMNPQ", "the code".into()).unwrap();
        let side = usize::try_from(view.side).unwrap();
        // 28 capitals and digits with a quarter to spare: version 2, 25 modules
        assert_eq!((side, view.dark.len()), (25, 25 * 25));
        for (row, column) in [(0, 0), (0, side - 7), (side - 7, 0)] {
            for (line, pattern) in FINDER.iter().enumerate() {
                let from = (row + line) * side + column;
                let read: String =
                    view.dark[from..from + 7].iter().map(|dark| if *dark { '#' } else { '.' }).collect();
                assert_eq!(read, *pattern);
            }
        }
        assert_eq!(qr_view(&"x".repeat(4000), String::new()), None);
    }
}
