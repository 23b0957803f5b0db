package import Citations
package import ReportModel

/// What may be true of many devices together, and how that is seen in their rows.
///
/// The devices are found by a statement in the SQL that SQLite and Spark SQL have in common, over the table `finding` and the
/// view `newest` of the table `device` (``FleetQueries/newest``), so that one text runs on a laptop and on a cluster.
package struct FleetRule: Sendable {
    /// `FLEET01`.
    package let id: String
    /// The rule's other name: `server-certificate-replaced`.
    package let slug: String
    /// What is so, as a sentence without its end; `{subject}` is what the devices share.
    package let title: String
    package let pattern: FleetPattern
    /// A statement that gives the columns `family`, `subject`, `bundle`, `device`, `seen` and `shown`: what the devices
    /// share, within what it is counted, the second in which it began on each device, which is not always known, and the
    /// one from which on the logs show it.
    package let candidates: String
    /// What else must be so of them, as the end of a sentence: what tells the rule from others that look at the same
    /// findings; `nil` for nothing.
    package var condition: String?
    /// Why that is more than many single faults.
    package let why: String
    /// The first step.
    package let action: String
    /// Who does it.
    package let who: Responsible
    package let references: [Reference]
    /// How particular it is, from 0: what a rule of a lower rank tells of the same devices is told in its place. See
    /// ``FleetFinding/told(_:)``.
    package var rank = 0
    /// Whether it tells of days to come: it is told beside what is there now, and not in its place.
    package var isForecast = false
    /// A statement that gives the columns `subject`, `who` and `action`: the first step of what the devices share, where
    /// that depends on it; `nil` where it is always ``action``.
    package var steps: String?
    /// Fleets in which it is so.
    package let matching: [FleetExample]
    /// Fleets that look alike, in which it is not.
    package let notMatching: [FleetExample]

    /// The whole statement: it gives `subject`, `since`, `bundle`, `device` and `seen`, a row for each device.
    package var statement: String { pattern.statement(of: candidates) }
}

/// In what form devices show that they share a cause.
package enum FleetPattern: Sendable {
    /// At least so many begin within so many hours, and these are at least so many of a hundred of all that show it. Those
    /// that begin later belong to it too, unless it ends with its hours.
    case wave(hours: Int, least: Int, percent: Int, ends: Bool = false)
    /// At least so many share one subject, and these are at least so many of a hundred of all in the family, of which a
    /// sentence says which they are. Where subjects are the values of a column, the subject's other devices must not be so
    /// many that this is chance.
    case crowd(least: Int, percent: Int, of: String = "all that show it", column: String? = nil)

    /// From candidates to the devices of which it is true.
    func statement(of candidates: String) -> String {
        switch self {
        case .wave(let hours, let least, let percent, let ends):
            FleetPattern.wave(candidates, seconds: hours * 3600, least: least, percent: percent, ends: ends)
        case .crowd(let least, let percent, _, let column):
            FleetPattern.crowd(candidates, least: least, percent: percent, column: column)
        }
    }

    /// The window with the most beginnings, of several such the first.
    ///
    /// Faults with which a log begins do not count for it, as they may be older; for certain older than a window are
    /// those that were there before it. All that show it later belong to what begins there.
    private static func wave(_ candidates: String, seconds: Int, least: Int, percent: Int, ends: Bool) -> String {
        """
        WITH candidate AS (
        \(candidates)
        ), dated AS (
          SELECT subject, bundle, device, COALESCE(seen, shown) AS moment,
            CASE WHEN seen IS NULL THEN 0 ELSE 1 END AS known
          FROM candidate WHERE subject IS NOT NULL AND COALESCE(seen, shown) IS NOT NULL
        ), counted AS (
          SELECT subject, bundle, device, moment, known,
            SUM(known) OVER (
              PARTITION BY subject ORDER BY moment RANGE BETWEEN CURRENT ROW AND \(seconds - 1) FOLLOWING
            ) AS near,
            SUM(1 - known) OVER (
              PARTITION BY subject ORDER BY moment RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS older,
            SUM(known) OVER (PARTITION BY subject) AS total,
            COUNT(*) OVER (PARTITION BY subject) AS devices
          FROM dated
        ), ranked AS (
          SELECT subject, moment, near, total + COALESCE(older, 0) AS others, devices,
            MAX(near) OVER (PARTITION BY subject) AS most
          FROM counted WHERE known = 1
        ), begun AS (
          SELECT subject, MIN(moment) AS since FROM ranked
          WHERE near = most AND near >= \(least) AND near * 100 >= others * \(percent) AND near * 5 >= devices
          GROUP BY subject
        )
        SELECT counted.subject AS subject, begun.since AS since, counted.bundle AS bundle, counted.device AS device,
          counted.moment AS seen
        FROM counted JOIN begun ON counted.subject = begun.subject
        WHERE counted.moment >= begun.since\(ends ? " AND counted.moment < begun.since + \(seconds)" : "")
        ORDER BY subject, bundle, device
        """
    }

    private static func crowd(_ candidates: String, least: Int, percent: Int, column: String?) -> String {
        """
        WITH candidate AS (
        \(candidates)
        ), counted AS (
          SELECT subject, bundle, device, shown,
            COUNT(*) OVER (PARTITION BY family, subject) AS near,
            COUNT(*) OVER (PARTITION BY family) AS total
          FROM candidate
        )\(column.map(sizes) ?? ""), member AS (
          SELECT subject, bundle, device, MIN(shown) AS shown
          FROM counted\(column == nil ? "" : " JOIN size ON size.value = counted.subject CROSS JOIN everyone")
          WHERE subject IS NOT NULL AND near >= \(least) AND near * 100 >= total * \(percent)\(column == nil ? "" : rate)
          GROUP BY subject, bundle, device
        )
        SELECT subject, MIN(shown) OVER (PARTITION BY subject) AS since, bundle, device, shown AS seen FROM member
        ORDER BY subject, bundle, device
        """
    }

    /// How many devices each subject has.
    private static func sizes(_ column: String) -> String {
        """
        , size AS (
          SELECT \(column) AS value, COUNT(*) AS devices FROM newest WHERE \(column) IS NOT NULL GROUP BY \(column)
        ), everyone AS (
          SELECT SUM(devices) AS devices FROM size
        )
        """
    }

    /// Were the fault as frequent among the others, three times as many would show it there as do.
    private static let rate = """

            AND near * (everyone.devices - size.devices)
              >= 3 * size.devices * (CASE WHEN total > near THEN total - near ELSE 1 END)
        """
}
