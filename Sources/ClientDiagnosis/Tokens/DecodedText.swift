import ReportModel
import Reporting
import SetupCommand
import Tokens

/// The tokens that stand in a text, decoded: a bare one, a ccmsetup command line, a mail, wrapped and damaged ones too.
///
/// The tokens themselves are not in it: they are secrets. Of more than 500 tokens, or of more than 4 MiB of them, the
/// first ones are decoded and the others counted; that bounds what it holds in memory beside the text. Signatures are not
/// checked.
public struct DecodedText: Sendable {
    /// The tokens in the order of the text; empty when it holds none.
    public let tokens: [TokenContents]

    /// The ccmsetup command lines in the order of the text; empty when it holds none.
    public let commandLines: [SetupCommandLine]

    /// How many more tokens stand in the text, which were only counted.
    public let omittedTokens: Int

    /// How many more command lines stand in the text, which were only counted.
    public let omittedCommandLines: Int

    /// Whether there are tokens, and all of them were decoded and can be used by their own claims.
    public let isUsable: Bool

    /// The same in the engine's terms, to draw it from.
    private let drawn: TokenReport

    /// Decodes the tokens of a text.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - judgedAt: the moment as of which they are judged; `nil` for the clock's time.
    public init(_ text: String, judgedAt: Moment? = nil) {
        self.init(bytes: Array(text.utf8), judgedAt: judgedAt)
    }

    /// Decodes the tokens of a text that need not be UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: any text as it is, such as a file or what a pipe gave.
    ///   - judgedAt: the moment as of which they are judged; `nil` for the clock's time.
    public init(bytes: [UInt8], judgedAt: Moment? = nil) {
        let clock = Report.Clock(judgedAt: (judgedAt ?? .now).instant, source: judgedAt == nil ? .today : .option)
        let report = TokenReport(on: PasteFindings(in: bytes), source: "the text", clock: clock)
        let isOnly = report.tokens.count < 2
        tokens = report.tokens.enumerated().map { index, entry in
            let masked = entry.token.masked
            return TokenContents(masked, isNewest: isOnly ? nil : report.comparison.newest == index, hasPlaces: true)
        }
        commandLines = report.commandLines.map { SetupCommandLine($0) }
        omittedTokens = report.omittedTokens
        omittedCommandLines = report.omittedCommandLines
        isUsable = report.isUsable
        drawn = report
    }

    /// What is said of them to people, as `cmgdiag token` prints it.
    ///
    /// - Parameter options: how the page is set; with the detail ``TextOptions/Detail/quiet`` only verdicts are written.
    /// - Returns: lines with times in UTC, each line ended. Secrets are masked, and control characters are made visible.
    public func text(_ options: TextOptions = TextOptions()) -> String {
        let reporter = TextTokenReporter(options.page, isQuiet: options.detail == .quiet)
        return GatedText.text { reporter.write(drawn, to: &$0) }
    }

    /// What is said of them to programs, as `cmgdiag token --json` prints it.
    ///
    /// - Parameter generated: when the report is made; the clock's time unless said otherwise.
    /// - Returns: JSON as `cmgdiag schema --for token` describes it, ended by a line end.
    public func json(generated: Moment = .now) -> String {
        let origin = ReportOrigin(version: ToolVersion.text, generated: generated.instant)
        var text = ""
        JSONTokenReporter(origin: origin).write(drawn, to: &text)
        return text
    }
}

extension ReportedToken {
    /// The token with secrets in what its claims say masked.
    fileprivate var masked: ReportedToken {
        ReportedToken(
            facts: facts.mapTexts { TokenMask.mask($1) },
            state: state,
            source: source,
            lines: lines,
            occurrences: occurrences
        )
    }
}
