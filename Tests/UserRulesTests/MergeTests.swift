import Citations
import Diagnosis
import Knowledge
import LogSources
import ReportModel
import Testing
import UserRules

/// What a rule file changes about the diagnosis.
struct MergeTests {
    @Test func addedPatternAndRuleFindWhatTheyAreFor() throws {
        let outcome = try TemporaryRuleFile(GoodFile.text).outcome()
        let example = Example("ClientLocation", "VPN tunnel to vpn.contoso.com dropped, reason 809")
        let findings = Analysis(outcome.catalogue).report(on: ExampleLog.bundle(of: example)).findings
        #expect(findings.map(\.id) == ["VPN001"])
        #expect(findings.first?.subject == "vpn.contoso.com")
        #expect(findings.first?.confidence == .medium)
        #expect(findings.first?.summary.hasPrefix("The tunnel to vpn.contoso.com dropped with 809") == true)
    }

    @Test func switchedOffRuleFindsNothingAndTheOthersStay() throws {
        let catalogue = try TemporaryRuleFile("disable: [CMG701]").outcome().catalogue
        let example = Example("ccmsetup", "CcmSetup failed with error code 0x80004005")
        #expect(Analysis(catalogue).report(on: ExampleLog.bundle(of: example)).findings.isEmpty)
        #expect(catalogue.rules.count == RuleCatalogue.rules.count - 1)
    }

    @Test func replacingRuleTakesTheOthersPlace() throws {
        let rule = try #require(RuleCatalogue.rules.first { $0.id == "CMG701" })
        let own = try #require(RuleFileWriter.text(of: rule))
        let file = try TemporaryRuleFile(own.replacing("severity: error", with: "severity: warning"))
        let catalogue = try file.outcome().catalogue
        #expect(catalogue.rules.map(\.id) == RuleCatalogue.rules.map(\.id))
        let example = Example("ccmsetup", "CcmSetup failed with error code 0x80004005")
        let findings = Analysis(catalogue).report(on: ExampleLog.bundle(of: example)).findings
        #expect(findings.map(\.severity) == [.warning])
    }

    /// A rule of the tool's own written as a file says exactly what it says: it is proved, and written the same again.
    @Test(arguments: RuleCatalogue.rules.filter(\.isDeclarative))
    func writtenRuleIsTheRule(rule: Rule) throws {
        let text = try #require(RuleFileWriter.text(of: rule))
        let rules = try TemporaryRuleFile(text).outcome().catalogue.rules
        let read = try #require(rules.first { $0.id == rule.id })
        #expect(RuleFileWriter.text(of: read) == text)
        #expect(read.summary == rule.summary)
        #expect(read.why == rule.why)
        #expect(read.actions == rule.actions)
        #expect(read.matching == rule.matching)
        #expect(read.notMatching == rule.notMatching)
        #expect(read.references == rule.references)
    }

    @Test(arguments: RuleCatalogue.rules.filter { !$0.isDeclarative })
    func ruleThatDecidesByCodeIsNotWritten(rule: Rule) {
        #expect(RuleFileWriter.text(of: rule) == nil)
    }

    /// A file can word its texts in any way that YAML has.
    @Test func writerQuotesWhatYAMLWouldReadOtherwise() throws {
        let nasty = "It's \"x\": # no comment, C:\\Windows & * ! {host|}\tand\u{1}  two blanks"
        let rule = Rule(
            id: "CMG701",
            slug: "setup-failed",
            title: nasty,
            area: .setup,
            severity: .error,
            check: .seen(
                SignalFilter(
                    .setupFailed,
                    where: [
                        .not([.equals(.siteCode, ["it's", "a, b"])]), .any([.noFlags, .contains(.statusText, "#")]),
                    ]
                ),
                by: nil
            ),
            summary: nasty,
            why: String(repeating: nasty + " ", count: 4) + "end",
            actions: [nasty],
            references: [Reference(nasty, "https://example.com/?a=b&c=d#e")],
            matching: [Example("ccmsetup", "CcmSetup failed with error code 0x80004005")],
            notMatching: []
        )
        let text = try #require(RuleFileWriter.text(of: rule))
        let rules = try TemporaryRuleFile(text).outcome().catalogue.rules
        let read = try #require(rules.first { $0.id == "CMG701" })
        #expect(read.title == nasty)
        #expect(read.why == rule.why)
        #expect(RuleFileWriter.text(of: read) == text)
    }
}

extension Rule {
    fileprivate var isDeclarative: Bool {
        if case .seen = check { true } else { false }
    }
}
