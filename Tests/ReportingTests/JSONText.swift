import Diagnosis
import Reporting
import ReportModel

/// The report as JSON text.
func json(_ report: Report) -> String {
    var text = ""
    JSONReporter(origin: EngineReport.origin).write(report, to: &text)
    return text
}
