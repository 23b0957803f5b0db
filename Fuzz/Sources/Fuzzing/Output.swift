/// What must hold for everything the program writes.
package enum Output {
    /// What is wrong with a page of plain text; `nil` for a harmless one.
    package static func flaw(inText text: String) -> String? {
        text.unicodeScalars.first { $0 != "\n" && isControl($0) }.map { "U+\(hexadecimal($0)) in the text: \(text)" }
    }

    /// What is wrong with a JSON text: no JSON, or a control character that is not escaped.
    package static func flaw(inJSON text: String) -> String? {
        guard StrictJSON.accepts(text) else { return "no JSON: \(text)" }
        return text.unicodeScalars.first { $0 != "\n" && isControl($0) }.map { "U+\(hexadecimal($0)) in JSON: \(text)" }
    }

    /// What is wrong with a page: a control character, a bracket that opens or closes no element, or another script.
    package static func flaw(inHTML text: String) -> String? {
        if let flaw = flaw(inText: text) { return flaw }
        let markup = text.replacing(/<(style|script)>.*?<\/\1>/.dotMatchesNewlines(), with: "")
        let rest = markup.replacing(
            /<\/?[a-z][a-z0-9]*(?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*\/?>|<!DOCTYPE html>/,
            with: ""
        )
        if rest.contains("<") || rest.contains(">") { return "no markup of ours: \(text)" }
        return text.ranges(of: "<script").count == 1 ? nil : "another script: \(text)"
    }

    /// Whether a terminal may act on a character, or show others in another order or not at all.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0: true
        case 0x61c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xe0000...0xe007f: true
        default: false
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        String(scalar.value, radix: 16, uppercase: true)
    }
}

/// A text that must not come out, and how to see that it did.
package struct Secret {
    private let text: [UInt8]
    private let beginnings: [UInt32: [Int]]

    /// A run of so many characters of a secret is a leak.
    package static let longestRun = 20

    /// A secret of base64url characters, long enough to be random throughout.
    package init(_ text: [UInt8]) {
        self.text = text
        let places = text.indices.dropLast(max(0, Secret.longestRun - 1))
        beginnings = Dictionary(grouping: places) { Secret.word(text, at: $0) }
    }

    /// The first run of the secret in an output, however it is broken up or percent-encoded; `nil` when none is.
    package func leak(in output: String) -> String? {
        let bytes = Array(output.utf8)
        return run(in: bytes.filter(Secret.isBase64URL))
            ?? run(in: Secret.percentDecoded(bytes).filter(Secret.isBase64URL))
    }

    private func run(in bytes: [UInt8]) -> String? {
        guard bytes.count >= Secret.longestRun else { return nil }
        for offset in 0...bytes.count - Secret.longestRun {
            for place in beginnings[Secret.word(bytes, at: offset)] ?? [] {
                let run = bytes[offset..<offset + Secret.longestRun]
                if run.elementsEqual(text[place..<place + Secret.longestRun]) {
                    return String(decoding: run, as: UTF8.self)
                }
            }
        }
        return nil
    }

    /// Four bytes as a number.
    private static func word(_ bytes: [UInt8], at offset: Int) -> UInt32 {
        bytes[offset..<min(bytes.count, offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                decoded.append(value)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func isBase64URL(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
