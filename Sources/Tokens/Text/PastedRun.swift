/// Token characters without a gap between them, with the gap before them passed over.
struct PastedRun {
    let start: Int
    let end: Int
    /// The characters, dots included, percent-encoding undone.
    let text: [UInt8]

    /// Whether the run stops at a foreign character inside a word, as a damaged token's may.
    let isCut: Bool

    /// The text without the full stop of a sentence behind it.
    var textWithoutFinalDot: ArraySlice<UInt8> {
        text.last == UInt8(ascii: ".") ? text.dropLast() : text[...]
    }

    var startsToken: Bool {
        text.starts(with: tokenStart)
    }
}

/// The base64url of `{"`, with which every token and every JSON part of one begins.
let tokenStart: [UInt8] = Array("eyJ".utf8)

extension PastedText {
    /// The next run behind a gap; `nil` when the gap is none or too long, or the run is part of something else.
    func run(after offset: Int) -> PastedRun? {
        guard let start = gapEnd(from: offset), start > offset else { return nil }
        var end = start
        var text: [UInt8] = []
        while text.count < Self.longestRun {
            let (symbol, length) = symbol(at: end)
            switch symbol {
            case .character(let byte): text.append(byte)
            case .dot: text.append(UInt8(ascii: "."))
            default:
                let isWhole = endsRun(symbol, at: end)
                guard !text.isEmpty, isWhole || goesOn(behind: end + length) else { return nil }
                return PastedRun(start: start, end: end, text: text, isCut: !isWhole)
            }
            end += length
        }
        return PastedRun(start: start, end: end, text: text, isCut: false)
    }

    /// Whether at least eight token characters stand at an offset.
    private func goesOn(behind offset: Int) -> Bool {
        var end = offset
        for _ in 0..<8 {
            guard case (.character, let length) = symbol(at: end) else { return false }
            end += length
        }
        return true
    }

    /// The end of a gap of at most 64 bytes, mail quoting (`> `) at line starts included.
    private func gapEnd(from offset: Int) -> Int? {
        var end = offset
        var atLineStart = false
        while end - offset <= 64 {
            let (symbol, length) = symbol(at: end)
            if symbol == .gap {
                atLineStart = atLineStart || self[end]?.isLineBreak == true
            } else if !(atLineStart && self[end] == UInt8(ascii: ">")) {
                return end
            }
            end += length
        }
        return nil
    }

    /// What may stand behind a piece of a token; `=` and `:` show that the piece is a name instead.
    private func endsRun(_ symbol: PastedSymbol, at offset: Int) -> Bool {
        switch symbol {
        case .gap, .end: true
        case .other: self[offset].map { $0 >= 0x80 || Self.closing.contains($0) } ?? true
        default: false
        }
    }

    private static let closing = Set("\"'`,;)]}<>|*".utf8)
    private static let longestRun = 1 << 16
}
