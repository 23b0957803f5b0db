import SetupCommand
import Tokens

/// A ccmsetup command line: its arguments, what is wrong with it, and how it should read.
struct CommandLineSection {
    let command: SetupCommand.CommandLine
    let source: String
    /// Whether somebody asked to see the token.
    let showsToken: Bool

    private static let longestValue = 200
    /// Windows takes none longer than this.
    private static let longestCommand = 32_767
    private static let mostArguments = 60

    func write(to page: inout TextPage) {
        page.heading("Command line of ccmsetup, \(command.start.words) of \(source)")
        let (hints, problems) = (command.problems.filter(\.isHint), command.problems.filter { !$0.isHint })
        for problem in problems + hints { write(problem, to: &page) }
        if command.problems.isEmpty { page.line(.init("  Nothing is wrong with it.", .good)) }
        page.blank()
        writeProposal(to: &page)
        page.blank()
        page.line(.init("  Its arguments", .strong))
        for argument in command.arguments.prefix(CommandLineSection.mostArguments) { write(argument, to: &page) }
        let more = command.arguments.count - CommandLineSection.mostArguments
        if more > 0 { page.line(.init("  \(more) more; the JSON report (--json) has all.", .faint)) }
    }

    /// In one piece, however long it is, so that it can be copied.
    private func writeProposal(to page: inout TextPage) {
        let isMasked = command.registrationToken != nil && !showsToken
        let title = isMasked ? "Proposed, with the token masked; --show-raw fills it in" : "Proposed"
        page.line(.init("  " + title, .strong))
        let text = showsToken ? command.correctedWithToken : command.corrected
        page.line(.init(shown: shortened(text, to: Self.longestCommand)))
        let isTold = command.problems.contains { $0.code == .tooLongForIntune }
        guard !isTold, let length = command.lengthTooLongForIntune else { return }
        let sentence =
            "With the token it has \(Int64(length).grouped) characters. Microsoft Intune takes 1,024 for an app: deploy a "
            + "script there, or leave out what the client learns by itself, such as SMSMP."
        page.paragraph(sentence, indent: 2, role: .warning)
    }

    private func write(_ argument: SetupArgument, to page: inout TextPage) {
        let value = argument.maskedValue.map { $0.isEmpty ? "(nothing)" : shortened($0) } ?? ""
        let name = argument.term?.spelling ?? TokenMask.mask(shortened(argument.name))
        page.paragraph(value, indent: 4 + name.count, lead: [.init("  " + name, .quote)])
        page.paragraph(argument.term?.purpose ?? "not documented", indent: 6, role: .faint)
    }

    private func shortened(_ text: String, to limit: Int = longestValue) -> String {
        text.count > limit ? text.prefix(limit) + "…" : text
    }

    private func write(_ problem: CommandLineProblem, to page: inout TextPage) {
        let rule = problem.code.ruleID.map { "[\($0)]" } ?? ""
        let mark = (problem.isHint ? "hint" : "problem") + rule
        let place = problem.position.map { " At \($0.words)." } ?? ""
        page.paragraph(
            problem.sentence + place,
            indent: 4 + mark.count,
            lead: [.init("  " + mark, problem.isHint ? .faint : .warning)]
        )
    }
}
