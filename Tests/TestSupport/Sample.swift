package import Foundation

/// A bundle of logs under `samples/`, with the verdict it must give.
package struct Sample: CustomStringConvertible, Sendable {
    package let name: String
    package let status: String
    /// The id of the root cause's rule; `nil` when there is none.
    package let rootCause: String?
    package let exitCode: Int32

    package var description: String { name }

    /// The folder of its logs, as a path from the repository's root.
    package var path: String { "samples/\(name)/logs" }

    /// The folder of its logs.
    package var folder: URL { Repository.root.appending(path: path) }

    package static let all: [Sample] = Files.names(in: Repository.samples).compactMap { Sample(name: $0) }

    /// The logs of a sample with an active error, so that the exit code is no other failure's.
    package static let failingLogs = "samples/bulk-token-untrusted-ca/logs"

    /// Reads `verdict.txt`: status, root cause or `-`, exit code. `nil` for a folder that has none.
    private init?(name: String) {
        let file = Repository.samples.appending(path: "\(name)/verdict.txt")
        let words = (try? Files.text(of: file))?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        guard words.count == 3, let exitCode = Int32(words[2]) else { return nil }
        self.name = name
        self.exitCode = exitCode
        status = words[0]
        rootCause = words[1] == "-" ? nil : words[1]
    }

    /// Names and texts of a sample's logs, in the order of the names.
    package static func logs(of sample: String) throws -> [(name: String, text: String)] {
        let folder = Repository.samples.appending(path: "\(sample)/logs")
        return try Files.names(in: folder).map { ($0, try Files.text(of: folder.appending(path: $0))) }
    }

    /// The third parts of all tokens in the sample's logs.
    package func signatures() throws -> [String] {
        try Self.logs(of: name).flatMap { log in
            log.text.matches(of: /eyJ[\w-]+\.[\w-]+\.([\w-]+)/).map { String($0.output.1) }
        }
    }
}
