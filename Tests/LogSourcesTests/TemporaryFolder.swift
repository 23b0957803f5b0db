import Foundation

/// A folder that is there for one test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("cmgdiag-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var path: String { url.path }

    func path(_ name: String) -> String {
        url.appendingPathComponent(name).path
    }

    /// Writes a file, and the folders above it.
    func write(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
    }

    /// Log text of one record.
    static func record(component: String = "CcmExec", lineEnd: String = "\r\n") -> String {
        "<![LOG[message]LOG]!><time=\"09:15:55.035+300\" date=\"10-03-2013\" component=\"\(component)\" context=\"\" "
            + "type=\"1\" thread=\"7172\" file=\"event.cpp:706\">" + lineEnd
    }
}
