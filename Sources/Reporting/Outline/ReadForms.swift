import ReportModel

/// What is to be said of the forms of files that were read: which were servers' logs, what was copied, and in which
/// encodings they are written.
struct ReadForms {
    /// In a fixed order; empty for logs of a client in UTF-8.
    let words: [String]

    /// More servers' logs are counted, not named.
    private static let namedLimit = 3

    init(_ sources: [SourceReport]) {
        let read = sources.lazy.filter { $0.obstacle == nil && !$0.isOther }
        words =
            [
                Self.servers(read.filter { $0.server != nil }.map { Self.fileName($0.name) }),
                Self.words(read.count { $0.form == "pasted" }, "of copied lines"),
                Self.words(read.count { $0.form == "command-line" }, "a ccmsetup command line"),
            ].compactMap { $0 } + Self.encodings(of: read.filter { $0.fileBytes != nil })
    }

    private static func words(_ count: Int, _ what: String) -> String? { count > 0 ? "\(count) \(what)" : nil }

    /// The name without the folders and the archive in which the file lies.
    private static func fileName(_ name: String) -> Substring { name.split(separator: "/").last ?? name[...] }

    private static func servers(_ names: [Substring]) -> String? {
        guard !names.isEmpty else { return nil }
        let named = names.prefix(namedLimit).joined(separator: ", ")
        let more = names.count - namedLimit
        return "\(names.count) of servers: " + named + (more > 0 ? " and \(more) more" : "")
    }

    /// How many files are written in each encoding that is not UTF-8, in the order met.
    private static func encodings(of sources: some Sequence<SourceReport>) -> [String] {
        let names = sources.map(\.encoding)
        return names.withoutRepetition().map { name in "\(names.count { $0 == name }) in \(name)" }
    }
}
