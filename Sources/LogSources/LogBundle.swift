/// One file, or standard input, that holds a log or a part of one.
package struct LogFile: Hashable, Sendable {
    /// Where the bytes come from.
    package let origin: Origin
    /// What reports call the file: the path as it was given, and below a folder the path from there.
    package let name: String
    package let log: LogName
    package let head: FileHead

    /// Where a log's bytes come from.
    package enum Origin: Hashable, Sendable {
        case path(String)
        /// A path whose bytes can be read only once, so that its first bytes are not known before.
        case pipe(String)
        case memory([UInt8])
        case standardInput
    }

    /// A file of a log.
    package init(origin: Origin, name: String, log: LogName, head: FileHead) {
        self.origin = origin
        self.name = name
        self.log = log
        self.head = head
    }
}

/// The parts of one log, the oldest first; together they read like one file.
package struct LogChain: Hashable, Sendable {
    package let log: LogName
    package let files: [LogFile]

    /// A log in its parts.
    package init(log: LogName, files: [LogFile]) {
        self.log = log
        self.files = files
    }
}

/// Everything that is to be analysed together: the logs of one device, one hopes.
package struct LogBundle: Sendable {
    package var chains: [LogChain]
    /// Paths that were given and could not be read.
    package var errors: [SourceError]
    /// Files that were passed over, and why, in words.
    package var notes: [SourceNote]

    /// A bundle.
    package init(chains: [LogChain], errors: [SourceError] = [], notes: [SourceNote] = []) {
        self.chains = chains
        self.errors = errors
        self.notes = notes
    }

    /// All files in the order of the chains.
    package var files: [LogFile] { chains.flatMap(\.files) }
}

/// A remark on a file that was found but not analysed, or not wholly.
package struct SourceNote: Hashable, Sendable {
    package let source: String
    package let message: String

    /// A remark on a source.
    package init(source: String, message: String) {
        self.source = source
        self.message = message
    }
}
