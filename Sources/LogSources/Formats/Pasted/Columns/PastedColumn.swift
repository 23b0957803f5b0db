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
