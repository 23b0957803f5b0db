import CMTraceLog
import ReportModel

extension Evidence {
    /// Where it stands: `CcmMessaging.log:17`.
    var place: String { "\(source):\(lines.lowerBound)" }
}
