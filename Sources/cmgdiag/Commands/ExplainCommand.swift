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
        abstract: "Say what an error code, flag value, status text, rule or log line means.",
        discussion: """
            Codes are found in every spelling, flag values are taken apart, and a pasted log line is read as the \
            analysis would read it. Tokens in it are masked; a token on the command line still stays in the shell's \
            history.

            EXAMPLES
              cmgdiag explain 12175 0x80072f8f -2147012721
              cmgdiag explain 0x9                        secure failure flags
              cmgdiag explain CMGService_Invalid_Token   whose fault, and what to do
              cmgdiag explain CMG401 untrusted-ca        a rule by its id or name
              cmgdiag explain 'CcmSetup failed with error code 0x80004005'

            EXIT CODES
              0   everything is known
              1   something is not known; the nearest matches are shown
              64  wrong usage
            """
    )

    @Argument(
        help: ArgumentHelp("Codes, names and log lines; quote a line.", valueName: "code")
    )
    var codes: [String] = []

    @OptionGroup var form: FormatOptions<TextAndJSON>

    func validate() throws {
        if codes.isEmpty { throw ValidationError("Name a code, a rule or a log line: cmgdiag explain 0x80072f8f") }
        try form.checkEnding()
    }

    func run() throws {
        let explainer = Explainer(Catalogue.standard())
        var explanations: [Explanation] = []
        for code in codes.map(DashedText.unmarked).map(CarriedPath.shown) {
            explanations.append(explainer.explanation(of: code))
        }
        try form.destination.write(rendered(explanations), as: form.chosen)
        if explanations.contains(where: { !$0.isKnown }) { throw ExitCode.found }
    }

    private func rendered(_ explanations: [Explanation]) -> String {
        form.chosen == .json
            ? ExplanationJSON.text(of: explanations, toolVersion: ToolVersion.text)
            : ExplanationText(form.destination.page).text(of: explanations)
    }
}
