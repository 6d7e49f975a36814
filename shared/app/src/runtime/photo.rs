//! A photo made small and clean: turned upright, shrunk, and written anew, so that nothing of the original file stays but
//! the picture: no position, no camera, no time, no thumbnail.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType,
};

/// Quality of the JPEG, 1 to 100.
const QUALITY: u8 = 80;
/// Bytes that decoding may take, so that a huge picture does not end the app on a cheap phone.
const DECODING_LIMIT: u64 = 192 * 1024 * 1024;

/// The photo as it is kept and sent, JPEG, neither side longer than `longest_side` pixels; `None` where the file is no JPEG
/// that can be read.
pub(super) fn cleaned(file: &[u8], longest_side: u32) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODING_LIMIT);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if picture.width().max(picture.height()) > longest_side {
        picture = picture.resize(longest_side, longest_side, FilterType::Triangle);
    }
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    let mut written = Vec::new();
    JpegEncoder::new_with_quality(&mut written, QUALITY).encode_image(&picture.into_rgb8()).ok()?;
    Some(written)
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView as _, Rgb, RgbImage};

    use super::*;

    /// An EXIF block: little-endian, one entry, orientation 6 (the camera was held upright), then a position in words.
    fn exif() -> Vec<u8> {
        let mut tiff = b"II\x2a\x00\x08\x00\x00\x00\x01\x00".to_vec();
        tiff.extend(b"\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00");
        tiff.extend(b"\x00\x00\x00\x00GPS 19.1136 72.8697");
        let mut segment = b"Exif\x00\x00".to_vec();
        segment.extend(tiff);
        let mut marked = vec![0xff, 0xe1];
        marked.extend(u16::try_from(segment.len() + 2).unwrap().to_be_bytes());
        marked.extend(segment);
        marked
    }

    fn photo(width: u32, height: u32) -> Vec<u8> {
        // the left half red, the right half blue
        let picture =
            RgbImage::from_fn(
                width,
                height,
                |x, _| {
                    if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) }
                },
            );
        let mut plain = Vec::new();
        JpegEncoder::new_with_quality(&mut plain, 90).encode_image(&picture).unwrap();
        let mut with_exif = plain[..2].to_vec();
        with_exif.extend(exif());
        with_exif.extend(&plain[2..]);
        with_exif
    }

    #[test]
    fn a_photo_is_shrunk_and_turned_and_loses_where_it_was_taken() {
        let original = photo(2400, 1200);
        assert!(original.windows(3).any(|bytes| bytes == b"GPS"));
        let clean = cleaned(&original, 1600).unwrap();
        assert!(!clean.windows(4).any(|bytes| bytes == b"Exif" || bytes == b"GPS "));
        let picture = image::load_from_memory(&clean).unwrap();
        assert_eq!(picture.dimensions(), (800, 1600));
        // turned by a quarter: what was left is on top
        assert!(picture.get_pixel(400, 100)[0] > 150 && picture.get_pixel(400, 1500)[2] > 150);
        assert!(clean.len() < original.len());
    }

    #[test]
    fn what_is_no_photo_is_none() {
        assert!(cleaned(b"%PDF-1.7", 1600).is_none());
        assert!(cleaned(&photo(64, 64)[..200], 1600).is_none());
        assert!(cleaned(&[], 1600).is_none());
    }
}
