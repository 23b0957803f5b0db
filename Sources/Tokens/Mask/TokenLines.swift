import Checked

/// The lines in which a token was wrapped.
struct TokenLines {
    /// How long they are, in characters; `nil` for a token that was not wrapped, or in lines of several lengths.
    private(set) var width: Int?
    /// What stands between them; empty for blanks only, which stand between words as well.
    private(set) var end = 0..<0
    /// How long the last line is that was read, in bytes; `nil` for a token that was not wrapped.
    private var last: Int?
    /// Where that line begins.
    private var lastStart: Int?

    /// Takes in a token's lines, if it has any.
    mutating func take(_ token: FoundToken, in bytes: UnsafeBufferPointer<UInt8>) {
        let lineEnd = token.lineEnd(in: bytes)
        width = token.width(behind: lineEnd, in: bytes) ?? width
        if let lineEnd {
            end = lineEnd
            lastStart = lineEnd.upperBound
        }
        // Another piece on the same line, as behind a damaged dot, belongs to the line's length.
        guard let start = lastStart, token.range.upperBound -| start <= Self.longestLine,
            !bytes[Range(from: start, to: token.range.lowerBound)].contains(where: \.isLineBreak)
        else { return }
        last = token.range.upperBound -| start
    }

    /// Takes in what was found to go on behind a token, from its end to another one.
    mutating func take(from old: Int, to new: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard !end.isEmpty else { return }
        if let lineBreak = bytes[Range(from: old, to: new)].lastIndex(where: \.isLineBreak) {
            let behind = bytes[end].reversed().prefix { !$0.isLineBreak }.count
            let start = lineBreak +| 1 +| behind
            let isLine = start < new && bytes[Range(from: start -| end.count, to: start)].elementsEqual(bytes[end])
            lastStart = isLine ? start : nil
        }
        last = lastStart.map { new -| $0 }
    }
}

extension TokenLines {
    /// The longest spelling of a dot, `&#x2E;` or `\u002e`, takes five characters more than a dot.
    private static let longestDot = 5
    /// Nobody wraps at more.
    private static let longestLine = 1024
    /// Shorter words than this may be as long as the line before by chance.
    private static let shortestLine = 24

    /// No word with a sign in it is as long as this and as the line before.
    private static let longLine = 28

    /// The end of the line behind an offset where it is as long as the token's others, stands behind the same line end and
    /// holds nothing else than a token does; `nil` otherwise. Whatever its letters say, no sentence has such lines.
    func end(ofNextAfter offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) -> Int? {
        guard let width = width ?? last, !end.isEmpty, width >= Self.shortestLine else { return nil }
        let start = offset +| end.count
        guard start < limit, bytes[Range(from: offset, to: start)].elementsEqual(bytes[end]) else { return nil }
        // In long lines one character may be damaged, such as the dot before the signature.
        var damaged = width >= Self.longLine ? 1 : 0
        let line = bytes[Range(from: start, to: min(limit, start +| width +| 1))].prefix { byte in
            if byte.isBase64URL || byte == UInt8(ascii: ".") { return true }
            damaged -= 1
            return damaged >= 0 && byte > 0x20 && byte < 0x7F
        }
        let shortest = line.contains(UInt8(ascii: ".")) ? width - Self.longestDot : width
        guard line.count >= shortest, line.count <= width else { return nil }
        let isWhole = bytes[from: line.endIndex].map { $0.isLineBreak || $0 == UInt8(ascii: " ") } ?? true
        return isWhole ? line.endIndex : nil
    }
}

extension FoundToken {
    /// What stands before its last line; `nil` when it stands in one, or in lines with blanks between them only. Behind what
    /// is in the place of a dot another stretch begins in the same line.
    fileprivate func lineEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        stretches.dropFirst().reversed().lazy.map { gap(before: $0.position.offset, in: bytes) }
            .first { bytes[$0].contains(where: \.isLineBreak) }
    }

    private func gap(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = end
        while start > 0, end - start < 16, !bytes[start - 1].isBase64URL { start -= 1 }
        return Range(from: start, to: end)
    }

    /// How long the lines are in which it stands, in bytes, the first and the last aside; `nil` when it is in one or two, or
    /// in lines of several lengths.
    ///
    /// `lineEnd` is what stands between two of them. What stands in the place of a dot counts, as it did for whoever wrapped
    /// the token.
    fileprivate func width(behind lineEnd: Range<Int>?, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let starts = stretches.map(\.position.offset).filter { start in
            lineEnd == nil || bytes[gap(before: start, in: bytes)].contains(where: \.isLineBreak)
        }
        // The first stretch begins no line, but what stands before the token does not tell.
        let all = lineEnd == nil ? Array(starts.dropFirst()) : starts.filter { $0 != range.lowerBound }
        let lengths = zip(all.dropFirst(), all).map { $0 -| $1 -| (lineEnd?.count ?? 0) }
        // The length of most, if there is one, is the one in the middle.
        let middle = lengths.sorted().dropFirst(lengths.count / 2).first
        return middle.flatMap { one in lengths.count { $0 == one } * 2 > lengths.count ? one : nil }
    }
}
