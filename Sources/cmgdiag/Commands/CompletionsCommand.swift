import ArgumentParser

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: "Print a script with which a shell completes commands, options and values.",
        discussion: """
            INSTALL
              bash
                cd ~/.local/share/bash-completion/completions
                cmgdiag completions bash > cmgdiag
              zsh
                cmgdiag completions zsh > "${fpath[1]}/_cmgdiag"
              fish
                cmgdiag completions fish > ~/.config/fish/completions/cmgdiag.fish
              PowerShell
                $line = 'cmgdiag completions powershell | Out-String | Invoke-Expression'
                Add-Content $PROFILE $line

            A new shell then has them. bash needs its package bash-completion for that; without it, source the script.
            """
    )

    @Argument(
        help: ArgumentHelp("bash, zsh, fish or powershell.", valueName: "shell"),
        completion: .list(Shell.names),
        transform: Shell.read
    )
    var shell: Shell

    /// The shells that can be taught.
    enum Shell: String, Choice, CaseIterable {
        case bash
        case zsh
        case fish
        case powershell

        static let otherNames = ["pwsh": "powershell", "ps": "powershell", "ps1": "powershell", "sh": "bash"]
    }

    func run() {
        Terminal.write(script.hasSuffix("\n") ? script : script + "\n")
    }

    private var script: String {
        switch shell {
        case .bash: CommandTree.root.completionScript(for: .bash)
        case .zsh: CommandTree.root.completionScript(for: .zsh)
        case .fish: CommandTree.root.completionScript(for: .fish)
        case .powershell: CommandDescription.tool.map { PowerShellCompletion($0).script } ?? ""
        }
    }
}
