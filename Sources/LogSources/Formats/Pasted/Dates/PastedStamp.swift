/// A date and a time as a viewer shows them, in one column or in two.
struct PastedStamp: Hashable {
    let date: PastedDate
    let time: PastedTime

    /// Reads `5/29/2019 1:33:51 PM`, `13:33:51 29.05.2019` or `2019-05-29T13:33:51`, given all of its words.
    init?(_ words: [ArraySlice<UInt8>]) {
        guard let first = words.first, let last = words.last, first.first?.isASCIIDigit == true else { return nil }
        if words.count == 1 {
            let parts = first.split(separator: UInt8(ascii: "T"), maxSplits: 1)
            guard parts.count == 2 else { return nil }
            self.init(parts[0], parts[1...])
        } else if words.count > 3, first.last == UInt8(ascii: ".") {
            // `29. 5. 2019` in Czech, `2019. 5. 29.` in Korean and Hungarian.
            let date = Array(words.prefix(3).joined())[...]
            self.init(date.last == UInt8(ascii: ".") ? date.dropLast() : date, words.dropFirst(3))
        } else if first.contains(UInt8(ascii: ":")) {
            self.init(last, words.dropLast())
        } else {
            // JavaScript writes a comma behind the date.
            self.init(first.last == UInt8(ascii: ",") ? first.dropLast() : first, words.dropFirst())
        }
    }

    private init?(_ date: ArraySlice<UInt8>, _ time: ArraySlice<ArraySlice<UInt8>>) {
        guard let date = PastedDate(date), let time = PastedTime(time) else { return nil }
        (self.date, self.time) = (date, time)
    }
}
