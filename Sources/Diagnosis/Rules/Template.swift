/// A sentence with places for values: `{host|the server} answered {status}`.
struct Template {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The sentence with values filled in; a place without a value and without an alternative vanishes.
    func filled(with value: (String) -> String?) -> String {
        // Braces and bars are found as bytes: none of them is ever a part of another character.
        var result = ""
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            result += Substring(rest[..<open])
            let place = rest[rest.index(after: open)..<close]
            let parts = place.split(separator: UInt8(ascii: "|"), maxSplits: 1).map { String(Substring($0)) }
            result += value(parts.first ?? "") ?? (parts.count > 1 ? parts[1] : "")
            rest = rest[rest.index(after: close)...]
        }
        return result + Substring(rest)
    }
}
