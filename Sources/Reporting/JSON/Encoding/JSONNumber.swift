/// A number given as it is written in decimal, such as one out of a token.
struct JSONNumber: Encodable {
    let text: String

    /// `nil` for spellings that readers would not give back as they are: with an exponent, with zeros at an end, or with
    /// more digits than decimal numbers of any language hold.
    init?(_ text: String) {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard digits.utf8.count <= 38, digits != "0" || digits.count == text.count,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = parts.first, whole == "0" || !whole.hasPrefix("0"),
            parts.count == 1 || parts[1].last != "0"
        else { return nil }
        self.text = text
    }

    /// For encoders that know no such numbers.
    func encode(to encoder: any Encoder) throws {
        try text.encode(to: encoder)
    }
}
