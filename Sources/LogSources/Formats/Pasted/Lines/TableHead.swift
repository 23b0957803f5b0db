/// Knows the lines of a table that are none of its rows.
enum TableHead {
    /// Whether a line is the head of a viewer's columns, or the rule below it.
    static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
        guard (3...200).contains(line.count) else { return false }
        return isRule(line) || hasNames(line)
    }

    /// `---|---|---`
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { rule.contains($0) } && line.count { $0 == UInt8(ascii: "-") } > 2
    }

    private static let rule = Array("-|:+= \t".utf8)

    /// `Log Text | Component | Date/Time | Thread`
    private static func hasNames(_ line: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: line, as: UTF8.self).lowercased().split { !$0.isLetter }.map(String.init)
        return words.count > 1 && Set(words).isSubset(of: names)
            && !marks.isDisjoint(with: words)
    }

    private static let names: Set<String> = [
        "log", "text", "message", "component", "date", "time", "thread", "source", "type", "severity", "line", "file",
    ]
    /// One of them at least, so that it is no sentence of two words.
    private static let marks: Set<String> = ["component", "thread"]
}
