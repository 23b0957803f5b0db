import Checked

/// The words of a piece of a line, taken from either end.
struct PastedWords {
    private var words: ArraySlice<ArraySlice<UInt8>>

    /// The words between blanks, tabs, and the blanks that don't break a line, as newer versions of Windows write before
    /// AM and PM: U+00A0 and U+202F.
    init(_ text: ArraySlice<UInt8>) {
        var words: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var place = text.startIndex
        while place < text.endIndex {
            let gap = PastedWords.gap(at: place, in: text)
            guard gap > 0 else {
                place += 1
                continue
            }
            if place > start { words.append(text[Range(from: start, to: place)]) }
            place += gap
            start = place
        }
        if start < text.endIndex { words.append(text[Range(from: start, to: text.endIndex)]) }
        self.words = words[...]
    }

    /// How many bytes of a gap stand at a place; 0 for none.
    private static func gap(at place: Int, in text: ArraySlice<UInt8>) -> Int {
        let rest = text[place...]
        if rest.starts(with: [0xC2, 0xA0]) { return 2 }
        if rest.starts(with: [0xE2, 0x80, 0xAF]) { return 3 }
        return text[place] <= UInt8(ascii: " ") ? 1 : 0
    }

    /// Where the first word that is left begins.
    var start: Int? { words.first?.startIndex }

    mutating func takeFirst() -> ArraySlice<UInt8>? { words.popFirst() }
    mutating func takeLast() -> ArraySlice<UInt8>? { words.popLast() }

    /// The thread's decimal number, if the last two words are it twice.
    mutating func takeLastThread() -> ArraySlice<UInt8>? {
        guard let again = takeLast(), let number = takeLast() else { return nil }
        return PastedWords.isThread(number, again) ? number : nil
    }

    /// The same of the first two words.
    mutating func takeFirstThread() -> ArraySlice<UInt8>? {
        guard let number = takeFirst(), let again = takeFirst() else { return nil }
        return PastedWords.isThread(number, again) ? number : nil
    }

    mutating func takeLastTime() -> PastedTime? {
        guard let last = takeLast() else { return nil }
        guard let half = PastedTime.Half(last) else { return PastedTime(last, nil) }
        return takeLast().flatMap { PastedTime($0, half) }
    }

    mutating func takeFirstTime() -> PastedTime? {
        guard let first = takeFirst() else { return nil }
        let half = words.first.flatMap { PastedTime.Half($0) }
        if half != nil { _ = takeFirst() }
        return PastedTime(first, half)
    }

    /// `4992` and `(0x1380)`.
    private static func isThread(_ number: ArraySlice<UInt8>, _ again: ArraySlice<UInt8>) -> Bool {
        guard number.count <= 10, again.count <= 20, again.starts(with: "(0x".utf8), again.last == UInt8(ascii: ")"),
            let decimal = Int(decimalDigits: String(decoding: number, as: UTF8.self)),
            let hexadecimal = UInt64(hexadecimalDigits: again.dropFirst(3).dropLast())
        else { return false }
        return UInt64(exactly: decimal) == hexadecimal
    }
}

/// A time of day as a viewer shows it.
struct PastedTime {
    /// `13:33:51.000`.
    let text: [UInt8]
    let countsToTwelve: Bool

    /// The half of the day.
    enum Half: Hashable {
        case morning
        case afternoon

        init?(_ word: some Collection<UInt8>) {
            switch String(decoding: word, as: UTF8.self).lowercased() {
            case "am", "a.m.": self = .morning
            case "pm", "p.m.": self = .afternoon
            default: return nil
            }
        }
    }

    /// Reads `1:33:51`, `13:33:51` or `16:06:39.334`; `nil` for what is no time of day.
    init?(_ word: ArraySlice<UInt8>, _ half: Half?) {
        let parts = word.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let clock = (parts.first ?? []).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = clock.compactMap { Int(decimalDigits: String(decoding: $0, as: UTF8.self), atMost: 2) }
        guard clock.count == 3, numbers.count == 3, numbers[1] < 60, numbers[2] < 60 else { return nil }
        let fraction = parts.dropFirst().first ?? []
        guard parts.count == 1 || (1...7).contains(fraction.count), fraction.allSatisfy(\.isASCIIDigit),
            let hour = PastedTime.hour(numbers[0], half)
        else { return nil }
        let digits = (fraction + Array("000".utf8)).prefix(Swift.max(3, fraction.count))
        text = Array("\(hour.padded):\(numbers[1].padded):\(numbers[2].padded).".utf8) + digits
        countsToTwelve = half != nil
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

extension UInt64 {
    /// Up to sixteen hexadecimal digits and nothing else.
    fileprivate init?(hexadecimalDigits digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 16, digits.allSatisfy(\.isHexadecimalDigit) else { return nil }
        self.init(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }
    fileprivate var isHexadecimalDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
}

extension ArraySlice<UInt8> {
    /// Without blanks and line ends around it.
    var trimmed: ArraySlice<UInt8> {
        var text = drop { $0 <= UInt8(ascii: " ") }
        while let last = text.last, last <= UInt8(ascii: " ") { text.removeLast() }
        return text
    }
}
