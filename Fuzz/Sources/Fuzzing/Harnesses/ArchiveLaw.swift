import LogSources

/// Whatever stands in an archive, what is found in it can be read twice with the same bytes, within the limits, or its
/// damage is told.
enum ArchiveLaw {
    /// More than anything so small gives: what is said of limits is tried by tests.
    private static let limit = 8 << 20

    /// The input is the bytes of a file called like an archive.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let bundle = LogFinder.bundle(of: [("input.zip", bytes)])
        for file in bundle.files.prefix(8) {
            let (first, second) = (contents(of: file), contents(of: file))
            guard first == second else {
                return "\(file.name) gives \(first?.count ?? -1), then \(second?.count ?? -1)"
            }
            guard let first, !file.source.isReadOnce else { continue }
            let head = FileHead(Array(first.prefix(FileHead.length)))
            if head != file.head { return "\(file.name) begins otherwise than it was found" }
        }
        return bundle.errors.isEmpty ? nil : "\(bundle.errors)"
    }

    /// `nil` for what can't be read as a whole.
    private static func contents(of file: LogFile) -> [UInt8]? {
        (try? file.source.contents(limit: limit)) ?? nil
    }
}
