// What a field says of what is typed into it.

public enum UIKeyboardType: Int, Sendable { case `default`, phonePad = 5, decimalPad = 8 }

public struct UITextContentType: Hashable, Sendable {
    private let name: String
    public static let name = UITextContentType(name: "name")
    public static let telephoneNumber = UITextContentType(name: "tel")
    public static let oneTimeCode = UITextContentType(name: "one-time-code")
}
