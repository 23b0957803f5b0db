/// How parts of a text report are set off: by colour on a terminal, not at all elsewhere.
package enum Style: Hashable, Sendable {
    case plain
    case ansi

    /// What a piece of text is.
    package enum Role: Hashable, Sendable {
        case normal
        case strong
        case faint
        case error
        case warning
        case good
        case quote
        /// The name of what a line says.
        case label
        /// What to do.
        case action
        /// A host or code in a line of a log.
        case mark
    }

    /// The text as it is to be written.
    func apply(_ role: Role, to text: String) -> String {
        guard self == .ansi, let code = Style.code(of: role), !text.isEmpty else { return text }
        return "\u{1b}[\(code)m\(text)\u{1b}[0m"
    }

    private static func code(of role: Role) -> String? {
        switch role {
        case .normal: nil
        case .strong: "1"
        case .faint: "2"
        case .error: "1;31"
        case .warning: "1;33"
        case .good: "1;32"
        case .quote, .label: "36"
        case .action: "1;36"
        case .mark: "1"
        }
    }
}
