import Checked

extension Escape {
    /// `&#46;`, `&#x2e;` and `&period;`, as HTML and XML write characters.
    static func entity(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (UInt8?, Int)? {
        guard
            let end = Range(from: offset + 2, to: offset +| longest).first(where: {
                bytes[from: $0] == UInt8(ascii: ";")
            })
        else {
            return nil
        }
        let length = end + 1 - offset
        guard bytes[offset + 1] == UInt8(ascii: "#") else {
            let name = bytes[(offset + 1)..<end]
            return names.first { name.elementsEqual($0.name.utf8) }.map { ($0.byte, length) }
        }
        let isHexadecimal = bytes[offset + 2] | 0x20 == UInt8(ascii: "x")
        let start = offset + (isHexadecimal ? 3 : 2)
        guard start < end else { return nil }
        let base = isHexadecimal ? 16 : 10
        return number(at: start, digits: end - start, base: base, in: bytes).map { ($0 == 0 ? nil : $0, length) }
    }

    /// `&NewLine;` is the longest name; numbers may have zeros in front.
    private static let longest = 11

    /// The names of the characters that stand in or around tokens and secrets.
    /// Source: https://html.spec.whatwg.org/multipage/named-characters.html
    private static let names: [(name: String, byte: UInt8)] = [
        ("period", UInt8(ascii: ".")), ("lowbar", UInt8(ascii: "_")), ("UnderBar", UInt8(ascii: "_")),
        ("hyphen", UInt8(ascii: "-")), ("dash", UInt8(ascii: "-")), ("plus", UInt8(ascii: "+")),
        ("sol", UInt8(ascii: "/")), ("equals", UInt8(ascii: "=")), ("amp", UInt8(ascii: "&")),
        ("AMP", UInt8(ascii: "&")), ("percnt", UInt8(ascii: "%")), ("bsol", UInt8(ascii: "\\")),
        ("quot", UInt8(ascii: "\"")), ("QUOT", UInt8(ascii: "\"")), ("apos", UInt8(ascii: "'")),
        ("colon", UInt8(ascii: ":")), ("semi", UInt8(ascii: ";")), ("lt", UInt8(ascii: "<")),
        ("gt", UInt8(ascii: ">")), ("nbsp", UInt8(ascii: " ")), ("Tab", 0x09), ("NewLine", 0x0A),
    ]
}
