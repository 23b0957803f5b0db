import ArgumentParser

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man",
        abstract: "Print the manual page.",
        discussion: """
            READ AND INSTALL
              cmgdiag man | man -l -
              mkdir -p ~/.local/share/man/man1
              cmgdiag man > ~/.local/share/man/man1/cmgdiag.1
            """
    )

    func run() {
        Terminal.write(CommandDescription.tool.map { ManualPage($0).text } ?? "")
    }
}
