#if canImport(FoundationEssentials)
    private import FoundationEssentials
#else
    private import Foundation
#endif

/// A report on its way into a file.
///
/// The file appears whole or not at all: it is written beside its place and moved there when everything is here.
struct ReportFile {
    private let path: String
    private var content = Data()

    /// A report that nothing was written of.
    init(path: String) {
        self.path = path
    }

    /// Takes in the next piece.
    mutating func append(_ piece: String) {
        content.append(contentsOf: piece.utf8)
    }

    /// Writes what was taken in.
    ///
    /// - Throws: ``UsageProblem`` when the file can't be written.
    func write() throws {
        do {
            try content.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw UsageProblem(
                description: "\(path): the report can't be written. Check that the folder exists and may be written to."
            )
        }
    }
}
