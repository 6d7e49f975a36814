import javax.inject.Inject
import org.gradle.process.ExecOperations

plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose.compiler)
}

/** The checkout's root, where `cargo` is run. */
val checkout: Directory = rootProject.layout.projectDirectory.dir("..")

/** Android's names of the processors that a phone of the last ten years has, and the emulator's. */
val abis = listOf("arm64-v8a", "armeabi-v7a", "x86_64")

android {
    namespace = "org.main.emergency"
    compileSdk = libs.versions.compileSdk.get().toInt()
    ndkVersion = libs.versions.ndk.get()

    defaultConfig {
        applicationId = "org.main.emergency"
        minSdk = libs.versions.minSdk.get().toInt()
        targetSdk = libs.versions.targetSdk.get().toInt()
        versionCode = 1
        versionName = "0.1.0"
        ndk { abiFilters += abis }
    }

    buildFeatures {
        buildConfig = true
        compose = true
    }

    buildTypes {
        debug {
            val server = providers.gradleProperty("main.debugServerUrl")
            buildConfigField("String", "SERVER_URL", "\"${server.get()}\"")
        }
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
            val server = providers.gradleProperty("main.serverUrl").orElse("")
            buildConfigField("String", "SERVER_URL", "\"${server.get()}\"")
        }
    }

    // Google Play allows SEND_SMS by declaration only. `full` has it and sends an alert as a text message by itself,
    // after one consent; `store` opens the phone's message app with everything filled in.
    flavorDimensions += "messages"
    productFlavors {
        create("full") {
            dimension = "messages"
            buildConfigField("boolean", "SENDS_SMS", "true")
        }
        create("store") {
            dimension = "messages"
            buildConfigField("boolean", "SENDS_SMS", "false")
        }
    }

    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }

    testOptions.unitTests {
        isIncludeAndroidResources = true
        all {
            // Robolectric closes files of Android's own by a field of Java's, which Java keeps shut by itself.
            it.jvmArgs("--add-opens=java.base/java.io=ALL-UNNAMED")
            // What the tests run against: the core and the server as `cargo build` made them.
            val debug = checkout.dir("target/debug").asFile
            it.systemProperty("jna.library.path", debug)
            it.systemProperty("main.server", debug.resolve("main-server"))
            it.systemProperty("main.pictures", checkout.dir("target/android/pictures").asFile)
        }
    }
}

dependencies {
    implementation(libs.activity.compose)
    implementation(libs.compose.foundation)
    implementation(libs.compose.material3)
    implementation(libs.compose.ui)
    implementation(libs.core.ktx)
    implementation(libs.coroutines.android)
    implementation(libs.firebase.messaging)
    implementation(libs.lifecycle.runtime.compose)
    implementation(libs.zxing.core)
    // As an AAR on the phone, with its native half for each processor; as a jar in tests, with Linux's and macOS's.
    implementation(variantOf(libs.jna) { artifactType("aar") })
    testImplementation(libs.jna)

    debugImplementation(libs.compose.ui.test.manifest)
    testImplementation(libs.compose.ui.test.junit4)
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
}

/** Runs a command of `cargo` in the checkout and hands the folder that it filled to the Android plugin. */
abstract class Cargo : DefaultTask() {
    /** Program and arguments. A word `{output}` stands for the folder to fill. */
    @get:Input abstract val words: ListProperty<String>

    /** Where the command writes by itself; without it, the command writes to `{output}`. */
    @get:Internal abstract val made: DirectoryProperty

    /** Where to run. */
    @get:Internal abstract val checkout: DirectoryProperty

    /** What the Android plugin takes. */
    @get:OutputDirectory abstract val output: DirectoryProperty

    @get:Inject abstract val processes: ExecOperations

    @get:Inject abstract val files: FileSystemOperations

    @TaskAction
    fun run() {
        val filled = output.get().asFile.path
        processes.exec {
            workingDir(checkout)
            commandLine(words.get().map { if (it == "{output}") filled else it })
        }
        if (made.isPresent) {
            files.sync {
                from(made)
                into(output)
            }
        }
    }
}

fun cargo(name: String, words: List<String>, made: String?): TaskProvider<Cargo> = tasks.register<Cargo>(name) {
    this.words = words
    this.checkout = project.layout.projectDirectory.dir("../..")
    if (made != null) this.made = project.layout.projectDirectory.dir("../../target/$made")
    // cargo itself knows best whether there is something to do.
    outputs.upToDateWhen { false }
}

val bindings = cargo("cargoBindings", listOf("cargo", "xtask", "bindings"), "bindings/kotlin")
val tokens = cargo("cargoTokens", listOf("cargo", "xtask", "tokens"), "generated/kotlin")
val colours = cargo("cargoColours", listOf("cargo", "xtask", "tokens"), "generated/android-res")

// The core for each processor. Needs the NDK (`ndk` in libs.versions.toml), `cargo install cargo-ndk` and
// `rustup target add aarch64-linux-android armv7-linux-androideabi x86_64-linux-android`.
val library = cargo(
    "cargoNdk",
    listOf("cargo", "ndk") + abis.flatMap { listOf("-t", it) } +
        listOf("--platform", libs.versions.minSdk.get(), "-o", "{output}") +
        listOf("build", "--profile", "phone", "--package", "app", "--lib"),
    null,
)

androidComponents {
    onVariants { variant ->
        variant.sources.kotlin?.addGeneratedSourceDirectory(bindings, Cargo::output)
        variant.sources.kotlin?.addGeneratedSourceDirectory(tokens, Cargo::output)
        variant.sources.res?.addGeneratedSourceDirectory(colours, Cargo::output)
        variant.sources.jniLibs?.addGeneratedSourceDirectory(library, Cargo::output)
    }
    // An app that calls nobody must not be made: a release says where its server is.
    beforeVariants(selector().withBuildType("release")) {
        it.enable = providers.gradleProperty("main.serverUrl").orNull?.startsWith("https://") == true
    }
}
