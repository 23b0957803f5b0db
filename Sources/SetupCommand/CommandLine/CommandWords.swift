import Tokens

/// One word of a command line as a shell would split it, quotation marks taken off.
struct CommandWord {
    let text: String
    let range: Range<Int>
    /// The token in the word; its compact text stands in `text`.
    let token: FoundToken?
    /// Whether quotation marks of a word processor stood in it.
    let hasTypographicQuotes: Bool
}

/// Splits a pasted command line into words, over line breaks where the command goes on.
struct CommandWords {
    let text: PastedText
    let tokens: TokenPlaces
    /// The quotation mark around the whole command line, which ends it.
    let enclosing: UInt8?
    private(set) var offset: Int
    /// Whether a quotation mark has ended the command line inside a word.
    private var hasEnded = false

    init(text: PastedText, tokens: TokenPlaces, enclosing: UInt8?, from offset: Int) {
        self.text = text
        self.tokens = tokens
        self.enclosing = enclosing
        self.offset = offset
    }

    /// The next word; `nil` at the command line's end, where `offset` then stands.
    mutating func next() -> CommandWord? {
        skipListSeparator()
        guard !hasEnded, let start = wordStart(), !endsCommand(at: start) else { return nil }
        offset = start
        var bytes: [UInt8] = []
        var token: FoundToken?
        var quotes = WordQuotes()
        while let byte = text[offset], !endsWord(byte, inQuotes: quotes.isOpen) {
            if let place = tokens.place(at: offset) {
                token = place.token
                bytes += place.token.compact.utf8
                offset = max(place.range.upperBound, offset + 1)
            } else if let length = WordQuotes.length(text, at: offset) {
                // A quotation mark inside a word closes one that stands before the whole command line.
                hasEnded = !quotes.isOpen && !mayOpenQuotes(after: bytes)
                if hasEnded { break }
                quotes.take(typographic: length > 1)
                offset += length
            } else {
                bytes.append(byte)
                offset += 1
            }
        }
        let range = start..<offset
        // A word of one enclosing mark only: the command line ends here.
        guard !range.isEmpty else { return nil }
        let word = String(decoding: bytes, as: UTF8.self)
        return CommandWord(text: word, range: range, token: token, hasTypographicQuotes: quotes.sawTypographic)
    }

    private func mayOpenQuotes(after bytes: [UInt8]) -> Bool {
        guard let last = bytes.last else { return true }
        return last == UInt8(ascii: ":") || last == UInt8(ascii: "=")
    }

    /// Goes over the `','` between two strings of a PowerShell list.
    private mutating func skipListSeparator() {
        guard let enclosing, text[offset] == enclosing else { return }
        var end = offset + 1
        var commas = 0
        while let byte = text[end], byte == 0x20 || byte == UInt8(ascii: ",") {
            commas += byte == UInt8(ascii: ",") ? 1 : 0
            end += 1
        }
        if commas == 1, text[end] == enclosing { offset = end + 1 }
    }

    private func endsWord(_ byte: UInt8, inQuotes: Bool) -> Bool {
        if byte.isLineBreak { return true }
        if inQuotes { return false }
        return byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "`") || byte == enclosing || isLogEnd(at: offset)
            || isGap(at: offset) || endsStatement(at: offset)
    }

    /// A semicolon before white space ends a PowerShell statement; inside a word it parts values.
    private func endsStatement(at offset: Int) -> Bool {
        text[offset] == UInt8(ascii: ";") && (text[offset + 1] ?? 0x20) <= 0x20
    }

    /// An invisible character or a shell's line continuation; `\n` in a path is neither.
    private func isGap(at offset: Int) -> Bool {
        let (symbol, length) = text.symbol(at: offset)
        guard symbol == .gap, let byte = text[offset] else { return false }
        if byte == UInt8(ascii: "\\") { return length == 1 }
        return byte != UInt8(ascii: "%") && byte != UInt8(ascii: "=")
    }

    private func endsCommand(at offset: Int) -> Bool {
        guard let byte = text[offset] else { return true }
        return byte == enclosing || [UInt8](arrayLiteral: 0x60, 0x26, 0x7C, 0x3B).contains(byte) || isLogEnd(at: offset)
    }

    private func isLogEnd(at offset: Int) -> Bool {
        text[offset] == UInt8(ascii: "]") && text[offset + 1] == UInt8(ascii: "L")
            && text[offset + 2] == UInt8(ascii: "O") && text[offset + 3] == UInt8(ascii: "G")
    }

    /// Where the next word starts; over a line's end only if a known argument stands there or a shell says so.
    private func wordStart() -> Int? {
        var end = offset
        var crossed = false
        var continued = false
        while text[end] != nil {
            let length = text.symbol(at: end).length
            let byte = text[end] ?? 0
            let isQuoting = crossed && byte == UInt8(ascii: ">")
            guard isGap(at: end) || isQuoting else { break }
            continued = continued || ([UInt8](arrayLiteral: 0x5E, 0x60, 0x5C).contains(byte) && length == 1)
            crossed = crossed || byte.isLineBreak || byte == UInt8(ascii: "\\")
            end += length
        }
        guard text[end] != nil else { return nil }
        return !crossed || continued || startsKnownArgument(at: end) ? end : nil
    }

    private func startsKnownArgument(at offset: Int) -> Bool {
        let head = text.bytes[offset...].prefix(64).prefix { !$0.isLineBreak && $0 != 0x20 }
        let argument = ArgumentText(String(decoding: head, as: UTF8.self))
        return SetupTerm.named(argument.name) != nil && (argument.prefix != .none || argument.separator == "=")
    }
}
