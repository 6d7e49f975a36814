// swift-tools-version:6.0
// The iOS app as a package: what Xcode builds from project.yml, and what `cargo xtask test --only ios` builds and tests
// on Linux. Generated/ (bindings of the core, design tokens) is filled by that command.
import PackageDescription

// The addresses that open the app: the widget needs them too, and must not bring the core along.
let links: Target = .target(name: "Links")
let core: Target = .target(name: "Core", dependencies: ["Links", "MainCore"])
let app: Target = .target(name: "App", dependencies: ["Core", "MainCore", "Design"])
let phone: Target = .target(name: "Phone", dependencies: ["Core", "MainCore"])
let design: Target = .target(name: "Design", path: "Generated/Design")
// UniFFI writes Swift 5; everything of ours is Swift 6.
let bindings: Target = .target(
    name: "MainCore", dependencies: ["MainCoreFFI"], path: "Generated/MainCore",
    swiftSettings: [.swiftLanguageMode(.v5)])

#if os(Linux)
    // What only Xcode makes something of.
    let applicationFiles = ["Assets.xcassets", "Main.entitlements", "PrivacyInfo.xcprivacy"]
    // The core is libapp.so, put into .build/run by xtask. SwiftUI is the stand-in, which is never shipped.
    bindings.linkerSettings = [.unsafeFlags(["-Lios/.build/run", "-L.build/run"]), .linkedLibrary("app")]
    // Swift 6.0's libswiftObservation for Linux names a function that no library has, for its last words before it ends
    // a process that cannot make a lock (swiftlang/swift 75670). GNU ld asks for it; nothing calls it.
    let observation: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"])]
    core.linkerSettings = observation
    let header: Target = .systemLibrary(name: "MainCoreFFI", path: "Generated/MainCoreFFI")
    let frameworks = [
        "BackgroundTasks", "Contacts", "CoreHaptics", "CoreLocation", "EventKit", "Network", "QuartzCore", "Security",
        "UserNotifications",
    ]
    let frameworksOnLayers = ["AVFoundation", "UIKit"]
    let frameworksOnUIKit = ["ContactsUI", "EventKitUI", "MessageUI"]
    phone.dependencies += (frameworks + frameworksOnLayers + frameworksOnUIKit).map { .init(stringLiteral: $0) }
    let standIn: [Target] =
        frameworks.map { .target(name: $0, path: "StandIn/Apple/\($0)") }
        + frameworksOnLayers.map {
            .target(name: $0, dependencies: ["QuartzCore"], path: "StandIn/Apple/\($0)")
        }
        + frameworksOnUIKit.map {
            .target(name: $0, dependencies: ["Contacts", "EventKit", "UIKit"], path: "StandIn/Apple/\($0)")
        } + [
            // What Xcode makes the app from; here it is type-checked only.
            .target(
                name: "Application", dependencies: ["App", "Core", "MainCore", "Phone", "SwiftUI", "UIKit"],
                path: "Application", exclude: applicationFiles),
            .target(
                name: "Widget", dependencies: ["Links", "SwiftUI", "WidgetKit"], path: "Widget"),
            .target(name: "WidgetKit", dependencies: ["SwiftUI"], path: "StandIn/Apple/WidgetKit"),
            .target(
                name: "SwiftUI", dependencies: ["UIKit"], path: "StandIn/SwiftUI", linkerSettings: observation),
            .testTarget(name: "StandInTests", dependencies: ["SwiftUI"]),
            .testTarget(
                name: "PhoneTests",
                dependencies: [
                    "AVFoundation", "CoreLocation", "Core", "MainCore", "MessageUI", "Phone", "UIKit",
                    "UserNotifications",
                ]),
            .testTarget(
                name: "AppTests",
                dependencies: [
                    "App", "Core", "Links", "MainCore", "Phone", "SwiftUI", "Story", "UIKit", "UserNotifications",
                ]),
        ]
    app.dependencies += ["SwiftUI", "UIKit"]
#else
    let header: Target = .binaryTarget(name: "MainCoreFFI", path: "Generated/MainCoreFFI.xcframework")
    let standIn: [Target] = []
#endif

let package = Package(
    name: "MainEmergency",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "App", targets: ["App", "Phone"])],
    targets: [
        header, bindings, design, links, core, app, phone,
        .target(name: "Story", dependencies: ["Core", "MainCore"], path: "Tests/Story"),
        .testTarget(name: "CoreTests", dependencies: ["Core", "Links", "MainCore", "Story"]),
    ] + standIn
)
