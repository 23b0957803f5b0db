import Checked

/// A column that viewers show beside the message.
enum PastedColumn: UInt8, Hashable, CaseIterable {
    case component
    /// Date and time of day.
    case stamp
    case thread
    /// The file of the product's source, which OneTrace shows: `messaging.cpp:123`.
    case source
    /// How bad it is, as the viewer says.
    case level
    /// The number of the line.
    case number

    /// Whether it says something of the record.
    var isTold: Bool { self == .component || self == .stamp || self == .thread }

    /// How many words it may have, those that say more first.
    var wordCounts: [Int] {
        switch self {
        case .component, .source, .level, .number: [1]
        case .stamp: [6, 5, 4, 3, 2, 1]
        case .thread: [2, 1]
        }
    }
}

/// What a line's columns hold.
struct ColumnValues {
    /// Empty where the line has no such column.
    private(set) var component: ArraySlice<UInt8> = []
    private(set) var stamp: PastedStamp?
    private(set) var thread: PastedThread?

    /// Takes in a column's words; says whether they are what stands in such a column.
    mutating func take(_ column: PastedColumn, _ words: [ArraySlice<UInt8>]) -> Bool {
        switch column {
        case .component:
            guard let word = words.first, ColumnValues.isComponent(word) else { return false }
            component = word
        case .stamp:
            guard let stamp = PastedStamp(words) else { return false }
            self.stamp = stamp
        case .thread:
            guard let thread = PastedThread(words) else { return false }
            self.thread = thread
        case .source, .level, .number:
            return words.first.map { OtherColumn.is(column, $0) } ?? false
        }
        return true
    }

    /// What these hold, and where they hold nothing, what others do.
    func merging(_ others: ColumnValues) -> ColumnValues {
        var values = self
        if values.component.isEmpty { values.component = others.component }
        values.stamp = stamp ?? others.stamp
        values.thread = thread ?? others.thread
        return values
    }

    /// Whether the component is one that is known to write logs.
    var hasKnownComponent: Bool { !component.isEmpty && ColumnValues.isKnown(component) }

    static func isKnown(_ component: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: component, as: UTF8.self)
        return KnownLog.written(by: name) != nil || ServerLog.written(by: name) != nil
    }

    /// Components are single words: `CcmMessaging`, `SMS_CLOUD_PROXYCONNECTOR`.
    private static func isComponent(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 64
            && word.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            && word.contains { $0.isASCIILetter } && PastedTime.Half(word) == nil && PastedThread([word]) == nil
            && !OtherColumn.is(.level, word)
    }
}

/// The number of the thread that wrote a record.
struct PastedThread: Hashable {
    /// Decimal.
    let digits: [UInt8]
    /// Whether it stood there twice, `4992 (0x1380)`, which is what a line of a viewer is known by.
    let isTwin: Bool

    /// Reads `4992 (0x1380)`, `4992` or `0x1380`, given all of its words.
    init?(_ words: [ArraySlice<UInt8>]) {
        guard let first = words.first, (1...2).contains(words.count) else { return nil }
        if words.count == 2 {
            guard let number = PastedThread.decimal(first),
                PastedThread.hexadecimal(words[1], isInBrackets: true) == number
            else { return nil }
        }
        let isHexadecimal = words.count == 1 && (first.starts(with: "0x".utf8) || first.starts(with: "(0x".utf8))
        guard
            let number = isHexadecimal
                ? PastedThread.hexadecimal(first, isInBrackets: first.first == UInt8(ascii: "("))
                : PastedThread.decimal(first)
        else { return nil }
        digits = Array(String(number).utf8)
        isTwin = words.count == 2
    }

    private static func decimal(_ word: ArraySlice<UInt8>) -> UInt64? {
        Int(decimalDigits: String(decoding: word, as: UTF8.self), atMost: 10).flatMap { UInt64(exactly: $0) }
    }

    /// `0x1380` or `(0x1380)`, with up to eight digits: threads are numbered with 32 bits.
    private static func hexadecimal(_ word: ArraySlice<UInt8>, isInBrackets: Bool) -> UInt64? {
        var digits = word
        if isInBrackets {
            guard digits.first == UInt8(ascii: "("), digits.last == UInt8(ascii: ")") else { return nil }
            digits = digits.dropFirst().dropLast()
        }
        guard digits.starts(with: "0x".utf8) else { return nil }
        digits = digits.dropFirst(2)
        guard (1...8).contains(digits.count), digits.allSatisfy(\.isHexadecimalDigit) else { return nil }
        return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
