import Foundation
import Testing
import TestSupport
import Tokens

/// Where there is no secret, the mask changes nothing.
struct InnocenceTests {
    private static let extensions: Set<String> = ["log", "lo_", "md", "yaml", "txt", "swift", "json"]

    private static func files(under folder: URL) -> [URL] {
        Files.all(below: folder).filter { extensions.contains($0.pathExtension) }
    }

    /// The lines that the mask changes.
    private static func changed(in file: URL) throws -> [Substring] {
        let text = try Files.text(of: file)
        return text.split(whereSeparator: \.isNewline).filter { TokenMask.mask(String($0)) != $0 }
    }

    @Test func goldenReportsPassAsTheyAre() throws {
        let golden = Repository.root.appending(path: "Tests/CommandTests/Golden")
        for file in Self.files(under: golden) {
            let changed = try Self.changed(in: file).filter { !$0.contains("eyJ") }
            #expect(changed.isEmpty, "\(file.lastPathComponent): \(changed.prefix(3))")
        }
    }

    @Test func samplesAndPagesPassButForTheirTokens() throws {
        let pages = ["README.md", "Sources/Knowledge/Rules/README.md"].map { Repository.root.appending(path: $0) }
        for file in Self.files(under: Repository.root.appending(path: "samples")) + pages {
            let changed = try Self.changed(in: file).filter { !$0.contains("eyJ") }
            #expect(changed.isEmpty, "\(file.lastPathComponent): \(changed.prefix(3))")
        }
    }

    @Test(.enabled(if: RealLogs.areThere, RealLogs.excuse))
    func realLogsPassAsTheyAre() throws {
        for file in Self.files(under: RealLogs.folder) {
            let changed = try Self.changed(in: file)
            #expect(changed.isEmpty, "\(file.lastPathComponent): \(changed.prefix(3))")
        }
    }
}
