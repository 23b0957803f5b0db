import ArgumentParser
import LogSources
import Output
import Redaction
import SystemFiles

/// Copies the logs under some paths into a folder, without the names in them.
struct LogCopying {
    private let bundle: LogBundle
    private let files: [LogFile]
    /// Files in which no name could be found, since they are not read: archives, other encodings.
    private let unread: [LogFile]
    private let folder: String
    /// Those that messages may tell of.
    private let paths: [String]
    private let mapPlace: OutputPlace?
    private var map = RedactionMap()
    private let names: CopyNames
    /// Why logs were not copied, or not to their end.
    private var failures: [SourceError] = []

    /// Finds the logs, and refuses what can't be copied.
    init(paths: [String], encoding: TextEncoding?, folder: String, map mapPath: String?) throws {
        try OutputFolder.refuse(folder, inside: paths)
        try OutputFolder.checkPlace(folder)
        bundle = Progress.finding(at: paths, encoding: encoding, isQuiet: false, namesFiles: false)
        files = bundle.files.filter { !Self.isUnread($0) }
        unread = bundle.files.filter(Self.isUnread)
        self.folder = folder
        names = CopyNames(paths: paths)
        self.paths = paths + bundle.toldPaths
        Discretion.learn(paths: self.paths)
        if let file = files.first(where: \.source.isReadOnce) {
            throw UsageProblem(
                description: "\(file.name): it can be read once only, and copying reads twice. Save it as a file."
            )
        }
        guard !files.isEmpty else {
            let errors = (bundle.errors.map(\.description) + unread.map(Self.reason)).map { "\n" + $0 }.joined()
            throw UsageProblem(description: "nothing to copy: no log that can be read was found." + errors)
        }
        mapPlace = try mapPath.map { try OutputPlace(privatePath: $0) }
        try mapPlace?.refuse(writing: [.path(folder)])
        try mapPlace?.refuse(
            reading: files.compactMap { file in
                if case .path(let path)? = file.source.place { .path(path) } else { nil }
            }
        )
        if let mapPath { map = try RedactionMap(path: mapPath) }
    }

    /// Whether something could not be read, or not to its end, so that there are fewer copies than somebody wanted.
    var isIncomplete: Bool {
        !bundle.errors.isEmpty || !failures.isEmpty || bundle.notes.contains { $0.loss != .none }
    }

    /// Copies everything that can be read, or nothing when a name would be left.
    ///
    /// - Returns: what was done, for a person.
    mutating func run() throws -> String {
        let learning = Progress.shown(isQuiet: false, namesFiles: false)
        var copies = LogCopies(
            of: learning?.watching(files) ?? files,
            device: bundle.collectedFrom,
            pseudonyms: map.logs
        )
        learning?.end()
        let place = try OutputFolder(path: folder)
        guard !copies.isOverfull else { throw UsageProblem(description: Messages.tooMany) }
        Discretion.speak(without: redaction(of: copies))
        for error in bundle.errors { Terminal.warn("cmgdiag: \(error)") }
        failures = files.indices.compactMap { copies.failure(of: $0) }
        for failure in failures { Terminal.warn("cmgdiag: \(failure)") }
        guard !files.indices.allSatisfy(copies.isUnreadable) else {
            throw UsageProblem(description: "nothing to copy: no log that can be read was found.")
        }
        var written: [WrittenFile] = []
        var places: [String] = []
        var taken = TakenPlaces()
        let copying = Progress.shown(isQuiet: false, namesFiles: false)
        for (number, file) in zip(0..., copying?.watching(files) ?? files) where !copies.isUnreadable(number) {
            let name = names.place(of: file, &taken) { copies.redact(path: $0) }
            let copy = try place.file(name)
            try copies.copy(file, number: number) { piece in
                if place.isInterrupted { throw Interrupted() }
                try copy.write(piece)
            }
            copy.close()
            written.append(copy)
            places += name
        }
        copying?.end()
        guard !copies.isOverfull else { throw UsageProblem(description: Messages.tooMany) }
        try check(written, in: place, called: places, without: copies)
        map.logs = copies.pseudonyms
        if let mapPlace { try map.write(to: mapPlace) }
        try place.finish()
        return summary(of: copies)
    }

    /// Reads the copies and their names once more and looks for every name that was learned.
    private func check(
        _ written: [WrittenFile],
        in place: OutputFolder,
        called places: [String],
        without copies: LogCopies
    ) throws {
        let check = copies.check
        var names = check
        names.look(at: Array(places.joined(separator: "\n").utf8))
        names.finish()
        if let kind = names.left { throw UsageProblem(description: Messages.left(kind)) }
        for file in written {
            var check = check
            try check.read(FileSource(file.path)) { place.isInterrupted }
            if place.isInterrupted { throw Interrupted() }
            if let kind = check.left { throw UsageProblem(description: Messages.left(kind)) }
        }
    }

    /// What takes names out of messages.
    private func redaction(of copies: LogCopies) -> ReportRedaction {
        var redaction = ReportRedaction(copies.learned)
        redaction.learn(paths: paths)
        return redaction
    }

    /// Whether a file is nothing whose text is read, so that it would be copied with all its names.
    private static func isUnread(_ file: LogFile) -> Bool { file.head.kind.map { !$0.isPlainText } ?? false }

    private static func reason(against file: LogFile) -> String {
        file.name + ": " + (file.head.kind?.explanation ?? "It is not read.")
    }

    /// Which files are written in UTF-8 now and were not before; `nil` for none.
    private func anew(in copies: LogCopies) -> String? {
        let names = files.indices.filter { copies.isWrittenAnew($0) }.map { files[$0].name }
        guard !names.isEmpty else { return nil }
        let more = names.count > 3 ? " and \(names.count - 3) more" : ""
        return "Written in UTF-8 now, with a byte order mark: " + names.prefix(3).joined(separator: ", ") + more + "."
    }

    private func summary(of copies: LogCopies) -> String {
        let counts = NameKind.allCases.compactMap { kind -> String? in
            guard let count = copies.pseudonyms.all[kind]?.count, count > 0 else { return nil }
            return "\(kind.plural) (\(count))"
        }
        let unreadable = files.indices.filter(copies.isUnreadable)
        // Whoever typed the folder's name has to find it.
        let place = "Copied to \(folder), files: \(files.count - unreadable.count).\n"
        var lines: [String] = []
        if let words = anew(in: copies) { lines.append(words) }
        lines.append("Replaced: " + (counts.isEmpty ? "nothing" : counts.joined(separator: ", ")) + ".")
        let left = bundle.notes.map { ($0.source.isEmpty ? "" : $0.source + ": ") + $0.message }
        let others = bundle.passedOver.map { $0.name + ": no log." }
        let more = bundle.passedOverCount - bundle.passedOver.count
        let hidden = more > 0 ? [more == 1 ? "1 more file: no log." : "\(more) more files: no logs."] : []
        let lost = unreadable.map { files[$0].name + ": " + (copies.failure(of: $0)?.reason ?? "it is not read") + "." }
        let rest = lost + left + unread.map(Self.reason) + others + hidden
        let parts = files.indices.filter { copies.failure(of: $0) != nil && !copies.isUnreadable($0) }
        if !parts.isEmpty { lines += ["Copied up to where it can be read:"] + parts.map { "  " + files[$0].name } }
        if !rest.isEmpty { lines += ["Not copied:"] + rest.map { "  " + $0 } }
        lines.append("Read the copies before you pass them on: a name that no field tells of is found by nobody.")
        var redaction = redaction(of: copies)
        return place + redaction.redact(whole: lines.joined(separator: "\n") + "\n")
    }
}

/// A signal came; it ends the run as soon as nothing of the copies is left.
private struct Interrupted: Error {}

private enum Messages {
    static func left(_ kind: String) -> String {
        """
        nothing was copied: \(kind) would have been left in the copies (at least one). This is a fault of \
        cmgdiag; please report it without the logs.
        """
    }

    static let tooMany = "nothing was copied: the logs hold more names than can be replaced. Name fewer logs at a time."
}
