import Checked
import Tokens

/// A text among a token's claims, and where it stands in the JSON.
struct ClaimText {
    let name: String
    let value: String
    /// Offsets in bytes of what stands between the quotation marks.
    let range: Range<Int>

    /// The texts that are members of the outermost object, whose names and values hold no escapes.
    static func all(in json: [UInt8]) -> [ClaimText] {
        let text = NameText(bytes: json)
        var claims: [ClaimText] = []
        var offset = 0
        while let name = string(in: text, from: offset) {
            offset = name.upperBound + 1
            let colon = text.end(from: offset) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
            let isName = text.bytes.part(from: offset, to: colon).contains(UInt8(ascii: ":"))
            guard isName, text[colon] == UInt8(ascii: "\""), let value = string(in: text, from: colon) else { continue }
            claims.append(ClaimText(name: shown(name, text), value: shown(value, text), range: value))
            offset = value.upperBound + 1
        }
        return claims
    }

    /// The thumbprint in hexadecimal digits that the header names in base64url; `nil` for any other claim.
    var thumbprint: String? {
        guard name == "x5t" || name == "kid" else { return nil }
        return Base64URL.bytes(of: value).flatMap { $0.count == 20 ? $0 : nil }.map { bytes in
            bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    private static func shown(_ range: Range<Int>, _ text: NameText) -> String {
        String(decoding: text.bytes.part(from: range.lowerBound, to: range.upperBound), as: UTF8.self)
    }

    /// What stands between the next two quotation marks.
    private static func string(in text: NameText, from offset: Int) -> Range<Int>? {
        let start = text.end(from: offset) { $0 != UInt8(ascii: "\"") } + 1
        var end = start
        while end < text.count, text[end] != UInt8(ascii: "\"") { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
        return end < text.count ? Range(from: start, to: end) : nil
    }
}
