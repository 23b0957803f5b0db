import ArgumentParser
import LogSources
import Output
import Redaction
import ReportModel
import Reporting
import Tokens

/// A run whose report names nobody: learns the names as the logs are read, replaces them, and looks whether one is left.
final class RedactedRun {
    private let listener = Listener()
    private var map = RedactionMap()
    private let mapPlace: OutputPlace?
    private var redaction: ReportRedaction?
    private var texts: [String] = []
    private var paths: [String] = []
    private var facts: [TokenFacts] = []

    /// A run with the pseudonyms of a map, if there is one.
    init(map path: String?) throws {
        mapPlace = try path.map { try OutputPlace(privatePath: $0) }
        if let path { map = try RedactionMap(path: path) }
    }

    /// Refuses a map that is something else the run reads or writes.
    func check(reading inputs: some Sequence<InputPlace>, writing outputs: some Sequence<InputPlace>) throws {
        try Self.telling {
            try mapPlace?.refuse(reading: inputs)
            try mapPlace?.refuse(writing: outputs)
        }
    }

    /// The bundle whose logs tell their names when they are read.
    func listening(to bundle: LogBundle) -> LogBundle {
        texts += bundle.chains.lazy.flatMap(\.files).map(\.name)
        learn(paths: bundle.toldPaths)
        return listener.listening(to: bundle)
    }

    /// Learns what no log tells: what was typed, and what is shown of it.
    func learn(from texts: [String]) { self.texts += texts }

    /// Learns what files are called that messages may tell of.
    func learn(paths: [String]) {
        self.paths += paths
        Discretion.learn(paths: paths)
    }

    /// Learns what the tokens of a paste say.
    func learn(from report: TokenReport) { facts += report.tokens.map(\.token.facts) }

    /// The report without names.
    func redact(_ report: Report) throws -> Report {
        try withRedaction { $0.redact(report) }
    }

    /// The reports without names, those of places too.
    func redact(_ reports: DeviceReports) throws -> DeviceReports {
        try withRedaction { $0.redact(reports) }
    }

    /// A path without names.
    func redact(path: String) throws -> String {
        try withRedaction { $0.redact(path: path) }
    }

    /// A text without names, such as a whole answer.
    func redact(_ text: String) throws -> String {
        try withRedaction { $0.redact(whole: text) }
    }

    /// Looks at an answer as it will be written, keeps the map, and lets the answer pass.
    ///
    /// - Parameter pieces: writes the answer; it is written twice, so that nothing has to be held.
    /// - Throws: the exit code, after saying what kind of name is left; nothing is to be written then.
    func pass(_ pieces: (inout LeftNames) -> Void) throws {
        guard var check = redaction?.check else {
            // What was never redacted is not let out.
            Terminal.warn("cmgdiag: \(Messages.notRedacted)")
            throw ExitCode.unusable
        }
        pieces(&check)
        check.finish()
        if let kind = check.left {
            Terminal.warn("cmgdiag: \(Messages.left(kind))")
            throw ExitCode.unusable
        }
        guard let mapPlace, let redaction else { return }
        map.reports = redaction.pseudonyms
        try Self.telling { try map.write(to: mapPlace) }
    }

    private func withRedaction<Result>(_ work: (inout ReportRedaction) -> Result) throws -> Result {
        var redaction = redaction ?? ReportRedaction(listener.collector, pseudonyms: map.reports)
        redaction.learn(from: texts)
        if !paths.isEmpty { redaction.learn(paths: paths) }
        paths = []
        for facts in facts { _ = redaction.redact(facts) }
        guard !redaction.isOverfull else {
            Terminal.warn("cmgdiag: \(Messages.tooMany)")
            throw ExitCode.unusable
        }
        let result = work(&redaction)
        self.redaction = redaction
        Discretion.speak(without: redaction)
        return result
    }

    /// Says what went wrong, and ends with the exit code for it.
    static func telling<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
    }
}

private enum Messages {
    static func left(_ kind: String) -> String {
        """
        nothing was written: \(kind) would have been left in the report (at least one). This is a fault of \
        cmgdiag; please report it without the logs.
        """
    }

    static let notRedacted =
        "nothing was written: no name was replaced in it. This is a fault of cmgdiag; please report it."

    static let tooMany = """
        nothing was written: the logs hold more names than can be replaced. Name fewer logs at a time.
        """
}
