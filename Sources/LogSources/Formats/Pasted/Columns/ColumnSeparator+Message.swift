// The message between columns.
extension ColumnSeparator {
    /// What stands between columns, without the separators on either side where there are columns.
    func message(_ text: ArraySlice<UInt8>, isBehind: Bool, isBefore: Bool) -> [UInt8] {
        var text = text
        if isBehind {
            if allowsQuotes, text.first == UInt8(ascii: "\"") { text.removeFirst() }
            text = text.drop { $0 == UInt8(ascii: " ") }
            if let first = text.first, isSign(first) { text.removeFirst() }
        }
        if isBefore {
            if allowsQuotes, text.last == UInt8(ascii: "\"") { text.removeLast() }
            while text.last == UInt8(ascii: " ") { text.removeLast() }
            if let last = text.last, isSign(last) { text.removeLast() }
        }
        return allowsQuotes ? ColumnSeparator.unquoted(text.trimmed) : Array(text.trimmed)
    }

    /// A text without the quotation marks of a spreadsheet around it, which doubled those inside.
    static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let mark = UInt8(ascii: "\"")
        guard text.count > 1, text.first == mark, text.last == mark else { return Array(text) }
        var plain: [UInt8] = []
        var isSecond = false
        for byte in text.dropFirst().dropLast() {
            if byte == mark, !isSecond {
                isSecond = true
                continue
            }
            // One mark alone: these are quotation marks of the message.
            guard isSecond == (byte == mark) else { return Array(text) }
            plain.append(byte)
            isSecond = false
        }
        return isSecond ? Array(text) : plain
    }
}
