import ReportModel
import Reporting
import Tokens

extension ClientReport {
    /// What was read, and what would have helped.
    public struct Coverage: Hashable, Sendable, Codable {
        /// The files that were read, by log; the parts of one log from the oldest on.
        public let sources: [Source]

        /// Logs that every diagnosis needs and that were not there; empty when all were.
        public let missing: [MissingLog]
    }

    /// A file that was read.
    ///
    /// Its ``bytes`` are ``recordBytes``, ``textBytes`` and ``damagedBytes`` together.
    public struct Source: Hashable, Sendable, Codable {
        /// What the report calls it: the path from the folder that was given, or the name that came with the bytes.
        public let name: String

        /// The log it is, whatever the file is called: `CcmMessaging`.
        public let log: String

        /// How many records stand in it.
        public let records: Int

        /// How many bytes its text has as UTF-8.
        public let bytes: Int

        /// The bytes of whole records with their line ends.
        public let recordBytes: Int

        /// The bytes outside records that are no damage: the byte order mark, blank lines, other text.
        public let textBytes: Int

        /// The bytes of broken records, NUL blocks and the like.
        public let damagedBytes: Int

        /// `true` where reading ended before the file's end, since it is damaged, cut or beyond a limit; else `nil`.
        public let incomplete: Bool?

        /// The bytes of the file that were read, where its text is not written in UTF-8; else `nil`: they are ``bytes``.
        public let fileBytes: Int?

        /// The bytes of the file that are no character in its encoding; `nil` when all are.
        public let invalidBytes: Int?

        /// The time of the first record that bears one; `nil` when none does.
        public let first: RecordTime?

        /// The time of the last record that bears one; `nil` when none does.
        public let last: RecordTime?

        /// How the text is written: `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252` and others.
        public let encoding: String

        /// What its records were read from; `nil` for what is not read.
        ///
        /// Later versions may know more.
        /// `records`, the form that clients write; `older`, that of site servers and gateways; `pasted`, lines that
        /// somebody copied; `command-line`, one of ccmsetup; `join-status`, the output of `dsregcmd /status`.
        public let form: String?

        /// Which server wrote the log, such as "a management point"; `nil` for a client's.
        public let server: String?

        /// The offsets from UTC as the records write them, in minutes, in the order met: `+300`, `-60`, `missing`.
        public let offsets: [String]
    }

    /// A remark on the input or on the analysis, not on the client.
    public struct Remark: Hashable, Sendable, Codable {
        /// How much it matters.
        public let level: Level

        /// The file's ``Source/name``, or a path as it was given; `nil` for a remark on everything.
        public let source: String?

        /// The line it is about, 1-based; `nil` for a remark on a whole file.
        public let line: Int?

        /// The remark.
        public let message: String

        /// How much a remark matters.
        public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
            /// Something that was named could not be read.
            case error
            /// Something was read and can't be believed, or not wholly.
            case warning
            /// Worth knowing.
            case note
        }
    }
}

extension ClientReport.Coverage {
    /// The values of what was read, and of what was not there.
    init(sources: [SourceReport], missing: [ReportModel.MissingLog]) {
        self.sources = sources.map { ClientReport.Source($0) }
        self.missing = missing.map { ClientReport.MissingLog($0) }
    }
}

extension ClientReport.Source {
    /// The values of what was read of a file.
    init(_ source: SourceReport) {
        name = source.name
        log = source.log
        records = source.records
        bytes = source.bytes
        recordBytes = source.recordBytes
        textBytes = source.textBytes
        damagedBytes = source.damagedBytes
        incomplete = source.isIncomplete ? true : nil
        fileBytes = source.fileBytes
        invalidBytes = source.invalidBytes > 0 ? source.invalidBytes : nil
        first = source.first.map { ClientReport.RecordTime($0) }
        last = source.last.map { ClientReport.RecordTime($0) }
        encoding = source.encoding
        form = source.form
        server = source.server
        offsets = source.offsets
    }
}

extension ClientReport.Remark {
    /// The values of a remark whose texts have been masked.
    init(_ remark: Report.Diagnostic) {
        level =
            switch remark.level {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        source = remark.source?.ifNotEmpty
        line = remark.line
        message = remark.message
    }

    /// The values of a remark, with its texts masked.
    init(masking remark: Report.Diagnostic) {
        self.init(
            Report.Diagnostic(
                level: remark.level,
                source: remark.source.map { TokenMask.mask($0) },
                line: remark.line,
                message: TokenMask.mask(remark.message)
            )
        )
    }
}
