#if canImport(UIKit)
    import Core
    import UIKit

    /// Calls by `tel:`. iOS asks the person once more before it dials.
    public final class PhoneDialler: Dialling {
        public init() {}

        public func dial(_ number: String) {
            guard let url = URL(string: "tel:\(number)") else { return }
            UIApplication.shared.open(url)
        }
    }
#endif
