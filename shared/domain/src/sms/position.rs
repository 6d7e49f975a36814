//! The group that says where: the attributes of Advanced Mobile Location (ETSI TS 103 625), latitude, longitude, radius,
//! time and method of the position. Its age is the difference between its time and the press.

use serde_json::{Value, json};

use super::{
    bits::{BitReader, BitWriter},
    codes,
    scale::{
        RADIUS_BITS, TIME_BITS, degrees_of_steps, millis, radius_of_step, step_of_radius, steps_of_degrees,
        time_of_millis,
    },
};
use crate::alert::Fix;

const LATITUDE_BITS: u32 = 25;
const LONGITUDE_BITS: u32 = 26;

/// Writes a position; a canonical one lies on the earth.
pub(super) fn write(fix: &Fix) -> BitWriter {
    let mut bits = BitWriter::default();
    bits.push(steps_of_degrees(fix.point.latitude, 90.0).unwrap_or_default(), LATITUDE_BITS);
    bits.push(steps_of_degrees(fix.point.longitude, 180.0).unwrap_or_default(), LONGITUDE_BITS);
    bits.push(fix.accuracy_m.and_then(step_of_radius).unwrap_or_default(), RADIUS_BITS);
    bits.push(fix.taken_at.and_then(millis).unwrap_or_default(), TIME_BITS);
    bits.push(codes::number_of_method(fix.method), 3);
    bits.push(fix.mock.into(), 1);
    bits
}

/// Reads the group's payload as the `fix` of `POST /v1/alerts`, whose reader judges what cannot be.
pub(super) fn read(values: &[u8]) -> Value {
    let mut bits = BitReader::new(values);
    let latitude = degrees_of_steps(bits.take(LATITUDE_BITS), 90.0);
    let longitude = degrees_of_steps(bits.take(LONGITUDE_BITS), 180.0);
    let accuracy_m = radius_of_step(bits.take(RADIUS_BITS));
    let taken_at = time_of_millis(bits.take(TIME_BITS));
    let method = bits.take(3);
    json!({
        "latitude": latitude,
        "longitude": longitude,
        "accuracy_m": accuracy_m,
        "taken_at": taken_at,
        "method": codes::method(method).map_or_else(|| json!(method), |method| json!(method)),
        "mock": bits.take(1) == 1,
    })
}
