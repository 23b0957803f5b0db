import FleetModel
import FleetStore
import TestSupport
import Testing

/// What is known of a fleet stays known, and nothing else is taken for it.
struct FleetDatabaseTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { folder.path("fleet.sqlite") }

    private func open(_ settings: String = "1") throws -> FleetDatabase {
        try FleetDatabase(path: path, settings: settings)
    }

    private func rows(_ bundle: String, mark: String = "1", reason: String = "no log") -> BundleRows {
        BundleRows(
            bundle: bundle,
            mark: BundleMark(files: mark),
            devices: [DeviceRow(bundle: bundle, unreadable: reason)]
        )
    }

    private func reasons(_ database: FleetDatabase) throws -> [String] {
        try database.summary().broken.map(\.reason)
    }

    @Test func rowsStay() throws {
        let first = try open()
        try first.put(rows("a.zip"))
        try first.put(rows("b.zip"))
        try first.commit()
        let second = try open()
        #expect(try second.marks() == ["a.zip": BundleMark(files: "1"), "b.zip": BundleMark(files: "1")])
        #expect(try second.summary().devices == 2)
    }

    /// A process that ends within a batch leaves what was whole before.
    @Test func batchIsWholeOrNot() throws {
        let first = try open()
        try first.put(rows("a.zip"))
        try first.commit()
        try first.put(rows("a.zip", mark: "2"))
        try first.put(rows("b.zip"))
        #expect(try open().marks() == ["a.zip": BundleMark(files: "1")])
    }

    @Test func newRowsTakeThePlaceOfOldOnes() throws {
        let database = try open()
        try database.put(rows("a.zip", reason: "old"))
        try database.put(rows("a.zip", mark: "2", reason: "new"))
        #expect(try reasons(database) == ["new"])
        #expect(try database.marks() == ["a.zip": BundleMark(files: "2")])
        try database.forget("a.zip")
        #expect(try database.summary().devices == 0)
        #expect(try database.marks().isEmpty)
    }

    /// Rows of another version or another judging clock would be told as those of this one.
    @Test func otherSettingsForgetTheRows() throws {
        let first = try open("1")
        try first.put(rows("a.zip"))
        try first.commit()
        #expect(try open("2").marks().isEmpty)
    }

    @Test func somethingElseIsRefusedAndStays() throws {
        let text = "not a database, but something that somebody wants to keep"
        try folder.write(Array(text.utf8), to: "fleet.sqlite")
        #expect(throws: DatabaseError.self) { try open() }
        #expect(folder.text("fleet.sqlite") == text)
        #expect(throws: DatabaseError.self) { try FleetDatabase(path: folder.path("no/fleet.sqlite"), settings: "1") }
    }

    /// Names are values, whatever stands in them.
    @Test(arguments: ["a'; DROP TABLE device; --", "\u{0}", "PC-\u{202e}1", "名前.zip", " "])
    func namesAreValues(name: String) throws {
        let database = try open()
        try database.put(rows("x.zip"))
        try database.put(rows(name))
        #expect(try database.summary().devices == 2)
        try database.forget(name)
        #expect(try database.summary().devices == 1)
    }
}
