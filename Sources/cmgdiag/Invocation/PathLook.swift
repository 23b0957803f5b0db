/// Whether somebody meant a path, of a word that leads to no file.
enum PathLook {
    /// Whether a word looks like a path: it has a separator, a wildcard or a variable, or ends like a file that is read.
    static func isPath(_ word: String) -> Bool {
        word.contains { "/\\*%".contains($0) } || endings.contains { word.lowercased().hasSuffix($0) }
    }

    /// Whether a word where a text is wanted looks like a path all the same: a parameter such as `/regtoken:…` does not,
    /// nor does what has blanks or is longer than paths on Windows are (260 characters).
    static func isPathInsteadOfText(_ word: String) -> Bool {
        let isParameter = word.hasPrefix("/") && word.contains(":")
        return !isParameter && word.utf8.count < 260 && !word.contains(where: \.isWhitespace) && isPath(word)
    }

    private static let endings = [
        ".log", ".lo_", ".txt", ".zip", ".cab", ".cmd", ".bat", ".ps1", ".tok", ".token", ".eml", ".md", ".html",
    ]
}
