@_exported import Foundation

public let CNContactPhoneNumbersKey = "phoneNumbers"

public final class CNPhoneNumber: NSObject, @unchecked Sendable {
    public var stringValue: String { "" }
}

public final class CNLabeledValue<ValueType: NSObject>: NSObject {
    init(value: ValueType) { self.value = value }
    public let value: ValueType
}

public class CNContact: NSObject {
    public var phoneNumbers: [CNLabeledValue<CNPhoneNumber>] { [] }
}

public final class CNContactProperty: NSObject {
    init(contact: CNContact) { self.contact = contact }
    public let contact: CNContact
    public var value: Any? { nil }
}

public enum CNContactFormatterStyle: Int, Sendable { case fullName, phoneticFullName }

public final class CNContactFormatter: Formatter {
    public static func string(from contact: CNContact, style: CNContactFormatterStyle) -> String? { nil }
}

// Foundation reads predicates from text on Apple's systems only.
extension NSPredicate {
    public convenience init(format: String) { self.init(value: true) }
}
