import Checked

/// In which order the numbers of a date stand.
package enum DateOrder: String, Hashable, Sendable, CaseIterable {
    case monthFirst = "month first"
    case dayFirst = "day first"
    case yearFirst = "year first"
}

/// A date as a viewer shows it by the settings of its user: three numbers, of which it is not known which is the month.
struct PastedDate: Hashable {
    let first: Int
    let second: Int
    let third: Int
    /// `/`, `.` or `-`.
    let separator: UInt8

    /// Reads `5/9/2019`, `23.08.2023`, `15-4-2016` or `2019-05-09`; `nil` for anything else.
    init?(_ text: some Collection<UInt8>) {
        guard let separator = text.first(where: { PastedDate.separators.contains($0) }), text.count <= 11 else {
            return nil
        }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(decimalDigits: String(decoding: $0, as: UTF8.self), atMost: 4) }
        guard parts.count == 3, numbers.count == 3, parts[1].count <= 2 else { return nil }
        let isYearFirst = parts[0].count == 4 && parts[2].count <= 2
        guard isYearFirst || parts[0].count <= 2 && (parts[2].count == 4 || parts[2].count == 2) else { return nil }
        (first, second, third) = (numbers[0], numbers[1], numbers[2])
        self.separator = separator
        guard DateOrder.allCases.contains(where: { monthAndDay($0) != nil }) else { return nil }
    }

    private static let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")]

    /// The orders in which it is a date.
    var orders: [DateOrder] {
        first > 31 ? [.yearFirst] : [.monthFirst, .dayFirst].filter { monthAndDay($0) != nil }
    }

    /// `MM-DD-YYYY`, as records have it; `nil` when it is no date in that order.
    func text(in order: DateOrder) -> [UInt8]? {
        guard let (month, day) = monthAndDay(order) else { return nil }
        let year = order == .yearFirst ? first : third
        // Two digits are of this century: the product's first logs are of 1994, and none was put on the web.
        return Array("\(padded(month))-\(padded(day))-\(year < 100 ? 2000 + year : year)".utf8)
    }

    private func monthAndDay(_ order: DateOrder) -> (month: Int, day: Int)? {
        let (month, day) =
            switch order {
            case .monthFirst: (first, second)
            case .dayFirst: (second, first)
            case .yearFirst: (second, third)
            }
        guard (1...12).contains(month), (1...31).contains(day), (order == .yearFirst) == (first > 31) else {
            return nil
        }
        return (month, day)
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
