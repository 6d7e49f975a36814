#if canImport(UIKit)
    import Core
    import MainCore
    import UIKit

    /// The neutral icon. iOS changes the icon only, never the name, and tells the person so in a box of its own.
    public final class PhoneDisguiser: Disguising {
        /// Also in Application/Assets.xcassets and in project.yml.
        static let neutralIcon = "Neutral"

        public init() {}

        public func disguise(_ operation: DisguiseOperation) {
            switch operation {
            case .appear(let neutral):
                let application = UIApplication.shared
                let icon = neutral ? Self.neutralIcon : nil
                guard application.supportsAlternateIcons, application.alternateIconName != icon else { return }
                // Where it fails the icon stays; the switch in the app says how it should be, and the next start tries
                // again.
                Task { try? await application.setAlternateIconName(icon) }
            case .leave:
                // iOS lets no app leave the screen. The neutral screen stands; the person swipes up.
                break
            }
        }
    }
#endif
