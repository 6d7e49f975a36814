import App
import Core
import MainCore
import Phone
import SwiftUI
import UIKit

/// The app on a phone. It holds the one core of the process.
@main
struct MainApp: SwiftUI.App {
    @UIApplicationDelegateAdaptor(Launch.self) private var launch

    var body: some Scene {
        WindowGroup { RootView(store: launch.store) }
    }
}

/// Makes the core before anything is drawn: background tasks must be registered before launching has ended, and an app
/// that is woken for one has no screen.
@MainActor
final class Launch: NSObject, UIApplicationDelegate {
    let store: CoreStore
    private let network: NetworkWatch
    private let phone: PhoneWatch

    override init() {
        // Without a folder the core cannot start, and the store then says so: the screen shows the two numbers.
        let config =
            (try? CoreConfig.thisPhone())
            ?? CoreConfig(
                dataDir: "", serverUrl: "", appVersion: "", platform: .ios, sendsSmsByItself: false,
                deviceLanguage: "en")
        let store = CoreStore(config: config, hardware: .thisPhone())
        self.store = store
        network = NetworkWatch(store: store)
        phone = PhoneWatch(store: store)
        super.init()
    }

    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool {
        BackgroundSync.shared.register(
            wake: { [store] in store.send(.wokenForSync) },
            leave: { [store] in store.send(.disappeared) }
        )
        return true
    }

    func application(
        _ application: UIApplication, didRegisterForRemoteNotificationsWithDeviceToken deviceToken: Data
    ) {
        PushAddress.shared.isNow(deviceToken)
    }

    /// There is news. What it is, the core asks MAIN's server: of the message only that it rings is looked at, where iOS
    /// did not show it by itself because the app was in front.
    func application(
        _ application: UIApplication, didReceiveRemoteNotification userInfo: [AnyHashable: Any],
        fetchCompletionHandler completionHandler: @escaping (UIBackgroundFetchResult) -> Void
    ) {
        let rings = application.applicationState != .background && Doorbell.rings(userInfo)
        BackgroundSync.shared.doorbellRang({ store.send(.doorbellRung(rings: rings)) }, completion: completionHandler)
    }
}
