import Checked
import ReportModel

/// A message on one line: blanks run together, long addresses shortened in their middle, the end cut, but never before a
/// code that matters.
struct ShortMessage {
    let text: String

    /// The message of a record in at most this many columns.
    init(_ message: String, columns: Int) {
        let words = message.split(whereSeparator: \.isWhitespace)
        let bare = Self.bare(words)
        let names = ["StatusText=", "StatusCode="]
        let text = names.reduce(bare) { $0.displayWidth > columns ? $0.replacing($1, with: "") : $0 }
        self.text = Self.cut(text, to: columns)
    }

    // MARK: - What says little

    /// The words without those that the lines of [CCMHTTP] always bear and that tell nothing of what happened.
    private static func bare(_ words: [Substring]) -> String {
        var kept = words.filter { word in !fillers.contains(where: word.hasPrefix) }
        while let first = kept.first, openings.contains(String(first)) { kept.removeFirst() }
        let text = kept.map { shortened(String($0)) }.joined(separator: " ")
        return text.last == "," ? String(text.dropLast()) : text
    }

    private static let openings: Set<String> = ["[CCMHTTP]", "ERROR:", "ERROR", "INFO:", ":", "AsyncCallback():"]
    /// Their values are the same in nearly every line, or say only that another line says more.
    private static let fillers = ["Port=443,", "Options=", "Code=0,", ">Code=0,", "Text=CCM_E_BAD_HTTP_STATUS_CODE"]

    // MARK: - Addresses

    /// Longer paths are shortened.
    private static let pathLimit = 24

    /// A word in which the path of an address is shortened: `URL=https://gw.contoso.com/…/CCM_STS,`.
    private static func shortened(_ word: String) -> String {
        guard let scheme = word.firstRange(of: "://") else { return word }
        let rest = word[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return word }
        let path = rest[slash...]
        let end = path.firstIndex(where: { ",\"')>".contains($0) }) ?? path.endIndex
        let inner = path[..<end]
        guard inner.count > pathLimit, let last = inner.split(separator: "/").last else { return word }
        let name = last.prefix { $0 != "?" }
        let shown = name.count > pathLimit ? "…" + name.suffix(pathLimit - 1) : String(name)
        return word[..<slash] + "/…/" + shown + path[end...]
    }

    // MARK: - The end

    private static func cut(_ text: String, to columns: Int) -> String {
        guard text.displayWidth > columns else { return text }
        let head = text.prefix(max(1, columns - 1))
        guard columns >= 20, let mark = Marks(in: text).first(from: head.endIndex) else { return head + "…" }
        // The code stands behind the cut: some of the beginning makes room for it.
        let room = max(8, columns / 3)
        let tail = text[mark.lowerBound...].prefix(columns - room - 2)
        let start = text.prefix(columns - tail.count - 2)
        return start.endIndex <= mark.lowerBound ? start + "… " + tail : head + "…"
    }
}
