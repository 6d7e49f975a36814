@_spi(Answers) import AVFoundation
import MainCore
import Testing

@testable import Phone

/// A note that is ended before it began must not be recorded: nobody would know that the microphone is open.
@MainActor @Suite("A voice note that is ended too early", .serialized)
struct MicrophoneTests {
    @Test(arguments: [RecordAudioOperation.finish, .discard])
    func whileTheSystemAsksForTheMicrophone(_ end: RecordAudioOperation) async {
        let recorder = PhoneRecorder()
        AVAudioApplication.permission = {
            // The question stands; meanwhile the person leaves.
            _ = await recorder.audio(end)
            return true
        }
        defer { AVAudioApplication.permission = { false } }
        #expect(await recorder.audio(.begin(maxMs: 120_000)) == .cancelled)
        // The next one is asked for anew; this machine records nothing.
        AVAudioApplication.permission = { true }
        #expect(await recorder.audio(.begin(maxMs: 120_000)) == .failed)
    }

    @Test func byAnEndThatOvertakesTheBeginning() async {
        let recorder = PhoneRecorder()
        AVAudioApplication.permission = { true }
        defer { AVAudioApplication.permission = { false } }
        _ = await recorder.audio(.discard)
        #expect(await recorder.audio(.begin(maxMs: 120_000)) == .cancelled)
        #expect(await recorder.audio(.begin(maxMs: 120_000)) == .failed)
    }
}
