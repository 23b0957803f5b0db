/// A script that teaches PowerShell to complete the tool's commands, options and values.
///
/// Where nothing is offered PowerShell offers files, which is what paths need.
struct PowerShellCompletion {
    private let tool: CommandDescription

    /// A script for a tool.
    init(_ tool: CommandDescription) {
        self.tool = tool
    }

    /// The script, for `Invoke-Expression` and for a profile.
    var script: String {
        """
        # Completions of cmgdiag for PowerShell. In $PROFILE:
        #   cmgdiag completions powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName 'cmgdiag', 'cmgdiag.exe' -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $words = @{
        \(table(commands(of: tool, path: "") + help))
            }
            $values = @{
        \(table(values(of: tool, path: "")))
            }
            $path = ''
            $previous = ''
            foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                if ($element.Extent.EndOffset -ge $cursorPosition) { break }
                $previous = $element.ToString()
                $longer = "$path $previous".Trim()
                if ($words.ContainsKey($longer)) { $path = $longer }
            }
            $offered = $words[$path]
            $isOption = "$wordToComplete".StartsWith('-')
            if ($values.ContainsKey("$path $previous")) {
                $offered = $values["$path $previous"]
            } elseif (-not $isOption) {
                $offered = $offered | Where-Object { -not $_.StartsWith('-') }
            }
            $offered | Where-Object { $_.StartsWith("$wordToComplete", [StringComparison]::OrdinalIgnoreCase) } |
                ForEach-Object {
                    $word, $tip = $_ -split "`t", 2
                    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $tip)
                }
        }

        """
    }

    /// What a table holds for a key: words and, behind a tab, what each is.
    private typealias Row = (key: String, words: [(word: String, tip: String)])

    /// The commands and options below each command, by the words that lead to it.
    private func commands(of command: CommandDescription, path: String) -> [Row] {
        let below = command.subcommands.map { ($0.name, $0.abstract) }
        let options = command.arguments.flatMap { argument in argument.names.map { ($0, argument.abstract) } }
        let own = command.arguments.filter(\.names.isEmpty).flatMap { argument in
            argument.values.map { ($0, argument.abstract) }
        }
        return [(path, below + own + options)] + command.subcommands.flatMap { commands(of: $0, below: path) }
    }

    /// What there is help on.
    private var help: [Row] {
        let topics = HelpTopic.all.map { (word: $0.name, tip: "Help on " + $0.name) }
        return [("help", tool.subcommands.map { (word: $0.name, tip: $0.abstract) } + topics)]
    }

    /// The same under each name of a command.
    private func commands(of command: CommandDescription, below path: String) -> [Row] {
        ([command.name] + command.aliases).flatMap { commands(of: command, path: Self.joined(path, $0)) }
    }

    /// The values of each option that takes a few, by the words that lead to it.
    private func values(of command: CommandDescription, path: String) -> [Row] {
        let own = command.arguments.filter { !$0.values.isEmpty }.flatMap { argument in
            argument.names.map { Row("\(path) \($0)", argument.values.map { ($0, argument.abstract) }) }
        }
        return own
            + command.subcommands.flatMap { below in
                ([below.name] + below.aliases).flatMap { values(of: below, path: Self.joined(path, $0)) }
            }
    }

    private static func joined(_ path: String, _ name: String) -> String { path.isEmpty ? name : path + " " + name }

    private func table(_ rows: [Row]) -> String {
        rows.map { row in
            let words = row.words.map { Self.quoted($0.word + "\t" + ($0.tip.isEmpty ? $0.word : $0.tip)) }
            return "        \(Self.quoted(row.key)) = @(\(words.joined(separator: ", ")))"
        }.joined(separator: "\n")
    }

    /// A text in single quotation marks, in which PowerShell replaces nothing; it takes bent ones for the same.
    static func quoted(_ text: String) -> String {
        "'"
            + text.split(whereSeparator: \.isNewline).joined(separator: " ").map { character in
                "'‘’‚‛".contains(character) ? "\(character)\(character)" : String(character)
            }.joined() + "'"
    }
}
