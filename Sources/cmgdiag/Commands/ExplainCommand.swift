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

            EXIT CODES
              0   everything is known
              1   something is not known; the nearest matches are shown
              64  wrong usage
            """
    )

    @Argument(
        help: ArgumentHelp("Codes, names, log lines and questions; quote what has blanks.", valueName: "code")
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
        for text in codes.map(DashedText.unmarked).map(CarriedPath.shown) {
            let pasted = PastedLines(text)
            explanations += explainer.explanations(of: pasted)
            if pasted.left > 0 { Terminal.warn(ExplainCommand.sentence(onLeft: pasted.left)) }
        }
        try form.destination.write(rendered(explanations), as: form.chosen)
        if explanations.contains(where: { !$0.isKnown }) { throw ExitCode.found }
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
