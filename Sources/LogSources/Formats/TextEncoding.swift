/// How a file's text is written.
package enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf8WithMark = "utf-8-bom"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// The encoding that a text's first bytes show; UTF-8 without a mark.
    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            self = .utf8WithMark
        } else if bytes.starts(with: [0xff, 0xfe]) {
            self = .utf16LittleEndian
        } else {
            self = bytes.starts(with: [0xfe, 0xff]) ? .utf16BigEndian : .utf8
        }
    }
}
