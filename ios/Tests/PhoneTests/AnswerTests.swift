import AVFoundation
import CoreLocation
import Foundation
import MainCore
import MessageUI
import Testing
import UIKit
import UserNotifications

@testable import Phone

/// What iOS answers, in the words of the core.
@Suite("Answers of the system")
struct AnswerTests {
    @Test func aMessageThatWasTappedIsNoReceipt() {
        // "Queued or sent" is all that iOS says: nobody knows whether the network took it.
        #expect(PhoneMessenger.output(of: .sent) == .composed)
        #expect(PhoneMessenger.output(of: .cancelled) == .cancelled)
        #expect(PhoneMessenger.output(of: .failed) == .failed)
    }

    @Test func whoSaidNoIsNotAskedASecondTime() {
        #expect(PermissionState(CLAuthorizationStatus.notDetermined) == .notAsked)
        #expect(PermissionState(CLAuthorizationStatus.authorizedWhenInUse) == .granted)
        #expect(PermissionState(CLAuthorizationStatus.denied) == .refusedForGood)
        #expect(PermissionState(AVAuthorizationStatus.notDetermined) == .notAsked)
        #expect(PermissionState(AVAuthorizationStatus.restricted) == .refusedForGood)
        #expect(PermissionState(UNAuthorizationStatus.authorized) == .granted)
        #expect(PermissionState(UNAuthorizationStatus.denied) == .refusedForGood)
        #expect(PermissionState(AVAudioApplication.recordPermission.undetermined) == .notAsked)
        #expect(PermissionState(AVAudioApplication.recordPermission.denied) == .refusedForGood)
    }

    @MainActor
    @Test(arguments: [
        ([UIScene.ActivationState.background, .foregroundInactive, .foregroundActive], 2),
        // "Allow?" was just answered, and still lies over it.
        ([.background, .foregroundInactive], 1),
        ([.background, .unattached], nil),
    ])
    func aSystemsScreenComesOverWhatIsInFront(states: [UIScene.ActivationState], front: Int?) {
        #expect(Presenter.inFront(of: Array(states.indices)) { states[$0] } == front)
    }

    @MainActor @Test func aQuestionIsAnsweredOnceHoweverOftenTheSystemCalls() async {
        let answer = Answer<Int>()
        let given = await answer.wait {
            answer.give(1)
            answer.give(2)
        }
        #expect(given == 1)
        #expect(!answer.isAwaited)
    }

    @Test func aPictureIsShrunkInItsShapeAndNeverGrown() {
        #expect(
            Shrinking.size(of: CGSize(width: 4032, height: 3024), longestSide: 1600)
                == CGSize(width: 1600, height: 1200))
        #expect(
            Shrinking.size(of: CGSize(width: 3024, height: 4032), longestSide: 1600)
                == CGSize(width: 1200, height: 1600))
        #expect(
            Shrinking.size(of: CGSize(width: 640, height: 480), longestSide: 1600) == CGSize(width: 640, height: 480))
        #expect(Shrinking.size(of: CGSize(width: 9000, height: 1), longestSide: 100) == CGSize(width: 100, height: 1))
    }

    @Test func theVoiceOfIndiaIsTakenWhereThereAreSeveral() {
        let installed = ["ar-SA", "en-GB", "en-IN", "en-US", "hi-IN", "ta-IN", "ur-PK"]
        #expect(Voices.best(for: "en", among: installed) == "en-IN")
        #expect(Voices.best(for: "en-US", among: installed) == "en-US")
        #expect(Voices.best(for: "hi", among: installed) == "hi-IN")
        #expect(Voices.best(for: "ur", among: installed) == "ur-PK")
        #expect(Voices.best(for: "sat", among: installed) == nil)
        #expect(Voices.best(for: "h", among: installed) == nil)
    }
}
