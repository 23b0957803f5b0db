/// The codes that stand in a line of a log.
///
/// A line is full of numbers that are no codes: ports, threads, lengths. A large hexadecimal number and a known symbol
/// are taken as they stand; a small number only where the word before it says that it is a code.
package struct CodeFinder {
    /// What is known of them, in the order of the line.
    package private(set) var entries: [ErrorEntry] = []
    /// Those that no table has.
    package private(set) var unknown: [ErrorCode] = []
    private var seen: Set<ErrorCode> = []

    /// Looks through a line.
    package init(_ line: String) {
        var before = ""
        for word in CodeFinder.words(of: line) {
            take(word, after: before)
            before = word.text.lowercased()
        }
    }

    /// A run of letters, digits and underscores.
    private struct Word {
        var text = ""
        var isNegative = false

        var isNumber: Bool { text.first?.isNumber ?? false }
    }

    private static func words(of line: String) -> [Word] {
        var words: [Word] = []
        var current = Word()
        var last: UInt8 = 0
        for byte in line.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_" {
                if current.text.isEmpty { current.isNegative = last == UInt8(ascii: "-") }
                current.text.unicodeScalars.append(scalar)
            } else if !current.text.isEmpty {
                words.append(current)
                current = Word()
            }
            last = byte
        }
        return current.text.isEmpty ? words : words + [current]
    }

    private mutating func take(_ word: Word, after before: String) {
        guard word.isNumber || word.text.count == 8 else {
            if word.text.contains("_"), let entry = ErrorTable.entry(symbol: word.text) { add(entry) }
            return
        }
        if before == "statuscode", let status = Int(word.text) { return add(status: status) }
        guard let code = ErrorCode(parsing: (word.isNegative ? "-" : "") + word.text) else { return }
        let isNamed = CodeFinder.namingWords.contains(before)
        let isMarked = word.text.lowercased().hasPrefix("0x")
        let isLarge = code.win32 == nil || (word.text.count >= 8 && (isMarked || word.isNegative))
        guard isNamed || (isLarge && (isMarked || ErrorTable.entry(for: code) != nil)) else { return }
        // The word before it says "code", so it is no HTTP status.
        if let entry = ErrorTable.entries(for: code).first(where: { $0.family != .http || code.httpStatus != nil }) {
            add(entry)
        } else if isMarked, isNamed || code.hresult >> 31 == 1, seen.insert(code).inserted {
            unknown.append(code)
        }
    }

    private static let namingWords: Set<String> = [
        "code", "error", "errorcode", "hr", "hresult", "result", "err", "rc", "lasterror",
    ]

    private mutating func add(status: Int) {
        guard let value = UInt32(exactly: status) else { return }
        let readings = ErrorTable.entries(for: ErrorCode(value, isPlainDecimal: true))
        if let entry = readings.first(where: { $0.family == .http }) { add(entry) }
    }

    private mutating func add(_ entry: ErrorEntry) {
        if !entries.contains(entry) { entries.append(entry) }
    }
}
