import CMTraceLog
/// What mails, tickets, lists and searches put before a line.
enum LinePrefix {
    /// A line without it.
    static func removed(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = withoutQuotation(line)
        for remove in [withoutBars, withoutNumber, withoutBullet, withoutPlace] {
            guard let rest = remove(text) else { continue }
            text = withoutQuotation(rest)
        }
        return text
    }

    /// Without `>` and blanks before it.
    private static func withoutQuotation(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var isQuoted = false
        while text.first == UInt8(ascii: ">") {
            isQuoted = true
            text = text.dropFirst().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        }
        // A tab at the beginning of what is not quoted may be an empty column.
        return isQuoted ? text : line
    }

    /// `| … |`, of a table in Markdown.
    private static func withoutBars(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var text = line.trimmed
        guard text.first == UInt8(ascii: "|") else { return nil }
        text = text.dropFirst()
        return (text.last == UInt8(ascii: "|") ? text.dropLast() : text).trimmed
    }

    /// `1. ` or `12) `, of a list.
    private static func withoutNumber(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let text = line.trimmed
        let rest = text.drop(while: \.isASCIIDigit)
        guard (1...5).contains(text.count - rest.count), let sign = rest.first,
            sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"), let blank = rest.dropFirst().first,
            blank <= UInt8(ascii: " ")
        else { return nil }
        let found = rest.dropFirst().trimmed
        // `29. 5. 2019` is a date.
        let next = found.drop(while: \.isASCIIDigit)
        return next.count < found.count && next.first == UInt8(ascii: ".") ? nil : found
    }

    /// `- `, `* ` or `• `, of a list.
    private static func withoutBullet(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let text = line.trimmed
        guard let bullet = bullets.first(where: { text.starts(with: $0) }) else { return nil }
        let rest = text.dropFirst(bullet.count)
        guard let blank = rest.first, blank <= UInt8(ascii: " ") else { return nil }
        return rest.trimmed
    }

    private static let bullets: [[UInt8]] = ["-", "*", "+", "\u{2022}", "\u{b7}", "\u{2013}"].map { Array($0.utf8) }

    private static let endings = (log: Array(".log:".utf8), earlier: Array(".lo_:".utf8))

    /// `CcmMessaging.log:12:` or `12:`, which searches put before what they found.
    private static func withoutPlace(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let text = line.trimmed
        if let rest = behindNumber(text, mayBeHour: true) { return rest }
        guard
            let ending = text.prefix(300).place(of: endings.log) ?? text.prefix(300).place(of: endings.earlier)
        else { return nil }
        let rest = text[ending.upperBound...]
        if !isTime(rest), let rest = behindNumber(rest, mayBeHour: false) { return rest }
        // Without a number these may be words: `see CcmMessaging.log: …`.
        guard !text[..<ending.lowerBound].contains(UInt8(ascii: " ")), let next = rest.first, next > UInt8(ascii: " ")
        else { return nil }
        return rest
    }

    /// What stands behind `12:`, unless that may be the hour of a time.
    private static func behindNumber(_ text: ArraySlice<UInt8>, mayBeHour: Bool) -> ArraySlice<UInt8>? {
        let digits = text.prefix(while: \.isASCIIDigit)
        let rest = text.dropFirst(digits.count)
        guard (1...9).contains(digits.count), rest.first == UInt8(ascii: ":"), rest.count > 1 else { return nil }
        let found = rest.dropFirst()
        return mayBeHour && beginsWithTwoDigits(found) && !isTime(found) ? nil : found
    }

    /// Whether minutes stand there, and no date.
    private static func beginsWithTwoDigits(_ text: ArraySlice<UInt8>) -> Bool {
        let minutes = text.prefix(while: \.isASCIIDigit)
        let next = text.dropFirst(minutes.count).first ?? UInt8(ascii: " ")
        return minutes.count == 2 && (next <= UInt8(ascii: " ") || next == UInt8(ascii: ":"))
    }

    /// Whether a whole time with seconds stands there.
    private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        PastedTime([text.prefix { $0 > UInt8(ascii: " ") }]) != nil
            && text.prefix(9).count { $0 == UInt8(ascii: ":") } == 2
    }
}
