//! The generator of the bindings; see `cargo xtask bindings`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
