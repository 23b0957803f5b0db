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

    /// Whether it is a year, a time or a day in digits.
    static func isOfDate(_ word: Substring) -> Bool {
        [4, 6, 8].contains(word.utf8.count) && word.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// Whether a name tells nobody: a folder of Windows or the client, a word of everyday, a date. A long number may be
    /// somebody's.
    static func isOrdinary(_ name: String) -> Bool {
        if LogPlace.isCommon(name) || words.contains(name.lowercased()) || isCount(name.split(separator: " ")) {
            return true
        }
        let digits = name.split { !$0.isNumber }.map(\.utf8.count).max() ?? 0
        return OrdinaryWords.contains(name.folded) && digits < 5
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
