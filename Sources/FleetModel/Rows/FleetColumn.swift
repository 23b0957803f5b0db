/// A column of a table: one row here is a column in every format, in the database and in what the documentation says.
package struct FleetColumn<Row: Sendable>: Sendable {
    /// The name in the database, in CSV and in Parquet: `gateway_host`.
    package let name: String
    /// The name in NDJSON, after the Elastic Common Schema where that has one: `host.name`.
    ///
    /// https://www.elastic.co/guide/en/ecs/current/ecs-field-reference.html
    package let elasticName: String
    package let kind: FleetColumnKind
    /// What it holds, as a sentence.
    package let meaning: String
    /// The words that can stand in it; empty where any can.
    package let words: [String]
    /// What a row has in it.
    package let cell: @Sendable (Row) -> FleetCell

    /// A column.
    init(
        _ name: String,
        _ elasticName: String,
        _ kind: FleetColumnKind,
        _ meaning: String,
        among words: [String] = [],
        _ cell: @escaping @Sendable (Row) -> FleetCell
    ) {
        self.name = name
        self.elasticName = elasticName
        self.kind = kind
        self.meaning = meaning
        self.words = words
        self.cell = cell
    }
}

/// What a column is called and holds, without the rows that it is of: for whoever has only cells.
package struct FleetHeading: Hashable, Sendable {
    package let name: String
    package let elasticName: String
    package let kind: FleetColumnKind
    package let meaning: String
    package let words: [String]
}

/// What can stand in a column.
package enum FleetColumnKind: String, Sendable, CaseIterable {
    case text
    case number
    case time
    case flag
}

/// A table: its name, and its columns in their order.
package struct FleetTable<Row: Sendable>: Sendable {
    package let name: String
    /// What the rows are of, as Elastic's `event.dataset` says it: `cmgdiag.device`.
    package var dataset: String { "cmgdiag." + name }
    package let columns: [FleetColumn<Row>]

    /// The columns without the rows.
    package var headings: [FleetHeading] {
        columns.map { column in
            FleetHeading(
                name: column.name,
                elasticName: column.elasticName,
                kind: column.kind,
                meaning: column.meaning,
                words: column.words
            )
        }
    }

    /// All cells of a row, in the order of the columns. No secret stands in one, and no text has several lines.
    package func cells(of row: Row) -> [FleetCell] {
        columns.map { column in
            guard case .text(let text) = column.cell(row) else { return column.cell(row) }
            return .text(FleetCell.plain(text))
        }
    }
}
