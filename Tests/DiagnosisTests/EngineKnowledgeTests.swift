import Foundation
import LogSources
import TestSupport
import Testing

/// The engine judges by what the catalogue hands it: no signal, rule or log is named in its code.
struct EngineKnowledgeTests {
    private static let folder = Repository.root.appending(path: "Sources/Diagnosis")

    private static let files: [URL] =
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
        .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []

    /// What lines of code name that is the catalogue's to know.
    private static func knowledge(in code: String) -> [String] {
        let lines = code.split(whereSeparator: \.isNewline).filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        let logs = KnownLog.all.map(\.log.name.localizedLowercase)
        return lines.filter { line in
            let texts = line.matches(of: /"([^"]*)"/).map { $0.1.lowercased() }
            return line.contains(/SignalKind\("[^"]/) || line.contains(/"CMG[0-9]/)
                || texts.contains { text in logs.contains { text == $0 || text == $0 + ".log" } }
        }.map(String.init)
    }

    @Test func engineNamesNoSignalNoRuleAndNoLog() throws {
        #expect(Self.files.count > 40)
        for file in Self.files {
            let found = try Self.knowledge(in: String(contentsOf: file, encoding: .utf8))
            #expect(found.isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test(arguments: [
        #"let guessed = SignalKind("request-succeeded")"#, #"case "CMG401": true"#, #"["ClientLocation", "x"]"#,
        #"    hasLog("ccmmessaging.log")"#,
    ])
    func knowledgeIsFound(line: String) {
        #expect(Self.knowledge(in: "struct A {\n" + line + "\n}") == [line])
    }

    @Test(arguments: [
        #"/// `SignalKind("request-succeeded")` of CMG401 in "CcmMessaging""#, #"static let unnamed = SignalKind("")"#,
        #"let text = "the log ClientLocation of CMG401""#,
    ])
    func whatIsNoKnowledgeIsNot(line: String) {
        #expect(Self.knowledge(in: line).isEmpty)
    }
}
