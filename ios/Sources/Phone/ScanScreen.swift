#if canImport(UIKit)
    import AVFoundation
    import Core
    import MainCore
    import UIKit

    /// What to hold before the camera, what the camera sees, its light, and the way back. It ends by itself with the first
    /// code that is read.
    @MainActor
    final class ScanScreen: UIViewController {
        /// Takes what came of it, once.
        var ended: (@MainActor (ScanCodeOutput) -> Void)?

        private let operation: ScanCodeOperation
        private let language: WrittenLanguage
        private let seen = SeenView()
        private let lightButton = UIButton(type: .system)
        private var camera: CodeCamera?
        private var observers: [any NSObjectProtocol] = []

        init(_ operation: ScanCodeOperation, in language: WrittenLanguage) {
            self.operation = operation
            self.language = language
            super.init(nibName: nil, bundle: nil)
            modalPresentationStyle = .fullScreen
        }

        @available(*, unavailable)
        required init?(coder: NSCoder) { nil }

        override func viewDidLoad() {
            super.viewDidLoad()
            view.backgroundColor = .black
            // Whatever the phone's own language.
            view.semanticContentAttribute = language.isFromRight ? .forceRightToLeft : .forceLeftToRight
            let camera = CodeCamera { [weak self] in self?.end($0) }
            self.camera = camera
            seen.show(camera)
            layOut()
            observers = [
                watching(UIApplication.willResignActiveNotification, for: self) { $0.cover() },
                watching(UIApplication.didBecomeActiveNotification, for: self) { $0.uncover() },
            ]
        }

        override func viewWillAppear(_ animated: Bool) {
            super.viewWillAppear(animated)
            camera?.start()
        }

        override func viewDidDisappear(_ animated: Bool) {
            super.viewDidDisappear(animated)
            camera?.stop()
        }

        /// VoiceOver's gesture for "back".
        override func accessibilityPerformEscape() -> Bool {
            goBack()
            return true
        }

        private func layOut() {
            let words = UILabel()
            words.text = operation.prompt
            words.numberOfLines = 0
            words.textColor = .white
            words.font = .preferredFont(forTextStyle: .title3)
            words.adjustsFontForContentSizeCategory = true
            words.accessibilityTraits = .header
            words.accessibilityLanguage = language.tag
            let bar = UIStackView(arrangedSubviews: [backButton(), UIView(), light()])
            let column = UIStackView(arrangedSubviews: [bar, words, seen])
            column.axis = .vertical
            column.spacing = 8
            for part in [bar, column] { part.semanticContentAttribute = view.semanticContentAttribute }
            column.translatesAutoresizingMaskIntoConstraints = false
            view.addSubview(column)
            let room = view.safeAreaLayoutGuide
            NSLayoutConstraint.activate([
                column.topAnchor.constraint(equalTo: room.topAnchor),
                column.bottomAnchor.constraint(equalTo: view.bottomAnchor),
                column.leadingAnchor.constraint(equalTo: room.leadingAnchor, constant: 16),
                column.trailingAnchor.constraint(equalTo: room.trailingAnchor, constant: -16),
            ])
            // Large letters take of the picture's height, never of the words'.
            words.setContentCompressionResistancePriority(.required, for: .vertical)
            seen.setContentHuggingPriority(.defaultLow, for: .vertical)
        }

        private func backButton() -> UIButton {
            let button = UIButton(type: .system)
            button.setTitle(operation.backLabel, for: .normal)
            button.setImage(UIImage(systemName: "chevron.backward"), for: .normal)
            button.titleLabel?.font = .preferredFont(forTextStyle: .body)
            button.titleLabel?.adjustsFontForContentSizeCategory = true
            button.accessibilityLanguage = language.tag
            button.addAction(UIAction { [weak self] _ in self?.goBack() }, for: .touchUpInside)
            return finger(button)
        }

        /// Its sign says it to the eye; to VoiceOver it is a switch with a name that is on or off.
        private func light() -> UIButton {
            lightButton.setImage(UIImage(systemName: "flashlight.off.fill"), for: .normal)
            lightButton.setImage(UIImage(systemName: "flashlight.on.fill"), for: .selected)
            lightButton.isHidden = camera?.hasLight != true
            lightButton.accessibilityLabel = operation.lightLabel
            lightButton.accessibilityLanguage = language.tag
            // A button's own would add "selected", in the phone's language.
            lightButton.accessibilityTraits = .toggleButton
            showLight(isOn: false)
            lightButton.addAction(UIAction { [weak self] _ in self?.turnLight() }, for: .touchUpInside)
            return finger(lightButton)
        }

        private func finger(_ button: UIButton) -> UIButton {
            button.tintColor = .white
            button.widthAnchor.constraint(greaterThanOrEqualToConstant: 48).isActive = true
            button.heightAnchor.constraint(greaterThanOrEqualToConstant: 48).isActive = true
            return button
        }

        private func turnLight() {
            showLight(isOn: !lightButton.isSelected)
            camera?.light(lightButton.isSelected)
        }

        private func showLight(isOn: Bool) {
            lightButton.isSelected = isOn
            lightButton.accessibilityValue = isOn ? operation.onLabel : operation.offLabel
        }

        private func goBack() { end(.cancelled) }

        /// The list of recent apps does not show what the camera sees.
        private func cover() { seen.isHidden = true }

        private func uncover() {
            seen.isHidden = false
            // iOS puts the light out when the app goes away.
            showLight(isOn: false)
        }

        private func end(_ output: ScanCodeOutput) {
            camera?.stop()
            for observer in observers { NotificationCenter.default.removeObserver(observer) }
            observers = []
            ended?(output)
            ended = nil
        }
    }

    /// What the camera sees, as large as its place, with a frame where the code belongs; it is found elsewhere, too.
    @MainActor
    private final class SeenView: UIView {
        private var preview: AVCaptureVideoPreviewLayer?
        private var turning: AVCaptureDevice.RotationCoordinator?
        private let frameLayer = CALayer()

        func show(_ camera: CodeCamera) {
            let preview = AVCaptureVideoPreviewLayer(session: camera.session)
            preview.videoGravity = .resizeAspectFill
            layer.addSublayer(preview)
            self.preview = preview
            turning = camera.device.map { AVCaptureDevice.RotationCoordinator(device: $0, previewLayer: preview) }
            frameLayer.borderColor = UIColor.white.cgColor
            frameLayer.borderWidth = 3
            frameLayer.cornerRadius = 16
            layer.addSublayer(frameLayer)
            layer.masksToBounds = true
        }

        override func layoutSubviews() {
            super.layoutSubviews()
            preview?.frame = bounds
            let side = max(min(bounds.width, bounds.height) - 32, 0)
            frameLayer.frame = CGRect(x: bounds.midX - side / 2, y: bounds.midY - side / 2, width: side, height: side)
            // An iPad may be held as one likes.
            if let angle = turning?.videoRotationAngleForHorizonLevelPreview, let connection = preview?.connection,
                connection.isVideoRotationAngleSupported(angle)
            {
                connection.videoRotationAngle = angle
            }
        }
    }
#endif
