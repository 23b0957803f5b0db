import Tokens

// Where a text names ccmsetup in a way that arguments may follow.
extension CommandLineFinder {
    /// What follows `ccmsetup`, `ccmsetup.exe`, `ccmsetup.msi` or `CCMSETUPCMD=` at an offset.
    func programName(at offset: Int) -> Start? {
        guard matches("ccmsetup", at: offset) else { return nil }
        var end = offset + 8
        if matches("cmd=", at: end) { return property(offset, valueAt: end + 4) }
        if matches(".exe", at: end) || matches(".msi", at: end) { end += 4 }
        let next = text[end]
        let isQuotedName = next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
        guard isQuotedName || next == 0x20 || next == 0x09 || text.symbol(at: end).symbol == .gap else { return nil }
        // The command line inside the property is found by itself.
        if handsOn(from: end) { return nil }
        if isQuotedName { end += 1 }
        if let list = argumentList(at: end) { return start(offset, argumentsAt: list) }
        let before = text[pathStart(of: offset) - 1]
        return Start(offset: offset, argumentsOffset: end, enclosing: isQuotedName || !isQuote(before) ? nil : before)
    }

    /// Whether `CCMSETUPCMD=` follows on the same line, so that what stands before it is for Windows Installer.
    private func handsOn(from offset: Int) -> Bool {
        var end = offset
        while end < offset + 512, let byte = text[end], !byte.isLineBreak {
            if byte | 0x20 == UInt8(ascii: "c"), matches("ccmsetupcmd=", at: end) { return true }
            end += 1
        }
        return false
    }

    /// The arguments in the value of `CCMSETUPCMD`, whose quotation marks a word processor may have bent.
    private func property(_ offset: Int, valueAt end: Int) -> Start {
        let bent = WordQuotes.length(text, at: end).flatMap { $0 > 1 ? $0 : nil }
        var start = start(offset, argumentsAt: end)
        if let bent { start = Start(offset: offset, argumentsOffset: end + bent, enclosing: nil) }
        start.isProperty = true
        start.hasTypographicQuotes = bent != nil
        return start
    }

    /// Arguments that may stand in quotation marks as a whole.
    private func start(_ offset: Int, argumentsAt end: Int) -> Start {
        let isQuoted = isQuote(text[end])
        return Start(offset: offset, argumentsOffset: end + (isQuoted ? 1 : 0), enclosing: isQuoted ? text[end] : nil)
    }

    /// Where the value of PowerShell's `Start-Process … -ArgumentList` starts.
    private func argumentList(at offset: Int) -> Int? {
        let name = afterSpaces(offset)
        guard matches("-argumentlist", at: name) else { return nil }
        let value = afterSpaces(name + 13)
        return matches("@(", at: value) ? afterSpaces(value + 2) : value
    }

    private func afterSpaces(_ offset: Int) -> Int {
        var end = offset
        while text[end] == 0x20 || text[end] == 0x09 { end += 1 }
        return end
    }

    private func isQuote(_ byte: UInt8?) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    /// Where the folder before the program's name starts.
    private func pathStart(of offset: Int) -> Int {
        var start = offset
        let limit = max(0, offset - 260)
        while start > limit, let byte = text[start - 1], byte > 0x20, ![0x22, 0x27, 0x60, 0x28].contains(byte) {
            start -= 1
        }
        return start
    }
}
