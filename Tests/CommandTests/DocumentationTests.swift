import Foundation
import TestSupport
import Testing

/// What the documents name must be there, or nobody finds the way.
struct DocumentationTests {
    @Test(arguments: ["CONTRIBUTING.md", "README.md", "SECURITY.md"])
    func everyFileThatADocumentNamesIsThere(document: String) throws {
        let text = try String(contentsOf: Repository.root.appending(path: document), encoding: .utf8)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.path)
            .filter { !$0.hasPrefix(".build") && !$0.hasPrefix(".git/") }
        let named = Set(text.matches(of: #/`([\w+\/.-]+\.(?:swift|txt|py|md|yml))`/#).map { String($0.1) })
        for name in named.sorted() where !name.hasPrefix("…") {
            #expect(paths.contains { $0 == name || $0.hasSuffix("/" + name) }, "\(document) names \(name)")
        }
    }

    @Test func everyFolderOfSourcesIsNamedInTheReadme() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "Sources").path
        )
        for folder in folders.sorted() where !["CArchive", "CPCRE2", "CYAML"].contains(folder) {
            #expect(text.contains("\(folder)/"), "README.md does not say what \(folder) is")
        }
    }
}
