import Tokens

/// Finds ccmsetup command lines in a text.
struct CommandLineFinder {
    let text: PastedText
    private let tokens: TokenPlaces
    private var cursor: PositionCursor

    /// A finder for a text in which these tokens were found.
    init(_ text: PastedText, tokens found: [FoundToken]) {
        self.text = text
        tokens = TokenPlaces(of: found, in: text)
        cursor = PositionCursor(text)
    }

    mutating func commandLines() -> [CommandLine] {
        var found: [CommandLine] = []
        var offset = 0
        while let start = nextStart(from: offset) {
            offset = max(offset, start.argumentsOffset, start.offset + 1)
            guard let (command, end) = commandLine(start) else { continue }
            found.append(command)
            offset = max(offset, end)
        }
        return found
    }

    /// A place where arguments of ccmsetup may follow.
    struct Start {
        let offset: Int
        let argumentsOffset: Int
        let enclosing: UInt8?
        /// Whether `CCMSETUPCMD` stands there, whose value is the command line.
        var isProperty = false
        /// Whether quotation marks of a word processor stand around the arguments.
        var hasTypographicQuotes = false
    }

    /// The next `ccmsetup`, `ccmsetup.exe`, `CCMSETUPCMD="` or argument that only ccmsetup has.
    private func nextStart(from offset: Int) -> Start? {
        let lowest = offset
        var marks = CommandLineMarks(text.bytes, outside: tokens, from: offset)
        while let mark = marks.next() {
            if let start = programName(at: mark) { return start }
            if isBareArgument(at: mark) {
                let first = firstArgument(before: mark, notBefore: lowest)
                return Start(offset: first, argumentsOffset: first, enclosing: nil)
            }
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
        return tokens.place(at: start) != nil
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

    /// The command line at a start, and the offset behind it.
    private mutating func commandLine(_ start: Start) -> (CommandLine, end: Int)? {
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
        var problems = parser.problems
        if start.hasTypographicQuotes {
            let sentence = "CCMSETUPCMD has typographic quotation marks; a command line needs plain ones."
            problems.insert(CommandLineProblem(.typographicCharacter, sentence, at: position), at: 0)
        }
        let command = CommandLine(
            range: position.offset..<max(position.offset, text.start.offset + end),
            start: position,
            arguments: parser.arguments,
            problems: problems,
            frame: start.isProperty ? InstallerFrame(of: start.offset, argumentsEnd: end, in: text) : nil
        )
        return (command, end)
    }
}
