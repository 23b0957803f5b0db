import Foundation
import TestSupport
import Testing

/// A file that no list names would be dead without a word: its examples would not even be tried.
struct ListedFilesTests {
    private static let sources = Repository.root.appending(path: "Sources")

    @Test func everyPatternIsListed() throws {
        let files = try Self.swiftFiles(in: "Knowledge/Lines")
        let declared = Self.names(#/static let (\w+) = SignalPattern\(/#, in: files)
        // A family lists the patterns of its lines itself.
        let families = files.flatMap { $0.text.matches(of: #/patterns: \[([^\]]*)\]/#) }
            .flatMap { $0.1.matches(of: #/\.(\w+)/#) }.map { String($0.1) }
        let listed = try Self.entries(of: "Knowledge/Lines/SignalCatalogue.swift").union(families)
        #expect(declared.count > 60)
        for (name, file) in declared {
            #expect(listed.contains(name), "\(file) declares \(name), which no list names.")
        }
    }

    @Test func everyFamilyIsListed() throws {
        let declared = Self.names(#/static let (\w+) = LineFamily\(/#, in: try Self.swiftFiles(in: "Knowledge/Lines"))
        let listed = try Self.entries(of: "Knowledge/Lines/SignalCatalogue+Families.swift")
        #expect(declared.count > 5)
        for (name, file) in declared {
            #expect(listed.contains(name), "\(file) declares \(name), which no list names.")
        }
    }

    @Test func everyRuleIsListed() throws {
        let files = try Self.swiftFiles(in: "Knowledge/Rules")
        let declared = Self.names(#/static let (\w+) = Rule[.(]/#, in: files)
        let listed = try Self.entries(of: "Knowledge/Rules/RuleCatalogue.swift")
        #expect(declared.count > 70)
        for (name, file) in declared {
            #expect(listed.contains(name), "\(file) declares \(name), which no list names.")
        }
    }

    // MARK: - Reading sources

    private struct SourceFile {
        let name: String
        let text: String
    }

    private static func swiftFiles(in folder: String) throws -> [SourceFile] {
        let root = sources.appending(path: folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        return try paths.filter { $0.hasSuffix(".swift") }.map { path in
            SourceFile(name: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
        }
    }

    private static func names(
        _ declaration: Regex<(Substring, Substring)>,
        in files: [SourceFile]
    ) -> [(name: String, file: String)] {
        files.flatMap { file in file.text.matches(of: declaration).map { (String($0.1), file.name) } }
    }

    /// The entries of a list that stands one to a line.
    private static func entries(of list: String) throws -> Set<String> {
        let text = try String(contentsOf: sources.appending(path: list), encoding: .utf8)
        return Set(text.split(separator: "\n").compactMap { $0.wholeMatch(of: #/\s+\.(\w+),/#).map { String($0.1) } })
    }
}
