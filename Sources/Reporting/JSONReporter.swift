package import Diagnosis

#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// Writes a report as JSON, in the shape of ``ReportSchema``.
///
/// The shape stands in types of its own (folder `JSON`), so that renaming a property elsewhere never changes the output.
package struct JSONReporter: Reporter {
    package static let name = "json"
    package static let fileExtensions = ["json"]

    private let origin: ReportOrigin

    /// A reporter for reports of this origin.
    package init(origin: ReportOrigin) {
        self.origin = origin
    }

    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        sink.write(JSONReporter.text(of: JSONReport(report, origin: origin)))
    }

    /// A value as JSON with sorted keys, ended by a line end.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            let text = String(decoding: try encoder.encode(value), as: UTF8.self)
            return JSONText.escapingInvisible(text) + "\n"
        } catch {
            // Encoding fails for numbers that are not finite only, and no shape has a floating-point number.
            preconditionFailure("A shape that is no JSON: \(error)")
        }
    }
}
