import Checked

/// A known name or code that resembles what was typed.
package struct Suggestion: Sendable, Hashable {
    /// The name or code to offer.
    package let text: String

    /// How many letters must change to reach it.
    package let distance: Int
}

extension ErrorTable {
    /// The known symbols, status texts, flags and codes that resemble a text, nearest first.
    ///
    /// At most a quarter of the letters may differ, and never more than four; a code may differ in one digit. A text
    /// over 80 bytes has no suggestion, so the cost is bounded: one pass over all names.
    package static func nearest(to text: some StringProtocol, limit: Int = 5) -> [Suggestion] {
        let typed = Array(ASCII.lowercased(ASCII.trimmed(text)).prefix(81))
        guard (3...80).contains(typed.count), limit > 0 else { return [] }
        let names = suggestions(for: typed, among: allNames, allowing: min(4, typed.count / 4))
        let isCode = typed.allSatisfy { ASCII.hexadecimalValue($0) != nil || $0 == UInt8(ascii: "x") }
        let codes = isCode ? suggestions(for: typed, among: allSpellings, allowing: 1) : []
        let ordered = (names + codes).sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }
        return Array(ordered.prefix(limit))
    }

    private static func suggestions(for typed: [UInt8], among names: [String], allowing most: Int) -> [Suggestion] {
        names.compactMap { name in
            EditDistance.between(typed, ASCII.lowercased(name), atMost: most).map {
                Suggestion(text: name, distance: $0)
            }
        }
    }

    private static var allNames: [String] {
        let rows = ErrorFamily.allCases.flatMap { table(of: $0).rows }
        let flags = CallbackFlags.Flag.all.flatMap { [$0.name, $0.symbol] }
        return rows.flatMap { ($0.symbol.map { [$0] } ?? []) + $0.aliases } + flags + GatewayStatusText.all.map(\.text)
    }

    /// The codes as people type them: HRESULTs always, Win32 numbers from four digits on.
    private static var allSpellings: [String] {
        ErrorFamily.allCases.filter { $0 != .http }.flatMap(entries(of:)).flatMap { entry -> [String] in
            let hexadecimal = entry.code.hexadecimalSpelling
            guard let win32 = entry.code.win32, win32 > 999 else { return [hexadecimal] }
            return [hexadecimal, String(win32)]
        }
    }
}

/// The number of single-letter changes between two texts.
enum EditDistance {
    /// The distance (insert, delete, replace, swap of neighbours); `nil` when it exceeds the bound.
    static func between(_ left: [UInt8], _ right: [UInt8], atMost most: Int) -> Int? {
        guard (left.count - right.count).distanceFromZero <= most else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            if let nearest = current.min(), nearest > most { return nil }
            beforeLast = last
            last = current
        }
        return last[right.count] <= most ? last[right.count] : nil
    }
}
