import Checked
import LogSources
import ReportModel

/// Says in which encoding logs were read where nothing names it, and which bytes are no character.
struct EncodingRemarks {
    let scans: [ChainScan]

    /// More files than these are counted, not named.
    private static let namedLimit = 3

    /// The remarks in a fixed order.
    func remarks() -> [Report.Diagnostic] {
        [onGuess, onInvalidBytes].compactMap { $0 }
    }

    private var onGuess: Report.Diagnostic? {
        guard let files = names(of: { $0.isEncodingGuessed }) else { return nil }
        let message = """
            Records whose bytes are no UTF-8 were read as Windows-1252: in \(files). If names look odd, say in which \
            encoding they are written (--encoding windows-1250).
            """
        return Report.Diagnostic(level: .note, source: nil, line: nil, message: message)
    }

    private var onInvalidBytes: Report.Diagnostic? {
        let sources = scans.lazy.flatMap(\.coverage).filter { $0.invalidBytes > 0 && $0.obstacle == nil }
        let count = sources.reduce(0) { $0 +| $1.invalidBytes }
        guard let first = sources.first, let place = first.firstInvalid, let files = names(of: { $0.invalidBytes > 0 })
        else { return nil }
        let bytes = count == 1 ? "1 byte is" : "\(count) bytes are"
        let message = """
            \(bytes) no character of the text's encoding, in \(files); the first stands at byte \(place +| 1) of \
            \(first.name) (\(first.encoding.name)). U+FFFD stands for what they were.
            """
        return Report.Diagnostic(level: .note, source: nil, line: nil, message: message)
    }

    /// The files of which something is true; `nil` for none.
    private func names(of isMeant: (SourceCoverage) -> Bool) -> String? {
        var names: [String] = []
        var others = 0
        for source in scans.lazy.flatMap(\.coverage) where isMeant(source) {
            if names.count < EncodingRemarks.namedLimit { names.append(source.name) } else { others += 1 }
        }
        guard let last = names.last else { return nil }
        if others > 0 { return names.joined(separator: ", ") + " and \(others) more" }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    }
}
