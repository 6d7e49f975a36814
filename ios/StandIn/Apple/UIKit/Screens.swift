@_exported import Foundation

// Windows and what is shown over them.

@MainActor
open class UIScene: NSObject {
    public enum ActivationState: Int, Sendable { case unattached, foregroundActive, foregroundInactive, background }
    public var activationState: ActivationState { .unattached }
}

public final class UIWindowScene: UIScene {
    public var keyWindow: UIWindow? { nil }
}

@MainActor
open class UIWindow: NSObject {
    public var rootViewController: UIViewController? { nil }
}

@MainActor
open class UIViewController: NSObject {
    public nonisolated override init() {}
    public init(nibName nibNameOrNil: String?, bundle nibBundleOrNil: Bundle?) {}
    public required init?(coder: NSCoder) { nil }
    public var modalPresentationStyle = UIModalPresentationStyle.automatic
    open func viewDidLoad() {}
    open func viewWillAppear(_ animated: Bool) {}
    open func viewDidDisappear(_ animated: Bool) {}
    open func accessibilityPerformEscape() -> Bool { false }
    public var presentedViewController: UIViewController? { nil }
    public var isBeingDismissed: Bool { false }
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var view: UIView! { nil }
    public var popoverPresentationController: UIPopoverPresentationController? { nil }
    public func present(_ controller: UIViewController, animated: Bool, completion: (() -> Void)? = nil) {}
    public func dismiss(animated: Bool, completion: (() -> Void)? = nil) {}
}

public enum UIModalPresentationStyle: Int, Sendable { case automatic = -2, fullScreen = 0 }

open class UINavigationController: UIViewController {}

@MainActor
public protocol UINavigationControllerDelegate: NSObjectProtocol {}

@MainActor
public protocol UIImagePickerControllerDelegate: NSObjectProtocol {
    func imagePickerController(
        _ picker: UIImagePickerController, didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any])
    func imagePickerControllerDidCancel(_ picker: UIImagePickerController)
}

public final class UIImagePickerController: UIViewController {
    public enum SourceType: Int, Sendable { case photoLibrary, camera }
    public struct InfoKey: Hashable, Sendable {
        public static let originalImage = InfoKey()
    }
    public static func isSourceTypeAvailable(_ type: SourceType) -> Bool { false }
    public var sourceType = SourceType.photoLibrary
    public weak var delegate: (any UIImagePickerControllerDelegate & UINavigationControllerDelegate)?
}

public final class UIImage: NSObject, @unchecked Sendable {
    public override init() {}
    public convenience init?(systemName name: String) { return nil }
    public convenience init?(data: Data) { self.init() }
    public func preparingForDisplay() -> UIImage? { self }
    public func preparingThumbnail(of size: CGSize) -> UIImage? { self }
    public var size: CGSize { .zero }
    public var scale: CGFloat { 1 }
    public func draw(in rect: CGRect) {}
}

public final class UIGraphicsImageRendererFormat: NSObject {
    public override init() {}
    public var scale: CGFloat = 1
    public var opaque = false
}

public final class UIGraphicsImageRendererContext: NSObject {}

public final class UIGraphicsImageRenderer: NSObject {
    public init(size: CGSize, format: UIGraphicsImageRendererFormat) {}
    public func jpegData(
        withCompressionQuality quality: CGFloat, actions: (UIGraphicsImageRendererContext) -> Void
    ) -> Data { Data() }
}
