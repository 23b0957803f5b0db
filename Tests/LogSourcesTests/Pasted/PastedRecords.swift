import LogSources
import TestSupport
import Times

/// Reads pasted text as the engine does.
enum PastedRecords {
    static func read(_ text: String, known: [String] = [], piecesOf size: Int = .max) -> CollectingSink {
        let bytes = Array(text.utf8)
        var sink = CollectingSink()
        sink.known = known
        let format = FileHead(bytes).format
        return CollectingSink.reading(bytes, as: format, piecesOf: min(size, bytes.count), into: sink)
    }

    /// What a record says, in one line: message, component, thread, time.
    static func summary(_ found: CollectingSink.Found) -> String {
        let time = found.time.map { String($0.statedText.prefix(19)) } ?? "-"
        return [found.message, found.component, found.thread.map { "\($0)" } ?? "-", time].joined(separator: " | ")
    }
}
