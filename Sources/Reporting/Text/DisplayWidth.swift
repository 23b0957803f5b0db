import SafeText

extension StringProtocol {
    /// How many columns of a terminal the text takes.
    var displayWidth: Int {
        isPlain ? utf8.count : unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }
}

extension StringProtocol {
    /// As much of the text as fits some columns.
    func prefix(columns: Int) -> SubSequence {
        var left = columns
        var end = startIndex
        while end < endIndex {
            let next = index(after: end)
            left -= self[end].unicodeScalars.reduce(0) { $0 + $1.displayWidth }
            guard left >= 0 else { break }
            end = next
        }
        return prefix(upTo: end)
    }

    /// At most this many columns, the last of which says that something was cut.
    func cut(to columns: Int) -> String {
        displayWidth > columns ? prefix(columns: Swift.max(1, columns - 1)) + "…" : String(self)
    }

    /// With blanks behind it up to a width, at least one.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, width - displayWidth))
    }
}

extension Unicode.Scalar {
    /// 0 for marks that stand on the letter before, 2 for wide East Asian letters and emoji, else 1.
    fileprivate var displayWidth: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        return Unicode.Scalar.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60,
        0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd,
    ]
}
