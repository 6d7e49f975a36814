@_exported import Foundation

public final class EKEventStore: NSObject {
    public override init() {}
}

open class EKCalendarItem: NSObject {
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var title: String!
    public var location: String?
}

public final class EKEvent: EKCalendarItem {
    public init(eventStore: EKEventStore) {}
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var startDate: Date!
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var endDate: Date!
    public var isAllDay = false
}
