/// Text files beside logs that were not read, of the kinds in which people save a command line or copied lines.
struct UnreadTexts {
    private var names: [String] = []
    private var count = 0

    /// Reports, settings and the like lie there by the dozen, and are nobody's logs.
    private static let extensions: Set<String> = ["txt", "cmd", "bat"]
    /// More are counted, not named.
    private static let namedLimit = 3

    /// Takes in a text that is passed over: by what it is called, and by its name in reports.
    mutating func add(_ path: String, _ name: String) {
        guard UnreadTexts.extensions.contains(LogFinder.fileExtension(of: path)) else { return }
        count += 1
        let place = names.firstIndex { name < $0 } ?? names.endIndex
        guard place < UnreadTexts.namedLimit else { return }
        names.insert(name, at: place)
        if names.count > UnreadTexts.namedLimit { names.removeLast() }
    }

    /// What is to be said of them; `nil` for none.
    var note: SourceNote? {
        guard let first = names.first else { return nil }
        let reason = "neither log records, nor columns of a viewer, nor a command line of ccmsetup alone"
        guard count > 1 else {
            return SourceNote(source: first, message: "Not read. It holds \(reason). Name it to have it read as it is.")
        }
        let more = count - names.count
        let list = names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        let message = """
            \(count) text files were not read: \(list). Each holds \(reason). Name one to have it read as it is.
            """
        return SourceNote(source: "", message: message, paths: names)
    }
}
