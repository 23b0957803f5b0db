import SystemFiles

/// A file that somebody named for a report, and the way in which a report can come there.
package struct OutputPlace: Sendable {
    /// The path as it was given.
    package let path: String
    let way: Way
    /// What lies there now, symbolic links followed; `nil` when nothing does.
    let status: FileStatus?
    /// Whether nobody else may read a file that is made there.
    private(set) var isPrivate = false

    /// How a report comes to a place.
    enum Way: Hashable, Sendable {
        /// Written out of sight and put there when it is whole.
        case whole
        /// Written into what lies there, which stays what it is: a device, a pipe, a link, a file with several names.
        case through
    }

    /// Looks at a place.
    ///
    /// - Throws: when no report can come there, whatever it says.
    package init(path: String) throws(OutputProblem) {
        guard !path.isEmpty else {
            throw OutputProblem("--output", "the name is empty", advice: "Name a file, such as --output report.json.")
        }
        self.path = path
        status = FileStatus(path: path)
        if status?.kind == .folder || path.utf8.last == UInt8(ascii: "/") { throw OutputPlace.folder(path) }
        if status?.kind == .socket { throw OutputProblem(path, "it is a socket", advice: "Name a file.") }
        let (folder, _) = OutputPlace.parts(of: path)
        if let failure = OutputPlace.failure(ofFolder: folder) {
            throw OutputPlace.problem(path, folder: folder, failure)
        }
        let isLink = (try? System.status(of: path, followingLinks: false))?.kind == .link
        way = isLink || status.map { !$0.isReplaceable } == true ? .through : .whole
    }

    /// Looks at a place for a file that holds secrets: a plain file or none, and no link, behind which anything may lie.
    ///
    /// - Throws: when there is something else, or no file can come there.
    package init(privatePath path: String) throws(OutputProblem) {
        try self.init(path: path)
        guard way == .whole else {
            let advice = "Name a file of your own that has no other name; nothing was written."
            throw OutputProblem(path, "it is a link or no plain file", advice: advice)
        }
        isPrivate = true
    }

    /// Whether a file lies under a path.
    package static func isTaken(_ path: String) -> Bool { FileStatus(path: path)?.kind == .file }

    /// Whether a device, a pipe or the like lies under a path, whose name says nothing of what is written into it.
    package static func isNoFile(_ path: String) -> Bool {
        FileStatus(path: path).map { $0.kind != .file } ?? false
    }

    /// Refuses the place when it is something that the run reads, under whatever name.
    ///
    /// A character device may be both: a terminal is, and `/dev/null` keeps nothing.
    package func refuse(reading inputs: some Sequence<InputPlace>) throws(OutputProblem) {
        guard let status, status.kind != .device else { return }
        for input in inputs where input.status?.identity == status.identity {
            throw OutputProblem(path, "this run reads that file", advice: "Name another file; nothing was written.")
        }
    }

    /// Refuses a place at which the same run writes something else, be anything there yet or not.
    ///
    /// - Throws: ``OutputProblem`` when it is one of the others.
    package func refuse(writing others: some Sequence<InputPlace>) throws(OutputProblem) {
        guard status?.kind != .device else { return }
        for case .path(let other) in others where isSame(as: other) {
            throw OutputProblem(path, "this run writes something else there", advice: "Name another file.")
        }
    }

    private func isSame(as other: String) -> Bool {
        if let status, FileStatus(path: other)?.identity == status.identity { return true }
        let (mine, parts) = (Self.parts(of: path), Self.parts(of: other))
        guard mine.name == parts.name, let folder = FileStatus(path: mine.folder) else { return false }
        return FileStatus(path: parts.folder)?.identity == folder.identity
    }

    /// A path's folder and the name in it.
    static func parts(of path: String) -> (folder: String, name: String) {
        // Among bytes: an accent that begins a name would make one character with the slash before it.
        guard let slash = path.utf8.lastIndex(where: System.isSeparator) else { return (".", path) }
        let start = path.utf8.index(after: slash)
        return (
            String(decoding: path.utf8[..<start], as: UTF8.self), String(decoding: path.utf8[start...], as: UTF8.self)
        )
    }
}

// MARK: - Why not

extension OutputPlace {
    /// Why a path is no folder; `nil` when it is one.
    private static func failure(ofFolder path: String) -> SystemFailure? {
        do throws(SystemFailure) {
            return try System.status(of: path).kind == .folder ? nil : .noFolder
        } catch {
            return error
        }
    }

    private static func folder(_ path: String) -> OutputProblem {
        let example = path.utf8.last == UInt8(ascii: "/") ? path + "report.json" : path + "/report.json"
        return OutputProblem(path, "it is a folder", advice: "Name a file in it, such as \(example).")
    }

    private static func problem(_ path: String, folder: String, _ failure: SystemFailure) -> OutputProblem {
        let reason = "\(failure.reason), for the folder \(folder)"
        return OutputProblem(path, reason, advice: "Make the folder, or name a file in one that is there.")
    }
}
