/// Pasted text that begins with dashes: `----- Original message`, `-----BEGIN`, `-2147012721`, `--regtoken:eyJ…`.
///
/// The argument parser takes everything that begins with a dash for options. What cannot be the name of an option is
/// marked before it parses, and the mark is taken off where the text is used. What could be one stays, so that a
/// mistyped option is still told with a suggestion.
enum DashedText {
    /// A character that nobody types; as a control character it would never reach a terminal either.
    private static let mark: Character = "\u{1}"

    /// The commands whose arguments are pasted text.
    private static let commands: Set<String> = ["token", "explain"]

    /// The arguments of the process with pasted text marked, for commands that take any.
    static func marked(_ arguments: [String]) -> [String] {
        guard let command = arguments.firstIndex(where: { !$0.hasPrefix("-") }), commands.contains(arguments[command])
        else { return arguments }
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        return arguments.enumerated().map { index, argument in
            index > command && index < end && isText(argument) ? String(mark) + argument : argument
        }
    }

    /// The first option with an `=` and nothing behind it, which the parser would take for a switch that was given.
    static func withoutValue(in arguments: [String]) -> String? {
        arguments.prefix { $0 != "--" }.first { $0.hasPrefix("--") && $0.hasSuffix("=") && !isText($0) }
    }

    /// A text as it was typed.
    static func unmarked(_ text: String) -> String {
        text.first == mark ? String(text.dropFirst()) : text
    }

    /// A message in which marked texts are quoted, without the marks.
    static func unmarkedMessage(_ text: String) -> String {
        text.filter { $0 != mark }
    }

    /// Whether an argument begins with a dash and can't be an option: options are small letters with hyphens between.
    private static func isText(_ argument: String) -> Bool {
        guard argument.hasPrefix("-"), argument != "-" else { return false }
        let name = argument.dropFirst(argument.hasPrefix("--") ? 2 : 1).prefix { $0 != "=" }
        guard let first = name.utf8.first, (0x61...0x7a).contains(first) else { return true }
        return name.utf8.count > longestName || !name.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d }
    }

    /// Longer than any option, mistyped or not.
    private static let longestName = 24
}
