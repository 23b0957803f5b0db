import CMTraceLog
import Times

/// The record reader gives out every byte once, and the same whatever the pieces and the way.
enum ReaderLaw {
    /// The input is a log, which is read in three ways: enough of them in all, as there are many inputs.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let careful = Reading.pieces(of: bytes, chunk: bytes.count + 1, way: .careful)
        if let flaw = accountFlaw(careful, of: bytes) { return flaw }
        if Reading.pieces(of: bytes, chunk: bytes.count + 1, way: .batches) != careful {
            return "the quick way differs from the careful one"
        }
        var choices = Choices(bytes)
        // Pieces of a few bytes are read anew so often that only short logs are cut so small.
        let chunk = choices.number(upTo: bytes.count + 1) + bytes.count / 32
        let way = choices.number(upTo: 2) == 1 ? Reading.Way.mixed : .careful
        if Reading.pieces(of: bytes, chunk: chunk, way: way) != careful {
            return "\(way) in pieces of \(chunk) bytes differs from the whole"
        }
        readAttributes(of: careful, in: bytes)
        return nil
    }

    private static func accountFlaw(_ pieces: [ReadPiece], of bytes: [UInt8]) -> String? {
        var end = 0
        var line = 1
        for piece in pieces {
            guard piece.range.lowerBound == end, !piece.range.isEmpty else { return "gap or overlap at \(end)" }
            guard piece.line == line else { return "line \(piece.line) instead of \(line) at \(end)" }
            line += bytes[piece.range].count { $0 == UInt8(ascii: "\n") }
            end = piece.range.upperBound
        }
        return end == bytes.count ? nil : "ends at \(end) of \(bytes.count)"
    }

    /// Nothing is expected of attributes but that reading them ends.
    private static func readAttributes(of pieces: [ReadPiece], in bytes: [UInt8]) {
        let span = bytes.span.bytes
        for piece in pieces {
            guard let layout = piece.layout else { continue }
            let attributes = RecordAttributes(layout, in: span)
            for range in [attributes.component, attributes.type, attributes.thread, attributes.file] {
                _ = span.text(range)
                _ = span.number(range)
            }
            _ = span.text(RecordAttributes.component(of: layout, in: span))
            _ = RecordAttributes.offsetText(of: layout, in: span)
        }
    }
}
