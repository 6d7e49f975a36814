#if canImport(UIKit)
    import Foundation
    import MainCore

    extension CoreConfig {
        /// Where this phone keeps the app's files, and the server that Info.plist names.
        public static func thisPhone(bundle: Bundle = .main) throws -> CoreConfig {
            let manager = FileManager.default
            var folder = try manager.url(
                for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true
            ).appending(path: "core", directoryHint: .isDirectory)
            // Written while the phone is locked: an alert goes out from a pocket.
            try manager.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication])
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try folder.setResourceValues(values)
            return CoreConfig(
                dataDir: folder.path(percentEncoded: false),
                serverUrl: bundle.object(forInfoDictionaryKey: "MainServerURL") as? String ?? "",
                appVersion: bundle.object(forInfoDictionaryKey: "CFBundleShortVersionString") as? String ?? "",
                platform: .ios, sendsSmsByItself: false,
                deviceLanguage: Locale.preferredLanguages.first ?? "en")
        }
    }
#endif
