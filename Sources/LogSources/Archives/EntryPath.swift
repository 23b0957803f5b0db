import SystemFiles

/// Where an archive says that a file lay.
///
/// It is a name and nothing else: whatever it says, nothing is looked for or written there.
struct EntryPath {
    /// The names of the folders and of the file.
    private let names: [Substring]

    /// A path as an archive has it; `nil` when there is no name in it.
    init?(_ bytes: [UInt8]) {
        names = CarriedPath.path(of: bytes).split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
        if names.isEmpty { return nil }
    }

    /// What the file is called.
    var fileName: String { names.last.map(String.init) ?? "" }

    /// The folders and the file, with a slash between them.
    var text: String { names.joined(separator: "/") }

    /// The same of the folders.
    var folder: String { names.dropLast().joined(separator: "/") }
}
