package import Tokens

/// A ccmsetup command line found in a text, with what is wrong with it and how it should read.
package struct CommandLine: Sendable, Hashable {
    /// The UTF-8 bytes of the paste that it takes.
    package let range: Range<Int>
    package let start: TextPosition
    package let arguments: [SetupArgument]
    package let problems: [CommandLineProblem]
    /// What passes the arguments on to ccmsetup.exe; `nil` when they stand behind the program itself.
    private let frame: InstallerFrame?
    /// The proposed command line: parameters before properties, the token masked, `<…>` for what must be filled in.
    package let corrected: String

    /// Every ccmsetup command line in a text, in order; linear time in the length of the text.
    ///
    /// A mention of ccmsetup without any argument behind it is none.
    package static func all(in text: String) -> [CommandLine] {
        let text = PastedText(bytes: Array(text.utf8))
        return all(in: text, around: TokenScanner.tokens(in: text))
    }

    /// Every ccmsetup command line of a section in which these tokens were found.
    static func all(in text: PastedText, around tokens: [FoundToken]) -> [CommandLine] {
        var finder = CommandLineFinder(text, tokens: tokens)
        return finder.commandLines()
    }

    init(
        range: Range<Int>,
        start: TextPosition,
        arguments: [SetupArgument],
        problems: [CommandLineProblem],
        frame: InstallerFrame? = nil
    ) {
        self.range = range
        self.start = start
        self.arguments = arguments
        var review = CommandLineReview(arguments: arguments, problems: problems)
        review.review(length: range.count)
        self.problems = review.problems
        self.frame = frame
        corrected = CommandLineCorrection(arguments, in: frame).text
    }

    /// The first argument of a known name, in any case.
    package subscript(name: String) -> SetupArgument? { arguments[name] }

    /// The proposed command line without some of its parameters and properties.
    package func corrected(without names: [String]) -> String {
        CommandLineCorrection(arguments, without: names, in: frame).text
    }

    /// The proposed command line with the token itself in it. Whoever sees it can use it.
    package var correctedWithToken: String { CommandLineCorrection(arguments, in: frame, showsToken: true).text }

    /// Where Microsoft Intune takes no longer one, how many characters the proposed command line has; `nil` where it does.
    package var lengthTooLongForIntune: Int? {
        let length = correctedWithToken.count
        return length > CommandLineReview.longestForIntune ? length : nil
    }

    /// The token behind `/regtoken`; `nil` when there is none or what stands there is no token.
    package var registrationToken: FoundToken? { self["regtoken"]?.token }
}

extension [SetupArgument] {
    subscript(name: String) -> SetupArgument? {
        first { $0.term?.name.lowercased() == name.lowercased() }
    }
}
