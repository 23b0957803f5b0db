package import Foundation
import Testing

/// Compares output with a file that a person has read.
///
/// `UPDATE_GOLDEN=1 swift test` writes the files anew; git then shows what changed, and a person reads that.
package enum Golden {
    /// Compares with `Golden/<name>` beside the file of the test.
    package static func expect(
        _ text: String,
        _ name: String,
        fileID: String = #fileID,
        filePath: String = #filePath,
        line: Int = #line,
        column: Int = #column
    ) throws {
        let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
        let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent().appending(path: "Golden")
        if let difference = try difference(of: text, from: folder.appending(path: name)) {
            Issue.record("differs from Golden/\(name)\(difference)", sourceLocation: place)
        }
    }

    /// The first line that differs from a file; `nil` when none does. The file is written anew when that is asked for.
    package static func difference(of text: String, from file: URL) throws -> String? {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let expected = try Files.text(of: file)
        guard text != expected else { return nil }
        // Only line feeds part lines, so that another line end is a difference too.
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let number = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let lines = [old, new].map { $0.dropFirst(number).first ?? "(the end)" }
        return " in line \(number + 1):\n- \(lines[0])\n+ \(lines[1])"
    }
}
