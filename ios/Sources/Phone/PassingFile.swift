#if canImport(UIKit)
    import Foundation

    /// Files on their way out of the app or into the core, in folders that iOS may empty and no backup holds.
    enum PassingFile: String {
        /// Of camera and microphone, until the core has them.
        case captures
        /// Given to another app, until the person is done with it.
        case shared

        /// A new file that nothing else has, in a folder of its own.
        /// - Parameter name: with its ending, as other apps show it.
        func fresh(named name: String) throws -> URL {
            let folder = try folder().appending(path: UUID().uuidString, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication])
            return folder.appending(path: name)
        }

        /// Takes a file away, with its folder.
        func remove(_ file: URL) { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }

        /// What a process that was ended in between left: nobody will ask for it again.
        func clear() {
            guard let folder = try? folder() else { return }
            try? FileManager.default.removeItem(at: folder)
        }

        private func folder() throws -> URL {
            let caches = try FileManager.default.url(
                for: .cachesDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
            return caches.appending(path: rawValue, directoryHint: .isDirectory)
        }
    }
#endif
