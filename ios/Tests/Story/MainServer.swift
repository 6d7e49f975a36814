import Core
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A sentence on what kept a story from being told.
public struct Fault: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}

/// A real `main-server` in a process of its own, on a port of the loopback that is its own for as long as the test runs.
/// Its folder outlives its process, so that it can be killed and started again on what it has kept.
///
/// Whatever waits for a process does so on a thread of its own: all screens of all tests share the main actor.
public final class MainServer: @unchecked Sendable {
    /// Its address, without a slash at the end.
    public let url: String
    /// The story that is told with it, also to be held by whoever is in it.
    public let turn: Turn
    private let data: URL
    private let port: HeldPort
    // Touched by one test at a time.
    private var process: Running?

    /// Starts a server with an empty folder, when it is this story's turn.
    /// - Parameter numbers: of MAIN's numbers that are data, by their names: `sms`, `missed-call`. Set before it serves,
    ///   so that the first phone that asks hears of them.
    public init(numbers: [String: String] = [:]) async throws {
        turn = await Turn.take()
        data = try Folder.fresh("server")
        port = try HeldPort()
        url = "http://127.0.0.1:\(port.number)"
        for (name, number) in numbers { try await set(number, of: name) }
        try await startAgain()
    }

    deinit {
        let (process, data, port) = (process, data, port)
        Thread.detachNewThread {
            process?.kill()
            try? FileManager.default.removeItem(at: data)
            // Until here the port is nobody else's.
            withExtendedLifetime(port) {}
        }
    }

    /// Starts it, again after `kill`; returns when it says that it listens.
    public func startAgain() async throws {
        let command = ["serve", "--listen", "127.0.0.1:\(port.number)", "--data", data.path]
        process = try await onOwnThread {
            let process = try Running(command)
            let line = process.firstLine()
            if line.contains("http://") { return process }
            process.kill()
            throw Fault(description: line.isEmpty ? "main-server ended at its start" : "main-server said: \(line)")
        }
    }

    /// Ends it as a power cut would.
    public func kill() async {
        guard let process else { return }
        await onOwnThread { process.kill() }
        self.process = nil
    }

    /// A one-time code for a new member of staff.
    public func invite(_ name: String, role: String = "hub-staff", hub: String) async throws -> String {
        let command = ["staff", "invite", "--hub", hub, "--name", name, "--role", role, "--data", data.path]
        let said = try await onOwnThread { try Running(command).saidAtTheEnd().words }
        // The code is the word of groups: ABCD-EFGH-JKLM.
        let words = said.split(whereSeparator: \.isWhitespace)
        guard let code = words.first(where: { $0.filter { $0 == "-" }.count >= 2 }) else {
            throw Fault(description: "main-server gave no code, it said: \(said)")
        }
        return String(code)
    }

    private func set(_ number: String, of name: String) async throws {
        let command = ["number", "set", "--name", name, "--number", number, "--data", data.path]
        guard try await onOwnThread({ try Running(command).saidAtTheEnd().status }) == 0 else {
            throw Fault(description: "main-server did not take \(number) as the number of \(name)")
        }
    }
}

/// One process of `main-server`. Its methods block.
private final class Running: @unchecked Sendable {
    private let process = Process()
    private let output = Pipe()
    // `waitUntilExit` waits on the run loop of the thread that started the process, which may be another one.
    private let hasEnded = DispatchSemaphore(value: 0)

    init(_ arguments: [String]) throws {
        guard let binary = ProcessInfo.processInfo.environment["MAIN_SERVER"] else {
            throw Fault(description: "MAIN_SERVER names no main-server: run these by `cargo xtask test --only ios`")
        }
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        process.terminationHandler = { [hasEnded] _ in hasEnded.signal() }
        try process.run()
    }

    /// Empty where it ends before it says one.
    func firstLine() -> String {
        var said = Data()
        while !said.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { return "" }
            said += more
        }
        return String(decoding: said, as: UTF8.self)
    }

    /// Waits for its end.
    func saidAtTheEnd() -> (words: String, status: Int32) {
        let said = output.fileHandleForReading.readDataToEndOfFile()
        waitForEnd()
        return (String(decoding: said, as: UTF8.self), process.terminationStatus)
    }

    func kill() {
        // By its own id, while it is ours.
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
        waitForEnd()
    }

    private func waitForEnd() {
        hasEnded.wait()
        // For whoever waits again.
        hasEnded.signal()
    }
}

/// A port of the loopback that the system gives to nobody else, also while the server behind it is killed: tests run at
/// the same time, and an alert would go to whichever server came to live there. It is bound and never listened to, so
/// whoever calls is refused until a server listens at it.
private final class HeldPort: Sendable {
    let number: UInt16
    private let holder: Int32

    init() throws {
        // Closed in the server, which would hold it for ever.
        holder = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        // Both say so: then a server may listen where another socket is only bound.
        var shared: Int32 = 1
        setsockopt(holder, SOL_SOCKET, SO_REUSEADDR, &shared, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let holder = holder
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(holder, $0, length) == 0 && getsockname(holder, $0, &length) == 0
            }
        }
        number = UInt16(bigEndian: address.sin_port)
        guard bound else {
            close(holder)
            throw Fault(description: "no free port on the loopback")
        }
    }

    deinit { close(holder) }
}

/// Folders of one test.
enum Folder {
    static func fresh(_ name: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
