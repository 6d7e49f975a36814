buildscript {
    dependencies {
        // Kotlin is built into the Android plugin; this says which version of it.
        classpath(libs.kotlin.gradle.plugin)
    }
}

// Plugins are named once, here, and applied in the modules.
plugins {
    alias(libs.plugins.android.application) apply false
    alias(libs.plugins.compose.compiler) apply false
}
