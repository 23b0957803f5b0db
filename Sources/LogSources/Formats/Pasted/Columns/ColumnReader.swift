import Checked

/// Reads the lines of a pasted text in the orders that its columns have.
struct ColumnReader {
    /// What the first lines agreed on.
    let layouts: [ColumnLayout]

    /// CMTrace's own order, and that of Microsoft's articles: a line that is surely in one of them needs no others.
    private static let usual = [
        ColumnLayout(separator: .blank, before: [], after: [.component, .stamp, .thread]),
        ColumnLayout(separator: .blank, before: [.stamp, .component, .thread], after: []),
        ColumnLayout(separator: .blank, before: [.component, .stamp, .thread], after: []),
    ]

    /// A line in columns; `nil` for any other.
    func line(_ text: ArraySlice<UInt8>) -> ColumnLine? {
        guard ColumnLine.mayHaveColumns(text) else { return nil }
        for layout in layouts {
            if let line = layout.line(text), line.isEnough { return line }
        }
        return ColumnReader.usual(text)
    }

    private static func usual(_ text: ArraySlice<UInt8>) -> ColumnLine? {
        usual.lazy.compactMap { $0.line(text) }.first { $0.isSure }
    }

    /// Columns that a mail program broke, of which the first part stands in the line before.
    func line(_ first: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> ColumnLine? {
        guard !first.isEmpty, !rest.isEmpty,
            ColumnLine.mayHaveColumns(first) || ColumnLine.mayHaveColumns(rest)
        else { return nil }
        for layout in layouts {
            for joint in layout.separator.joints(of: first, rest) {
                if let line = layout.line(first + joint + rest), line.isEnough { return line }
            }
        }
        return ColumnReader.usual(first + [UInt8(ascii: " ")] + rest)
    }

    /// One side of a message that takes several lines and has columns on both sides.
    struct Side {
        let layout: ColumnLayout
        let values: ColumnValues
        let message: [UInt8]
    }

    /// The first line of such a message, in an order of which more lines are than of the given one, if one is given.
    func opening(_ text: ArraySlice<UInt8>, before layout: ColumnLayout? = nil) -> Side? {
        side(text, fromEnd: false, of: Array(layouts.prefix { $0 != layout }))
    }

    /// The last line of such a message in some order.
    func closing(_ text: ArraySlice<UInt8>, of layout: ColumnLayout) -> Side? {
        side(text, fromEnd: true, of: [layout])
    }

    private func side(_ text: ArraySlice<UInt8>, fromEnd: Bool, of layouts: [ColumnLayout]) -> Side? {
        for layout in layouts where !layout.beginsWithMessage && !layout.endsInMessage {
            guard let side = layout.side(text, fromEnd: fromEnd) else { continue }
            // Any word may look like a component between single blanks.
            if layout.separator == .blank, side.values.stamp == nil, !side.values.hasKnownComponent { continue }
            return Side(layout: layout, values: side.values, message: side.message)
        }
        return nil
    }
}
