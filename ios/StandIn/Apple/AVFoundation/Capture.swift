@_exported import QuartzCore

// The camera.

public final class AVCaptureDevice: NSObject {
    public struct DeviceType: Hashable, Sendable {
        let name: String
        public static let builtInTripleCamera = DeviceType(name: "triple")
        public static let builtInDualWideCamera = DeviceType(name: "dual wide")
        public static let builtInWideAngleCamera = DeviceType(name: "wide angle")
    }
    public enum Position: Int, Sendable { case unspecified, back, front }
    public enum TorchMode: Int, Sendable { case off, on, auto }
    public enum AutoFocusRangeRestriction: Int, Sendable { case none, near, far }

    public static func authorizationStatus(for mediaType: AVMediaType) -> AVAuthorizationStatus { .notDetermined }
    public static func requestAccess(for mediaType: AVMediaType) async -> Bool { false }
    public static func `default`(
        _ deviceType: DeviceType, for mediaType: AVMediaType?, position: Position
    ) -> AVCaptureDevice? { nil }

    public var hasTorch: Bool { false }
    public var isTorchAvailable: Bool { false }
    public var torchMode = TorchMode.off
    public var isAutoFocusRangeRestrictionSupported: Bool { false }
    public var autoFocusRangeRestriction = AutoFocusRangeRestriction.none
    public var virtualDeviceSwitchOverVideoZoomFactors: [NSNumber] { [] }
    public var videoZoomFactor: CGFloat = 1
    public func lockForConfiguration() throws {}
    public func unlockForConfiguration() {}

    public final class RotationCoordinator: NSObject {
        public init(device: AVCaptureDevice, previewLayer: CALayer?) {}
        public var videoRotationAngleForHorizonLevelPreview: CGFloat { 0 }
    }
}

open class AVCaptureInput: NSObject {}

public final class AVCaptureDeviceInput: AVCaptureInput {
    public init(device: AVCaptureDevice) throws {}
}

open class AVCaptureOutput: NSObject {}

public final class AVCaptureConnection: NSObject {
    public var videoRotationAngle: CGFloat = 0
    public func isVideoRotationAngleSupported(_ videoRotationAngle: CGFloat) -> Bool { false }
}

public final class AVCaptureSession: NSObject {
    public static let runtimeErrorNotification = Notification.Name("AVCaptureSessionRuntimeErrorNotification")
    public var isRunning: Bool { false }
    public func beginConfiguration() {}
    public func commitConfiguration() {}
    public func canAddInput(_ input: AVCaptureInput) -> Bool { false }
    public func addInput(_ input: AVCaptureInput) {}
    public func canAddOutput(_ output: AVCaptureOutput) -> Bool { false }
    public func addOutput(_ output: AVCaptureOutput) {}
    public func startRunning() {}
    public func stopRunning() {}
}

public struct AVLayerVideoGravity: Hashable, Sendable {
    public static let resizeAspectFill = AVLayerVideoGravity()
}

public final class AVCaptureVideoPreviewLayer: CALayer {
    public init(session: AVCaptureSession) {}
    public var videoGravity = AVLayerVideoGravity()
    public var connection: AVCaptureConnection? { nil }
}

open class AVMetadataObject: NSObject {
    public struct ObjectType: Hashable, Sendable {
        public static let qr = ObjectType()
    }
}

public final class AVMetadataMachineReadableCodeObject: AVMetadataObject {
    public var stringValue: String? { nil }
}

public protocol AVCaptureMetadataOutputObjectsDelegate: NSObjectProtocol {
    func metadataOutput(
        _ output: AVCaptureMetadataOutput, didOutput metadataObjects: [AVMetadataObject],
        from connection: AVCaptureConnection)
}

public final class AVCaptureMetadataOutput: AVCaptureOutput {
    public var availableMetadataObjectTypes: [AVMetadataObject.ObjectType] { [] }
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var metadataObjectTypes: [AVMetadataObject.ObjectType]!
    public func setMetadataObjectsDelegate(
        _ objectsDelegate: (any AVCaptureMetadataOutputObjectsDelegate)?, queue objectsCallbackQueue: DispatchQueue?
    ) {}
}
