/// The statements behind a summary, in the SQL that SQLite and Spark SQL have in common.
package enum FleetQueries {
    /// By what devices are grouped; a new row is a new table in every format. `words` is a column that says in words what
    /// the value is.
    package static let groupings: [(column: String, title: String, words: String?)] = [
        ("cause", "Root cause", "cause_title"),
        ("gateway_host", "Gateway", nil),
        ("role_id", "Management point role", nil),
        ("client_version", "Client version", nil),
        ("token_x5t", "Certificate that signed the token", nil),
        ("site_code", "Site", nil),
        ("network", "Network", nil),
        ("mode", "Authentication", nil),
    ]

    /// Columns `value`, `words`, `devices`, `failing`, `first`, `last`, `example`: the devices by the values of a column.
    /// The example is the bundle of one that fails, else of one that is not well.
    package static func shares(of column: String, words: String?) -> String {
        """
        SELECT \(column) AS value, MIN(\(words ?? column)) AS words, COUNT(*) AS devices,
          SUM(CASE WHEN status = 'failing' THEN 1 ELSE 0 END) AS failing,
          MIN(CASE WHEN status = 'failing' THEN cause_since END) AS first,
          MAX(CASE WHEN status = 'failing' THEN cause_since END) AS last,
          COALESCE(
            MIN(CASE WHEN status = 'failing' THEN bundle END), MIN(CASE WHEN status <> 'healthy' THEN bundle END)
          ) AS example
        FROM device WHERE outcome <> 'unreadable' AND \(column) IS NOT NULL
        GROUP BY \(column) ORDER BY devices DESC, value
        """
    }

    /// Columns `hour` (its first second) and `devices`: how many devices began to fail in it, the latest hour first.
    package static let hours = """
        SELECT CAST(cause_since / 3600 AS BIGINT) * 3600 AS hour, COUNT(*) AS devices
        FROM device WHERE status = 'failing' AND cause_since IS NOT NULL
        GROUP BY CAST(cause_since / 3600 AS BIGINT) * 3600 ORDER BY hour DESC
        """

    /// Columns `devices`, `unreadable`, `first`, `last`.
    package static let totals = """
        SELECT COUNT(*) AS devices, SUM(CASE WHEN outcome = 'unreadable' THEN 1 ELSE 0 END) AS unreadable,
          MIN(first_record) AS first, MAX(last_record) AS last
        FROM device
        """

    /// Columns `bundle`, `outcome`, `reason`: what could not be read, or not wholly.
    package static let broken = """
        SELECT bundle, outcome, reason FROM device WHERE outcome <> 'judged' ORDER BY outcome DESC, bundle, device
        """
}
