import Checked

/// Finds the secrets in a log that comes in stretches of lines, and what of a token goes on from record to record.
///
/// Whoever logs a long text cuts it into records, so that the rest of a token stands behind the head of the next one,
/// where no letter tells it from a name.
package struct LogSecrets: Sendable {
    /// How many more messages may hold the rest of a token that a message before them began.
    private var open = 0

    /// As many as the analysis looks at.
    private static let mostMessages = 16

    /// The secrets of a log from its start on.
    package init() {}

    /// What is to be replaced in the next stretch, in order and apart from each other.
    package mutating func edits(in block: [UInt8]) -> [SecretEdit] {
        let found = TokenMask.edits(in: block)
        var rests: [SecretEdit] = []
        block.withUnsafeBufferPointer { bytes in
            var start = 0
            var ahead = found[...]
            while start < bytes.count {
                let line = Range(from: start, to: Self.lineEnd(behind: start, in: bytes))
                while let edit = ahead.first, edit.range.upperBound <= start { ahead.removeFirst() }
                // Most lines hold no secret and follow none.
                let hasSecret = ahead.first.map { $0.range.lowerBound < line.upperBound } == true
                if hasSecret || open > 0 || Self.mayBeginWithRest(line, of: bytes) {
                    rests += self.rests(in: Self.message(of: line, in: bytes), of: bytes)
                }
                start = line.upperBound
            }
        }
        return [SecretEdit].joined(found, rests)
    }

    private static func mayBeginWithRest(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let hasHead = bytes[line].starts(with: head)
        return LeadingRest.mayStand(in: UnsafeBufferPointer(rebasing: bytes[line].dropFirst(hasHead ? head.count : 0)))
    }

    /// What a message holds of a token that one before it began.
    private mutating func rests(in message: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> [SecretEdit] {
        defer { open = Self.mayEndInToken(message, of: bytes) ? Self.mostMessages : max(0, open - 1) }
        guard message.count >= TokenTail.fewestCharacters else { return [] }
        let text = UnsafeBufferPointer(rebasing: bytes[message])
        guard open > 0 || LeadingRest.mayStand(in: text) else { return [] }
        return TokenMask.edits(in: Array(text), followsToken: open > 0).map { $0.moved(by: message.lowerBound) }
    }

    /// Whether a message ends in what tokens are written with, and with a token.
    private static func mayEndInToken(_ message: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard message.count > TokenTail.fewestCharacters else { return false }
        let end = bytes[Range(from: message.upperBound - TokenTail.fewestCharacters, to: message.upperBound)]
        guard end.allSatisfy({ $0 > 0x20 }) else { return false }
        return TokenMask.endsInToken(Array(bytes[message]))
    }
}

// MARK: - Messages

extension LogSecrets {
    private static let head = Array("<![LOG[".utf8)
    /// What stands behind a message, in either form of a record.
    private static let tails = ["]LOG]!>", "  $$<"].map { Array($0.utf8) }
    /// The bytes of one line are looked at for what stands behind a message up to here from its end: two dates, a name
    /// of a component and of a file.
    private static let longestTail = 512

    private static func lineEnd(behind start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let end = bytes[Range(from: start, to: bytes.count)].firstIndex(of: UInt8(ascii: "\n"))
        return end.map { $0 + 1 } ?? bytes.count
    }

    /// A line without the frame of its record.
    private static func message(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while end > start, bytes[end - 1].isLineBreak { end -= 1 }
        if bytes[Range(from: start, to: end)].starts(with: head) { start += head.count }
        var place = max(start, end - longestTail)
        while place < end {
            guard bytes[place] == UInt8(ascii: "]") || bytes[place] == UInt8(ascii: " ") else {
                place += 1
                continue
            }
            let rest = bytes[Range(from: place, to: end)]
            if tails.contains(where: { rest.starts(with: $0) }) { return Range(from: start, to: place) }
            place += 1
        }
        return Range(from: start, to: end)
    }
}
