import Foundation
import TestSupport
import Testing

/// The file of pseudonyms, and what happens when a name would be left.
struct RedactionMapTests {
    private let sample = "samples/token-refused/logs"

    @Test func mapIsForItsOwnerAloneAndKeepsPseudonyms() throws {
        let folder = try TemporaryFolder()
        let map = folder.path("map.json")
        let first = try Tool.run("analyze", "samples/entra-token-failed/logs", "--redact", "--redaction-map", map)
        #expect(first.exitCode == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: map)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // A map in which a name has another number than it would get by itself.
        try folder.write(Self.map(#""host" : { "gw.contoso.com" : "host-41" }"#), to: "map.json")
        let second = try Tool.run("analyze", sample, "--redact", "--redaction-map", map)
        #expect(second.output.contains("host-41"))
        #expect(folder.text("map.json")?.contains(#""gw.contoso.com" : "host-41""#) == true)
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"schemaVersion":2,"reports":{},"logs":{}}"#, map(#""host": {"a.b": "user-1"}"#),
        map(#""host": {"a": "host-1", "b": "host-1"}"#), map(#""host": {"a": "host-1", "a": "host-2"}"#),
        map(#""pet": {"a": "pet-1"}"#), map(#""host": {"a": 1}"#), map(#""host": {"a": "host-1\u001b[31m"}"#),
    ])
    func damagedMapIsAnErrorAndNothingIsWritten(text: String) throws {
        let folder = try TemporaryFolder()
        let map = try folder.write(text, to: "map.json")
        let run = try Tool.run("analyze", sample, "--redact", "--redaction-map", map, "-o", folder.path("out.txt"))
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("--redaction-map"))
        #expect(folder.names == ["map.json"])
        #expect(folder.text("map.json") == text)
    }

    @Test func mapIsNeverWrittenThroughALinkNorOverAnInput() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "other.txt")
        try folder.link("map.json", to: folder.path("other.txt"))
        let link = try Tool.run("analyze", sample, "--redact", "--redaction-map", folder.path("map.json"))
        #expect(link.exitCode == 2)
        #expect(folder.text("other.txt") == "mine")
        let log = try folder.write(Planted.record("Host=gw.contoso.com"), to: "ccmsetup.log")
        let input = try Tool.run("analyze", log, "--redact", "--redaction-map", log)
        #expect(input.exitCode == 2)
        #expect(folder.text("ccmsetup.log")?.contains("gw.contoso.com") == true)
        #expect(try Tool.run("analyze", sample, "--redaction-map", "x.json").exitCode == 64)
    }

    /// However the two are spelled, and whether anything is there yet or not.
    @Test(arguments: [("map.json", "map.json"), ("map.json", "./map.json"), ("a/../map.json", "map.json")])
    func mapIsNoPlaceForTheReport(map: String, output: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a/x")
        let arguments = ["--redaction-map", folder.path(map), "-o", folder.path(output)]
        let token = try #require(
            try Sample.logs(of: "bulk-token-untrusted-ca").map(\.text).joined().firstMatch(of: /eyJ[\w.-]+/)
        )
        let runs = [
            try Tool.run(["analyze", sample, "--redact", "--format", "json"] + arguments),
            try Tool.run(["token", "-", "--redact", "--json"] + arguments, input: Data(token.output.utf8)),
            try Tool.run(["redact", sample] + arguments),
        ]
        for run in runs {
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("this run writes something else there"), "\(run.errors)")
        }
        #expect(folder.names == ["a"])
    }

    /// A rule's slug is a word for programs, which no redaction changes; a device may be called the same.
    @Test func whereANameIsLeftNothingIsWritten() throws {
        let folder = try TemporaryFolder()
        let rule = Planted.quotingRule.replacing("slug: any-line", with: "slug: zlap-4711")
        let rules = try folder.write(rule, to: "r.yaml")
        let log = try folder.write(Planted.record("ComputerName=ZLAP-4711"), to: "ccmsetup.log")
        let arguments = ["analyze", log, "--rules", rules, "--redact", "--json"]
        let map = ["--redaction-map", folder.path("map.json")]
        for run in [try Tool.run(arguments + map), try Tool.run(arguments + map + ["-o", folder.path("o.json")])] {
            #expect(run.exitCode == 2)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("host names would have been left"))
            #expect(!run.errors.lowercased().contains("zlap"))
            #expect(folder.names == ["ccmsetup.log", "r.yaml"])
        }
    }

    @Test func messagesNameNobody() throws {
        let run = try Tool.run("analyze", #"C:\Users\zjdoe\none.log"#, "/home/zlinus/none", "--redact")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("user-1"))
        for name in ["zjdoe", "zlinus"] { #expect(!(run.output + run.errors).contains(name)) }
        let json = try Tool.run("analyze", #"C:\Users\zjdoe\none.log"#, "--redact", "--json")
        #expect(!(json.output + json.errors).contains("zjdoe"))
    }

    @Test(arguments: [[], ["--json"], ["--quiet"], ["--color", "always"]])
    func tokenNamesNobody(form: [String]) throws {
        let logs = try Sample.logs(of: "bulk-token-untrusted-ca").map(\.text).joined()
        let line =
            #"ccmsetup.exe /mp:https://zgw01.tailspin.com/CCM_Proxy_MutualAuth/1 SMSSITECODE=Q7Z CCMHOSTNAME=zgw01.tailspin.com "#
        let token = try #require(logs.firstMatch(of: /eyJ[\w.-]+/)).output
        let open = try Tool.run(["token", "-"] + form, input: Data("\(line)/regtoken:\(token)\n".utf8))
        let run = try Tool.run(["token", "-", "--redact"] + form, input: Data("\(line)/regtoken:\(token)\n".utf8))
        #expect(run.exitCode == open.exitCode)
        for name in ["zgw01", "tailspin", "Q7Z", "2b1f0d64", "57F9B6C5"] where form != ["--quiet"] {
            #expect(!(run.output + run.errors).contains(name), "\(name)")
        }
        #expect(try Tool.run("token", "x", "--redact", "--show-raw").exitCode == 64)
    }

    private static func map(_ reports: String) -> String {
        #"{"schemaVersion": 1, "reports": {\#(reports)}, "logs": {}}"#
    }
}
