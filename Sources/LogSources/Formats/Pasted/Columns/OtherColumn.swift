/// Columns of viewers and spreadsheets that say nothing of use, and must not be taken for a part of the message.
enum OtherColumn {
    /// Whether a word is what stands in such a column.
    static func `is`(_ column: PastedColumn, _ word: ArraySlice<UInt8>) -> Bool {
        switch column {
        case .source: isSource(word)
        case .level: word.count <= 11 && levels.contains(String(decoding: word, as: UTF8.self).lowercased())
        case .number: word.count <= 7 && word.allSatisfy(\.isASCIIDigit)
        case .component, .stamp, .thread: false
        }
    }

    private static let levels: Set<String> = [
        "error", "warning", "info", "information", "verbose", "debug", "success",
    ]

    /// `CcmCert.cpp:4912`
    private static func isSource(_ word: ArraySlice<UInt8>) -> Bool {
        let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard word.count <= 80, parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy(\.isASCIIDigit) else {
            return false
        }
        return [".cpp", ".cxx", ".h", ".cs"].contains { ending in
            String(decoding: parts[0], as: UTF8.self).lowercased().hasSuffix(ending)
        }
    }
}
