import Diagnosis
import ErrorCodes
import ReportModel

/// What is said about a rule that reads well and does not work.
enum Wording {
    static func tooCostly(_ excess: ExpressionCost.Finding) -> String {
        """
        the expression takes too long: it is given up on a line of \(excess.length) characters that repeats \
        \(quoted(excess.unit)). Let repetitions exclude what follows them ([^,]* instead of .*), and do not nest them \
        ((a+)+)
        """
    }

    private static func quoted(_ text: String) -> String {
        text == "\n" ? "the line end" : "\"\(text)\""
    }

    static func taken(by kind: SignalKind) -> String {
        "this line is recognised as \(kind.name) already, and a line gives one signal; look at that signal instead"
    }

    static func notRecognised(_ line: String, by pattern: SignalPattern) -> String {
        let begin = line.drop { $0.isWhitespace }
        if pattern.starts.contains(where: { begin.hasPrefix($0) }) {
            return "the expression does not match this line; it must match from the line's first character on"
        }
        return "this line begins with none of \"starts\""
    }

    static func builtIn(_ id: String) -> String {
        "\(id) is one of the tool's own rules; write \"replace: true\" to put this one in its place"
    }

    static func unknownRule(_ id: String, among rules: [Rule], doing what: String) -> String {
        let near = NearestNames.nearest(to: id, among: rules.map(\.id)).map(\.text)
        let hint = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
        return "there is no rule \(id) to \(what)" + hint
    }

    static func part(_ kind: String, of joined: [SignalKind]) -> String {
        """
        rules do not see \(kind): it is joined with the records near it. Look at \
        \(joined.map(\.name).joined(separator: ", "))
        """
    }

    static func unproved(_ id: String, found: [String], signals: [String]) -> String {
        let start = "this example does not lead to \(id)"
        if signals.isEmpty { return start + "; no line of it gives a signal" }
        var names: [String] = []
        for signal in signals where !names.contains(signal) { names.append(signal) }
        let findings = found.isEmpty ? "" : " and lead to \(found.joined(separator: ", "))"
        return start + "; its lines give the signals \(names.joined(separator: ", "))" + findings
    }
}
