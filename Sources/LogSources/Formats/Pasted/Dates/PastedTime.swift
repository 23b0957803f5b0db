import Checked

/// A time of day as a viewer shows it.
struct PastedTime: Hashable {
    /// `13:33:51.000`.
    let text: [UInt8]
    /// Whether the hour was counted to twelve.
    let countsToTwelve: Bool

    /// The half of the day.
    enum Half: Hashable {
        case morning
        case afternoon

        /// Reads `PM`, `p.m.`, or `p. m.` as Spanish has it, of which the words come without the blank.
        init?(_ word: some Collection<UInt8>) {
            guard word.count <= 4 else { return nil }
            switch String(decoding: word, as: UTF8.self).lowercased() {
            case "am", "a.m.", "a.m": self = .morning
            case "pm", "p.m.", "p.m": self = .afternoon
            default: return nil
            }
        }

        /// Reads what Korean and Chinese have before the time.
        init?(before word: ArraySlice<UInt8>) {
            guard word.count == 6 else { return nil }
            switch String(decoding: word, as: UTF8.self) {
            case "\u{c624}\u{c804}", "\u{4e0a}\u{5348}": self = .morning
            case "\u{c624}\u{d6c4}", "\u{4e0b}\u{5348}": self = .afternoon
            default: return nil
            }
        }
    }

    /// Reads `1:33:51 PM`, `13:33:51`, `13:33` or `16:06:39.334`, given its words; `nil` for what is no time of day.
    init?(_ words: some BidirectionalCollection<ArraySlice<UInt8>>) {
        guard let clock = words.first else { return nil }
        if words.count == 2, let time = words.last, let half = Half(before: clock) {
            self.init(clock: time, half)
            return
        }
        guard clock.first?.isASCIIDigit == true else { return nil }
        if words.count == 1, let half = Half(clock.suffix(2)) {
            self.init(clock: clock.dropLast(2), half)
        } else if words.count == 1 {
            self.init(clock: clock, nil)
        } else if words.count <= 3, let half = Half(Array(words.dropFirst().joined())) {
            self.init(clock: clock, half)
        } else {
            return nil
        }
    }

    private init?(clock word: ArraySlice<UInt8>, _ half: Half?) {
        // Excel shows no seconds; some languages have a comma before their fraction.
        let isDotted = !word.contains(UInt8(ascii: ":"))
        let parts =
            isDotted
            ? [word]
            : word.split(maxSplits: 1, omittingEmptySubsequences: false) {
                $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
            }
        // Finnish has dots between all of them.
        let colon = isDotted ? UInt8(ascii: ".") : UInt8(ascii: ":")
        let clock = (parts.first ?? []).split(separator: colon, omittingEmptySubsequences: false)
        let numbers = clock.compactMap { Int(decimalDigits: String(decoding: $0, as: UTF8.self), atMost: 2) }
        guard numbers.count == clock.count, ((isDotted ? 3 : 2)...3).contains(clock.count), clock[1].count == 2,
            numbers.dropFirst().allSatisfy({ $0 < 60 }), let hour = PastedTime.hour(numbers[0], half),
            let fraction = PastedTime.fraction(parts.dropFirst().first, isAllowed: clock.count == 3)
        else { return nil }
        let second = clock.count == 3 ? numbers[2] : 0
        text = Array("\(hour.padded):\(numbers[1].padded):\(second.padded).".utf8) + fraction
        countsToTwelve = half != nil
    }

    /// Three digits or more; `nil` for what is no fraction.
    private static func fraction(_ digits: ArraySlice<UInt8>?, isAllowed: Bool) -> [UInt8]? {
        guard let digits else { return Array("000".utf8) }
        guard isAllowed, (1...7).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return Array((digits + Array("000".utf8)).prefix(Swift.max(3, digits.count)))
    }

    private static func hour(_ number: Int, _ half: Half?) -> Int? {
        guard let half else { return number < 24 ? number : nil }
        guard (1...12).contains(number) else { return nil }
        return number % 12 + (half == .afternoon ? 12 : 0)
    }
}

extension Int {
    /// Two digits of a part of a time.
    fileprivate var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}
