#if canImport(UIKit)
    import Contacts
    import ContactsUI
    import Core
    import MainCore
    import UIKit

    /// The system's picker. It runs outside the app, which gets the one number that was tapped and needs no permission.
    @MainActor
    public final class PhoneContacts: NSObject, ContactPicking, CNContactPickerDelegate {
        private let answer = Answer<PickContactOutput>()

        public override init() {}

        public func pick(_ operation: PickContactOperation) async -> PickContactOutput {
            guard !answer.isAwaited, let front = Presenter.front() else { return .failed }
            let picker = CNContactPickerViewController()
            picker.delegate = self
            picker.displayedPropertyKeys = [CNContactPhoneNumbersKey]
            if operation.onlyWithNumber {
                picker.predicateForEnablingContact = NSPredicate(format: "phoneNumbers.@count > 0")
            }
            // Who has one number is picked with one tap; of several numbers the person taps one.
            picker.predicateForSelectionOfContact = NSPredicate(format: "phoneNumbers.@count == 1")
            return await answer.wait { front.present(picker, animated: true) }
        }

        nonisolated public func contactPicker(_ picker: CNContactPickerViewController, didSelect contact: CNContact) {
            give(contact, contact.phoneNumbers.first?.value)
        }

        nonisolated public func contactPicker(
            _ picker: CNContactPickerViewController, didSelect contactProperty: CNContactProperty
        ) {
            give(contactProperty.contact, contactProperty.value as? CNPhoneNumber)
        }

        nonisolated public func contactPickerDidCancel(_ picker: CNContactPickerViewController) {
            MainActor.assumeIsolated { answer.give(.cancelled) }
        }

        /// The picker calls on the main thread.
        nonisolated private func give(_ contact: CNContact, _ number: CNPhoneNumber?) {
            let name = CNContactFormatter.string(from: contact, style: .fullName)
            let output: PickContactOutput =
                number.map { .picked(name: name ?? $0.stringValue, number: $0.stringValue) } ?? .failed
            MainActor.assumeIsolated { answer.give(output) }
        }
    }
#endif
