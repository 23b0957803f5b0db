import SystemFiles

// What people call encodings.
extension TextEncoding {
    /// The encoding of a name as somebody writes it: `windows-1252`, `CP1252`, `utf16`, `latin1`, or whatever the system
    /// knows; `nil` for a name that nobody knows.
    package init?(named name: String) {
        let word = name.lowercased().filter { $0.isLetter || $0.isNumber }
        if let known = TextEncoding.names[word] {
            self = known
        } else if let page = CodePage.all.first(where: { $0.isCalled(word) }) {
            self = .codePage(page)
        } else if TextEncoding.isName(name), let system = TextEncoding.systemName(name) {
            self = .system(system)
        } else {
            return nil
        }
    }

    /// A few of them, for messages.
    package static let examples = [
        "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "ibm850", "shift_jis",
    ]

    private static let names: [String: TextEncoding] = [
        "utf8": .utf8, "utf8bom": .utf8, "utf8nobom": .utf8, "ascii": .utf8, "usascii": .utf8,
        "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "unicode": .utf16LittleEndian,
        "ucs2": .utf16LittleEndian, "utf16be": .utf16BigEndian, "bigendianunicode": .utf16BigEndian,
        "unicodefffe": .utf16BigEndian, "ansi": .codePage(.windows1252), "oem": .codePage(.ibm850),
    ]

    /// Whether a name is one that may be asked for: words of the system's own behind a slash are none.
    private static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { $0 == 0x2d || $0 == 0x5f || $0 == 0x2e || $0 == 0x3a || $0.isASCIIWord }
    }

    /// As the system knows an encoding, tried as it is written and with `CP` before a number.
    private static func systemName(_ name: String) -> String? {
        [name, "CP" + name.drop { $0.isLetter || $0 == "-" || $0 == "_" }].first { TextConverter(from: $0) != nil }
            .map { $0.lowercased() }
    }
}

extension CodePage {
    /// Whether a name, in lower case and without punctuation, means this one: `windows1252`, `cp1252`, `1252`.
    fileprivate func isCalled(_ word: String) -> Bool {
        let own = name.filter { $0.isLetter || $0.isNumber }
        if word == own { return true }
        let digits = own.drop { $0.isLetter }
        if own.hasPrefix("iso") {
            return word == ["iso88591": "latin1", "iso88592": "latin2", "iso885915": "latin9"][own]
        }
        return ["", "cp", "windows", "ibm", "win", "dos", "ms", "xcp"].contains { word == $0 + digits }
    }
}

extension UInt8 {
    fileprivate var isASCIIWord: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 }
}
