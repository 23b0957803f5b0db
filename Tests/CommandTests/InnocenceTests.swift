import Foundation
import Testing

@testable import Tokens

/// Where there is no secret, the mask changes nothing.
struct InnocenceTests {
    private static let extensions: Set<String> = ["log", "lo_", "md", "yaml", "txt", "swift", "json"]

    private static func files(under folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        return found.compactMap { $0 as? URL }.filter { extensions.contains($0.pathExtension) }
    }

    /// The lines that the mask changes.
    private static func changed(in file: URL) throws -> [Substring] {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).filter { TokenMask.mask(String($0)) != $0 }
    }

    @Test func goldenReportsPassAsTheyAre() throws {
        let golden = Tool.repository.appending(path: "Tests/CommandTests/Golden")
        for file in Self.files(under: golden) {
            let changed = try Self.changed(in: file).filter { !$0.contains("eyJ") }
            #expect(changed.isEmpty, "\(file.lastPathComponent): \(changed.prefix(3))")
        }
    }

    @Test func samplesAndPagesPassButForTheirTokens() throws {
        let pages = ["README.md", "Sources/Knowledge/Rules/README.md"].map { Tool.repository.appending(path: $0) }
        for file in Self.files(under: Tool.repository.appending(path: "samples")) + pages {
            let changed = try Self.changed(in: file).filter { !$0.contains("eyJ") }
            #expect(changed.isEmpty, "\(file.lastPathComponent): \(changed.prefix(3))")
        }
    }

    private static let realLogs = Tool.repository.appending(path: "../shared/logs/university-client-2013")

    @Test(.enabled(if: !files(under: realLogs).isEmpty, "There are no real logs beside the repository."))
    func realLogsPassAsTheyAre() throws {
        for file in Self.files(under: Self.realLogs) {
            let changed = try Self.changed(in: file)
            #expect(changed.isEmpty, "\(file.lastPathComponent): \(changed.prefix(3))")
        }
    }
}
