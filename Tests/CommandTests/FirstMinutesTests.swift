import Foundation
import TestSupport
import Testing

/// What people type first, and what they are told when it is not what the tool takes.
struct FirstMinutesTests {
    private let logs = "samples/token-refused/logs"

    @Test(arguments: [["analyse"], ["check"], ["diagnose"], ["Analyze"], ["DIAGNOSE"], []])
    func otherNamesAndAPathAloneAnalyse(words: [String]) throws {
        let wanted = try Tool.run("analyze", logs)
        let run = try Tool.run(words + [logs])
        #expect(run.output == wanted.output && run.exitCode == wanted.exitCode)
        let quiet = try Tool.run(words + [logs, "--quiet", "--fail-on", "never"])
        #expect(quiet.exitCode == 0 && quiet.output.hasPrefix("FAILING"))
    }

    @Test func pathOfACommandsNameIsThatCommand() throws {
        let folder = try TemporaryFolder()
        let list = try Tool.run([folder.path], shell: "cd \"$1\" && mkdir schema && \"$0\" schema")
        #expect(list.exitCode == 0 && list.output.contains("json-schema.org"))
    }

    @Test(arguments: [
        ("tokne", "token"), ("explan", "explain"), ("rule", "rules"), ("versoin", "version"), ("anlayse", "analyse"),
        ("analyzer", "analyze"), ("Tokn", "token"), ("halp", "help"), ("shcema", "schema"), ("method", "methods"),
    ])
    func mistypedCommandNamesTheNearest(typed: String, meant: String) throws {
        let run = try Tool.run(typed, logs)
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("There is no command '\(typed)'. Did you mean '\(meant)'?"))
    }

    @Test(arguments: ["foo", "x", "xyzzy", "ünï", String(repeating: "a", count: 5000)])
    func wordThatIsNearNoneListsThem(typed: String) throws {
        let run = try Tool.run(typed)
        #expect(run.exitCode == 64)
        #expect(!run.errors.contains("Did you mean"))
        #expect(run.errors.contains("There is no command and no file '\(typed)'"))
        #expect(run.errors.contains("analyze, fleet, token, redact, explain"))
    }

    @Test(arguments: ["CMG401", "0x80072f8f", "-2147012721", "12175", "AADSTS50001", "untrusted-ca"])
    func codeAloneSaysWhatToType(code: String) throws {
        let run = try Tool.run(code)
        #expect(run.exitCode == 64 && run.errors.contains("type: cmgdiag explain \(code)"))
        #expect(try Tool.run("explain", code).exitCode == 0)
    }

    @Test(arguments: [
        (["methods", "hybrid"], "methods --join hybrid"), (["methods", "EntraID"], "methods --join entra"),
        (["schema", "token"], "schema --for token"), (["rules", "CMG401"], "rules show CMG401"),
        (["rules", "sohw"], "rules show"), (["analyze", "help"], "help analyze"), (["rules", "help"], "help rules"),
    ])
    func wordInTheWrongPlaceSaysWhatToType(words: [String], meant: String) throws {
        let run = try Tool.run(words)
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("cmgdiag \(meant)\n"))
    }

    @Test func optionsWithoutACommandSayWhereTheyStand() throws {
        for words in [["--json", logs], ["--quiet"]] {
            let run = try Tool.run(words)
            #expect(run.exitCode == 64 && run.errors.contains("cmgdiag analyze logs/ \(words[0])"))
        }
        #expect(try Tool.run("--json", "analyze", logs).errors.contains("Options stand behind the command"))
    }

    @Test func dashAloneAsksWhatForAndReadsNothing() throws {
        let run = try Tool.run("-")
        #expect(run.exitCode == 64)
        for command in ["analyze -", "token -", "explain -"] { #expect(run.errors.contains("'cmgdiag \(command)'")) }
    }

    // MARK: - Values

    @Test(arguments: [
        (["methods", "--join", "AD"], "ad"), (["methods", "--join", "EntraID"], "entra"),
        (["methods", "--join", "AzureAD"], "entra"), (["methods", "--location", "Internet"], "internet"),
        (["methods", "--location", "intranet"], "internal"), (["methods", "--management-point", "E-HTTP"], "ehttp"),
        (["methods", "--scenario", "User"], "user"),
    ])
    func valuesAreTakenInAnyCaseAndByOtherNames(words: [String], name: String) throws {
        let run = try Tool.run(words)
        #expect(run.exitCode == 0)
        #expect(try run.output == Tool.run(words.dropLast() + [name]).output)
    }

    @Test(arguments: [
        (["--fail-on", "eror"], "error"), (["--fail-on", "inconclusiv"], "inconclusive"),
        (["--format", "jsno"], "json"),
        (["--color", "alway"], "always"),
    ])
    func mistypedValueNamesTheNearest(options: [String], meant: String) throws {
        let run = try Tool.run(["analyze", logs] + options)
        #expect(run.exitCode == 64 && run.errors.contains("Did you mean \(meant)?"))
        #expect(try Tool.run(["analyze", logs, options[0], meant.uppercased()]).exitCode == 1)
    }

    @Test func mistypedOtherNameNamesWhatItStandsFor() throws {
        #expect(try Tool.run("methods", "--join", "azurad").errors.contains("Did you mean entra?"))
        #expect(try !Tool.run("methods", "--join", "qqqqqq").errors.contains("Did you mean"))
    }

    // MARK: - Help and version

    @Test func helpOfEachCommandIsThere() throws {
        for command in ["analyze", "token", "explain", "rules", "methods", "schema", "version"] {
            let run = try Tool.run("help", command)
            #expect(run.exitCode == 0 && run.output.contains("USAGE: cmgdiag \(command)"))
        }
        #expect(try Tool.run("help", "analyse").output == Tool.run("help", "analyze").output)
        #expect(try Tool.run("HELP", "Rules", "CHECK").output.contains("USAGE: cmgdiag rules check"))
        #expect(try Tool.run("help").output == Tool.run("--help").output)
    }

    @Test(arguments: [
        ("times", "yesterday"), ("exit-codes", "64"), ("formats", "json"), ("paths", "%WinDir%"), ("Exit", "64"),
    ])
    func helpHasTopics(topic: String, words: String) throws {
        let run = try Tool.run("help", topic)
        #expect(run.exitCode == 0 && run.output.contains(words))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [(["foo"], nil), (["tokne"], "token"), (["tiems"], "times"), (["rules", "chek"], "check")])
    func unknownHelpSaysSoWithTheNearest(words: [String], nearest: String?) throws {
        let run = try Tool.run(["help"] + words)
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("There is no help on '\(words.last ?? "")'"))
        #expect(run.errors.contains("Did you mean") == (nearest != nil))
        if let nearest { #expect(run.errors.contains("Did you mean '\(nearest)'?")) }
    }

    @Test(arguments: ["-V", "--version", "version"])
    func versionSaysNameVersionAndSystem(word: String) throws {
        let run = try Tool.run(word)
        #expect(run.exitCode == 0 && run.output.wholeMatch(of: /cmgdiag \d+\.\d+\.\d+ \(\w+ \w+\)\n/) != nil)
    }

    // MARK: - Paths that a shell left alone

    @Test(arguments: [
        ("samples/*.lgo", "name the folder instead"), (#"%WinDir%\CCM\Logs"#, "PowerShell writes $env:WinDir"),
        (#"$env:WinDir\CCM\Logs"#, "only PowerShell takes $env:"), ("samples/none", "Check the spelling"),
    ])
    func pathThatWasNotFilledInGetsAHint(path: String, hint: String) throws {
        #expect(try Tool.run("analyze", path).errors.contains(hint))
        let alone = try Tool.run(path)
        #expect(alone.exitCode == 64 && alone.errors.contains(hint))
    }
}
