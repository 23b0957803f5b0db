import Reporting

/// The manual page, in the macros that `man` reads on every system.
struct ManualPage {
    private let tool: CommandDescription

    /// The page of a tool.
    init(_ tool: CommandDescription) {
        self.tool = tool
    }

    /// The page, as roff.
    var text: String {
        let head = ".TH CMGDIAG 1 \"\" \"cmgdiag \(ToolVersion.text)\" \"User Commands\"\n"
        let commands = tool.subcommands.flatMap { section(of: $0, path: tool.name) }
        let topics = HelpTopic.all.map { ".SH \($0.name.uppercased())\n" + Self.body($0.text.indented) }
        return head + ".SH NAME\n\(Self.escaped(tool.name)) \\- \(Self.escaped(tool.abstract))\n"
            + ".SH SYNOPSIS\n.B cmgdiag\n.I command\n[\\fIoptions\\fR]\n.br\n.B cmgdiag\n.I path\n"
            + ".SH DESCRIPTION\n" + Self.body(tool.discussion)
            + ".SH COMMANDS\n" + commands.joined() + topics.joined()
    }

    /// A command with its options, and those below it.
    private func section(of command: CommandDescription, path: String) -> [String] {
        let name = path + " " + command.name
        let usage = command.arguments.map(\.usage).joined(separator: " ")
        let aliases = command.aliases.isEmpty ? "" : "Also: " + command.aliases.joined(separator: ", ") + ".\n\n"
        let head = ".SS \(Self.escaped(name))\n\(Self.escaped(command.abstract))\n"
        let call = usage.isEmpty ? "" : ".PP\n.B \(Self.escaped(name))\n\(Self.escaped(usage))\n"
        let options = command.arguments.map(Self.entry).joined()
        return [head + call + ".PP\n" + Self.body(aliases + command.discussion) + options]
            + command.subcommands.flatMap { section(of: $0, path: name) }
    }

    private static func entry(_ argument: ArgumentDescription) -> String {
        let value = argument.valueName.map { "<\($0)>" }
        let name = ([argument.names.joined(separator: ", ")].filter { !$0.isEmpty } + [value].compactMap { $0 })
            .joined(separator: " ")
        let text = [argument.abstract, argument.discussion].filter { !$0.isEmpty }.joined(separator: " ")
        return ".TP\n.B \(escaped(name))\n\(escaped(text.isEmpty ? name : text))\n"
    }

    /// Paragraphs, and lines that are indented as they stand.
    private static func body(_ text: String) -> String {
        var page = ""
        var isVerbatim = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let wantsVerbatim = line.hasPrefix("  ") || (isVerbatim && line.isEmpty)
            if wantsVerbatim != isVerbatim { page += wantsVerbatim ? ".PP\n.nf\n" : ".fi\n.PP\n" }
            isVerbatim = wantsVerbatim
            page += line.isEmpty && !isVerbatim ? ".PP\n" : escaped(String(line)) + "\n"
        }
        return page + (isVerbatim ? ".fi\n" : "")
    }

    /// A text in which nothing is a command of roff.
    static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let line = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
        }.joined(separator: "\n")
    }
}

extension String {
    /// The text with every line set in.
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
            .joined(separator: "\n")
    }
}
