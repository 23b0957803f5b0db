package import ReportModel

/// Writes a report as JSON, in the shape of ``ReportSchema``.
///
/// The shape stands in types of its own (folder `JSON`), so that renaming a property elsewhere never changes the output.
package struct JSONReporter: Reporter {
    package static let format = OutputFormat.json

    private let origin: ReportOrigin
    private let exitCode: Int

    /// A reporter for reports of this origin, of a program that will exit with this code.
    package init(origin: ReportOrigin, exitCode: Int = 0) {
        self.origin = origin
        self.exitCode = exitCode
    }

    package init(_ options: ReporterOptions) {
        self.init(origin: options.origin, exitCode: options.exitCode)
    }

    package static func showsTimeline(in detail: ReportDetail) -> Bool { true }

    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        JSONReporter.write(JSONReport(report, origin: origin, exitCode: exitCode), to: &sink)
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String? {
        JSONReporter.text(of: JSONNothing(diagnostics, origin: origin, exitCode: exitCode))
    }

    /// A value as JSON with sorted keys, ended by a line end.
    package static func text(of value: some Encodable) -> String {
        String(decoding: tree(of: value).written(), as: UTF8.self) + "\n"
    }

    /// The same in pieces as they are made: of a long list, only the element at hand is held as JSON.
    static func write(_ value: some Encodable, to sink: inout some TextOutputStream) {
        var bytes: [UInt8] = []
        tree(of: value).write(to: &bytes) { written in
            guard written.count >= pieceSize else { return }
            sink.write(String(decoding: written, as: UTF8.self))
            written.removeAll(keepingCapacity: true)
        }
        sink.write(String(decoding: bytes, as: UTF8.self) + "\n")
    }

    private static let pieceSize = 64 << 10

    static func tree(of value: some Encodable) -> JSONTree {
        do {
            return try JSONTreeEncoder.tree(of: value)
        } catch {
            // The encoder itself takes everything, and no shape refuses to be encoded.
            preconditionFailure("A shape that is no JSON: \(error)")
        }
    }
}
