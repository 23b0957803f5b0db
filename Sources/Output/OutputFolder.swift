import SystemFiles

/// A folder that is filled out of sight and put in its place when it is whole.
///
/// Until then it lies beside its place under a name of its own. It is removed with all that was put into it unless it is
/// finished. A signal waits until that is done: whoever fills the folder asks now and then whether one came.
package final class OutputFolder {
    private let path: String
    private let hidden: String
    /// What was made, the first thing first.
    private var folders: [String] = []
    private var made: Set<String> = []
    private var files: [String] = []
    private var isFinished = false

    /// Makes the folder.
    ///
    /// - Throws: ``OutputProblem`` when something but an empty folder is at the place, or no folder can come there.
    package init(path: String) throws(OutputProblem) {
        let trimmed = Self.withoutSeparator(path)
        try Self.checkPlace(trimmed)
        self.path = trimmed
        let parts = OutputPlace.parts(of: trimmed)
        let name = ".cmgdiag-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
        hidden = (parts.folder == "." ? "" : parts.folder) + name
        Signals.putOff()
        do throws(SystemFailure) {
            try System.makeFolder(hidden)
        } catch {
            discard()
            throw OutputProblem(path, error, of: .copies)
        }
        folders = [hidden]
    }

    /// Whether a signal came that is to end the run: nothing more is worth being done.
    package var isInterrupted: Bool { Signals.haveCome }

    deinit {
        discard()
    }

    /// Refuses a place inside of a folder that is read: the copies would be read as logs the next time.
    ///
    /// - Parameters:
    ///   - path: the place.
    ///   - inputs: paths of files and folders.
    /// - Throws: ``OutputProblem`` when it lies in one of them.
    package static func refuse(_ path: String, inside inputs: [String]) throws(OutputProblem) {
        let read = Set(inputs.compactMap { FileStatus(path: $0) }.filter { $0.kind == .folder }.map(\.identity))
        var folder = OutputPlace.parts(of: withoutSeparator(path)).folder
        for _ in 0..<deepest {
            guard let status = FileStatus(path: folder) else { return }
            if read.contains(status.identity) {
                throw OutputProblem(
                    path,
                    "it lies in a folder that is read",
                    of: .copies,
                    advice: "Name a folder outside of the logs."
                )
            }
            let above = folder + (folder.hasSuffix("/") ? ".." : "/..")
            guard FileStatus(path: above)?.identity != status.identity else { return }
            folder = above
        }
    }

    /// No folder lies deeper.
    private static let deepest = 256

    /// A new file in the folder, by the names from there to it, none of them empty or with a separator in it.
    package func file(_ names: [String]) throws(OutputProblem) -> WrittenFile {
        do throws(SystemFailure) {
            var place = hidden
            for name in names.dropLast() {
                place += "/" + name
                guard made.insert(place).inserted else { continue }
                try System.makeFolder(place)
                folders.append(place)
            }
            place += "/" + (names.last ?? "log")
            files.append(place)
            return try WrittenFile(path: place)
        } catch {
            throw OutputProblem(path, error, of: .copies)
        }
    }

    /// Puts the folder in its place.
    package func finish() throws(OutputProblem) {
        do throws(SystemFailure) {
            try System.moveFolder(hidden, to: path)
        } catch {
            throw OutputProblem(path, error, of: .copies)
        }
        isFinished = true
        Signals.obey()
    }

    /// Leaves nothing behind; does nothing after ``finish()``.
    package func discard() {
        guard !isFinished else { return }
        isFinished = true
        for file in files { System.removeFile(file) }
        for folder in folders.reversed() { System.removeFolder(folder) }
        Signals.obey()
    }

    private static func withoutSeparator(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.utf8.last.map(System.isSeparator) == true { path.removeLast() }
        return path
    }

    /// Refuses a place at which something but an empty folder is, before any work is done for it.
    package static func checkPlace(_ path: String) throws(OutputProblem) {
        let path = withoutSeparator(path)
        guard !path.isEmpty else {
            throw OutputProblem(
                "--output",
                "the name is empty",
                of: .copies,
                advice: "Name a folder, such as --output redacted."
            )
        }
        guard let status = try? System.status(of: path, followingLinks: false) else { return }
        let advice = "Name a folder that is not there yet, or an empty one; nothing was written."
        guard status.kind == .folder else { throw OutputProblem(path, "it is no folder", of: .copies, advice: advice) }
        let names = (try? System.names(in: path) { _ in true }) ?? ["unreadable"]
        guard names.isEmpty else { throw OutputProblem(path, "the folder is not empty", of: .copies, advice: advice) }
    }
}

/// A file in such a folder, written from its start to its end.
package final class WrittenFile {
    /// Where it lies until the folder is finished.
    package let path: String
    /// `nil` when it is closed: a folder of thousands of files must not keep them all open.
    private var descriptor: Int32?

    init(path: String) throws(SystemFailure) {
        self.path = path
        descriptor = try System.openForWriting(path, createsFile: true)
    }

    deinit {
        close()
    }

    /// Says that nothing more is written.
    package func close() {
        if let descriptor { System.shut(descriptor) }
        descriptor = nil
    }

    /// Writes all of the bytes.
    package func write(_ bytes: [UInt8]) throws(OutputProblem) {
        guard let descriptor else { throw OutputProblem(path, "it is closed already", of: .copies, advice: "") }
        var failure: SystemFailure?
        bytes.withUnsafeBytes { bytes in
            do throws(SystemFailure) {
                try System.writeAll(bytes, to: descriptor)
            } catch {
                failure = error
            }
        }
        if let failure { throw OutputProblem(path, failure, of: .copies) }
    }
}
