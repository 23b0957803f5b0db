package import Foundation

/// A folder that is there for one test, and goes with everything in it.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "cmgdiag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    package var path: String { url.path }

    /// The path of a name in the folder, whether something is there or not.
    package func path(_ name: String) -> String { url.appending(path: name).path }

    /// The names in the folder in their order, hidden ones with them.
    package var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    /// What stands in a file; `nil` when there is none.
    package func text(_ name: String) -> String? { try? Files.text(of: url.appending(path: name)) }

    /// Writes a file, and the folders above it, and gives its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(text.utf8, to: name)
    }

    /// Writes the logs of a sample with a change to each of them, and gives their folder's path.
    package func write(sample: String, changed change: (String) -> String) throws -> String {
        for (name, text) in try Sample.logs(of: sample) { try write(change(text), to: "\(sample)/\(name)") }
        return path(sample)
    }

    /// Makes a symbolic link.
    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }
}
