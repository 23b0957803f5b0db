import Checked
package import LogSources
import Tokens

/// Makes copies of logs in which names were replaced: learns the names of all of them, writes each anew, and looks at
/// what was written.
package struct LogCopies {
    private let collector: NameCollector
    private var redactor: LogRedactor
    /// How many bytes of each file were read for its names: a log that grows meanwhile is copied up to there.
    private var sizes: [Int] = []
    /// Why files could not be read, or not to their end, by their numbers.
    private var failures: [Int: SourceError] = [:]
    /// Which files are not written in UTF-8.
    private var othersThanUTF8: Set<Int> = []
    /// What is longer is read in pieces.
    private let longestLine: Int

    private static let pieceSize = 256 << 10

    /// Learns the names in logs, and in what they are called. `device` is the device's name, where something else tells
    /// it, such as the name of an archive. Of one that can't be read to its end, ``failure(of:)`` says why.
    package init(
        of files: [LogFile],
        device: String? = nil,
        pseudonyms: Pseudonyms,
        longestLine: Int = 8 << 20
    ) {
        self.longestLine = longestLine
        var collector = NameCollector(keepsForms: true)
        if let device { collector.learn(host: device) }
        for (number, file) in files.enumerated() {
            FieldReader(NameText(bytes: Array(file.name.utf8))).read(into: &collector)
            var size = 0
            do {
                let (encoding, failure) = try Self.blocks(of: file, limit: .max, longestLine) { block in
                    size += block.count
                    TextLearner.learn(block, into: &collector)
                }
                if !encoding.isUTF8 { othersThanUTF8.insert(number) }
                failures[number] = failure
            } catch let error as SourceError {
                failures[number] = error
            } catch {
                // Nothing else is thrown by what only reads.
            }
            sizes.append(size)
        }
        var paths = PathNames()
        for file in files { paths.learn(file.name) }
        for name in paths.names where name.isLikeDevice { collector.learn(host: String(name.text)) }
        self.collector = collector
        redactor = LogRedactor(
            known: collector.known,
            names: ShapedNames(pseudonyms.avoiding(collector.originals.union(paths.originals)))
        )
        // Folders are numbered as they are in reports: in the order of the logs.
        for file in files { _ = redactor.withoutNames(path: file.name) }
    }

    /// Whether there are more names than can be kept, or had a pseudonym of their own so far.
    package var isOverfull: Bool { collector.isFull || redactor.names.pseudonyms.isUsedUp }

    /// What was learned, for messages.
    package var learned: NameCollector { collector }

    /// All pseudonyms that were given.
    package var pseudonyms: Pseudonyms { redactor.names.pseudonyms }

    /// Why the log of a number could not be read to its end; `nil` when it could.
    package func failure(of number: Int) -> SourceError? { failures[number] }

    /// Whether nothing of the log of a number could be read, so that there is nothing to copy.
    package func isUnreadable(_ number: Int) -> Bool {
        failures[number] != nil && (sizes.indices.contains(number) ? sizes[number] : 0) == 0
    }

    /// Whether the log of a number is in another encoding than UTF-8, in which its copy is written.
    package func isWrittenAnew(_ number: Int) -> Bool { othersThanUTF8.contains(number) }

    /// A log's path without the names in it.
    package mutating func redact(path: String) -> String { redactor.withoutNames(path: path) }

    /// The log of a number without names, in pieces; in UTF-8, with a mark if it was not written so.
    ///
    /// - Throws: ``SourceError``, and whatever the writer throws.
    package mutating func copy(_ file: LogFile, number: Int, to write: ([UInt8]) throws -> Void) throws {
        redactor.begin()
        let limit = sizes.indices.contains(number) ? sizes[number] : 0
        var lacksMark = isWrittenAnew(number)
        try Self.blocks(of: file, limit: limit, longestLine) { block in
            if lacksMark, !block.starts(with: Self.mark) { try write(Self.mark) }
            lacksMark = false
            try write(redactor.redact(block))
        }
    }

    /// A look for every name that was learned, and for rests of signatures, to be done at what was written.
    package var check: LeftNames { LeftNames(of: collector) }

    /// What a text in UTF-8 begins with so that all programs of Windows take it for that.
    private static let mark: [UInt8] = [0xef, 0xbb, 0xbf]

    /// Reads a log in stretches of whole lines.
    ///
    /// - Returns: the encoding in which it turned out to be written, and why it did not come to its end.
    @discardableResult
    private static func blocks(
        of file: LogFile,
        limit: Int,
        _ longestLine: Int,
        _ take: ([UInt8]) throws -> Void
    ) throws -> (TextEncoding, SourceError?) {
        var stream = TextStream(try file.source.open(), encoding: file.head.encoding)
        var blocks = TextBlocks(longestLine: longestLine)
        var total = 0
        while true {
            let piece = try stream.bytes(atMost: Swift.min(pieceSize, limit -| total))
            if piece.isEmpty { break }
            total += piece.count
            for block in blocks.take(piece) { try take(block) }
        }
        for block in blocks.finish() { try take(block) }
        let failure = stream.failure()
        return (stream.tally.encoding, failure)
    }
}
