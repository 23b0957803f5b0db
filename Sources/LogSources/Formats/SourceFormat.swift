/// Whether a file's first bytes, of which there is at least one, show that it is of some kind.
typealias FileSign = @Sendable ([UInt8]) -> Bool

/// What a source's text is: how that is seen by its first bytes, and how it is read.
///
/// A class, since tens of thousands of files each name one.
package final class SourceFormat: Sendable {
    /// With its article, as in "it is a CMTrace log".
    package let name: String
    /// The same for programs, in a word: `records`, `older`, `pasted`; `nil` for what is not read.
    package let form: String?
    /// What a source of this format is called whatever its file's name; it is then read under any. `nil` for logs, which
    /// are told apart by their names and by who writes them.
    package let log: LogName?
    /// Why a source of this format is not read; `nil` when it is.
    let refusal: FileKind?
    private let sign: @Sendable (_ bytes: [UInt8], _ hasRecords: Bool) -> Bool
    private let makeReader: @Sendable () -> any SourceReader

    /// A format that is read.
    ///
    /// - Parameters:
    ///   - name: with its article.
    ///   - form: the same in a word for programs.
    ///   - log: what such a source is called; `nil` for logs.
    ///   - sign: whether a source's first bytes are of this format, given whether a record in the form of CMTrace stands
    ///     among them.
    ///   - reader: a reader at the start of a source.
    init(
        _ name: String,
        form: String,
        log: LogName? = nil,
        sign: @escaping @Sendable (_ bytes: [UInt8], _ hasRecords: Bool) -> Bool,
        reader: @escaping @Sendable () -> any SourceReader
    ) {
        self.name = name
        self.form = form
        self.log = log
        self.sign = sign
        makeReader = reader
        refusal = nil
    }

    /// A format that is not read, and why. Records that stand deeper in such a source than was looked are read for all
    /// that, and of plain text lines that are known messages.
    init(_ kind: FileKind, _ signs: FileSign...) {
        name = kind.name
        form = kind.isPlainText ? "pasted" : nil
        log = nil
        refusal = kind
        sign = { bytes, _ in signs.contains { $0(bytes) } }
        let isPlainText = kind.isPlainText
        makeReader = { () -> any SourceReader in
            if isPlainText { return PasteReader() }
            return CMTraceReader()
        }
    }

    /// Whether a source's first bytes, of which there is at least one, are of this format.
    func fits(_ bytes: [UInt8], hasRecords: Bool) -> Bool { sign(bytes, hasRecords) }

    /// Whether records in such a source are made of text that somebody copied.
    package var isCopied: Bool { self == .pasted || refusal?.isPlainText == true }

    /// A reader at the start of a source.
    package func reader() -> any SourceReader { makeReader() }
}

extension SourceFormat: Hashable {
    package static func == (left: SourceFormat, right: SourceFormat) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
