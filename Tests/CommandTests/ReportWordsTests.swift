import Foundation
import TestSupport
import Testing

/// Words of reports that were awkward once: a fact twice, a time in two forms, a line that proves nothing.
struct ReportWordsTests {
    private func details(_ sample: String, _ options: String...) throws -> String {
        try Tool.run(["analyze", "samples/\(sample)/logs", "--details"] + options).output
    }

    @Test func endOfATokenIsWrittenAsAllTimesAre() throws {
        let text = try details("entra-gateway-healthy").folded
        #expect(
            text.contains("A CCM token was received at 2025-09-16 07:00:03 +02:00 and runs until 2025-09-16 13:00:02")
        )
        #expect(text.contains("which runs until 2025-09-16 13:00:02 (no zone written)"))
        // As it stands only where a line of the log is quoted.
        #expect(!text.contains("until 09/16/2025") && text.contains("Will expire at '09/16/2025 13:00:02'"))
        let expires = try Tool.run("analyze", "samples/entra-gateway-healthy/logs", "--json").output
        #expect(expires.contains(#""expires" : "09/16/2025 13:00:02""#), "programs read what the log says")
    }

    @Test func timelineSaysWhatTheLinesSay() throws {
        let timeline = try details("entra-gateway-healthy").split(separator: "\n").drop { $0 != "Timeline" }
        let place = try #require(
            timeline.firstIndex { $0.hasSuffix("registering-with-entra  ClientIDManagerStartup.log:28") }
        )
        #expect(timeline[place].hasPrefix("  07:30:03  "))
        #expect(timeline[place + 1].trimmingCharacters(in: .whitespaces) == "Registering client using AAD auth.")
        #expect(timeline.count { $0 == "  2025-09-15, UTC+02:00" } == 1)
        #expect(timeline.allSatisfy { $0.count <= 80 })
    }

    @Test func whatAGatewayWouldDoIsNotShownByManagementPoints() throws {
        let words = "No gateway was asked in these logs."
        #expect(try details("self-signed-intranet-healthy").folded.contains(words))
        for sample in ["pki-healthy", "untrusted-ca-recovered"] { #expect(try !details(sample).folded.contains(words)) }
    }

    @Test func oldLogsAreSaidToBeOldInTheHeadline() throws {
        let logs = "samples/pki-healthy/logs"
        let old = try Tool.run("analyze", logs, "--quiet", "--now", "2026-06-03T16:00:00Z")
        #expect(old.output.contains("But the logs end 365 days before the time you asked about."))
        for options in [[], ["--now", "2025-06-10"]] {
            #expect(try !Tool.run(["analyze", logs, "--quiet"] + options).output.contains("the logs end"))
        }
    }

    @Test func joinStateIsAskedOfTheDeviceInOneLine() throws {
        let text = try Tool.run("analyze", "samples/entra-attempt-not-joined/logs").output
        #expect(text.contains("AzureAdJoined : NO, DomainJoined : YES"))
        #expect(text.folded.contains("asks for Microsoft Entra tokens, but is joined to Active Directory only."))
    }

    @Test func approvalAtTheEndOfALongLineIsShown() throws {
        let text = try Tool.run("analyze", "Tests/Cases/not-approved").output
        #expect(text.contains("Approval status 0\n"))
    }

    @Test func bulkTokenIsProvedByTheCommandLineThatBearsIt() throws {
        let report = try ReadReport("samples/bulk-token-untrusted-ca/logs")
        let finding = try #require(report.findings.first { $0["id"] as? String == "CMG409" })
        let messages = (finding["evidence"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
        #expect(messages.contains { $0.contains("/regtoken:") } && messages.contains { $0.contains("SECURE_FAILURE") })
        let distrust = try #require(report.findings.first { $0["id"] as? String == "CMG401" })
        #expect(finding["occurrences"] as? Int == distrust["occurrences"] as? Int)
    }

    // MARK: - Other commands

    @Test func lineThatLeadsToAFindingNamesOtherRulesByTheirIds() throws {
        let line = "[CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Forbidden"
        let text = try Tool.run("explain", line).output.folded
        #expect(text.contains("by itself it leads to CMG502") && text.contains("look at such lines too: CMG204, "))
        #expect(!text.contains("A proxy stands between"))
    }

    @Test func quietMethodsAreTheTableAlone() throws {
        let text = try Tool.run("methods", "--quiet").output.folded
        #expect(!text.contains("Where the pages disagree") && text.contains("without --quiet"))
        #expect(try Tool.run("methods").output.contains("Where the pages disagree"))
        let sure = try Tool.run("methods", "--quiet", "--join", "workgroup", "--location", "internal", "--json")
        #expect(sure.exitCode == 0)
    }

    @Test func partOfATokenIsNotJudgedAsAWholeOne() throws {
        let folder = try TemporaryFolder()
        let log = try Files.text(
            of: Repository.root.appending(path: "samples/bulk-token-untrusted-ca/logs/ccmsetup.log")
        )
        let token = try #require(log.firstMatch(of: /eyJ[A-Za-z0-9_.-]+/)?.output)
        let path = try folder.write(token.dropFirst().utf8, to: "token.txt")
        let text = try Tool.run("token", path, "--now", "2025-04-22").output.folded
        #expect(text.contains("its beginning is missing") && text.contains("Claims that are left"))
        #expect(text.contains("BulkRegistration") && text.contains("2025-04-25 04:55:40 UTC"))
        for wrong in ["it names no issuer", "it is no registration token", "when it ends, so", "names no algorithm"] {
            #expect(!text.contains(wrong), "\(wrong)")
        }
    }
}

extension String {
    fileprivate var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
