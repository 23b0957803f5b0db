import CMTraceLog
import Times
import Diagnosis
import Reporting
import SetupCommand
import Tokens
import ReportModel

/// Tokens lie in their text in order, are decoded whatever they hold, and are told harmlessly.
enum TokenLaw {
    /// The input is a paste.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let tokens = TokenScanner.tokens(in: bytes)
        var end = 0
        for token in tokens {
            guard token.range.lowerBound >= end, token.range.upperBound <= bytes.count, !token.range.isEmpty else {
                return "a token at \(token.range) behind \(end) of \(bytes.count)"
            }
            end = token.range.upperBound
            if let flaw = placeFlaw(token, in: bytes) { return flaw }
        }
        let masked = TokenMask.mask(String(decoding: bytes, as: UTF8.self))
        guard TokenScanner.tokens(in: masked).isEmpty else { return "a token is left: \(masked)" }
        // Writing reports takes ten times as long as all before.
        var choices = Choices(bytes)
        return choices.number(upTo: 8) == 1 ? Paste.flaw(bytes) : nil
    }

    /// A character of the compact form stands in the paste where it is said to.
    private static func placeFlaw(_ token: FoundToken, in bytes: [UInt8]) -> String? {
        for (offset, character) in token.compact.utf8.enumerated() where character != UInt8(ascii: ".") {
            guard let place = token.pastedOffset(ofCompactOffset: offset), bytes.indices.contains(place) else {
                return "character \(offset) has no place"
            }
            // A character beyond ASCII is written as one `?`, and an escape stands for the character it names. One at the
            // very end leaves the token unbroken.
            let isEscape = bytes[place] == UInt8(ascii: "%")
            let isPlain = bytes[place] == character || character == UInt8(ascii: "?") || isEscape || !token.isUnbroken
            guard isPlain else { return "character \(offset) is another at \(place)" }
        }
        return nil
    }
}

/// What the command `token` makes of a paste.
enum Paste {
    /// What is wrong with the reports on a paste, whole and in pieces; `nil` for nothing.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let findings = PasteFindings(in: bytes)
        var scanner = PasteScanner()
        var choices = Choices(bytes)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = choices.number(upTo: bytes.count)
            scanner.take(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        guard scanner.finish() == findings else { return "a paste in pieces holds something else" }
        let clock = Report.Clock(judgedAt: Instant(milliseconds: 1_580_300_000_000), source: .option)
        return reportFlaw(TokenReport(on: findings, source: "standard input", clock: clock))
    }

    private static func reportFlaw(_ report: TokenReport) -> String? {
        var json = ""
        let origin = ReportOrigin(version: "0", generated: Instant(milliseconds: 0))
        JSONTokenReporter(origin: origin).write(report, to: &json)
        if let flaw = Output.flaw(inJSON: json) { return flaw }
        for isQuiet in [false, true] {
            var text = ""
            TextTokenReporter(isQuiet: isQuiet).write(report, to: &text)
            if let flaw = Output.flaw(inText: text) { return flaw }
        }
        return nil
    }
}
