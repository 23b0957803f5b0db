import LogSources
import Output

/// Tells a person at a terminal that the tool waits for them, since otherwise nothing shows it.
enum WaitNotice {
    /// Tells what is waited for, if somebody sits there to read it.
    static func tell(of bundle: LogBundle) {
        guard Terminal.isErrorTerminal else { return }
        for file in bundle.chains.lazy.flatMap(\.files) {
            switch file.origin {
            case .standardInput: tellOfStandardInput()
            case .pipe(let path): Terminal.warn("cmgdiag: reading \(path), which ends when its writer does.")
            case .path, .memory: continue
            }
        }
    }

    /// Tells that what is typed is read, if that is so.
    static func tellOfStandardInput() {
        guard Terminal.isInputTerminal, Terminal.isErrorTerminal else { return }
        Terminal.warn("cmgdiag: reading standard input; end with Ctrl-D (Windows: Ctrl-Z Enter).")
    }
}
