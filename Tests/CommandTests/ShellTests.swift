import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import cmgdiag

/// Completions and the manual page, run by what they are for where that is here.
struct ShellTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
    }

    /// What bash offers for a line of which the last word is being typed.
    private func offered(_ words: String...) throws -> Set<String> {
        let path = try scratch.write(try Tool.run("completions", "bash").output, to: "completion.bash")
        let line = words.joined(separator: " ")
        let script = """
            source '\(path)' 2>/dev/null
            COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
            COMP_LINE='\(line)'; COMP_POINT=\(line.utf8.count); COMP_TYPE=9
            _cmgdiag cmgdiag '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let run = try Tool.run(executable: URL(fileURLWithPath: "/bin/bash"), ["-c", script])
        return Set(run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/bin/bash")))
    func bashCompletesCommandsOptionsAndValues() throws {
        #expect(try offered("cmgdiag", "ex") == ["explain"])
        #expect(try offered("cmgdiag", "analyze", "--fail").contains("--fail-on"))
        #expect(try offered("cmgdiag", "analyze", "--fail-on", "in") == ["inconclusive"])
        #expect(try offered("cmgdiag", "methods", "--join", "").isSuperset(of: ["ad", "entra", "hybrid", "workgroup"]))
        #expect(try offered("cmgdiag", "rules", "sh") == ["show"])
        #expect(try offered("cmgdiag", "qq").isEmpty)
    }

    @Test(arguments: ["bash", "zsh", "fish", "PowerShell", "pwsh"])
    func everyShellHasAScriptThatNamesEveryCommand(shell: String) throws {
        let run = try Tool.run("completions", shell)
        #expect(run.exitCode == 0)
        for command in Cmgdiag.configuration.subcommands.map({ $0._commandName }) {
            #expect(run.output.contains(command), "\(command)")
        }
        for option in ["fail-on", "since", "show-raw"] { #expect(run.output.contains(option), "\(option)") }
    }

    @Test func unknownShellIsWrongUsageWithTheNearest() throws {
        let run = try Tool.run("completions", "fsih")
        #expect(run.exitCode == 64 && run.errors.contains("Did you mean fish?"))
        #expect(try Tool.run("completions").exitCode == 64)
    }

    /// Outside of texts in quotation marks its brackets pair, and every row is one of a key and words.
    @Test func scriptForPowerShellIsWellFormed() throws {
        let script = try Tool.run("completions", "powershell").output
        let bare = script.replacing(/'(?:[^']|'')*'/, with: "").replacing(/"(?:[^"`]|`.)*"/, with: "")
        #expect(!bare.contains("'") && !bare.contains("\""))
        for (open, close) in [("(", ")"), ("{", "}"), ("[", "]")] as [(Character, Character)] {
            #expect(bare.count { $0 == open } == bare.count { $0 == close })
        }
        #expect(script.contains("'analyse' = @(") && script.contains("'rules show' = @("))
        #expect(script.contains("'methods --join' = @('workgroup\t"))
        #expect(script.contains("'help' = @('analyze\t"))
        #expect(PowerShellCompletion.quoted("it's ‘a’\nb") == "'it''s ‘‘a’’ b'")
    }

    @Test func manualPageHasEveryCommandOptionAndTopic() throws {
        let run = try Tool.run("man")
        #expect(run.exitCode == 0 && run.output.hasPrefix(".TH CMGDIAG 1"))
        for command in Cmgdiag.configuration.subcommands.map({ $0._commandName }) {
            #expect(run.output.contains(".SS cmgdiag \(command)\n"))
        }
        #expect(run.output.contains(".SH TIMES\n") && run.output.contains("\\-\\-fail\\-on"))
        #expect(ManualPage.escaped(".x\n'y\n\\z-") == "\\&.x\n\\&'y\n\\ez\\-")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/groff")))
    func groffSetsTheManualPageWithoutAWarning() throws {
        let path = try scratch.write(try Tool.run("man").output, to: "cmgdiag.1")
        let groff = URL(fileURLWithPath: "/usr/bin/groff")
        let run = try Tool.run(executable: groff, ["-man", "-Tutf8", "-k", "-ww", "-P-cbou", path])
        #expect(run.exitCode == 0)
        #expect(!run.errors.contains("macro") && !run.errors.contains("escape"), "\(run.errors.prefix(400))")
        for text in ["--fail-on", "cmgdiag rules check", "%WinDir%\\CCM\\Logs"] { #expect(run.output.contains(text)) }
    }
}
