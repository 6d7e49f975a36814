#if canImport(UIKit)
    import Core
    import Foundation
    import MainCore
    import Security

    /// Keys in the Keychain: readable after the first unlock since the phone was switched on (an alert must go out from a
    /// locked phone), on this phone only, in no backup.
    public final class Keychain: SecretKeeping {
        private static let service = "org.main.emergency.keys"

        public init() {}

        public func perform(_ operation: SecretOperation) async -> SecretOutput {
            switch operation {
            case .read(let name): read(name)
            case .keep(let name, let bytes): keep(name, bytes)
            case .destroy(let name): destroy(name)
            }
        }

        private func read(_ name: SecretName) -> SecretOutput {
            var query = item(name)
            query[kSecReturnData] = true
            query[kSecMatchLimit] = kSecMatchLimitOne
            var found: CFTypeRef?
            switch SecItemCopyMatching(query as CFDictionary, &found) {
            case errSecSuccess: return (found as? Data).map { .found(bytes: $0) } ?? .failed
            case errSecItemNotFound: return .notFound
            // Before the first unlock the key is there but cannot be read: a failure, never "there is none", or the core
            // would begin a new store.
            default: return .failed
            }
        }

        private func keep(_ name: SecretName, _ bytes: Data) -> SecretOutput {
            let values: [CFString: Any] = [
                kSecValueData: bytes,
                kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly,
            ]
            // Changed in place where it is there: between a delete and an add the phone may be switched off.
            let changed = SecItemUpdate(item(name) as CFDictionary, values as CFDictionary)
            guard changed == errSecItemNotFound else { return changed == errSecSuccess ? .done : .failed }
            let added = SecItemAdd(item(name).merging(values) { _, new in new } as CFDictionary, nil)
            return added == errSecSuccess ? .done : .failed
        }

        private func destroy(_ name: SecretName) -> SecretOutput {
            let status = SecItemDelete(item(name) as CFDictionary)
            return status == errSecSuccess || status == errSecItemNotFound ? .done : .failed
        }

        private func item(_ name: SecretName) -> [CFString: Any] {
            let account =
                switch name {
                case .alertsKey: "alerts"
                case .recordsKey: "records"
                }
            return [
                kSecClass: kSecClassGenericPassword, kSecAttrService: Self.service, kSecAttrAccount: account,
                kSecAttrSynchronizable: false, kSecUseDataProtectionKeychain: true,
            ]
        }
    }
#endif
