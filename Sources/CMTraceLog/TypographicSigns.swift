import Checked

/// Quotation marks and dashes that a text processor put in place of those that a log has.
///
/// Patterns know the plain ones. A record that is written anew has those, and says beside its message which others stood
/// there, so that what is shown is what was pasted.
package enum TypographicSigns {
    /// A message with plain signs, and what ``restored(_:by:)`` needs to put the others back; empty where there are none.
    package static func plain(_ message: [UInt8]) -> (message: [UInt8], signs: [UInt8]) {
        guard message.contains(lead) else { return (message, []) }
        var (plain, signs): ([UInt8], [UInt8]) = ([], [])
        var place = 0
        var isTypographic = false
        while place < message.count {
            if let sign = plainSign(at: place, in: message) {
                plain.append(sign)
                signs.append(UInt8(ascii: "a") &+ (message[place + 2] & 0x0F))
                isTypographic = true
                place += 3
            } else {
                plain.append(message[place])
                if isPlain(message[place]) { signs.append(UInt8(ascii: ".")) }
                place += 1
            }
        }
        return isTypographic ? (plain, mark + signs) : (message, [])
    }

    /// The message with the signs that stood in it, by the attributes of its record.
    package static func restored(_ message: [UInt8], by attributes: [UInt8]) -> [UInt8] {
        guard let start = attributes[...].place(of: nameAndMark)?.upperBound else { return message }
        var signs = attributes[start...].prefix { $0 != UInt8(ascii: "\"") }
        var restored: [UInt8] = []
        for byte in message {
            let sign = isPlain(byte) ? signs.popFirst() : nil
            if let sign, (UInt8(ascii: "a")...UInt8(ascii: "p")).contains(sign) {
                restored += [lead, 0x80, 0x90 | sign &- UInt8(ascii: "a")]
            } else {
                restored.append(byte)
            }
        }
        return restored
    }

    /// All of them are U+2010 to U+201F.
    private static let lead: UInt8 = 0xE2
    /// Logs of clients have nothing in this attribute.
    private static let name = Array(" context=\"".utf8)
    private static let mark = Array("signs:".utf8)
    private static let nameAndMark = name + mark

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-")
    }

    /// The plain sign for the one that begins at a place. A dash counts where a text processor makes it of a hyphen,
    /// between blanks; elsewhere it may belong to a name.
    private static func plainSign(at place: Int, in message: [UInt8]) -> UInt8? {
        let sign = message.part(from: place, to: place +| 3)
        guard sign.starts(with: [lead, 0x80]), let last = sign.dropFirst(2).first else { return nil }
        switch last {
        case 0x98...0x9B: return UInt8(ascii: "'")
        case 0x9C...0x9F: return UInt8(ascii: "\"")
        case 0x93, 0x94:
            let around = [
                message.part(from: place -| 1, to: place).first, message.part(from: place +| 3, to: place +| 4).first,
            ]
            return around == [UInt8(ascii: " "), UInt8(ascii: " ")] ? UInt8(ascii: "-") : nil
        default: return nil
        }
    }
}
