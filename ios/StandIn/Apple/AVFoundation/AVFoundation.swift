@_exported import Foundation

public enum AVMediaType: Sendable { case video, audio }
public enum AVAuthorizationStatus: Int, Sendable { case notDetermined, restricted, denied, authorized }

public final class AVAudioApplication: NSObject, @unchecked Sendable {
    public enum recordPermission: UInt, Sendable { case undetermined, denied, granted }
    public static let shared = AVAudioApplication()
    public var recordPermission: recordPermission { .undetermined }
    /// How a test has the person answer.
    @_spi(Answers) @MainActor public static var permission: @MainActor @Sendable () async -> Bool = { false }
    public static func requestRecordPermission() async -> Bool { await permission() }
}

public let AVAudioSessionInterruptionTypeKey = "AVAudioSessionInterruptionTypeKey"

public final class AVAudioSession: NSObject, @unchecked Sendable {
    public struct Category: Sendable {
        public static let ambient = Category()
        public static let playback = Category()
        public static let record = Category()
    }
    public struct Mode: Sendable {
        public static let `default` = Mode()
        public static let spokenAudio = Mode()
    }
    public struct CategoryOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let duckOthers = CategoryOptions(rawValue: 2)
    }
    public struct SetActiveOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
        public static let notifyOthersOnDeactivation = SetActiveOptions(rawValue: 1)
    }
    public enum InterruptionType: UInt, Sendable { case ended, began }

    static let one = AVAudioSession()
    public static func sharedInstance() -> AVAudioSession { one }
    public static let interruptionNotification = Notification.Name("AVAudioSessionInterruptionNotification")
    public func setCategory(_ category: Category, mode: Mode, options: CategoryOptions = []) throws {}
    public func setActive(_ active: Bool, options: SetActiveOptions = []) throws {}
}

public final class AVSpeechSynthesisVoice: NSObject, @unchecked Sendable {
    public init?(language: String?) { nil }
    public var language: String { "" }
    public static func speechVoices() -> [AVSpeechSynthesisVoice] { [] }
}

public final class AVSpeechUtterance: NSObject {
    public init(string: String) {}
    public var voice: AVSpeechSynthesisVoice?
}

public enum AVSpeechBoundary: Int, Sendable { case immediate, word }

public protocol AVSpeechSynthesizerDelegate: NSObjectProtocol {
    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance)
    func speechSynthesizer(_ synthesizer: AVSpeechSynthesizer, didCancel utterance: AVSpeechUtterance)
}

public final class AVSpeechSynthesizer: NSObject {
    public override init() {}
    public weak var delegate: (any AVSpeechSynthesizerDelegate)?
    public func speak(_ utterance: AVSpeechUtterance) {}
    @discardableResult public func stopSpeaking(at boundary: AVSpeechBoundary) -> Bool { false }
}

public protocol AVAudioPlayerDelegate: NSObjectProtocol {
    func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool)
}

public final class AVAudioPlayer: NSObject {
    public init(contentsOf url: URL) throws {}
    public init(data: Data) throws {}
    public weak var delegate: (any AVAudioPlayerDelegate)?
    public var numberOfLoops = 0
    public var isPlaying: Bool { false }
    @discardableResult public func play() -> Bool { false }
    public func pause() {}
    public func stop() {}
}

public protocol AVAudioRecorderDelegate: NSObjectProtocol {
    func audioRecorderDidFinishRecording(_ recorder: AVAudioRecorder, successfully flag: Bool)
}

public let AVFormatIDKey = "AVFormatIDKey"
public let AVSampleRateKey = "AVSampleRateKey"
public let AVNumberOfChannelsKey = "AVNumberOfChannelsKey"
public let AVEncoderBitRateKey = "AVEncoderBitRateKey"
public let kAudioFormatMPEG4AAC: UInt32 = 0x6161_6320

public final class AVAudioRecorder: NSObject {
    public init(url: URL, settings: [String: Any]) throws { self.url = url }
    public let url: URL
    public weak var delegate: (any AVAudioRecorderDelegate)?
    @discardableResult public func record(forDuration duration: TimeInterval) -> Bool { false }
    public func stop() {}
    @discardableResult public func deleteRecording() -> Bool { false }
}
