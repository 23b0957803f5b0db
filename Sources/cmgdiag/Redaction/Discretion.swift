import Redaction
import Synchronization

/// Keeps names out of what is told on standard error, when they are to be kept out of the report.
///
/// Most names are known only when the logs were read; what is told before waits so long.
enum Discretion {
    private static let state = Mutex(State())

    private struct State: Sendable {
        var isWanted = false
        var held: [String] = []
        var redaction: ReportRedaction?
        /// What files are called, in which names may stand.
        var paths: [String] = []

        /// What takes names out of a text while those in the logs are not known.
        var beginning: ReportRedaction {
            var redaction = ReportRedaction(NameCollector())
            redaction.learn(paths: paths)
            return redaction
        }
    }

    /// Keeps the names out that stand in paths.
    static func learn(paths: some Sequence<String>) {
        state.withLock { state in
            guard state.isWanted else { return }
            state.paths += paths
            state.redaction?.learn(paths: paths)
        }
    }

    /// Holds everything that is told from now on.
    static func hold() {
        state.withLock { $0.isWanted = true }
    }

    /// Tells what was held, without the names that are known now, and everything from now on.
    static func speak(without redaction: ReportRedaction? = nil) {
        let held = state.withLock { state in
            defer { state.held = [] }
            if state.redaction == nil { state.redaction = redaction ?? state.beginning }
            return state.held
        }
        for text in held { Terminal.warn(text) }
    }

    /// What may be told of a text now; `nil` when it waits.
    static func passed(_ text: String, isUrgent: Bool) -> String? {
        state.withLock { state in
            guard state.isWanted else { return text }
            if state.redaction == nil, !isUrgent {
                state.held.append(text)
                return nil
            }
            var redaction = state.redaction ?? state.beginning
            redaction.learn(from: [text])
            let passed = redaction.redact(text)
            if state.redaction != nil { state.redaction = redaction }
            return passed
        }
    }
}
