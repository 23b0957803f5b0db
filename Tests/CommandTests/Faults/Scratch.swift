import Foundation

/// A folder for one test, removed with everything in it.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "cmgdiag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The path of a name in the folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// What stands in a file; `nil` when there is none.
    func text(_ name: String) -> String? {
        (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The names in the folder, hidden ones with them.
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

    /// Runs a shell's command in the repository's root with `$TOOL`, the tool, and `$HERE`, this folder.
    /// The variables are for the tool, but the shell's own commands see them too.
    func shell(_ command: String, environment: [String: String] = [:]) throws -> Tool.Run {
        let names = ["TOOL": Tool.executable.path, "HERE": folder.path, "LOGS": Scratch.logs]
        return try Tool.run(
            executable: URL(fileURLWithPath: "/bin/sh"),
            ["-c", command],
            environment: names.merging(environment) { $1 }
        )
    }

    /// A sample with an active error, so that its exit code is no other failure's.
    static let logs = "samples/bulk-token-untrusted-ca/logs"
}
