// The Android app for Android Studio and Gradle. `cargo xtask test --only android` builds and tests the same sources
// without Gradle; README.md in this folder says which of the two has been run where.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "main-emergency"
include(":app")
