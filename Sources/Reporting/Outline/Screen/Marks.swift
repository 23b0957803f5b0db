import Checked

/// The places of a text that a reader looks for: hosts of addresses, codes, and names of errors.
struct Marks {
    /// In order, apart from each other.
    let ranges: [Range<String.Index>]

    init(in text: String) {
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        while start < text.endIndex {
            let word = text[start...].prefix { Self.isOfWord($0) }
            if Self.matters(word, in: text) { ranges.append(Range(from: word.startIndex, to: word.endIndex)) }
            start = word.isEmpty ? text.index(after: start) : word.endIndex
        }
        self.ranges = ranges
    }

    /// The text in pieces, in order, each a mark or not.
    static func pieces(of text: String) -> [(text: Substring, isMark: Bool)] {
        var pieces: [(Substring, Bool)] = []
        var rest = text[...]
        for mark in Marks(in: text).ranges {
            pieces.append((rest.prefix(upTo: mark.lowerBound), false))
            pieces.append((text[mark], true))
            rest = text.suffix(from: mark.upperBound)
        }
        return pieces + [(rest, false)]
    }

    /// The first mark that ends behind a place.
    func first(from index: String.Index) -> Range<String.Index>? {
        ranges.first { $0.upperBound > index }
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "_.-".contains(character))
    }

    private static func matters(_ word: Substring, in text: String) -> Bool {
        guard word.count > 2 else { return false }
        if word.hasPrefix("0x") || word.hasPrefix("0X") {
            return word.dropFirst(2).allSatisfy(\.isHexDigit) && word.dropFirst(2).contains { $0 != "0" }
        }
        if errorNames.contains(where: word.hasPrefix) { return true }
        // The status at the end of a long line is what counts of it.
        if word == "Approval" { return text[word.endIndex...].hasPrefix(" status ") }
        let before = text[..<word.startIndex]
        if before.hasSuffix("://") { return true }
        return word.count == 3 && word.allSatisfy(\.isNumber)
            && (before.hasSuffix("StatusCode=") || before.hasSuffix("StatusCode= ") || before.hasSuffix("tatus code "))
    }

    /// How names of errors begin that no sentence has as a word.
    private static let errorNames = [
        "CMGService_", "CMGConnector_", "WINHTTP_CALLBACK_STATUS_FLAG_", "ERROR_", "AADSTS", "SEC_E_", "CERT_E_",
    ]
}
