/// Finds ccmsetup command lines in a text.
struct CommandLineFinder {
    let text: PastedText
    private let tokens: [Int: FoundToken]
    private var cursor: PositionCursor

    /// A finder for a text in which these tokens were found.
    init(_ bytes: [UInt8], tokens found: [FoundToken]) {
        text = PastedText(bytes: bytes)
        tokens = Dictionary(found.map { ($0.range.lowerBound, $0) }) { first, _ in first }
        cursor = PositionCursor(bytes)
    }

    mutating func commandLines() -> [CommandLine] {
        var found: [CommandLine] = []
        var offset = 0
        while let start = nextStart(from: offset) {
            if let command = commandLine(start) { found.append(command) }
            offset = max(start.argumentsOffset, start.offset + 1, found.last?.range.upperBound ?? 0)
        }
        return found
    }

    /// A place where arguments of ccmsetup may follow.
    struct Start {
        let offset: Int
        let argumentsOffset: Int
        let enclosing: UInt8?
    }

    /// The next `ccmsetup`, `ccmsetup.exe`, `CCMSETUPCMD="` or argument that only ccmsetup has.
    private func nextStart(from offset: Int) -> Start? {
        let lowest = offset
        var offset = offset
        while let byte = text[offset] {
            if byte.lowercased == UInt8(ascii: "c"), let start = programName(at: offset) { return start }
            let mayBeArgument = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == 0xE2
            if mayBeArgument, isBareArgument(at: offset) {
                let first = firstArgument(before: offset, notBefore: lowest)
                return Start(offset: first, argumentsOffset: first, enclosing: nil)
            }
            offset = tokens[offset].map { max($0.range.upperBound, offset + 1) } ?? offset + 1
        }
        return nil
    }

    /// `/regtoken:` or `/mp:` with a value, pasted without the program's name.
    private func isBareArgument(at offset: Int) -> Bool {
        if offset > 0, let before = text[offset - 1], before > 0x20, ![0x22, 0x27, 0x60, 0x28].contains(before) {
            return false
        }
        let length = text[offset] == 0xE2 ? 3 : 1
        if matches("mp:http", at: offset + length) { return true }
        return matches("regtoken:", at: offset + length) && hasValue(at: offset + length + 9)
    }

    /// Whether a token follows, even in quotation marks or behind blanks, or another value at once.
    private func hasValue(at offset: Int) -> Bool {
        guard let next = text[offset] else { return false }
        let around: Set<UInt8> = [0x20, 0x22, 0x27, 0x60]
        if next > 0x20, !around.contains(next), !closing.contains(next) { return true }
        var start = offset
        while let byte = text[start], around.contains(byte), start < offset + 8 { start += 1 }
        return tokens[start] != nil
    }

    /// What ends a mention of the parameter: `(see /regtoken:)`.
    private var closing: Set<UInt8> { Set(".,;)]}*".utf8) }

    /// The first of the known arguments that stand before one on its line.
    private func firstArgument(before offset: Int, notBefore lowest: Int) -> Int {
        var first = offset
        let floor = max(lowest, offset - 4096)
        while first > floor, text[first - 1] == 0x20 || text[first - 1] == 0x09 {
            var start = first - 1
            while start > floor, text[start - 1] == 0x20 { start -= 1 }
            let end = start
            while start > floor, let byte = text[start - 1], byte > 0x20 { start -= 1 }
            let argument = ArgumentText(String(decoding: text.bytes[start..<end], as: UTF8.self))
            let isArgument = argument.prefix != .none || argument.separator == "="
            guard isArgument, SetupTerm.named(argument.name) != nil else { break }
            first = start
        }
        return first
    }

    func matches(_ word: String, at offset: Int) -> Bool {
        for (index, byte) in word.utf8.enumerated() where text[offset + index]?.lowercased != byte {
            return false
        }
        return true
    }

    private mutating func commandLine(_ start: Start) -> CommandLine? {
        var parser = SetupArgumentParser()
        var words = CommandWords(
            text: text,
            tokens: tokens,
            enclosing: start.enclosing,
            from: start.argumentsOffset
        )
        let position = cursor.position(at: start.offset)
        var end = start.argumentsOffset
        while let word = words.next() {
            guard parser.take(word, at: cursor.position(at: word.range.lowerBound)) else { break }
            end = word.range.upperBound
        }
        guard !parser.arguments.isEmpty else { return nil }
        return CommandLine(
            range: start.offset..<end,
            start: position,
            arguments: parser.arguments,
            problems: parser.problems
        )
    }
}
