import Checked
import LogSources
import Synchronization

/// What a person at a terminal is shown while logs are read that take longer than a second: one line on standard error,
/// written over and over, and gone at the end.
///
/// It is written by whoever reads, once a megabyte at most, so that nothing runs beside the reading.
final class Progress: Sendable {
    private let state: Mutex<State>
    /// Whether files may be named: not before the names in them are known that are to be replaced.
    private let namesFiles: Bool

    private struct State: Sendable {
        let start = ContinuousClock.now
        var bytes = 0
        var next: ContinuousClock.Instant
        /// How many columns of the line are written on.
        var width = 0
        var isOver = false
    }

    /// How long nothing is shown.
    private static let patience = Duration.seconds(1)
    /// How long a line stays at least.
    private static let pause = Duration.milliseconds(200)

    private init(namesFiles: Bool) {
        self.namesFiles = namesFiles
        state = Mutex(State(next: ContinuousClock.now + Progress.patience))
    }

    deinit {
        end()
    }

    /// The progress of a run; `nil` where nobody would see it, or where it could not be taken away again.
    static func shown(isQuiet: Bool, namesFiles: Bool) -> Progress? {
        guard Terminal.isErrorTerminal, !Terminal.wantsNoColor, !isQuiet else { return nil }
        return Progress(namesFiles: namesFiles)
    }

    /// Finds logs; what is read of archives to search them is shown meanwhile.
    static func finding(at paths: [String], encoding: TextEncoding?, isQuiet: Bool, namesFiles: Bool) -> LogBundle {
        guard let progress = shown(isQuiet: isQuiet, namesFiles: namesFiles) else {
            return LogFinder.bundle(at: paths, encoding: encoding)
        }
        defer { progress.end() }
        return LogFinder.bundle(at: paths, encoding: encoding) { source, name in
            WatchedSource(source: source, shownName: name, progress: progress)
        }
    }

    /// The bundle whose logs are counted when they are read; the same one where nobody is shown it.
    static func watched(_ bundle: consuming LogBundle, by progress: Progress?) -> LogBundle {
        guard let progress else { return bundle }
        bundle.chains = bundle.chains.map { LogChain(log: $0.log, files: progress.watching($0.files)) }
        return bundle
    }

    /// Files that are counted when they are read.
    func watching(_ files: [LogFile]) -> [LogFile] {
        files.map { file in
            let source = WatchedSource(source: file.source, shownName: file.name, progress: self)
            return LogFile(source, name: file.name, log: file.log, head: file.head)
        }
    }

    /// Notes bytes that were read of a file.
    func add(_ count: Int, of file: String) {
        state.withLock { state in
            state.bytes = state.bytes +| count
            let now = ContinuousClock.now
            guard now >= state.next, !state.isOver else { return }
            state.next = now.advanced(by: Progress.pause)
            let line = ProgressLine(bytes: state.bytes, time: now - state.start, file: namesFiles ? file : nil)
            let text = line.text(columns: Terminal.errorColumns)
            Terminal.show("\r" + text + String(repeating: " ", count: max(0, state.width - line.width(of: text))))
            state.width = line.width(of: text)
        }
    }

    /// Takes the line away; nothing is shown any more.
    func end() {
        state.withLock { state in
            if state.width > 0 { Terminal.show("\r" + String(repeating: " ", count: state.width) + "\r") }
            state.width = 0
            state.isOver = true
        }
    }
}
