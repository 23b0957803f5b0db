import LogSources

// What folders and files are called everywhere.
extension PathPart {
    /// Whether a name ends as files do that are read, or lie beside logs.
    static func hasEnding(_ text: Substring) -> Bool {
        guard let dot = text.lastIndex(of: ".") else { return false }
        let ending = text[dot...].dropFirst().lowercased()
        return endings.contains(ending)
            || !ending.isEmpty && ending.utf8.count < 4 && ending.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static let endings: Set<String> = [
        "log", "log_", "lo_", "txt", "csv", "html", "htm", "md", "json", "xml", "yaml", "yml", "evtx", "reg", "cmd",
        "bat",
        "bak", "old", "orig", "prev", "previous", "gz", "bz2", "xz", "zst",
    ]

    /// What people and programs add to the name of a copy.
    static func isOfCopy(_ word: Substring) -> Bool {
        ["copy", "kopie", "copie", "copia", "of", "old", "new"].contains(word.lowercased())
    }

    /// Whether it is a year, a day, the time of one, or the number of a part: other numbers may be somebody's.
    static func isOfDate(_ word: Substring, behind before: Substring?) -> Bool {
        guard word.allSatisfy({ $0.isASCII && $0.isNumber }) else { return false }
        switch word.utf8.count {
        case 1, 2: return true
        case 4: return isYear(word)
        case 6: return before.map(isDay) == true && isBelow([24, 60, 60], in: word)
        case 8: return isDay(word)
        default: return false
        }
    }

    private static func isYear(_ word: Substring) -> Bool { word.hasPrefix("19") || word.hasPrefix("20") }

    /// `20250310`.
    private static func isDay(_ word: Substring) -> Bool {
        word.utf8.count == 8 && isYear(word) && isBelow([13, 32], in: word.dropFirst(4))
    }

    /// Whether pairs of digits are below limits.
    private static func isBelow(_ limits: [Int], in digits: Substring) -> Bool {
        var rest = digits
        return limits.allSatisfy { limit in
            defer { rest = rest.dropFirst(2) }
            return Int(rest.prefix(2)).map { $0 < limit } == true
        }
    }

    /// Whether a name tells nobody: a folder of Windows or the client, a word of everyday, a date. A long number may be
    /// somebody's.
    static func isOrdinary(_ name: String) -> Bool {
        if LogPlace.isCommon(name) || words.contains(name.lowercased()) || isCount(name.split(separator: " ")) {
            return true
        }
        let digits = name.filter(\.isNumber)[...]
        // An address has three dots, and a number for the phone many digits; a day with its time is neither.
        guard digits.utf8.count < 5 && name.count(where: { $0 == "." }) < 3 else {
            return name.allSatisfy { !$0.isLetter } && [8, 10, 12, 14].contains(digits.utf8.count)
                && isDay(digits.prefix(8))
        }
        return OrdinaryWords.contains(name.folded)
    }

    /// Whether it is how many paths are told of without their names: `3 more files`.
    private static func isCount(_ words: [Substring]) -> Bool {
        words.count == 3 && words[0].allSatisfy(\.isNumber) && words[1] == "more"
            && ["path", "paths", "file", "files"].contains(words[2])
    }

    /// What people call folders in which they put logs, and what stands where a path does and is none.
    private static let words: Set<String> = [
        "", "~", "standard input", "archive", "archives", "backup", "bundle", "bundles", "case", "cases", "collected",
        "copies", "copy", "downloads", "export", "input", "logfiles", "notes", "output", "readme", "redacted", "sample",
        "samples", "ticket", "tickets", "tmp", "unpacked", "zip", "zips",
    ]
}
