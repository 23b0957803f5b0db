import Diagnosis

/// A version of the client or of its setup, as logs write it: `5.00.9049.1035`, `5.0.9049.1035`.
struct ClientVersion: Hashable, Comparable {
    /// The release: 9049 is version 2103 of the product.
    let build: Int
    /// What updates raise.
    let revision: Int

    init(_ build: Int, _ revision: Int = 0) {
        self.build = build
        self.revision = revision
    }

    /// `nil` for a text that is no version of the current branch, whose first number is 5.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 4, parts[0] == 5, let build = parts[2], let revision = parts[3] else { return nil }
        self.init(build, revision)
    }

    static func < (left: ClientVersion, right: ClientVersion) -> Bool {
        (left.build, left.revision) < (right.build, right.revision)
    }
}

/// Versions from one on, and before another; `nil` leaves an end open.
struct VersionRange: Sendable {
    var from: ClientVersion?
    var before: ClientVersion?

    /// Whether a version lies in it.
    func contains(_ version: ClientVersion) -> Bool {
        (from.map { version >= $0 } ?? true) && (before.map { version < $0 } ?? true)
    }
}

extension CaseFile {
    /// The newest line that names the client's version.
    var clientVersion: (version: ClientVersion, history: History)? { version(.clientVersionNamed) }

    /// The newest line that names the version of ccmsetup.
    var setupVersion: (version: ClientVersion, history: History)? { version(.setupVersionNamed) }

    private func version(_ kind: SignalKind) -> (version: ClientVersion, history: History)? {
        guard let history = latest(kind), let version = history.signal[.version].flatMap({ ClientVersion($0) }) else {
            return nil
        }
        return (version, history)
    }
}
