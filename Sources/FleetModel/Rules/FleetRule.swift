package import Citations
package import ReportModel

/// What may be true of many devices together, and how that is seen in their rows.
///
/// The devices are found by a statement in the SQL that SQLite and Spark SQL have in common, over the tables `device` and
/// `finding` (``FleetTable``), so that one text runs on a laptop and on a cluster.
package struct FleetRule: Sendable {
    /// `FLEET01`.
    package let id: String
    /// The rule's other name: `server-certificate-replaced`.
    package let slug: String
    /// What is so, as a sentence without its end; `{subject}` is what the devices share.
    package let title: String
    package let pattern: FleetPattern
    /// A statement that gives the columns `family`, `subject`, `bundle`, `device` and `seen`: what the devices share,
    /// within what it is counted, and the second in which each device shows it.
    package let candidates: String
    /// Why that is more than many single faults.
    package let why: String
    /// The first step.
    package let action: String
    /// Who does it.
    package let who: Responsible
    package let references: [Reference]
    /// Whether it is told only of devices of which no other rule tells more: see ``FleetFinding/told(_:)``.
    package var yields = false
    /// Fleets in which it is so.
    package let matching: [FleetExample]
    /// Fleets that look alike, in which it is not.
    package let notMatching: [FleetExample]

    /// The whole statement: it gives `subject`, `since`, `bundle` and `device`, a row for each device.
    package var statement: String { pattern.statement(of: candidates) }
}

/// In what form devices show that they share a cause.
package enum FleetPattern: Sendable {
    /// At least so many begin within so many hours, and these are at least so many of a hundred of all that show it.
    case wave(hours: Int, least: Int, percent: Int)
    /// At least so many share one subject, and these are at least so many of a hundred of all in the family.
    case crowd(least: Int, percent: Int)

    /// From candidates to the devices of which it is true.
    func statement(of candidates: String) -> String {
        switch self {
        case .wave(let hours, let least, let percent):
            FleetPattern.wave(candidates, seconds: hours * 3600, least: least, percent: percent)
        case .crowd(let least, let percent): FleetPattern.crowd(candidates, least: least, percent: percent)
        }
    }

    /// The window with the most beginnings, of several such the first; those that begin later belong to it too.
    private static func wave(_ candidates: String, seconds: Int, least: Int, percent: Int) -> String {
        """
        WITH candidate AS (
        \(candidates)
        ), counted AS (
          SELECT subject, bundle, device, seen,
            COUNT(*) OVER (
              PARTITION BY subject ORDER BY seen RANGE BETWEEN CURRENT ROW AND \(seconds - 1) FOLLOWING
            ) AS near,
            COUNT(*) OVER (PARTITION BY subject) AS total
          FROM candidate WHERE subject IS NOT NULL AND seen IS NOT NULL
        ), ranked AS (
          SELECT subject, bundle, device, seen, near, total, MAX(near) OVER (PARTITION BY subject) AS most FROM counted
        ), begun AS (
          SELECT subject, MIN(seen) AS since FROM ranked
          WHERE near = most AND near >= \(least) AND near * 100 >= total * \(percent)
          GROUP BY subject
        )
        SELECT counted.subject AS subject, begun.since AS since, counted.bundle AS bundle, counted.device AS device
        FROM counted JOIN begun ON counted.subject = begun.subject
        WHERE counted.seen >= begun.since
        ORDER BY subject, bundle, device
        """
    }

    private static func crowd(_ candidates: String, least: Int, percent: Int) -> String {
        """
        WITH candidate AS (
        \(candidates)
        ), counted AS (
          SELECT subject, bundle, device,
            COUNT(*) OVER (PARTITION BY family, subject) AS near,
            COUNT(*) OVER (PARTITION BY family) AS total,
            MIN(seen) OVER (PARTITION BY family, subject) AS since
          FROM candidate WHERE subject IS NOT NULL
        )
        SELECT subject, since, bundle, device FROM counted
        WHERE near >= \(least) AND near * 100 >= total * \(percent)
        ORDER BY subject, bundle, device
        """
    }
}
