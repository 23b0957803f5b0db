import Foundation
import TestSupport
import Testing

/// `cmgdiag rules` and `--rules`, run as a user runs them.
struct RulesTests {
    @Test func keysAndNamesOfRuleFilesReachNoTerminalAsControls() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "a\u{1b}[2J\u{202e}b\nc.yaml")
        try Data(#""\e[2Jfoo\n\u061C\U000E0041": 1"#.utf8).write(to: file)
        for arguments in [
            ["rules", "check", file.path], ["analyze", "samples", "--rules", file.path],
            ["rules", "check", file.path + "x"],
        ] {
            let run = try Tool.run(arguments)
            let harmful = (run.output + run.errors).unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || [0x7f, 0x61c, 0x202e].contains($0.value) || $0.value >= 0xe0000
            }
            #expect(harmful.isEmpty && run.exitCode > 0, "\(arguments)")
            #expect((run.output + run.errors).split(separator: "\n").count <= 2)
        }
    }

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// `UPDATE_GOLDEN=1 swift test` writes the page anew.
    @Test func pageOfAllRulesIsCurrent() throws {
        let file = Repository.root.appending(path: "Sources/Knowledge/Rules/README.md")
        let page = try Tool.run("rules", "list", "--format", "markdown").output
        #expect(try Golden.difference(of: page, from: file) == nil, "run: cmgdiag rules list -o \(file.path)")
    }

    @Test func rulesAreShownAsWasRead() throws {
        let run = try Tool.run("rules", "show", "CMG401", "other-http-error", "CMG404")
        #expect(run.exitCode == 0)
        try Golden.expect(run.output, "rules-show.txt")
        try Golden.expect(try Tool.run("rules", "show", "CMG401", "--json").output, "rules-show.json")
        try Golden.expect(try Tool.run("rules", "show", "CMG401", "--yaml").output, "rules-show.yaml")
    }

    @Test func listHoldsEveryRuleOnceUnderItsArea() throws {
        let json = try Tool.run("rules", "--json").output
        let catalogue = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let rules = try #require(catalogue["rules"] as? [[String: Any]])
        let lines = try Tool.run("rules").output.split(separator: "\n")
        var area: Substring = ""
        var listed: [String: Substring] = [:]
        for line in lines {
            if !line.hasPrefix(" ") { area = line }
            let words = line.split(separator: " ")
            if line.hasPrefix("  CMG") { listed[String(words[0])] = area + " " + words[1] }
        }
        #expect(listed.count == rules.count)
        for rule in rules {
            let wanted = "\(rule["area"] ?? "") \(rule["severity"] ?? "")"
            #expect(listed[rule["id"] as? String ?? ""].map(String.init) == wanted)
        }
    }

    @Test func unknownRuleIsExit1WithTheNearestMatches() throws {
        let run = try Tool.run("rules", "show", "untrusted-cb")
        #expect(run.exitCode == 1)
        #expect(run.errors == "cmgdiag: there is no rule untrusted-cb. Did you mean untrusted-ca?\n")
    }

    @Test func ruleThatDecidesByCodeSaysSoInsteadOfYAML() throws {
        let run = try Tool.run("rules", "show", "CMG509", "--yaml")
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("cmgdiag: CMG509 decides by code of its own, so no rule file can say the same."))
    }

    @Test func sampleRuleFileIsProved() throws {
        let run = try Tool.run("rules", "check", "samples/rules/vpn.yaml")
        #expect(run.exitCode == 0)
        #expect(run.output == "samples/rules/vpn.yaml: 2 rules, 2 patterns, 1 rule switched off, 6 examples proved\n")
    }

    @Test func sampleInTheHelpIsProved() throws {
        let help = try Tool.run("help", "rules", "check").output
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.contains("patterns:") })
        let end = try #require(lines.firstIndex { $0.contains("disable:") })
        let file = folder.url.appending(path: "help.yaml")
        try Data(lines[start...end].joined(separator: "\n").utf8).write(to: file)
        let run = try Tool.run("rules", "check", file.path)
        #expect(run.exitCode == 0, "\(run.output)")
    }

    @Test func patternAndRuleOfAFileFindSomethingInASample() throws {
        let file = try ruleFile(
            """
            patterns:
              - signal: setup-platform
                starts: ['Running on platform ']
                expression: 'Running on platform (?<version>\\w+)'
                matching: [Running on platform X64]
            rules:
              - id: ORG001
                slug: setup-platform
                title: The installation runs on a 64-bit system
                area: setup
                severity: warning
                seen: { signals: [setup-platform], where: [equals: { version: x64 }] }
                summary: An installation ran on {version}.
                why: We want to know of them.
                matching:
                  - |-
                    == ccmsetup
                    Running on platform X64
                notMatching:
                  - |-
                    == ccmsetup
                    Running on platform X86
            disable: [CMG210]
            """
        )
        let run = try Tool.run("analyze", "samples/bulk-token-untrusted-ca/logs", "--rules", file, "--json")
        let report = try run.json()
        let findings = try #require(report["findings"] as? [[String: Any]])
        let ids = findings.compactMap { $0["id"] as? String }
        #expect(ids.contains("ORG001"))
        let added = findings.first { $0["id"] as? String == "ORG001" }
        #expect(added?["summary"] as? String == "An installation ran on X64.")
        #expect(!ids.contains("CMG210"))
        #expect(run.errors.isEmpty)
    }

    @Test func fileWithAMistakeStopsTheAnalysis() throws {
        let file = try ruleFile("disable: [CMG4O1]")
        let run = try Tool.run("analyze", "samples/bulk-token-untrusted-ca/logs", "--rules", file)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        let told = "\(file):1:11: there is no rule CMG4O1 to switch off; did you mean CMG401"
        #expect(run.errors.hasPrefix("cmgdiag: the rule files can't be used, so nothing was analysed.\n" + told))
        let check = try Tool.run("rules", "check", file)
        #expect(check.exitCode == 1)
        #expect(check.output.hasPrefix("\(file):1:11: "))
    }

    @Test func missingRuleFileIsExit2() throws {
        let run = try Tool.run("analyze", "samples/pki-healthy/logs", "--rules", "no/such.yaml")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("no/such.yaml: no such file or folder."))
        #expect(try Tool.run("rules", "check", "no/such.yaml").exitCode == 2)
    }

    private func ruleFile(_ text: String) throws -> String {
        let file = folder.url.appending(path: "mine.yaml")
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
