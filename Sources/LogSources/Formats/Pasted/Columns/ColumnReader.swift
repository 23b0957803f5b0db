import Checked

/// Reads the lines of a pasted text in the orders that its columns have.
struct ColumnReader {
    let layouts: [ColumnLayout]

    /// A line in columns; `nil` for any other.
    func line(_ text: ArraySlice<UInt8>) -> ColumnLine? {
        guard !layouts.isEmpty, ColumnLine.mayHaveColumns(text) else { return nil }
        for layout in layouts {
            if let line = layout.line(text), line.isEnough { return line }
        }
        return nil
    }

    /// Columns that a mail program broke, of which the first part stands in the line before.
    func line(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> ColumnLine? {
        guard !layouts.isEmpty, !first.isEmpty, !second.isEmpty,
            ColumnLine.mayHaveColumns(first) || ColumnLine.mayHaveColumns(second)
        else { return nil }
        for layout in layouts {
            for joint in [[UInt8(ascii: " ")], layout.separator.text] {
                if let line = layout.line(first + joint + second), line.isEnough { return line }
            }
        }
        return nil
    }

    /// One side of a message that takes several lines and has columns on both sides.
    struct Side {
        let layout: ColumnLayout
        let values: ColumnValues
        let message: [UInt8]
    }

    /// The first line of such a message.
    func opening(_ text: ArraySlice<UInt8>) -> Side? { side(text, fromEnd: false, of: layouts) }

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
