/// One file, or standard input, that holds a log or a part of one.
package struct LogFile: Sendable {
    /// Where the bytes come from.
    package let source: any ByteSource
    /// What reports call the file: the path as it was given, and below a folder the path from there.
    package let name: String
    package let log: LogName
    /// What the first bytes say; nothing of a source whose bytes come only once.
    package let head: FileHead

    /// A file of a log.
    package init(_ source: any ByteSource, name: String, log: LogName, head: FileHead) {
        self.source = source
        self.name = name
        self.log = log
        self.head = head
    }

    /// Whether it is called like a log that is known, and not like something that somebody made of several.
    package var isCalledLikeLog: Bool {
        KnownLog.named(RolloverName(fileName: LogFinder.unpackedName(of: LogFinder.fileName(of: name))).base) != nil
    }

    /// A file that is in memory.
    package init(_ bytes: [UInt8], name: String, log: LogName) {
        self.init(MemorySource(bytes), name: name, log: log, head: FileHead(bytes))
    }
}

/// The parts of one log, the oldest first; together they read like one file.
package struct LogChain: Sendable {
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
    /// Paths that were given and could not be read, and files below them.
    package var errors: [SourceError]
    /// Whether a path that was given is among those.
    package var missesPath = false
    /// Files that were passed over, and why, in words.
    package var notes: [SourceNote]
    /// Files that were passed over without a word, as lie beside logs everywhere; the first ones.
    package var passedOver: [PassedFile] = []
    /// How many there are of them.
    package var passedOverCount = 0
    /// The device of which the archive with the logs says by its name that it holds them; `nil` where none does, or where
    /// several name different ones.
    package var collectedFrom: String?
    /// What is let go with the last copy of the bundle.
    var keeper: PoolKeeper?

    /// A bundle.
    package init(chains: [LogChain], errors: [SourceError] = [], notes: [SourceNote] = []) {
        self.chains = chains
        self.errors = errors
        self.notes = notes
    }

    /// What could not be read, and what was passed over: the bundle for whoever lets its logs go.
    package var withoutLogs: LogBundle {
        var copy = self
        copy.chains = []
        return copy
    }

    /// The paths that reports and messages tell, as they are told: of logs, of what could not be read, of what was passed
    /// over and where links lead.
    package var toldPaths: [String] {
        let names = files.map(\.name) + errors.map(\.path) + notes.map(\.source) + passedOver.map(\.name)
        return names + notes.flatMap(\.paths)
    }

    /// All files in the order of the chains.
    package var files: [LogFile] { chains.flatMap(\.files) }
}

/// A remark on a file that was found but not analysed, or not wholly.
package struct SourceNote: Hashable, Sendable {
    package let source: String
    package let message: String
    /// What kept a file from being read that holds records, or may: "a zip archive"; `nil` when nothing is missed.
    package let obstacle: String?
    /// What is missed of it although it is of a kind that is read: it is damaged, encrypted, or beyond a limit.
    package let loss: Loss
    /// The paths that the message tells of.
    package let paths: [String]

    /// A remark on a source.
    package init(
        source: String,
        message: String,
        obstacle: String? = nil,
        loss: Loss = .none,
        paths: [String] = []
    ) {
        self.source = source
        self.paths = paths
        self.message = message
        self.obstacle = obstacle
        self.loss = loss
    }

    /// How much of something was not read that should have been.
    package enum Loss: Hashable, Sendable {
        case none
        /// What stands before some place was read.
        case rest
        case all
    }
}

/// A file below a folder that is no log by its name or its first bytes.
package struct PassedFile: Sendable {
    let source: any ByteSource
    /// What reports call it.
    package let name: String
}

extension LogBundle {
    /// More files than these are counted, not listed, when nothing was found.
    package static let passedOverLimit = 20

    /// Why none of the files that were passed over was read; for when nothing else was.
    package func passedOverNotes() -> [SourceNote] {
        var notes = passedOver.map { file in
            SourceNote(source: file.name, message: "Not read. " + LogBundle.reason(against: file))
        }
        let more = passedOverCount - passedOver.count
        let words = more == 1 ? "1 more file was not read." : "\(more) more files were not read."
        if more > 0 { notes.append(SourceNote(source: "", message: words)) }
        return notes
    }

    /// Why a file was not read, by what it is now.
    private static func reason(against file: PassedFile) -> String {
        do throws(SourceError) {
            let head = try file.source.head()
            if head.isEmpty { return "It is empty." }
            if let kind = head.kind { return kind.explanation }
            return head.hasRecords ? LogFinder.calledLikeNoLog : "It is called like no log: name the file itself."
        } catch {
            return "It can't be opened: \(error.reason)."
        }
    }
}
