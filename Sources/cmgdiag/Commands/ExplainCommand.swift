import SystemFiles
import ArgumentParser
import Diagnosis
import Explanations
import LogSources
import KnowledgePages
import Reporting
import Knowledge
import SystemFiles

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what an error code, number, status text, rule or log line means.",
        usage: "cmgdiag explain [<options>] [<code> ...]",
        discussion: """
            Codes are found in every spelling, AADSTS numbers too; flag values and the numbers of 'current state' are \
            taken apart. Pasted log lines are read one by one, as the analysis would read them. Questions in a few \
            words are answered where an answer is known. Tokens are masked; a token on the command line still stays \
            in the shell's history.

            EXAMPLES
              cmgdiag explain 12175 0x80072f8f -2147012721
              cmgdiag explain 0x9                        secure failure flags
              cmgdiag explain CMGService_Invalid_Token   whose fault, and what to do
              cmgdiag explain CMG401 untrusted-ca        a rule by its id or name
              cmgdiag explain 'CcmSetup failed with error code 0x80004005'
              cmgdiag explain AADSTS700003 480           a sign-in error, a site's state
              cmgdiag explain /lifetime 'SMS Issuing'    questions in words
              cmgdiag explain < lines.txt                lines that were saved
              Get-Clipboard | cmgdiag explain            lines that were copied

            EXIT CODES
              0   everything is known
              1   something is not known; the nearest matches are shown
              64  wrong usage
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Codes, names, log lines and questions, or - for standard input; quote what has blanks.",
            valueName: "code"
        )
    )
    var codes: [String] = []

    @OptionGroup var form: FormatOptions<TextAndJSON>

    func validate() throws {
        if codes.isEmpty, !Terminal.isInputGiven { throw ValidationError(ExplainCommand.nothing) }
        if codes.contains(where: \.isBlank) { throw ValidationError(ExplainCommand.nothing) }
        if codes.count > 1, codes.contains("-") {
            throw ValidationError("- stands for standard input and goes with no other text.")
        }
        try form.checkEnding()
    }

    func run() throws {
        let explainer = Explainer(Catalogue.standard())
        let explanations = try explanations(by: explainer)
        try form.destination.write(rendered(explanations), as: form.chosen)
        tellOfFiles(explanations)
        if explanations.contains(where: { !$0.isKnown }) { throw ExitCode.found }
    }

    private static let nothing = "Name a code, a rule or a log line: cmgdiag explain 0x80072f8f"

    /// What was asked for, explained; several words that mean nothing alone are taken together.
    private func explanations(by explainer: Explainer) throws -> [Explanation] {
        let texts = try texts()
        let explanations = texts.flatMap { text in
            let pasted = PastedLines(text)
            if pasted.left > 0 { Terminal.warn(ExplainCommand.sentence(onLeft: pasted.left)) }
            return explainer.explanations(of: pasted)
        }
        guard texts.count > 1, explanations.contains(where: { !$0.isKnown }) else { return explanations }
        let together = explainer.explanation(of: texts.joined(separator: " "))
        return together.isAnswer ? [together] : explanations
    }

    /// The texts to explain: the arguments, or standard input.
    private func texts() throws -> [String] {
        guard codes.isEmpty || codes == ["-"] else { return codes.map(DashedText.unmarked).map(CarriedPath.shown) }
        WaitNotice.tellOfStandardInput()
        let text: String
        do {
            text = try PastedLines.ofStandardInput()
        } catch {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
        guard !text.isBlank else {
            throw ValidationError("Nothing came through standard input. " + ExplainCommand.nothing)
        }
        return [text]
    }

    /// Says what to do with names of files, which explain nothing.
    private func tellOfFiles(_ explanations: [Explanation]) {
        for explanation in explanations where !explanation.isKnown && LogFinder.isFile(explanation.query) {
            let path = explanation.query
            Terminal.warn("cmgdiag: \(path) is a file: cmgdiag analyze \(path), or cmgdiag explain < \(path)")
        }
    }

    private static func sentence(onLeft left: Int) -> String {
        """
        cmgdiag: explained the first \(PastedLines.limit) lines; \(left) more were pasted. 'cmgdiag analyze -' reads them \
        all.
        """
    }

    private func rendered(_ explanations: [Explanation]) -> String {
        form.chosen == .json
            ? ExplanationJSON.text(of: explanations, toolVersion: ToolVersion.text)
            : ExplanationText(form.destination.page).text(of: explanations)
    }
}

extension String {
    /// Whether nothing stands in it.
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
