import FleetModel

/// The tables' definitions, from their columns.
enum Tables {
    /// A statement that makes a table.
    static func definition(of name: String, _ columns: [FleetHeading], key: String) -> String {
        let list = columns.map { "\($0.name) \($0.kind == .text ? "TEXT" : "INTEGER")" }.joined(separator: ", ")
        return "CREATE TABLE \(name) (\(list), PRIMARY KEY (\(key))) WITHOUT ROWID;"
    }

    /// A statement that puts in a row.
    static func insertion(into name: String, _ columns: [FleetHeading]) -> String {
        let list = columns.map(\.name).joined(separator: ", ")
        let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return "INSERT OR REPLACE INTO \(name) (\(list)) VALUES (\(places))"
    }
}

/// The statements that change rows, made once.
final class Insertions {
    private let bundle: Statement
    private let device: Statement
    private let finding: Statement
    private let deletions: [Statement]

    init(_ database: Database) throws(DatabaseError) {
        bundle = try database.prepare("INSERT INTO bundle (name, mark, content) VALUES (?1, ?2, ?3)")
        device = try database.prepare(Tables.insertion(into: "device", FleetTable.devices.headings))
        finding = try database.prepare(Tables.insertion(into: "finding", FleetTable.findings.headings))
        var deletions: [Statement] = []
        for statement in ["bundle WHERE name = ?1", "device WHERE bundle = ?1", "finding WHERE bundle = ?1"] {
            deletions.append(try database.prepare("DELETE FROM " + statement))
        }
        self.deletions = deletions
    }

    func put(_ rows: BundleRows) throws(DatabaseError) {
        try forget(rows.bundle)
        try bundle.run([FleetCell(rows.bundle), FleetCell(rows.mark.files), FleetCell(rows.mark.content)])
        for cells in rows.devices { try device.run(cells) }
        for cells in rows.findings { try finding.run(cells) }
    }

    func forget(_ name: String) throws(DatabaseError) {
        for deletion in deletions { try deletion.run([FleetCell(name)]) }
    }
}

extension Database {
    /// A number of the database's head.
    func pragma(_ name: String) throws(DatabaseError) -> Int64 { try prepare("PRAGMA \(name)").only }
}

extension Statement {
    /// The only number that the statement gives.
    var only: Int64 { get throws(DatabaseError) { try only([]) } }

    func only(_ values: [FleetCell]) throws(DatabaseError) -> Int64 {
        var result: Int64 = 0
        try rows(values) { result = $0.number(0) ?? 0 }
        return result
    }
}
