import Checked

/// A line that was copied out of a viewer: message, component, date and time, and thread, in the order that the viewer
/// showed, with tabs, blanks or other signs between them.
struct ColumnLine {
    let layout: ColumnLayout
    /// The message, as far as it stands in this line, without blanks around it.
    let message: [UInt8]
    let values: ColumnValues

    init(_ layout: ColumnLayout, _ text: ArraySlice<UInt8>, _ front: ColumnSide, _ back: ColumnSide) {
        self.layout = layout
        message = layout.separator.message(
            text[Range(from: front.place, to: back.place)],
            isBehind: !layout.before.isEmpty,
            isBefore: !layout.after.isEmpty
        )
        values = front.values.merging(back.values)
    }

    /// Every way to read a line in columns, by the first separator that divides it so; a single blank may stand for any
    /// gap, and is the last.
    static func readings(of line: ArraySlice<UInt8>) -> [ColumnLine] {
        guard mayHaveColumns(line) else { return [] }
        for separator in ColumnSeparator.allCases where separator.mayStand(in: line) {
            let readings = readings(of: line, separator)
            if !readings.isEmpty { return readings }
        }
        return []
    }

    private static func readings(of line: ArraySlice<UInt8>, _ separator: ColumnSeparator) -> [ColumnLine] {
        let fronts = ColumnSide(line, separator, fromEnd: false).ways()
        let backs = ColumnSide(line, separator, fromEnd: true).ways()
        var readings: [ColumnLine] = []
        for front in fronts {
            for back in backs where front.place <= back.place && !front.columns.contains(where: back.columns.contains) {
                let layout = ColumnLayout(separator: separator, before: front.columns, after: back.columns)
                let reading = ColumnLine(layout, line, front, back)
                if reading.isEnough { readings.append(reading) }
            }
        }
        return readings
    }

    /// Whether it may be worth a closer look: a time of day stands in it, or a thread.
    static func mayHaveColumns(_ line: ArraySlice<UInt8>) -> Bool {
        hasTime(line.prefix(240)) || line.count > 240 && hasTime(line.suffix(240))
    }

    private static func hasTime(_ text: ArraySlice<UInt8>) -> Bool {
        var (last, beforeLast): (UInt8, UInt8) = (0, 0)
        for byte in text {
            if last == UInt8(ascii: ":"), byte.isASCIIDigit, beforeLast.isASCIIDigit { return true }
            if last == UInt8(ascii: "0"), byte == UInt8(ascii: "x"), beforeLast == UInt8(ascii: "(") { return true }
            (beforeLast, last) = (last, byte)
        }
        return false
    }
}

// MARK: - How sure it is

extension ColumnLine {
    private var isTwin: Bool { values.thread?.isTwin == true }

    /// Whether so much is told by columns that they can't be words of a text.
    var isEnough: Bool {
        let separator = layout.separator
        guard values.stamp != nil else {
            return separator != .blank && separator != .comma && isTwin && values.hasKnownComponent
        }
        switch separator {
        case .blank: return isTwin || values.hasKnownComponent || layout.before == [.stamp] && layout.after.isEmpty
        case .comma: return layout.columns.count(where: \.isTold) > 1
        case .tab, .bar, .semicolon, .blanks: return true
        }
    }

    /// Whether the line is one of a viewer whatever its message says: the thread stands there twice, or a known component
    /// in a column of its own.
    var isSure: Bool {
        if layout.separator == .blank { return isTwin && !values.component.isEmpty }
        return isTwin || values.hasKnownComponent
    }

    /// How much speaks for the line's being read so; the more columns, the better.
    var points: Int {
        let told = layout.columns.count(where: \.isTold)
        let all = told + layout.columns.count + (values.hasKnownComponent ? 1 : 0) + (isTwin ? 1 : 0)
        return message.isEmpty ? 1 : 2 * all
    }
}
