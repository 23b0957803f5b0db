import Tokens

/// Quotation marks of the keyboard and of word processors while a word is read.
struct WordQuotes {
    private(set) var isOpen = false
    private(set) var sawTypographic = false

    mutating func take(typographic: Bool) {
        isOpen.toggle()
        sawTypographic = sawTypographic || typographic
    }

    /// The bytes of a quotation mark at an offset; `nil` when none stands there.
    static func length(_ text: PastedText, at offset: Int) -> Int? {
        switch (text[offset], text[offset + 1], text[offset + 2]) {
        case (UInt8(ascii: "\""), _, _): 1
        case (0xE2, 0x80, (0x9C...0x9F)?): 3
        case (0xC2, 0xAB, _), (0xC2, 0xBB, _): 2
        default: nil
        }
    }
}
