import Foundation
import MainCore

/// The sound of a tone as a WAV file in memory: short sines, told from each other by number and direction alone.
struct Tone: Equatable, Sendable {
    /// A sine.
    struct Note: Equatable, Sendable {
        /// Hertz.
        let pitch: Double
        /// Milliseconds.
        let length: Int

        init(pitch: Double, length: Int) {
            self.pitch = pitch
            self.length = length
        }

        /// Silence.
        init(rest: Int) { self.init(pitch: 0, length: rest) }
    }

    let notes: [Note]

    /// Samples in a second.
    static let rate = 22_050
    /// Milliseconds of silence between two notes.
    static let pause = 60
    /// Milliseconds in which a note swells and fades; without them it clicks.
    private static let edge = 10
    /// Of the loudest that a sample can be.
    private static let loudness = 0.6

    init(notes: [Note]) { self.notes = notes }

    init(_ operation: PlayOperation) {
        notes =
            switch operation {
            case .kept: [Note(pitch: 330, length: 600)]
            case .step: [Note(pitch: 523, length: 160), Note(pitch: 698, length: 220)]
            case .late: [Note(pitch: 698, length: 160), Note(pitch: 587, length: 160), Note(pitch: 466, length: 260)]
            }
    }

    /// 16 bits, one channel, after Microsoft's "Multimedia Programming Interface and Data Specifications 1.0".
    var wav: Data {
        let samples = samples
        var file = Data()
        file.append(contentsOf: Array("RIFF".utf8))
        file.append(number: UInt32(36 + samples.count * 2))
        file.append(contentsOf: Array("WAVEfmt ".utf8))
        file.append(number: UInt32(16))
        // PCM, one channel.
        file.append(number: UInt16(1))
        file.append(number: UInt16(1))
        file.append(number: UInt32(Self.rate))
        file.append(number: UInt32(Self.rate * 2))
        file.append(number: UInt16(2))
        file.append(number: UInt16(16))
        file.append(contentsOf: Array("data".utf8))
        file.append(number: UInt32(samples.count * 2))
        for sample in samples { file.append(number: UInt16(bitPattern: sample)) }
        return file
    }

    var samples: [Int16] {
        let silence = [Int16](repeating: 0, count: Self.count(Self.pause))
        return Array(notes.map(Self.samples).joined(separator: silence))
    }

    private static func samples(of note: Note) -> [Int16] {
        let (all, edge) = (count(note.length), count(edge))
        return (0..<all).map { place in
            let swell = min(1, Double(min(place, all - 1 - place)) / Double(edge))
            let wave = sin(2 * .pi * note.pitch * Double(place) / Double(rate))
            return Int16(wave * swell * loudness * Double(Int16.max))
        }
    }

    private static func count(_ milliseconds: Int) -> Int { rate * milliseconds / 1000 }
}

extension Data {
    /// Lowest byte first, as WAV has it.
    fileprivate mutating func append(number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
