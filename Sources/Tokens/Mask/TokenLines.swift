import Checked

/// The lines in which a token was wrapped.
struct TokenLines {
    /// How long they are, in characters; `nil` for a token that was not wrapped, or in lines of several lengths.
    private(set) var width: Int?
    /// What stands between them; empty for blanks only, which stand between words as well.
    private(set) var end = 0..<0

    /// Takes in a token's lines, if it has any.
    mutating func take(_ token: FoundToken, in bytes: UnsafeBufferPointer<UInt8>) {
        width = token.width ?? width
        end = token.lineEnd(in: bytes) ?? end
    }
}

extension FoundToken {
    /// What stands before its last line; `nil` when it stands in one, or in lines with blanks between them only.
    fileprivate func lineEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard stretches.count > 1, let end = stretches.last?.position.offset else { return nil }
        var start = end
        while start > 0, end - start < 16, !bytes[start - 1].isBase64URL { start -= 1 }
        let gap = Range(from: start, to: end)
        return bytes[gap].contains(where: \.isLineBreak) ? gap : nil
    }

    /// How long the lines are in which it stands, in characters, the first and the last aside; `nil` when it is in one
    /// or two, or in lines of several lengths.
    fileprivate var width: Int? {
        let starts = stretches.map(\.compactOffset)
        let lengths = zip(starts.dropFirst(2), starts.dropFirst()).map { $0 -| $1 }
        // The length of most, if there is one, is the one in the middle.
        let middle = lengths.sorted().dropFirst(lengths.count / 2).first
        return middle.flatMap { one in lengths.count { $0 == one } * 2 > lengths.count ? one : nil }
    }
}
