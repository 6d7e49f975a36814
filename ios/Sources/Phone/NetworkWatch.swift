#if canImport(UIKit)
    import Core
    import MainCore
    import Network

    /// Tells the core whenever a network comes or goes.
    @MainActor
    public final class NetworkWatch {
        private let monitor = NWPathMonitor()

        public init(store: CoreStore) {
            monitor.pathUpdateHandler = { path in
                let online = path.status == .satisfied
                Task { @MainActor in store.send(.connectivityChanged(online: online)) }
            }
            monitor.start(queue: .main)
        }

        deinit { monitor.cancel() }
    }
#endif
