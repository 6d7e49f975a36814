#if canImport(UIKit)
    import AVFoundation
    import MainCore

    /// The camera that looks for one QR code. Everything of it is touched on its own queue, but for the session that a
    /// preview shows, whose methods Apple lets run beside each other; to start it takes a moment that the main thread has
    /// not got.
    final class CodeCamera: NSObject, AVCaptureMetadataOutputObjectsDelegate, @unchecked Sendable {
        let session = AVCaptureSession()
        /// At the back; none on what has no camera there.
        let device: AVCaptureDevice?

        private let queue = DispatchQueue(label: "org.main.emergency.code-camera", qos: .userInitiated)
        private let output = AVCaptureMetadataOutput()
        private let ended: @MainActor @Sendable (ScanCodeOutput) -> Void
        private var failure: (any NSObjectProtocol)?
        private var isMade = false
        private var hasEnded = false

        /// - Parameter ended: takes the code, once, or that the camera failed.
        init(ended: @escaping @MainActor @Sendable (ScanCodeOutput) -> Void) {
            self.ended = ended
            device = Self.atTheBack()
            super.init()
            failure = NotificationCenter.default.addObserver(
                forName: AVCaptureSession.runtimeErrorNotification, object: session, queue: nil
            ) { [weak self] _ in
                guard let self else { return }
                queue.async { self.end(.failed) }
            }
        }

        deinit { if let failure { NotificationCenter.default.removeObserver(failure) } }

        func start() {
            queue.async { [self] in
                guard isMade || make() else { return end(.failed) }
                if !session.isRunning { session.startRunning() }
            }
        }

        /// Ends it, and with it the light.
        func stop() {
            queue.async { [self] in
                if session.isRunning { session.stopRunning() }
            }
        }

        /// The light beside the camera.
        var hasLight: Bool { device?.hasTorch == true }

        func light(_ isOn: Bool) {
            queue.async { [self] in
                // Not to be had while the phone is too hot.
                guard let device, device.hasTorch, device.isTorchAvailable,
                    (try? device.lockForConfiguration()) != nil
                else { return }
                device.torchMode = isOn ? .on : .off
                device.unlockForConfiguration()
            }
        }

        func metadataOutput(
            _ output: AVCaptureMetadataOutput, didOutput metadataObjects: [AVMetadataObject],
            from connection: AVCaptureConnection
        ) {
            // One without text (other bytes) is none of ours: go on looking.
            let texts = metadataObjects.compactMap { ($0 as? AVMetadataMachineReadableCodeObject)?.stringValue }
            if let text = texts.first { end(.found(text: text)) }
        }

        /// Where several cameras work as one, iOS chooses the one that sees sharply at this distance.
        private static func atTheBack() -> AVCaptureDevice? {
            let types: [AVCaptureDevice.DeviceType] = [
                .builtInTripleCamera, .builtInDualWideCamera, .builtInWideAngleCamera,
            ]
            return types.lazy.compactMap { AVCaptureDevice.default($0, for: .video, position: .back) }.first
        }

        private func make() -> Bool {
            guard let device, let input = try? AVCaptureDeviceInput(device: device) else { return false }
            session.beginConfiguration()
            defer { session.commitConfiguration() }
            guard session.canAddInput(input), session.canAddOutput(output) else { return false }
            session.addInput(input)
            session.addOutput(output)
            // There only once it belongs to the session.
            guard output.availableMetadataObjectTypes.contains(.qr) else { return false }
            output.metadataObjectTypes = [.qr]
            output.setMetadataObjectsDelegate(self, queue: queue)
            aim(device)
            isMade = true
            return true
        }

        /// At a card in a hand. What this phone cannot do is left as it is.
        private func aim(_ device: AVCaptureDevice) {
            guard (try? device.lockForConfiguration()) != nil else { return }
            if device.isAutoFocusRangeRestrictionSupported { device.autoFocusRangeRestriction = .near }
            // Several cameras as one begin with the widest, in which a code is tiny: go on to the usual one.
            if let usual = device.virtualDeviceSwitchOverVideoZoomFactors.first {
                device.videoZoomFactor = CGFloat(usual.doubleValue)
            }
            device.unlockForConfiguration()
        }

        /// Once only: other pictures are on their way while the first code is given on.
        private func end(_ output: ScanCodeOutput) {
            guard !hasEnded else { return }
            hasEnded = true
            if session.isRunning { session.stopRunning() }
            Task { @MainActor [ended] in ended(output) }
        }
    }
#endif
