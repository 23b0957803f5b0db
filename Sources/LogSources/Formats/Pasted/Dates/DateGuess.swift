import Checked

/// What order the dates of a pasted text are in, by all of them together.
struct DateGuess: Hashable {
    /// The order to read them in.
    let order: DateOrder
    /// Whether another order would do as well.
    let isAmbiguous: Bool

    /// Guesses by the dates, by whether hours are counted to twelve, and by the days that events inside of messages name.
    ///
    /// A number above 12 is no month. Dots stand in dates whose day comes first, from Germany to Russia; nobody writes the
    /// month first with them. An event block holds its time once more, in a form that says which number is the month.
    init(_ dates: [PastedDate], countsToTwelve: Bool, events: [EventDay]) {
        let possible = DateOrder.allCases.filter { order in dates.allSatisfy { $0.orders.contains(order) } }
        let told = possible.filter { order in
            !events.isEmpty && events.allSatisfy { event in event.fits(event.date.text(in: order)) }
        }
        if let only = (told.isEmpty ? possible : told).only {
            (order, isAmbiguous) = (only, false)
        } else if let first = dates.first, first.separator == UInt8(ascii: "."), possible.contains(.dayFirst) {
            (order, isAmbiguous) = (.dayFirst, false)
        } else {
            // English of the United States counts to twelve; most others who write slashes or dashes do not.
            (order, isAmbiguous) = (countsToTwelve ? .monthFirst : .dayFirst, !dates.isEmpty)
        }
    }

    /// A date of a line whose message holds an event with a time of its own.
    struct EventDay: Hashable {
        let date: PastedDate
        /// The month and the day of the event in UTC, which may be a day off.
        let month: Int
        let day: Int

        /// Whether a date, `MM-DD-YYYY`, is that of the event, or next to it.
        func fits(_ date: [UInt8]?) -> Bool {
            guard let date, date.count >= 5, let month = DateGuess.number(date[0..<2]),
                let day = DateGuess.number(date[3..<5])
            else { return false }
            if month == self.month { return (day -| self.day).distanceFromZero <= 1 }
            return (month -| self.month).distanceFromZero % 10 == 1 && Swift.min(day, self.day) == 1
        }
    }

    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        Int(decimalDigits: String(decoding: digits, as: UTF8.self), atMost: 2)
    }
}

extension Array {
    /// The element, where there is one and no other.
    fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
