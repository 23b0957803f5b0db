#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// Where a report goes.
enum ReportFile {
    /// Writes a report to a file, or to standard output.
    ///
    /// The file appears whole or not at all: it is written beside its place and moved there.
    static func write(_ text: String, to path: String?) throws {
        guard let path else { return Terminal.write(text) }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw UsageProblem(
                description: "\(path): the report can't be written. Check that the folder exists and may be written to."
            )
        }
    }
}
