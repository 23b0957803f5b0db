import Foundation
import TestSupport
import Testing

/// What `token` proposes for a command line: in one piece, for the program that was typed, ready to paste.
struct ProposedLineTests {
    private let token = Planted.token
    private let gateway = "GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037927941"

    private var arguments: String {
        "/mp:https://\(gateway) /regtoken:\(token) CCMHOSTNAME=\(gateway) SMSSITECODE=P01 SMSMP=https://mp01.contoso.com"
    }

    private func proposal(for text: String, _ options: String...) throws -> String? {
        let lines = try Tool.run(["token", text] + options).output.split(separator: "\n").map(String.init)
        return lines.firstIndex { $0.hasPrefix("  Proposed") }.flatMap { lines.dropFirst($0 + 1).first }
    }

    @Test(arguments: [
        ("ccmsetup.exe ", "ccmsetup.exe ", "", ""),
        ("msiexec /i ccmsetup.msi /q CCMSETUPCMD=\"", "msiexec /i ccmsetup.msi /q CCMSETUPCMD=\"", "\"", "\""),
        (
            "msiexec.exe /i ccmsetup.msi CCMSETUPCMD=\"", "msiexec.exe /i ccmsetup.msi CCMSETUPCMD=\"", "\" /qn",
            "\" /qn"
        ),
        ("ccmsetup.msi CCMSETUPCMD=\"", "ccmsetup.msi CCMSETUPCMD=\"", "\"", "\""),
        ("CCMSETUPCMD=\"", "CCMSETUPCMD=\"", "\"", "\""),
        // A word processor has been at it.
        ("msiexec /i ccmsetup.msi CCMSETUPCMD=“", "msiexec /i ccmsetup.msi CCMSETUPCMD=\"", "”", "\""),
    ])
    func lineThatIsRightIsProposedAsItStands(begin: String, wanted: String, end: String, wantedEnd: String) throws {
        let masked = try #require(try proposal(for: begin + arguments + end))
        #expect(Planted.leak(in: masked) == nil && masked.hasPrefix(wanted) && masked.hasSuffix(wantedEnd))
        let raw = try proposal(for: begin + arguments + end, "--show-raw")
        #expect(raw == wanted + arguments + wantedEnd)
    }

    @Test func typographicQuotesAreAProblem() throws {
        let run = try Tool.run("token", "ccmsetup.msi CCMSETUPCMD=“\(arguments)”")
        #expect(run.output.contains("CCMSETUPCMD has typographic quotation marks"))
        #expect(try !Tool.run("token", "ccmsetup.msi CCMSETUPCMD=\"\(arguments)\"").output.contains("typographic"))
    }

    @Test func switchesOfWindowsInstallerAreNone() throws {
        let run = try Tool.run("token", "msiexec /i ccmsetup.msi /q CCMSETUPCMD=\"\(arguments)\" /norestart")
        #expect(!run.output.contains("no documented parameter") && !run.output.contains("problem"))
    }

    @Test func problemsStandBeforeTheClaims() throws {
        let output = try Tool.run("token", "ccmsetup.exe /mp: /regtoken:\(token)").output
        let problem = try #require(output.range(of: "Nothing stands behind /mp:"))
        let claims = try #require(output.range(of: "  Claims"))
        #expect(problem.lowerBound < claims.lowerBound)
        #expect(output[..<problem.lowerBound].split(separator: "\n").count < 12)
    }

    @Test func lineThatWillNotWorkIsExit1ThoughTheTokenIsUsable() throws {
        let day = ["--now", "2020-01-29"]
        let good = try Tool.run(["token", "ccmsetup.exe " + arguments] + day)
        let text = "ccmsetup.exe " + arguments.replacing("SMSSITECODE=P01", with: "SMSSITECODE=P0012")
        let bad = try Tool.run(["token", text] + day)
        #expect(bad.exitCode == 1 && good.output.contains("Nothing is wrong with it."))
        #expect(!(try #require(try proposal(for: text))).contains("P0012"))
    }

    @Test func hostsAloneAreQuestioned() throws {
        let text = "ccmsetup.exe /mp:gw.contoso.com CCMHOSTNAME=gw.contoso.com SMSSITECODE=P01 /regtoken:\(token)"
        let output = try Tool.run("token", text).output.replacing(/\s+/, with: " ")
        #expect(output.contains("/mp: names the host 'gw.contoso.com' alone"))
        #expect(output.contains("/mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/<id> "))
        #expect(try !Tool.run("token", "ccmsetup.exe " + arguments).output.contains("names the host"))
    }

    @Test func intuneIsToldOfOnlyWhereItIsTooLong() throws {
        #expect(try !Tool.run("token", "CCMSETUPCMD=\"/mp:https://\(gateway)\" \(token)").output.contains("Intune"))
        let long = arguments + " SMSPUBLICROOTKEY=" + String(repeating: "0A", count: 300)
        #expect(try Tool.run("token", "CCMSETUPCMD=\"\(long)\"").output.contains("Intune"))
    }

    @Test func expiredTokenSaysWhatToDo() throws {
        let expired = try Tool.run("token", token, "--now", "2026-01-01").output.replacing(/\s+/, with: " ")
        #expect(expired.contains("BulkRegistrationTokenTool.exe /new"), "\(expired)")
        let lost = try Tool.run("token", String(token.dropFirst())).output.replacing(/\s+/, with: " ")
        #expect(lost.contains("its beginning is missing") && lost.contains("Copy it again, from the eyJ on"))
    }

    @Test func sameTokenTwiceIsSaidToBeOne() throws {
        #expect(try Tool.run("token", token + " " + token).output.contains("Tokens 1, 2 are the same one."))
        let other = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.AAAA"
        #expect(try !Tool.run("token", token + " " + other).output.contains("are the same one"))
    }
}
