#if canImport(UIKit)
    import AVFoundation
    import MainCore
    import UIKit

    /// One photo with the system's camera.
    @MainActor
    final class Camera: NSObject, UIImagePickerControllerDelegate, UINavigationControllerDelegate {
        private let answer = Answer<CaptureOutput>()
        private var longestSide = 0.0

        /// Of a JPEG; beyond it files grow and nothing more is seen.
        nonisolated private static let quality = 0.8

        /// Asks the first time that a camera is wanted; afterwards the answer is there at once.
        static func isPermitted() async -> Bool { await AVCaptureDevice.requestAccess(for: .video) }

        /// Whether there is a camera at all.
        static var isThere: Bool { UIImagePickerController.isSourceTypeAvailable(.camera) }

        func take(longestSide: Double) async -> CaptureOutput {
            guard Self.isThere, !answer.isAwaited, let front = Presenter.front() else { return .failed }
            self.longestSide = longestSide
            let picker = UIImagePickerController()
            picker.sourceType = .camera
            picker.delegate = self
            return await answer.wait { front.present(picker, animated: true) }
        }

        func imagePickerController(
            _ picker: UIImagePickerController,
            didFinishPickingMediaWithInfo info: [UIImagePickerController.InfoKey: Any]
        ) {
            picker.dismiss(animated: true)
            guard let image = info[.originalImage] as? UIImage else { return answer.give(.failed) }
            let longestSide = longestSide
            Task {
                let output = await Task.detached { Self.keep(image, longestSide: longestSide) }.value
                answer.give(output)
            }
        }

        func imagePickerControllerDidCancel(_ picker: UIImagePickerController) {
            picker.dismiss(animated: true)
            answer.give(.cancelled)
        }

        /// Drawn anew: turned upright, and without the place and time that the camera writes into a picture.
        nonisolated private static func keep(_ image: UIImage, longestSide: Double) -> CaptureOutput {
            let pixels = CGSize(width: image.size.width * image.scale, height: image.size.height * image.scale)
            let size = Shrinking.size(of: pixels, longestSide: longestSide)
            let format = UIGraphicsImageRendererFormat()
            format.scale = 1
            format.opaque = true
            let picture = UIGraphicsImageRenderer(size: size, format: format)
                .jpegData(withCompressionQuality: quality) { _ in image.draw(in: CGRect(origin: .zero, size: size)) }
            do {
                let file = try PassingFile.captures.fresh(named: "photo.jpg")
                try picture.write(to: file, options: [.atomic, .completeFileProtectionUntilFirstUserAuthentication])
                return .taken(path: file.path(percentEncoded: false), mediaType: "image/jpeg")
            } catch {
                return .failed
            }
        }
    }
#endif
