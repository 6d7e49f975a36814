import Contacts
@_exported import UIKit

public protocol CNContactPickerDelegate: NSObjectProtocol {
    func contactPicker(_ picker: CNContactPickerViewController, didSelect contact: CNContact)
    func contactPicker(_ picker: CNContactPickerViewController, didSelect contactProperty: CNContactProperty)
    func contactPickerDidCancel(_ picker: CNContactPickerViewController)
}

public final class CNContactPickerViewController: UIViewController {
    public weak var delegate: (any CNContactPickerDelegate)?
    public var displayedPropertyKeys: [String]?
    public var predicateForEnablingContact: NSPredicate?
    public var predicateForSelectionOfContact: NSPredicate?
}
