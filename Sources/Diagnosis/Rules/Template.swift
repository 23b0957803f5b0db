/// A sentence with places for values: `{host|the server} answered {status}`.
struct Template {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The sentence with values filled in; a place without a value and without an alternative vanishes.
    func filled(with value: (String) -> String?) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
            let name = parts.first.map(String.init) ?? ""
            result += value(name) ?? (parts.count > 1 ? String(parts[1]) : "")
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
