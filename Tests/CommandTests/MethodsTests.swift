import Foundation
import TestSupport
import Testing

/// `cmgdiag methods`, and what `analyze` makes of the text of `dsregcmd /status`.
struct MethodsTests {
    @Test func pageIsTheOneThatWasRead() throws {
        try Golden.expect(try Tool.run("methods", "--join", "ad", "--location", "internet").output, "methods-ad.txt")
        try Golden.expect(try Tool.run("methods").output, "methods-all.txt")
    }

    @Test func jsonIsTheOneThatWasRead() throws {
        let arguments = ["methods", "--join", "hybrid", "--management-point", "ehttp", "--scenario", "user", "--json"]
        try Golden.expect(try Tool.run(arguments).output, "methods-hybrid.json")
    }

    @Test func quietSaysTheTableAlone() throws {
        let output = try Tool.run("methods", "--quiet").output
        #expect(output.contains("A device in a workgroup"))
        #expect(!output.contains("needs   -") && !output.contains("https://"))
    }

    @Test func linesFitEightyColumns() throws {
        let lines = try Tool.run("methods").output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 || $0.contains("https://") })
    }

    @Test func jsonHoldsEveryCell() throws {
        let run = try Tool.run("methods", "--format", "json")
        let answer = try run.json()
        #expect(answer["schemaVersion"] as? String == "1.0")
        #expect((answer["cells"] as? [Any])?.count == 96)
        #expect((answer["methods"] as? [Any])?.count == 4)
    }

    @Test func wrongValuesNameTheRightOnes() throws {
        for (option, values) in [
            ("--join", "workgroup, ad, entra or hybrid."), ("--location", "internet or internal."),
            ("--management-point", "http, ehttp or https."), ("--scenario", "device or user."),
        ] {
            let run = try Tool.run("methods", option, "nonsense")
            #expect(run.exitCode == 64)
            #expect(run.errors.contains(values))
        }
        #expect(try Tool.run("methods", "--json", "--format", "text").exitCode == 64)
    }

    @Test func endingOfTheOutputFileChoosesTheFormat() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "methods.json")
        #expect(try Tool.run("methods", "--output", file.path).output.isEmpty)
        #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) is [String: Any])
    }
}

struct JoinStateTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func report(_ arguments: String...) throws -> [String: Any] {
        let run = try Tool.run(["analyze"] + arguments + ["--json"])
        return try run.json()
    }

    private func sources(_ report: [String: Any]) -> [[String: Any]] {
        (report["coverage"] as? [String: Any])?["sources"] as? [[String: Any]] ?? []
    }

    private func joinState(_ report: [String: Any]) -> String? {
        (report["device"] as? [String: Any])?["joinState"] as? String
    }

    private func methods(_ report: [String: Any]) -> [[String: Any]]? {
        let areas = report["areas"] as? [[String: Any]]
        let area = areas?.first { $0["id"] as? String == "certificate-mode" }
        return (area?["facts"] as? [String: Any])?["methods"] as? [[String: Any]]
    }

    private func write(_ text: String, _ name: String = "dsregcmd.txt") throws -> String {
        try folder.write(text, to: name)
    }

    @Test func everyByteOfTheTextIsAccountedFor() throws {
        let text = "AzureAdJoined : YES\r\nDomainJoined : NO\r\n" + String(repeating: "x", count: 700_000)
        let report = try report(try write(text))
        let source = try #require(sources(report).first)
        #expect(source["log"] as? String == "dsregcmd")
        #expect(source["textBytes"] as? Int == text.utf8.count)
        #expect(source["bytes"] as? Int == text.utf8.count)
        #expect(source["records"] as? Int == 0)
        #expect((report["diagnostics"] as? [Any])?.isEmpty == true)
        #expect(joinState(report) == "entra")
    }

    @Test func textOnStandardInputCounts() throws {
        let text = "AzureAdJoined : YES\r\nDomainJoined : YES\r\n"
        let run = try Tool.run(["analyze", "-", "--json"], input: Data(text.utf8))
        let report = try run.json()
        #expect(joinState(report) == "hybrid")
        #expect(sources(report).first?["textBytes"] as? Int == text.utf8.count)
    }

    @Test func logOnStandardInputIsReadWhole() throws {
        let log = Repository.root.appending(path: "samples/token-refused/logs/CcmMessaging.log")
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        let long = String(repeating: text, count: 1 + 400_000 / text.utf8.count)
        let run = try Tool.run(["analyze", "-", "--json"], input: Data(long.utf8))
        let report = try run.json()
        #expect(sources(report).first?["bytes"] as? Int == long.utf8.count)
    }

    @Test func textsThatDifferGiveNoJoinState() throws {
        _ = try write("AzureAdJoined : YES\r\nDomainJoined : NO\r\n", "a.txt")
        _ = try write("AzureAdJoined : NO\r\nDomainJoined : YES\r\n", "b.txt")
        let report = try report(folder.path)
        #expect(joinState(report) == nil)
        let findings = (report["findings"] as? [[String: Any]])?.filter { $0["id"] as? String == "CMG801" }
        #expect(findings?.compactMap { $0["subject"] as? String } == ["a.txt", "b.txt"])
    }

    @Test func textWithoutDomainGivesNoJoinState() throws {
        #expect(joinState(try report(try write("AzureAdJoined : YES\r\n"))) == nil)
    }

    @Test func healthyClientIsNotToldMethodsUnlessItsJoinStateIsKnown() throws {
        let logs = "samples/pki-healthy/logs"
        #expect(methods(try report(logs)) == nil)
        #expect(try !Tool.run("analyze", logs, "--details").output.contains("Methods that would work"))
        let status = try write("AzureAdJoined : NO\r\nDomainJoined : YES\r\n")
        let known = try report(logs, status)
        #expect((known["verdict"] as? [String: Any])?["status"] as? String == "healthy")
        #expect(methods(known)?.map { $0["supported"] as? Bool } == [false, true, true, false])
        #expect(try Tool.run("analyze", logs, status, "--details").output.contains("Methods that would work"))
    }

    @Test func withoutJoinStateWhatDependsOnItIsLeftOpen() throws {
        let methods = methods(try report("samples/token-refused/logs"))
        #expect(methods?.map { $0["method"] as? String } == ["entra", "pki", "site-token", "self-signed"])
        #expect(methods?.map { $0["supported"] as? Bool } == [nil, true, true, false])
        #expect(methods?[1]["managementPoints"] as? [String] == ["ehttp", "https"])
    }

    @Test func namesAndIDsOfTheTextStayOutOfTheReport() throws {
        let secret = "11111111-2222-4333-8444-555555555555"
        let text = "AzureAdJoined : YES\r\nDomainJoined : NO\r\nDeviceId : \(secret)\r\nTenantName : Fabrikam\r\n"
        let file = try write(text)
        for options in [[], ["--details"], ["--json"]] {
            let output = try Tool.run(["analyze", file] + options).output
            #expect(!output.contains(secret) && !output.contains("Fabrikam"))
        }
    }
}
