import Diagnosis

/// A token found in the logs, decoded; `tokenDefinitions` in ``ReportSchema`` describes it.
struct JSONToken: Encodable {
    /// The tokens of a report.
    ///
    /// A report does not carry any yet; this is the place to fill in.
    static func all(in report: Report) -> [JSONToken] { [] }
}
