extension UnreadFormats {
    /// These bytes stand at an offset.
    static func bytes(_ wanted: [UInt8], at offset: Int = 0) -> FileSign {
        { $0.dropFirst(offset).starts(with: wanted) }
    }

    /// These characters stand at an offset.
    static func bytes(_ wanted: String, at offset: Int = 0) -> FileSign {
        bytes(Array(wanted.utf8), at: offset)
    }

    /// The text begins with one of these, given in lower case, whatever its case; white space and a mark aside.
    static func begins(withAnyOf beginnings: [String]) -> FileSign {
        { bytes in
            let text = bytes.dropFirst(bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
                .drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
            return beginnings.contains { text.lazy.map(\.asciiLowercased).starts(with: $0.utf8) }
        }
    }

    /// `BM`, a size, and four bytes that are zero: two letters alone begin many a text.
    static let isBitmap: FileSign = { $0.starts(with: [0x42, 0x4d]) && $0.dropFirst(6).starts(with: [0, 0, 0, 0]) }

    /// `MZ`, and a byte that no text holds among those that follow.
    static let isWindowsProgram: FileSign = { $0.starts(with: [0x4d, 0x5a]) && $0.prefix(64).contains(0) }

    /// A byte order mark of four bytes, of which one begins as one of two does.
    static let isMarkedUTF32: FileSign = {
        $0.starts(with: [0xff, 0xfe, 0, 0]) || $0.starts(with: [0, 0, 0xfe, 0xff])
    }

    /// Whether a record begins in a text of wide characters: its letters stand one behind the other without the NULs.
    static func holdsWideRecord(_ bytes: [UInt8]) -> Bool {
        let marker = Array("<![LOG[".utf8)
        let letters = bytes.filter { $0 != 0 }
        return letters.indices.contains { letters[$0...].starts(with: marker) }
    }

    static let isOnlyNULs: FileSign = { $0.allSatisfy { $0 == 0 } }

    /// A byte stands in it that no text holds.
    static let isBinary: FileSign = { bytes in
        bytes.contains { $0 < 0x09 || (0x0e...0x1a).contains($0) || (0x1c...0x1f).contains($0) }
    }

    /// The beginning of a token's header, or the option of ccmsetup that takes one.
    ///
    /// Not more than a hint of where to go on: what the text holds is `cmgdiag token`'s to say.
    static let holdsToken: FileSign = { bytes in
        let option = Array("regtoken".utf8)
        for start in bytes.indices {
            let rest = bytes[start...]
            if rest.starts(with: [0x65, 0x79, 0x4a]), rest.prefix(20).allSatisfy(\.isBase64URL), rest.count >= 20 {
                return true
            }
            if bytes[start].asciiLowercased == option[0],
                rest.prefix(option.count).map(\.asciiLowercased) == option
            {
                return true
            }
        }
        return false
    }
}

extension UInt8 {
    fileprivate var asciiLowercased: UInt8 { (0x41...0x5a).contains(self) ? self | 0x20 : self }

    fileprivate var isBase64URL: Bool {
        (0x30...0x39).contains(self) || (0x61...0x7a).contains(asciiLowercased) || self == 0x2d || self == 0x5f
    }
}
