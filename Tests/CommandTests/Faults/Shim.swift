import Foundation
import TestSupport

/// A library that makes the system's calls fail, loaded before the C library.
///
/// It is built by the test with the machine's C compiler. A static executable would not ask it, the one of the tests does.
enum Shim {
    /// The environment for a fault; `nil` where there is no compiler or another system.
    ///
    /// `call` is the name of the call: `write`, `read`, `fsync`, `close`, `renameat`, `linkat`, and `tmpfile` for files
    /// without names. `path` is a part of the path of the file that it is for, so that other files are left alone.
    /// `error` is the number for `errno`, or 0 for a call that goes well and takes one byte. `after` calls go well
    /// first; from then on, of `every` so many one fails. Each write takes so many `microseconds` more.
    static func environment(
        _ call: String,
        path: String,
        error: Int32,
        after: Int = 0,
        every: Int = 1,
        microseconds: Int = 0
    ) -> [String: String]? {
        guard let library else { return nil }
        return [
            "LD_PRELOAD": library, "FAULT_CALL": call, "FAULT_PATH": path, "FAULT_ERROR": String(error),
            "FAULT_AFTER": String(after), "FAULT_EVERY": String(every), "FAULT_SLOW_WRITE": String(microseconds),
        ]
    }

    /// The environment in which the n-th reading of a file waits; see ``Pause``.
    static func pause(atRead number: Int, of path: String, _ pause: Pause) -> [String: String]? {
        self.pause(at: "read", number, of: path, pause)
    }

    /// The same for any call. There may be no files without names.
    static func pause(
        at call: String,
        _ number: Int = 1,
        of path: String,
        hasUnnamedFiles: Bool = true,
        _ pause: Pause
    ) -> [String: String]? {
        var more = ["FAULT_PAUSE": pause.path]
        if !hasUnnamedFiles { more["FAULT_NO_UNNAMED"] = "1" }
        return environment(call, path: path, error: -1, after: number - 1)?.merging(more) { $1 }
    }

    /// Whether faults can be made here.
    static var isAvailable: Bool { library != nil }

    /// Why not.
    static let excuse = "faults are made by a library for Linux, which a C compiler (cc) must build"

    /// Stays as long as the tests run.
    private static let folder = try? TemporaryFolder()

    /// The built library's path.
    private static let library: String? = {
        #if os(Linux)
            guard let source = try? folder?.write(ShimSource.text, to: "faults.c"),
                let library = folder?.path("faults.so")
            else { return nil }
            let command = "cc -shared -fPIC -O1 -o '\(library)' '\(source)' -ldl"
            let run = try? Tool.run(executable: URL(fileURLWithPath: "/bin/sh"), ["-c", command])
            return run?.exitCode == 0 ? library : nil
        #else
            return nil
        #endif
    }()
}

/// A place at which a run waits while the test changes its input.
struct Pause {
    /// The run makes `<path>.here` when it waits, and goes on when there is `<path>.go`, or after ten seconds.
    let path: String

    /// Waits until the run waits; `false` when it never did.
    func isReached() -> Bool {
        for _ in 0..<1000 {
            if FileManager.default.fileExists(atPath: path + ".here") { return true }
            usleep(10_000)
        }
        return false
    }

    /// Lets the run go on.
    func end() throws {
        try Data().write(to: URL(fileURLWithPath: path + ".go"))
    }
}

/// Something that is done on a thread of its own, since it waits for the test.
final class Background<Value: Sendable>: @unchecked Sendable {
    private var result: Result<Value, any Error>?
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () throws -> Value) {
        Thread.detachNewThread {
            self.result = Result { try work() }
            self.isDone.signal()
        }
    }

    /// What came of it, as soon as it is done.
    func value() throws -> Value {
        isDone.wait()
        guard let result else { throw CocoaError(.featureUnsupported) }
        return try result.get()
    }
}
