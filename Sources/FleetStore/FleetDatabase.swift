import Checked
package import FleetModel
import Times

/// The rows of a fleet on the disk: what is known of each bundle, so that the next run reads only what is new.
///
/// For one thread at a time.
package final class FleetDatabase {
    let database: Database
    private let insertions: Insertions
    private var isInTransaction = false
    /// Whether `newest` tells of the rows as they are.
    private var isNewestReady = false
    /// How many bundles were forgotten since their rows were made with other settings.
    package let forgotten: Int
    /// The file; `nil` where rows are gone at the end.
    package var path: String? { database.path }

    /// What stands in the file's head, so that nothing else is taken for such a database: "cmgd" in ASCII.
    private static let application = 0x636d_6764
    private static let somethingElse =
        "this is a database of something else than cmgdiag. Name another file, or one that is not there yet."
    /// The version of the tables; they are made anew where it differs.
    private static let version = 2

    /// Opens a database, and makes it if it is not there.
    ///
    /// - Parameters:
    ///   - path: the file; `nil` for rows that are gone at the end.
    ///   - settings: everything beside the bundles that rows depend on, such as the tool's version and the judging clock.
    ///     Rows that were made with others are forgotten.
    /// - Throws: ``DatabaseError`` when the file can't be used, or is something else.
    package init(path: String?, settings: String) throws(DatabaseError) {
        database = try Database(path: path)
        forgotten = try FleetDatabase.prepare(database, settings)
        insertions = try Insertions(database)
    }

    private static func prepare(_ database: Database, _ settings: String) throws(DatabaseError) -> Int {
        var forgotten = 0
        if try !isReady(database, settings) {
            // Under a lock: another run may make the tables at this moment.
            try database.run("BEGIN IMMEDIATE")
            if try !isReady(database, settings) { forgotten = try begin(database, settings) }
            try database.run("COMMIT")
        }
        // A reader sees the last whole batch while the next is written, and a process that is killed leaves that.
        try database.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4096")
        return forgotten
    }

    /// Whether all tables are there, with rows of these settings.
    ///
    /// - Throws: ``DatabaseError`` when it is a database of something else, of which nothing is changed.
    private static func isReady(_ database: Database, _ settings: String) throws(DatabaseError) -> Bool {
        let application = try database.pragma("application_id")
        if try database.prepare("SELECT COUNT(*) FROM sqlite_schema").only == 0 { return false }
        guard application == Int64(FleetDatabase.application) else {
            throw DatabaseError(path: database.path ?? "", reason: FleetDatabase.somethingElse)
        }
        guard try database.pragma("user_version") == Int64(FleetDatabase.version) else { return false }
        return try database.prepare("SELECT COUNT(*) FROM setting WHERE value = ?1").only([FleetCell(settings)]) > 0
    }

    /// Makes the tables where they are missing, and forgets the rows of other settings.
    ///
    /// - Returns: how many bundles had rows.
    private static func begin(_ database: Database, _ settings: String) throws(DatabaseError) -> Int {
        let isNew = try database.prepare("SELECT COUNT(*) FROM sqlite_schema").only == 0
        if try database.pragma("user_version") != Int64(FleetDatabase.version) {
            try makeTables(database, isNew: isNew)
        }
        let known = try database.prepare("SELECT COUNT(*) FROM bundle").only
        try database.run("DELETE FROM bundle; DELETE FROM device; DELETE FROM finding; DELETE FROM setting")
        try database.prepare("INSERT INTO setting VALUES (?1)").run([FleetCell(settings)])
        return Int(clamping: known)
    }

    private static func makeTables(_ database: Database, isNew: Bool) throws(DatabaseError) {
        let old = ["setting", "bundle", "device", "finding"].map { "DROP TABLE IF EXISTS \($0);" }.joined()
        try database.run(
            """
            \(isNew ? "" : old)
            CREATE TABLE setting (value TEXT NOT NULL);
            CREATE TABLE bundle (name TEXT PRIMARY KEY, mark TEXT NOT NULL, content TEXT) WITHOUT ROWID;
            \(Tables.definition(of: FleetTable.devices.name, FleetTable.devices.headings, key: "bundle, device"))
            \(Tables.definition(of: FleetTable.findings.name, FleetTable.findings.headings, key: "bundle, device, key"))
            PRAGMA application_id = \(application); PRAGMA user_version = \(version);
            """
        )
    }

    /// Writes everything that was put in so far to the disk.
    package func commit() throws(DatabaseError) {
        guard isInTransaction else { return }
        try database.run("COMMIT")
        isInTransaction = false
    }

    /// Writes everything to the disk, and finds out which rows of devices are the newest: once for all that is asked of
    /// them, since each question would sort all devices anew.
    func settle() throws(DatabaseError) {
        try commit()
        guard !isNewestReady else { return }
        try database.run(
            """
            DROP TABLE IF EXISTS temp.newest; CREATE TEMP TABLE newest AS \(FleetQueries.newest);
            CREATE INDEX temp.newest_device ON newest (bundle, device)
            """
        )
        isNewestReady = true
    }

    private func begin() throws(DatabaseError) {
        guard !isInTransaction else { return }
        isNewestReady = false
        try database.run("BEGIN IMMEDIATE")
        isInTransaction = true
    }
}

// MARK: - Bundles

extension FleetDatabase {
    /// What bundles looked like when they were read, by their names as ``FleetCell/plain(_:)`` has them.
    package func marks() throws(DatabaseError) -> [String: BundleMark] {
        var marks: [String: BundleMark] = [:]
        try database.prepare("SELECT name, mark, content FROM bundle").rows { row in
            guard let name = row.text(0), let mark = row.text(1) else { return }
            marks[name] = BundleMark(files: mark, content: row.text(2))
        }
        return marks
    }

    /// Puts in the rows of a bundle in the place of those that were there.
    package func put(_ rows: BundleRows) throws(DatabaseError) {
        try begin()
        try insertions.put(rows)
    }

    /// Notes that a bundle looks otherwise than it did, and holds the same.
    package func note(_ mark: BundleMark, of bundle: String) throws(DatabaseError) {
        try begin()
        try database.prepare("UPDATE bundle SET mark = ?2, content = ?3 WHERE name = ?1")
            .run([.text(FleetCell.plain(bundle)), FleetCell(mark.files), FleetCell(mark.content)])
    }

    /// Forgets a bundle that is there no more.
    package func forget(_ bundle: String) throws(DatabaseError) {
        try begin()
        try insertions.forget(FleetCell.plain(bundle))
    }
}

/// By what it is told whether a bundle is still the one that was read.
package struct BundleMark: Hashable, Sendable {
    /// Size, time of change and number of its files.
    package let files: String
    /// A hash of the content; `nil` where nobody asked for it.
    package let content: String?

    /// What a bundle looks like.
    package init(files: String, content: String? = nil) {
        self.files = files
        self.content = content
    }
}

/// The rows of one bundle, as cells in the order of the tables' columns.
package struct BundleRows: Hashable, Sendable {
    package let bundle: String
    package let mark: BundleMark
    package let devices: [[FleetCell]]
    package let findings: [[FleetCell]]

    /// The rows of a bundle.
    package init(bundle: String, mark: BundleMark, devices: [DeviceRow]) {
        self.init(
            bundle: bundle,
            mark: mark,
            devices: devices.map { FleetTable.devices.cells(of: $0) },
            findings: devices.flatMap { FindingRow.rows(of: $0) }.map { FleetTable.findings.cells(of: $0) }
        )
    }

    /// The rows of a bundle as cells, which are as many as the tables have columns.
    package init(bundle: String, mark: BundleMark, devices: [[FleetCell]], findings: [[FleetCell]]) {
        self.bundle = FleetCell.plain(bundle)
        self.mark = mark
        self.devices = devices
        self.findings = findings
    }
}
