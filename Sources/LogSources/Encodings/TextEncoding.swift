/// How a file's text is written.
package enum TextEncoding: Hashable, Sendable {
    /// Nothing says it: UTF-8, and Windows-1252 in records whose bytes are no UTF-8.
    case unmarked
    case utf8
    case utf8WithMark
    case utf16LittleEndian
    case utf16BigEndian
    case codePage(CodePage)
    /// Another one that the system can convert, by the name that it has there.
    case system(String)

    /// What reports call it.
    package var name: String {
        switch self {
        case .unmarked, .utf8: "utf-8"
        case .utf8WithMark: "utf-8-bom"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .codePage(let page): page.name
        case .system(let name): name
        }
    }

    /// Whether its text is UTF-8 as it stands, but for bytes that are none.
    package var isUTF8: Bool { self == .unmarked || self == .utf8 || self == .utf8WithMark }
}

// MARK: - What a text's first bytes show

extension TextEncoding {
    /// The encoding of a text by its first bytes. A mark says it, and then nothing else is believed.
    ///
    /// - Parameters:
    ///   - bytes: the first bytes.
    ///   - asked: the encoding that somebody asked for; without one it is found out.
    init(of bytes: [UInt8], asked: TextEncoding? = nil) {
        self = TextEncoding.marked(bytes) ?? asked ?? WideText.encoding(of: bytes) ?? .unmarked
    }

    /// What a byte order mark says; `nil` without one, and for that of UTF-32, which begins as one of UTF-16 does.
    private static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return .utf8WithMark }
        if bytes.starts(with: [0xff, 0xfe, 0, 0]) { return nil }
        if bytes.starts(with: [0xff, 0xfe]) { return .utf16LittleEndian }
        return bytes.starts(with: [0xfe, 0xff]) ? .utf16BigEndian : nil
    }
}
