/// The statements behind a summary, in the SQL that SQLite and Spark SQL have in common.
package enum FleetQueries {
    /// The view `newest` of the table `device`: each device once, as its newest logs show it. Logs are collected again and
    /// again, and a device of which there are ten collections is no crowd.
    ///
    /// Two devices may have one name, and a copied disk one ID, so that both together tell a device; what one collection
    /// does not tell is taken from another. A client that registers anew gets another ID: of one name, collections a day
    /// and more before its newest are older ones, whatever their ID.
    package static let newest = """
        SELECT * FROM (
          SELECT owned.*, MAX(judged_at) OVER (PARTITION BY owner_name) AS latest,
            ROW_NUMBER() OVER (
              PARTITION BY owner_name, owner_id ORDER BY judged_at DESC, bundle DESC, device DESC
            ) AS turn
          FROM (
            SELECT named.*, COALESCE(
              UPPER(client_id), MAX(UPPER(client_id)) OVER (PARTITION BY owner_name), ''
            ) AS owner_id
            FROM (
              SELECT device.*, CASE
                WHEN machine IS NOT NULL THEN LOWER(machine)
                WHEN client_id IS NOT NULL
                  THEN COALESCE(MAX(LOWER(machine)) OVER (PARTITION BY UPPER(client_id)), UPPER(client_id))
                ELSE bundle || '/' || device
              END AS owner_name
              FROM device WHERE outcome IN ('judged', 'incomplete')
            ) named
          ) owned
        ) ranked WHERE turn = 1 AND (judged_at IS NULL OR judged_at > latest - 86400)
        """

    /// The time of the fleet's newest logs, in seconds: the latest against which a device was judged, and no more than a year
    /// after that of half of them, since one clock that is years ahead would make all else look old.
    package static let clock = """
        SELECT MAX(judged_at) FROM newest WHERE judged_at <= (
          SELECT MAX(judged_at) FROM (
            SELECT judged_at, PERCENT_RANK() OVER (ORDER BY judged_at) AS place FROM newest WHERE judged_at IS NOT NULL
          ) placed WHERE place <= 0.5
        ) + 366 * 86400
        """

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
          MIN(CASE WHEN status = 'failing' THEN cause_begun END) AS first,
          MAX(CASE WHEN status = 'failing' THEN cause_begun END) AS last,
          COALESCE(
            MIN(CASE WHEN status = 'failing' THEN bundle END), MIN(CASE WHEN status <> 'healthy' THEN bundle END)
          ) AS example
        FROM newest WHERE \(column) IS NOT NULL
        GROUP BY \(column) ORDER BY devices DESC, value
        """
    }

    /// Columns `value`, `since`: when the failing devices of each value of a column began to fail, in the order of both.
    package static func beginnings(of column: String) -> String {
        """
        SELECT \(column) AS value, cause_begun AS since FROM newest
        WHERE status = 'failing' AND cause_begun IS NOT NULL AND \(column) IS NOT NULL
        ORDER BY value, since
        """
    }

    /// Columns `hour` (its first second) and `devices`: how many devices began to fail in it, the latest hour first. What
    /// is said to begin more than a day behind the fleet's clock, a wrong clock says.
    package static let hours = """
        SELECT CAST(cause_begun / 3600 AS BIGINT) * 3600 AS hour, COUNT(*) AS devices
        FROM newest WHERE status = 'failing' AND cause_begun IS NOT NULL AND cause_begun <= (\(clock)) + 86400
        GROUP BY CAST(cause_begun / 3600 AS BIGINT) * 3600 ORDER BY hour DESC
        """

    /// Columns `devices`, `unreadable`, `first`, `last`, `older`.
    package static let totals = """
        SELECT (SELECT COUNT(*) FROM newest) + (SELECT COUNT(*) FROM device WHERE outcome = 'unreadable') AS devices,
          (SELECT COUNT(*) FROM device WHERE outcome = 'unreadable') AS unreadable,
          (SELECT MIN(first_record) FROM newest) AS first, (SELECT MAX(last_record) FROM newest) AS last,
          (SELECT COUNT(*) FROM device WHERE outcome IN ('judged', 'incomplete'))
            - (SELECT COUNT(*) FROM newest) AS older
        """

    /// Columns `bundle`, `outcome`, `reason`: what could not be read, or not wholly.
    package static let broken = """
        SELECT bundle, outcome, reason FROM device WHERE outcome IN ('incomplete', 'unreadable')
        ORDER BY outcome DESC, bundle, device
        """
}
