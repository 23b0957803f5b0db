import CSQLite

/// Why a database can't be used.
package struct DatabaseError: Error, CustomStringConvertible, Hashable, Sendable {
    package let path: String
    package let reason: String

    /// A database, and why it can't be used.
    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package var description: String { "\(path): \(reason)" }
}

/// A file of SQLite's, or a database without a name that goes when it is closed. For one thread at a time.
final class Database {
    private let handle: OpaquePointer
    let path: String?

    /// Opens a database, and makes it if it is not there. `nil` is one that lies on the disk for a while and bears no name.
    init(path: String?) throws(DatabaseError) {
        self.path = path
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path ?? "", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
        guard code == SQLITE_OK, let handle else {
            let reason = handle.map { Database.reason(at: $0) } ?? "out of memory"
            sqlite3_close_v2(handle)
            throw DatabaseError(path: path ?? Database.temporary, reason: reason)
        }
        self.handle = handle
        // Another run may be at the same file for a moment.
        sqlite3_busy_timeout(handle, 2000)
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// Why the last call failed.
    var failure: DatabaseError {
        DatabaseError(path: path ?? Database.temporary, reason: Database.reason(at: handle))
    }

    /// What a database without a name is called.
    private static let temporary = "the temporary database"

    /// Why the last call failed, and what to try: SQLite's own words where nothing better is known.
    private static func reason(at handle: OpaquePointer) -> String {
        switch sqlite3_errcode(handle) {
        case SQLITE_NOTADB: "this is no database of SQLite's. Name another file, or one that is not there yet."
        case SQLITE_BUSY, SQLITE_LOCKED: "another run is writing to it. Wait until it has ended, or name another file."
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: "it can't be written to. Name a file in a folder of your own."
        case SQLITE_CANTOPEN: "it can't be opened or made. Is its folder there, and may you write in it?"
        case SQLITE_FULL: "the disk is full. Make room and run again: what was written stays."
        case SQLITE_CORRUPT: "it is damaged. Delete it and run again: all is read anew."
        case SQLITE_IOERR: "it can't be read or written (\(String(cString: sqlite3_errmsg(handle)))). Is the disk full?"
        default: String(cString: sqlite3_errmsg(handle)) + "."
        }
    }

    /// Runs statements that give nothing.
    func run(_ statements: String) throws(DatabaseError) {
        guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// A statement, to be run as often as wanted.
    func prepare(_ text: String) throws(DatabaseError) -> Statement {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK, let statement else { throw failure }
        return Statement(statement, of: self)
    }
}
