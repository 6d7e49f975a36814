//! The manifest of the tests: the app's own, completed as the Android Gradle plugin completes it.
//!
//! The plugin merges manifests as trees; what our tests need of that is to put in the package and the SDK levels
//! and to append the components of `ui-test-manifest` (an empty activity for screens shown by themselves). Text is
//! enough for that, and an app manifest that it would misread is refused.

use crate::run::{Error, Result};

/// What Gradle knows and the manifest in the sources does not say.
#[derive(Debug)]
pub(crate) struct Identity<'a> {
    /// Application id and namespace, which are one.
    pub(crate) package: &'a str,
    /// Lowest API level that the app installs on.
    pub(crate) min_sdk: &'a str,
    /// API level that the app was made for.
    pub(crate) target_sdk: &'a str,
}

/// The app's manifest with its identity, and the components of `libraries`' manifests inside its `<application>`.
///
/// # Errors
/// The app's manifest already has a package, or lacks `<manifest` or `</application>`.
pub(crate) fn complete(app: &str, libraries: &[String], identity: &Identity<'_>) -> Result<String> {
    let bad = |what: &str| Error::new(format!("android/app/src/main/AndroidManifest.xml: {what}"));
    let start = app.find("<manifest").ok_or_else(|| bad("no <manifest> in it"))?;
    let root_end =
        app.get(start..).and_then(|rest| rest.find('>')).ok_or_else(|| bad("<manifest> does not end"))?;
    let (before, root) = app.split_at(start);
    let (root, after) = root.split_at(root_end);
    if root.contains(" package=") {
        return Err(bad("the package belongs into build.gradle.kts as `namespace`, remove it here"));
    }
    let (inside, tail) = after.rsplit_once("</application>").ok_or_else(|| bad("no </application> in it"))?;

    let Identity { package, min_sdk, target_sdk } = identity;
    let root = format!("{root} package=\"{package}\" android:versionCode=\"1\" android:versionName=\"test\"");
    let uses =
        format!("<uses-sdk android:minSdkVersion=\"{min_sdk}\" android:targetSdkVersion=\"{target_sdk}\"/>");
    let inside = inside.replacen('>', &format!(">\n    {uses}"), 1);
    let components: String = libraries.iter().filter_map(|manifest| components(manifest)).collect();
    let components = components.replace("${applicationId}", package);
    let inside = inside.replace("${applicationId}", package);
    Ok(format!("{before}{root}{inside}{components}</application>{tail}"))
}

/// The package that a library's manifest names.
pub(crate) fn package(manifest: &str) -> Option<&str> {
    let (_, rest) = manifest.split_once(" package=\"").or_else(|| manifest.split_once("\n    package=\""))?;
    rest.split_once('"').map(|(package, _)| package)
}

/// What stands between `<application …>` and `</application>`.
fn components(manifest: &str) -> Option<&str> {
    let (_, rest) = manifest.split_once("<application")?;
    let (head, rest) = rest.split_once('>')?;
    if head.ends_with('/') {
        return None;
    }
    rest.rsplit_once("</application>").map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "<?xml version=\"1.0\"?>\n<manifest xmlns:android=\"a\">\n  <application>\n    <activity/>\n  \
                       </application>\n</manifest>\n";
    const IDENTITY: Identity<'_> = Identity { package: "org.x", min_sdk: "26", target_sdk: "35" };

    #[test]
    fn package_levels_and_the_libraries_components_are_put_in() {
        let library = "<manifest package=\"l\"><application><provider android:authorities=\"${applicationId}.p\"/>\
                       </application></manifest>";
        let whole = complete(APP, &[library.to_owned(), "<manifest/>".to_owned()], &IDENTITY).unwrap();
        assert!(whole.contains("<manifest xmlns:android=\"a\" package=\"org.x\""), "{whole}");
        assert!(whole.contains("android:minSdkVersion=\"26\""), "{whole}");
        assert!(whole.contains("<provider android:authorities=\"org.x.p\"/></application>"), "{whole}");
    }

    #[test]
    fn a_package_in_the_sources_is_refused() {
        let app = APP.replace("<manifest ", "<manifest package=\"org.y\" ");
        assert!(complete(&app, &[], &IDENTITY).is_err());
    }

    #[test]
    fn a_librarys_package_is_found_on_its_own_line_too() {
        assert_eq!(package("<manifest xmlns:a=\"b\"\n    package=\"androidx.x\" >"), Some("androidx.x"));
        assert_eq!(package("<manifest package=\"y\">"), Some("y"));
        assert_eq!(package("<manifest>"), None);
    }
}
