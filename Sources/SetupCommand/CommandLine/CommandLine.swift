package import Tokens

/// A ccmsetup command line found in a text, with what is wrong with it and how it should read.
package struct CommandLine: Sendable, Hashable {
    /// The UTF-8 bytes of the paste that it takes.
    package let range: Range<Int>
    package let start: TextPosition
    package let arguments: [SetupArgument]
    package let problems: [CommandLineProblem]
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

    init(range: Range<Int>, start: TextPosition, arguments: [SetupArgument], problems: [CommandLineProblem]) {
        self.range = range
        self.start = start
        self.arguments = arguments
        var review = CommandLineReview(arguments: arguments, problems: problems)
        review.review()
        self.problems = review.problems
        corrected = CommandLineCorrection(arguments).text
    }

    /// The first argument of a known name, in any case.
    package subscript(name: String) -> SetupArgument? { arguments[name] }

    /// The proposed command line without some of its parameters and properties.
    package func corrected(without names: [String]) -> String {
        CommandLineCorrection(arguments, without: names).text
    }

    /// The token behind `/regtoken`; `nil` when there is none or what stands there is no token.
    package var registrationToken: FoundToken? { self["regtoken"]?.token }
}

extension [SetupArgument] {
    subscript(name: String) -> SetupArgument? {
        first { $0.term?.name.lowercased() == name.lowercased() }
    }
}
