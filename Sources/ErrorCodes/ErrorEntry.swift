/// What is known about one code.
package struct ErrorEntry: Sendable, Hashable {
    /// The code, normalised.
    package let code: ErrorCode

    /// The code as its family writes it: `12175 (0x80072f8f)`, `0x87d0027e` or, for a status, `HTTP 403`.
    package var spelling: String {
        family == .http ? "HTTP \(code.tableValue)" : code.canonicalSpelling
    }

    /// The constant's name; `nil` when none is publicly known, as for most Configuration Manager codes.
    package let symbol: String?

    /// Other names of the same number, for example `E_ACCESSDENIED` of `ERROR_ACCESS_DENIED`, or a reason phrase.
    package let aliases: [String]

    /// One or two sentences, each ending with a full stop.
    package let meaning: String

    package let family: ErrorFamily
    package let source: ErrorSource
    package let confidence: SourceConfidence

    /// What to be careful about, above all where sources disagree; `nil` when there is nothing.
    package let note: String?
}

extension ErrorEntry {
    /// The status with a word on the HRESULT in which it came, such as those of BITS.
    func carried(by code: ErrorCode) -> ErrorEntry {
        let carrier =
            "The code \(code.hexadecimalSpelling) carries it: 0x8019 says that an HTTP status follows, in hexadecimal."
        return ErrorEntry(
            code: self.code,
            symbol: symbol,
            aliases: aliases,
            meaning: meaning,
            family: family,
            source: source,
            confidence: confidence,
            note: note.map { carrier + " " + $0 } ?? carrier
        )
    }
}

/// One line of a family's table; what it leaves `nil` comes from the table.
struct ErrorRow: Sendable {
    /// The Win32 number, the HRESULT or, in the HTTP table, the status.
    let value: UInt32
    let symbol: String?
    let meaning: String
    let aliases: [String]
    let note: String?
    let source: ErrorSource?
    let confidence: SourceConfidence?
    /// Whether a request that ends so found its server, and failed at TLS with it.
    let isTLS: Bool

    init(
        _ value: UInt32,
        _ symbol: String?,
        _ meaning: String,
        aliases: [String] = [],
        note: String? = nil,
        source: ErrorSource? = nil,
        confidence: SourceConfidence? = nil,
        isTLS: Bool = false
    ) {
        self.value = value
        self.symbol = symbol
        self.meaning = meaning
        self.aliases = aliases
        self.note = note
        self.source = source
        self.confidence = confidence
        self.isTLS = isTLS
    }
}

/// The codes of one family, sorted by value.
struct ErrorFamilyTable: Sendable {
    let family: ErrorFamily
    let source: ErrorSource
    let confidence: SourceConfidence
    let rows: [ErrorRow]

    /// Finds a row by binary search.
    func entry(for value: UInt32) -> ErrorEntry? {
        var low = rows.startIndex
        var high = rows.endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if rows[middle].value < value { low = middle + 1 } else { high = middle }
        }
        guard low < rows.endIndex, rows[low].value == value else { return nil }
        return entry(of: rows[low])
    }

    func entry(of row: ErrorRow) -> ErrorEntry {
        ErrorEntry(
            code: ErrorCode(row.value, isPlainDecimal: family == .http),
            symbol: row.symbol,
            aliases: row.aliases,
            meaning: row.meaning,
            family: family,
            source: row.source ?? source,
            confidence: row.confidence ?? confidence,
            note: row.note
        )
    }
}
