import Foundation
import MainCore

/// Files such as a camera and a microphone leave, for the core to take over.
public enum CaptureFiles {
    /// A photo of eight by eight pixels.
    public static func photo() throws -> CaptureOutput {
        guard let bytes = Data(base64Encoded: jpeg) else { throw Fault(description: "the photo is no base64") }
        return .taken(path: try written(bytes, "jpg").path, mediaType: "image/jpeg")
    }

    /// The beginning of an MPEG-4 file (ISO/IEC 14496-12: a box `ftyp`), and silence.
    public static func voice() throws -> CaptureOutput {
        let begin: [UInt8] = [0, 0, 0, 24] + Array("ftypM4A ".utf8) + [0, 0, 2, 0] + Array("isomiso2".utf8)
        return .taken(
            path: try written(Data(begin + [UInt8](repeating: 0, count: 2000)), "m4a").path, mediaType: "audio/mp4")
    }

    private static func written(_ bytes: Data, _ ending: String) throws -> URL {
        let file = try Folder.fresh("capture").appendingPathComponent("1.\(ending)")
        try bytes.write(to: file)
        return file
    }

    private static let jpeg =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j"
        + "q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
        + "pKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA"
        + "FQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCEAdYf/9k="
}
