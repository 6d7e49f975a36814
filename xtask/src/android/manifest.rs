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

    // Which other apps this one sees: Debian's aapt2 does not know the element, and in the tests there are none.
    let inside = match (inside.find("<queries>"), inside.find("</queries>")) {
        (Some(from), Some(to)) => {
            let (before, rest) = inside.split_at(from);
            let after = rest.get(to - from..).and_then(|rest| rest.strip_prefix("</queries>"));
            format!("{before}{}", after.ok_or_else(|| bad("<queries> does not end"))?)
        }
        (None, None) => inside.to_owned(),
        _ => return Err(bad("<queries> does not end")),
    };

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

/// The app's manifest with what a flavour's adds to it: permissions and the like, no components.
///
/// # Errors
/// Either manifest lacks `<manifest …>` or its end, or the flavour's has an `<application>`.
pub(crate) fn with_flavour(app: &str, flavour: &str) -> Result<String> {
    let bad = |what: &str| Error::new(format!("the manifest of a flavour of the Android app: {what}"));
    if flavour.contains("<application") {
        return Err(bad("components are not put in from there: move them to android/app/src/main"));
    }
    let (_, inside) = flavour.split_once("<manifest").ok_or_else(|| bad("no <manifest> in it"))?;
    let (_, inside) = inside.split_once('>').ok_or_else(|| bad("<manifest> does not end"))?;
    let (inside, _) = inside.rsplit_once("</manifest>").ok_or_else(|| bad("no </manifest> in it"))?;
    let (app, tail) = app.rsplit_once("</manifest>").ok_or_else(|| bad("the app's has no </manifest>"))?;
    Ok(format!("{app}{inside}</manifest>{tail}"))
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
    use crate::run;

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
    fn the_apps_that_this_one_sees_are_left_out() {
        let queries = "<queries>\n<intent/>\n</queries>";
        let app = APP.replace("  <application>", &format!("  {queries}\n  <application>"));
        let whole = complete(&app, &[], &IDENTITY).unwrap();
        assert!(!whole.contains("queries") && whole.contains("<activity/>"), "{whole}");
        assert!(complete(&app.replace("</queries>", ""), &[], &IDENTITY).is_err());
    }

    #[test]
    fn what_a_flavour_adds_stands_in_the_manifest_and_its_components_are_refused() {
        let flavour = "<manifest xmlns:android=\"a\"><uses-permission android:name=\"P\"/></manifest>";
        let whole = with_flavour(APP, flavour).unwrap();
        assert!(
            whole.contains("</application>\n<uses-permission android:name=\"P\"/></manifest>"),
            "{whole}"
        );
        assert!(complete(&whole, &[], &IDENTITY).is_ok());
        let with_components = flavour.replace("<uses-permission", "<application/><uses-permission");
        assert!(with_flavour(APP, &with_components).is_err());
    }

    /// Google Play lets an app have SEND_SMS by declaration only: it must not slip into the flavour `store`.
    #[test]
    fn only_the_flavour_full_may_send_messages_by_itself() {
        let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../android/app/src");
        let asks = |flavour: &str| {
            let file = sources.join(flavour).join("AndroidManifest.xml");
            file.exists() && run::read(&file).unwrap().contains("\"android.permission.SEND_SMS\"")
        };
        assert_eq!(["main", "debug", "store", "full"].map(asks), [false, false, false, true]);
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
