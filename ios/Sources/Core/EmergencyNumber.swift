/// The two numbers that are offered even where the core cannot start. Everywhere else numbers come from the core.
public enum EmergencyNumber: CaseIterable, Sendable {
    /// India's emergency number.
    case emergency
    /// MAIN's toll-free helpline.
    case helpline

    /// Exactly what is dialled. A toll-free number is never dialled with +91.
    public var dialled: String {
        switch self {
        case .emergency: "112"
        case .helpline: "18008912995"
        }
    }

    /// As people read it.
    public var shown: String {
        switch self {
        case .emergency: "112"
        case .helpline: "1800 891 2995"
        }
    }
}
