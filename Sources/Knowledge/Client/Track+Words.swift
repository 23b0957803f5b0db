import Diagnosis

extension Track {
    /// The server with the role id of the management point behind it.
    var words: String { door.words + (door.role.map { " (management point \($0))" } ?? "") }

    /// How it failed last, in a word or two.
    var failureInShort: String {
        switch failure?.outcome {
        case .refused:
            [failure?.signal[.status] ?? "refused", failure?.signal[.statusText]].compactMap { $0 }
                .joined(separator: " ")
        case .unreachable: "no connection"
        case .tls: "TLS fails"
        default: "no answer"
        }
    }

    /// How it failed last, as a clause.
    var failureWords: String {
        switch failure?.outcome {
        case .refused:
            let text = failure?.signal[.statusText].map { " " + $0 } ?? ""
            return "the last request was refused with \(failure?.signal[.status] ?? "an error")\(text)"
        case .unreachable: return "no connection came about at last"
        case .tls: return "TLS failed at last"
        default: return "the last request got no answer"
        }
    }
}
