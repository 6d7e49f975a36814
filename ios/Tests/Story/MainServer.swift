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
public final class MainServer: @unchecked Sendable {
    /// Its address, without a slash at the end.
    public let url: String
    private let data: URL
    private let port: HeldPort
    // Touched by one test at a time.
    private var process: Process?

    /// Starts a server with an empty folder.
    /// - Parameter numbers: of MAIN's numbers that are data, by their names: `sms`, `missed-call`. Set before it serves,
    ///   so that the first phone that asks hears of them.
    public init(numbers: [String: String] = [:]) throws {
        data = try Folder.fresh("server")
        port = try HeldPort()
        url = "http://127.0.0.1:\(port.number)"
        for (name, number) in numbers { try set(number, of: name) }
        try startAgain()
    }

    deinit {
        kill()
        try? FileManager.default.removeItem(at: data)
    }

    /// Starts it, again after `kill`; returns when it says that it listens.
    public func startAgain() throws {
        let output = Pipe()
        process = try Self.run(["serve", "--listen", "127.0.0.1:\(port.number)", "--data", data.path], output: output)
        var said = Data()
        while !said.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Fault(description: "main-server ended at its start") }
            said += more
        }
        let line = String(decoding: said, as: UTF8.self)
        guard line.contains("http://") else { throw Fault(description: "main-server said: \(line)") }
    }

    /// Ends it as a power cut would.
    public func kill() {
        guard let process else { return }
        // By its own id, while it is ours.
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        self.process = nil
    }

    /// A one-time code for a new member of staff.
    public func invite(_ name: String, role: String = "hub-staff", hub: String) throws -> String {
        let output = Pipe()
        let command = ["staff", "invite", "--hub", hub, "--name", name, "--role", role, "--data", data.path]
        let process = try Self.run(command, output: output)
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // The code is the word of groups: ABCD-EFGH-JKLM.
        let words = said.split(whereSeparator: \.isWhitespace)
        guard let code = words.first(where: { $0.filter { $0 == "-" }.count >= 2 }) else {
            throw Fault(description: "main-server gave no code, it said: \(said)")
        }
        return String(code)
    }

    private func set(_ number: String, of name: String) throws {
        let process = try Self.run(
            ["number", "set", "--name", name, "--number", number, "--data", data.path], output: Pipe())
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Fault(description: "main-server did not take \(number) as the number of \(name)")
        }
    }

    private static func run(_ arguments: [String], output: Pipe) throws -> Process {
        guard let binary = ProcessInfo.processInfo.environment["MAIN_SERVER"] else {
            throw Fault(description: "MAIN_SERVER names no main-server: run these by `cargo xtask test --only ios`")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: binary)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }
}

/// A port of the loopback that the system gives to nobody else, also while the server behind it is killed: tests run at
/// the same time, and an alert would go to whichever server came to live there. It is bound and never listened to, so
/// whoever calls is refused until a server listens at it.
private final class HeldPort {
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
