import Diagnosis
import SetupCommand
import Tokens
import ReportModel

/// The problems of one kind on the command line with which ccmsetup was last called by somebody.
///
/// ccmsetup calls itself again as a service with other arguments; those calls say nothing of the gateway.
struct SetupCommandProblems {
    let code: CommandLineProblem.Code

    /// One detection with all problems of the kind; a hint alone is mere information.
    func detections(in caseFile: CaseFile) -> [Detection] {
        guard let (command, mark) = SetupCommandProblems.newestCommand(in: caseFile) else { return [] }
        let problems = command.problems.filter { $0.code == code }
        let grave = problems.filter { !$0.isHint }
        guard !problems.isEmpty else { return [] }
        let sentences = (grave.isEmpty ? problems : grave).map(\.sentence)
        let detection = Detection(
            [History(Signal(.setupCommandLine), of: mark)],
            severity: grave.isEmpty ? .info : nil,
            values: ["finding": sentences.joined(separator: " "), "corrected": command.corrected]
        )
        return [detection.cleared(by: .installation, in: caseFile)]
    }

    /// The command line itself, with the record that shows it; `nil` when no log does.
    static func newestCommand(in caseFile: CaseFile) -> (command: SetupCommand.CommandLine, mark: RecordMark)? {
        let histories = caseFile.histories(.setupCommandLine) + caseFile.histories(.bulkTokenSeen)
        let marks = histories.flatMap { $0.first.marks + $0.last.marks }.sorted { $0.moment > $1.moment }
        for mark in marks {
            let commands = SetupCommand.CommandLine.all(in: mark.textWithoutRest)
            if let command = commands.first(where: \.namesServer) { return (command, mark) }
        }
        return nil
    }
}

extension SetupCommand.CommandLine {
    /// Whether anything on it says where the client shall turn to.
    fileprivate var namesServer: Bool {
        ["mp", "CCMHOSTNAME", "regtoken", "SMSSITECODE"].contains { self[$0] != nil }
    }
}

extension Clearing {
    /// The installation came to a good end, or the client is known to its site.
    static let installation = Clearing(
        SignalFilter(
            .setupExited,
            .registered,
            .alreadyRegistered,
            where: [.any([.lacks(.status), .equals(.status, ["0", "7"])])]
        ),
        sameIn: nil
    )
}
