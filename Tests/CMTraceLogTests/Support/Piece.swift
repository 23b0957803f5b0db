import Times

@testable import CMTraceLog

/// What the reader gave out, with ranges that count from the start of the log.
enum Piece: Hashable {
    case record(RecordLayout, LogTime?)
    case stray(StrayBytes)

    var range: Range<Int> {
        switch self {
        case .record(let layout, _): layout.range
        case .stray(let stray): stray.range
        }
    }

    var kind: StrayBytes.Kind? {
        if case .stray(let stray) = self { stray.kind } else { nil }
    }

    var layout: RecordLayout? {
        if case .record(let layout, _) = self { layout } else { nil }
    }

    var time: LogTime? {
        if case .record(_, let time) = self { time } else { nil }
    }

    /// The line of the first byte, 1-based.
    var line: Int {
        switch self {
        case .record(let layout, _): layout.line
        case .stray(let stray): stray.line
        }
    }
}

/// Reading whole logs, in one piece or fed drop by drop.
enum Reading {
    /// How records are found.
    enum Way {
        /// As anybody calls the reader.
        case mixed
        /// Without the quick way for plain records.
        case careful
        /// Plain records in batches, as the scanner does.
        case batches
    }

    /// All pieces of a log that arrives so many bytes at a time; `nil` for all at once.
    static func pieces(of bytes: [UInt8], chunk: Int? = nil, way: Way = .mixed) -> [Piece] {
        var pieces: [Piece] = []
        walk(bytes, chunk: chunk ?? bytes.count + 1, way: way) { pieces.append($0) }
        return pieces
    }

    static func pieces(of text: String, way: Way = .mixed) -> [Piece] {
        pieces(of: Array(text.utf8), way: way)
    }

    /// Reads as the scanner does: what is not used up stays in the window, and only a short read tells the end.
    static func walk(_ bytes: [UInt8], chunk: Int, way: Way = .mixed, visit: (Piece) -> Void) {
        var reader = RecordReader()
        var window: [UInt8] = []
        var windowStart = 0
        var read = 0
        while true {
            let count = min(chunk, bytes.count - read)
            window.append(contentsOf: bytes[read..<read + count])
            read += count
            let isLast = count < chunk
            take(from: &reader, way, window: window, windowStart: windowStart, isLast: isLast, visit: visit)
            let used = reader.position
            precondition(used >= 0 && used <= window.count, "the reader left its span")
            reader.discard(used)
            window.removeFirst(used)
            windowStart += used
            if isLast { return }
        }
    }

    private static func take(
        from reader: inout RecordReader,
        _ way: Way,
        window: [UInt8],
        windowStart: Int,
        isLast: Bool,
        visit: (Piece) -> Void
    ) {
        let span = window.span.bytes
        while true {
            if way == .batches {
                var batch = Array(RecordReader.batch().prefix(3))
                let count = reader.takePlainRecords(in: span, into: &batch)
                for record in batch.prefix(count) {
                    visit(.record(record.moved(by: windowStart), reader.time(of: record, in: span)))
                }
            }
            let position = reader.position
            let step =
                way == .careful
                ? reader.carefulNext(in: span, isLast: isLast) : reader.next(in: span, isLast: isLast)
            switch step {
            case .record(let layout): visit(.record(layout.moved(by: windowStart), reader.time(of: layout, in: span)))
            case .stray(let stray): visit(.stray(stray.moved(by: windowStart)))
            case .needsMore: return
            }
            precondition(reader.position > position, "the reader stands still")
        }
    }
}

extension RecordLayout {
    fileprivate func moved(by distance: Int) -> RecordLayout {
        RecordLayout(
            line: line,
            furtherLines: furtherLines,
            hasRoutineTime: hasRoutineTime,
            messageStart: messageStart + distance,
            messageEnd: messageEnd + distance,
            attributesEnd: attributesEnd + distance,
            end: end + distance
        )
    }
}

extension StrayBytes {
    fileprivate func moved(by distance: Int) -> StrayBytes {
        StrayBytes(range: range.moved(by: distance), kind: kind, line: line)
    }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}

// MARK: - The law of whole accounting

extension Reading {
    /// The first thing wrong with the pieces of a log; `nil` when joining them gives back the log.
    static func flaw(in pieces: [Piece], of bytes: [UInt8]) -> String? {
        var end = 0
        for piece in pieces {
            guard piece.range.lowerBound == end else { return "gap or overlap at \(end): \(piece)" }
            guard !piece.range.isEmpty else { return "empty piece at \(end)" }
            end = piece.range.upperBound
            if let layout = piece.layout, let flaw = flaw(in: layout, of: bytes) { return flaw }
        }
        return end == bytes.count ? nil : "ends at \(end) of \(bytes.count)"
    }

    private static func flaw(in layout: RecordLayout, of bytes: [UInt8]) -> String? {
        let span = bytes.span.bytes
        let (range, message, attributes) = (layout.range, layout.message, layout.attributes)
        guard message.lowerBound == range.lowerBound + 7, span.hasBytes("<![LOG[", at: range.lowerBound),
            attributes.lowerBound == message.upperBound + 7, span.hasBytes("]LOG]!>", at: message.upperBound),
            span.hasBytes("<time=\"", at: attributes.lowerBound), span.hasBytes("\">", at: attributes.upperBound - 2)
        else { return "misplaced parts: \(layout)" }
        let lineEnd = Array(bytes[attributes.upperBound..<range.upperBound])
        return [[], [10], [13, 10]].contains(lineEnd) ? nil : "odd line end: \(layout)"
    }
}
