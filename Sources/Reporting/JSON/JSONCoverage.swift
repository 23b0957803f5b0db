import ReportModel

/// What was read, and what would have helped.
struct JSONCoverage: Encodable {
    let sources: JSONList<JSONSource>
    let missing: [JSONMissingLog]

    init(sources: [SourceReport], missing: [MissingLog]) {
        self.sources = JSONList(sources) { JSONSource($1) }
        self.missing = missing.map { JSONMissingLog($0) }
    }
}

/// One file, with every byte of its text accounted for: `recordBytes` + `textBytes` + `damagedBytes` = `bytes`.
struct JSONSource: Encodable {
    let name: String
    let log: String
    let records: Int
    let bytes: Int
    let recordBytes: Int
    let textBytes: Int
    let damagedBytes: Int
    let incomplete: Bool?
    let fileBytes: Int?
    let invalidBytes: Int?
    let first: JSONRecordTime?
    let last: JSONRecordTime?
    let encoding: String
    let form: String?
    let server: String?
    let offsets: [String]

    init(_ source: SourceReport) {
        name = source.name
        log = source.log
        records = source.records
        bytes = source.bytes
        recordBytes = source.recordBytes
        textBytes = source.textBytes
        damagedBytes = source.damagedBytes
        incomplete = source.isIncomplete ? true : nil
        fileBytes = source.fileBytes
        invalidBytes = source.invalidBytes > 0 ? source.invalidBytes : nil
        first = source.first.map { JSONRecordTime($0) }
        last = source.last.map { JSONRecordTime($0) }
        encoding = source.encoding
        form = source.form
        server = source.server
        offsets = source.offsets
    }
}
