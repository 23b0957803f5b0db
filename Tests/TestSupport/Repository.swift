package import Foundation
package import Testing

/// Where the repository lies, as the sources of the tests know it.
package enum Repository {
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Bundles of logs that everybody may read, each with the verdict it must give.
    package static let samples = root.appending(path: "samples")

    /// What lies beside the repository and is not ours to ship; often nothing.
    package static let beside = root.appending(path: "../shared").standardizedFileURL
}

/// The logs of one real client of 2013, which lie beside the repository where they may be used.
package enum RealLogs {
    package static let folder = Repository.beside.appending(path: "logs/university-client-2013")

    /// The logs' names in their order; none when they are not there.
    package static let names = Files.names(in: folder).filter { $0.hasSuffix(".log") }

    package static var areThere: Bool { !names.isEmpty }

    /// Why a test of them is skipped.
    package static let excuse: Comment = "the real logs are not beside the repository"
}

/// Files as tests read them.
package enum Files {
    /// The names in a folder in their order, without hidden ones; none when there is no such folder.
    package static func names(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    package static func text(of file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    /// All files below a folder, in the order of their paths.
    package static func all(below folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        return found.compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    }

    /// Whether nothing is forbidden to whoever runs the tests, as the superuser.
    package static var mayAllBeRead: Bool {
        #if os(Windows)
            false
        #else
            geteuid() == 0
        #endif
    }
}
