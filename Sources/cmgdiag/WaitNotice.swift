import LogSources
import Output

/// Tells a person at a terminal that the tool waits for them, since otherwise nothing shows it.
enum WaitNotice {
    /// Tells what is waited for, if somebody sits there to read it.
    static func tell(of bundle: LogBundle) {
        guard Terminal.isErrorTerminal else { return }
        for source in bundle.chains.lazy.flatMap(\.files).map(\.source) where source.isReadOnce {
            if source.place == .standardInput {
                tellOfStandardInput()
            } else {
                Terminal.warn("cmgdiag: reading \(source.name), which ends when its writer does.", isUrgent: true)
            }
        }
    }

    /// Tells that what is typed is read, if that is so.
    static func tellOfStandardInput() {
        guard Terminal.isInputTerminal, Terminal.isErrorTerminal else { return }
        Terminal.warn("cmgdiag: reading standard input; end with Ctrl-D (Windows: Ctrl-Z Enter).", isUrgent: true)
    }
}
