/// What a source's text is: how that is seen by its first bytes, and how it is read.
///
/// A class, since tens of thousands of files each name one.
package final class SourceFormat: Sendable {
    /// With its article, as in "it is a CMTrace log".
    package let name: String
    /// What a source of this format is called whatever its file's name; it is then read under any. `nil` for logs, which
    /// are told apart by their names and by who writes them.
    package let log: LogName?
    /// Why a source of this format is not read; `nil` when it is.
    let refusal: FileKind?
    private let sign: @Sendable (_ bytes: [UInt8], _ head: FileHead) -> Bool
    private let makeReader: @Sendable (FileHead) -> any SourceReader

    /// A format that is read.
    ///
    /// - Parameters:
    ///   - name: with its article.
    ///   - log: what such a source is called; `nil` for logs.
    ///   - sign: whether a source's first bytes are of this format. The head says whether records in the form of CMTrace
    ///     stand among them, and how they are encoded.
    ///   - reader: a reader at the start of a source with this head.
    init(
        _ name: String,
        log: LogName? = nil,
        sign: @escaping @Sendable (_ bytes: [UInt8], _ head: FileHead) -> Bool,
        reader: @escaping @Sendable (FileHead) -> any SourceReader
    ) {
        self.name = name
        self.log = log
        self.sign = sign
        makeReader = reader
        refusal = nil
    }

    /// A format that is not read, and why. Records that stand deeper in such a source than was looked are read for all
    /// that.
    init(_ kind: FileKind, _ signs: FileSign...) {
        name = kind.name
        log = nil
        refusal = kind
        sign = { bytes, _ in signs.contains { $0(bytes) } }
        makeReader = { _ in CMTraceReader() }
    }

    /// A reader at the start of a source with this head.
    package func reader(for head: FileHead) -> any SourceReader { makeReader(head) }
}

extension SourceFormat: Hashable {
    package static func == (left: SourceFormat, right: SourceFormat) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

// MARK: - The list

extension SourceFormat {
    /// Every format, in the order in which they are tried: the first that fits counts. A new one is a new row.
    ///
    /// Archives stand before logs, since records can be read in those into which they were not packed. Any text is of the
    /// last one.
    package static let all: [SourceFormat] = [joinStatus] + UnreadFormats.archives + [cmTrace] + UnreadFormats.others

    /// The format of a source by its first bytes; that of a log when there are none.
    static func format(of bytes: [UInt8], _ head: FileHead) -> SourceFormat {
        guard !head.isEmpty else { return cmTrace }
        return all.first { $0.sign(bytes, head) } ?? cmTrace
    }

    /// Whether a source of some format is called so, and of no other.
    package static func hasOne(called name: LogName) -> Bool { all.contains { $0.log == name } }
}
