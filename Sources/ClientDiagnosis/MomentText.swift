import Checked
import Times

/// The text of a moment, taken apart: `2025-04-22T08:18:40.720Z`.
struct MomentText {
    /// The moment; `nil` when the text names none that exists.
    let instant: Instant?

    init(_ text: String) {
        instant = MomentText.civilTime(text).map { Instant(milliseconds: $0.millisecondsSinceEpoch) }
    }

    /// How many digits each number has, up to the seconds, and what stands behind it.
    private static let form: [(digits: Int, mark: Character?)] = [
        (4, "-"), (2, "-"), (2, "T"), (2, ":"), (2, ":"), (2, nil),
    ]

    private static func civilTime(_ text: String) -> CivilTime? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }), text.last == "Z" else { return nil }
        var rest = text.dropLast()
        var numbers: [Int] = []
        for (digits, mark) in form {
            guard let number = number(of: digits, from: &rest) else { return nil }
            numbers.append(number)
            if let mark, rest.popFirst() != mark { return nil }
        }
        guard let millisecond = milliseconds(rest) else { return nil }
        return CivilTime(
            year: numbers[0],
            month: numbers[1],
            day: numbers[2],
            hour: numbers[3],
            minute: numbers[4],
            second: numbers[5],
            millisecond: millisecond
        )
    }

    /// What stands behind the seconds: nothing, or a dot with one to three digits.
    private static func milliseconds(_ text: Substring) -> Int? {
        guard !text.isEmpty else { return 0 }
        var rest = text
        guard rest.popFirst() == ".", (1...3).contains(rest.utf8.count) else { return nil }
        return Int(decimalDigits: rest + String(repeating: "0", count: 3 - rest.utf8.count), atMost: 3)
    }

    /// A number of so many digits, which are taken off.
    private static func number(of digits: Int, from text: inout Substring) -> Int? {
        let part = text.prefix(digits)
        guard part.utf8.count == digits else { return nil }
        text = text.dropFirst(digits)
        return Int(decimalDigits: part, atMost: digits)
    }
}
