import Checked

/// The lines in which a token was wrapped.
struct TokenLines {
    /// How long they are, in characters; `nil` for a token that was not wrapped, or in lines of several lengths.
    private(set) var width: Int?
    /// How many of them are as long.
    private var count = 0
    /// What stands between them; empty for blanks only, which stand between words as well.
    private(set) var end = 0..<0
    /// The blanks that stand between them, where nothing else does; empty otherwise.
    private var blanks = 0..<0
    /// How long the last line is that was read, in bytes; `nil` for a token that was not wrapped.
    private var last: Int?
    /// Where that line begins.
    private var lastStart: Int?

    /// Takes in a token's lines, if it has any.
    mutating func take(_ token: FoundToken, in bytes: UnsafeBufferPointer<UInt8>) {
        let lineEnd = token.lineEnd(in: bytes)
        let between = lineEnd ?? token.blanks(in: bytes)
        if let found = token.width(behind: between, isLineEnd: lineEnd != nil, in: bytes) {
            // What was torn apart in the place of a dot is read as two tokens with lines of one length.
            count = found.count +| (found.length == width ? count : 0)
            width = found.length
        }
        if let lineEnd {
            end = lineEnd
            lastStart = lineEnd.upperBound
        } else {
            blanks = width == nil ? 0..<0 : between
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
    /// Where most lines of a token are of one length, less tells; and where these are many, next to nothing is needed.
    private static let shortestOfMost = 16
    private static let shortestOfMany = 3
    private static let many = 8

    /// No word with a sign in it is as long as this and as the line before.
    private static let longLine = 28
    /// No word is as long as this and as several lines before.
    private static let longOfMost = 20

    /// How many characters of a line may be none of a token's: one that was damaged, such as the dot before the signature,
    /// or those of a dot's spelling that was torn apart.
    private func mostSigns(in length: Int) -> Int {
        let isSure = width != nil && length >= Self.longOfMost
        return isSure ? Self.signsOfDot : length >= Self.longLine ? 1 : 0
    }

    /// `&#46;` is the spelling with the most signs.
    private static let signsOfDot = 3

    /// The end of the line behind an offset where it is as long as the token's others, stands behind the same line end and
    /// holds nothing else than a token does; `nil` otherwise. Whatever its letters say, no sentence has such lines.
    func end(ofNextAfter offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) -> Int? {
        let between = end.isEmpty ? blanks : end
        guard let width = width ?? last, !between.isEmpty, width >= shortestWidth else { return nil }
        let start = offset +| between.count
        guard start < limit, bytes[Range(from: offset, to: start)].elementsEqual(bytes[between]) else { return nil }
        var signs = mostSigns(in: width)
        let line = bytes[Range(from: start, to: min(limit, start +| width +| 1))].prefix { byte in
            if byte.isBase64URL { return true }
            signs -= byte == UInt8(ascii: ".") ? 0 : 1
            return signs >= 0 && byte > 0x20 && byte < 0x7F
        }
        let shortest = line.allSatisfy(\.isBase64URL) ? width : width -| Self.longestDot
        guard line.count >= shortest, line.count <= width else { return nil }
        // A mail's encoding or a command line ends its lines with a sign of its own.
        let following = Range(from: line.endIndex, to: min(limit, line.endIndex +| between.count))
        let isWhole = bytes[from: line.endIndex].map(\.isBlank) ?? true
        return isWhole || bytes[following].elementsEqual(bytes[between]) ? line.endIndex : nil
    }

    private var shortestWidth: Int {
        guard width != nil else { return Self.shortestLine }
        return count >= Self.many ? Self.shortestOfMany : Self.shortestOfMost
    }
}

extension FoundToken {
    /// What stands before its last line; `nil` when it stands in one, or in lines with blanks between them only. Behind what
    /// is in the place of a dot another stretch begins in the same line.
    fileprivate func lineEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        stretches.dropFirst().reversed().lazy.map { gap(before: $0.position.offset, in: bytes) }
            .first { bytes[$0].contains(where: \.isLineBreak) }
    }

    /// The last blanks that stand between two of its stretches, with nothing else; empty where there are none.
    fileprivate func blanks(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let gaps = stretches.dropFirst().reversed().lazy.map { gap(before: $0.position.offset, in: bytes) }
        return gaps.first { !$0.isEmpty && bytes[$0].allSatisfy(\.isBlank) } ?? 0..<0
    }

    private func gap(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = end
        while start > 0, end - start < 16, !bytes[start - 1].isBase64URL { start -= 1 }
        return Range(from: start, to: end)
    }

    /// How long the lines are in which it stands, in bytes, the first and the last aside; `nil` when it is in one or two, or
    /// in lines of several lengths.
    ///
    /// What stands in the place of a dot counts, as it did for whoever wrapped the token.
    ///
    /// - Parameters:
    ///   - between: what stands between two of them.
    ///   - isLineEnd: whether that is a line end, and other gaps are none.
    ///   - bytes: the text.
    /// - Returns: the length of most of them, and how many these are.
    fileprivate func width(
        behind between: Range<Int>,
        isLineEnd: Bool,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> (length: Int, count: Int)? {
        let starts = stretches.map(\.position.offset).filter { start in
            let gap = bytes[gap(before: start, in: bytes)]
            return isLineEnd ? gap.contains(where: \.isLineBreak) : gap.elementsEqual(bytes[between])
        }
        // The first stretch begins no line, but what stands before the token does not tell.
        let all = starts.filter { $0 != range.lowerBound }
        let lengths = zip(all.dropFirst(), all).map { $0 -| $1 -| between.count }
        // The length of most, if there is one, is the one in the middle.
        let middle = lengths.sorted().dropFirst(lengths.count / 2).first
        guard let middle else { return nil }
        let count = lengths.count { $0 == middle }
        return count * 2 > lengths.count ? (middle, count) : nil
    }
}
