import CSQLite
import FleetModel

/// A statement of a database, with the values of one run.
final class Statement {
    private let handle: OpaquePointer
    private let database: Database

    init(_ handle: OpaquePointer, of database: Database) {
        self.handle = handle
        self.database = database
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Runs the statement with these values, and forgets what it gives.
    func run(_ values: [FleetCell] = []) throws(DatabaseError) { try rows(values) { _ in } }

    /// Runs the statement with these values; each row that it gives is at hand while the function is called.
    func rows(_ values: [FleetCell] = [], _ body: (Statement) -> Void) throws(DatabaseError) {
        try bind(values)
        defer { sqlite3_reset(handle) }
        while try step() { body(self) }
    }

    private func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw database.failure
        }
    }

    private func bind(_ values: [FleetCell]) throws(DatabaseError) {
        for (index, value) in values.enumerated() {
            guard bind(value, at: Int32(index) + 1) == SQLITE_OK else { throw database.failure }
        }
    }

    private func bind(_ value: FleetCell, at place: Int32) -> Int32 {
        switch value {
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    // SQLITE_TRANSIENT, a cast that C macros make and Swift can't import: the bytes are copied.
                    sqlite3_bind_text(
                        handle,
                        place,
                        $0.baseAddress,
                        Int32(clamping: $0.count),
                        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                    )
                }
            }
        case .number(let number), .time(let number): return sqlite3_bind_int64(handle, place, number)
        case .flag(let flag): return sqlite3_bind_int64(handle, place, flag ? 1 : 0)
        case .none: return sqlite3_bind_null(handle, place)
        }
    }
}

// MARK: - The row at hand

extension Statement {
    /// The text in a column, from 0; `nil` where there is none.
    func text(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The number in a column, from 0; `nil` where there is none.
    func number(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, column)
    }

    /// What stands in a column, from 0, that holds values of one kind.
    func cell(_ column: Int32, _ kind: FleetColumnKind) -> FleetCell {
        switch kind {
        case .text: FleetCell(text(column))
        case .number: number(column).map { .number($0) } ?? .none
        case .time: number(column).map { .time($0) } ?? .none
        case .flag: number(column).map { .flag($0 != 0) } ?? .none
        }
    }
}
