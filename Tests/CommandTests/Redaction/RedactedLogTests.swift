import Foundation
import TestSupport
import Testing

/// Copies of logs without names: nothing is left of these, and whoever reads the copies finds the same.
struct RedactedLogTests {
    /// Paths of bundles from the repository's root.
    private static let bundles =
        Sample.all.map(\.path)
        + Files.names(in: Repository.root.appending(path: "Tests/Cases")).map { "Tests/Cases/\($0)" }

    @Test(arguments: bundles)
    func copiesGiveTheSameFindings(path: String) throws {
        try Self.expectTheLaw(on: path)
    }

    @Test(.enabled(if: RealLogs.areThere, RealLogs.excuse))
    func copiesOfRealLogsGiveTheSameFindings() throws {
        let folder = try Self.expectTheLaw(on: RealLogs.folder.path)
        // What the logs themselves say: who this was is nobody's business here.
        let open = try Tool.run("analyze", RealLogs.folder.path, "--json").json()
        let device = try #require(open["device"] as? [String: Any])
        let name = try #require(device["name"] as? String).lowercased()
        let domain = name.split(separator: ".").dropFirst().joined(separator: ".")
        let first = try #require(name.split(separator: ".").first.map(String.init))
        let secrets = [name, domain, first, device["clientId"] as? String ?? ""].map { $0.lowercased() }
        for file in folder.names {
            let text = try #require(folder.text(file)).lowercased()
            for secret in secrets where secret.count > 3 { #expect(!text.contains(secret), "\(file)") }
        }
    }

    /// Copies a bundle and compares what is found in the copy and in itself.
    ///
    /// - Returns: the copy.
    @discardableResult
    private static func expectTheLaw(on path: String) throws -> CopiedBundle {
        let copy = try CopiedBundle(of: [path])
        #expect(copy.run.exitCode == 0, "\(copy.run.errors)")
        let open = try Tool.run("analyze", path, "--json")
        let redacted = try Tool.run("analyze", copy.path, "--json")
        #expect(redacted.exitCode == open.exitCode)
        let facts = try [open, redacted].map { try FoundFacts(try $0.json()) }
        for (part, other) in zip(facts[0].parts, facts[1].parts) { #expect(part.value == other.value, "\(part.name)") }
        return copy
    }

    @Test func noPlantedNameIsLeftAndLinesStay() throws {
        let folder = try TemporaryFolder()
        try folder.write(PlantedName.log, to: "logs/ccmsetup.log")
        let copy = try CopiedBundle(of: [folder.path("logs")])
        #expect(copy.run.exitCode == 0, "\(copy.run.errors)")
        let text = try #require(copy.text("ccmsetup.log"))
        #expect(PlantedName.left(in: text) == [])
        #expect(PlantedName.left(in: copy.run.output + copy.run.errors) == [])
        let lines = [PlantedName.log, text].map { $0.split(separator: "\r\n", omittingEmptySubsequences: false) }
        #expect(lines[0].count == lines[1].count)
        // Every word in which no name stands is there still, in its place.
        for (line, other) in zip(lines[0], lines[1]) {
            let kept = Self.words(of: line).filter {
                PlantedName.left(in: String($0)).isEmpty && !Self.ofNames.contains($0)
            }
            var rest = Self.words(of: other)[...]
            for word in kept {
                guard let place = rest.firstIndex(of: word) else {
                    Issue.record("\(word) is gone: \(other)")
                    continue
                }
                rest = rest[(place + 1)...]
            }
        }
    }

    private static func words(of line: Substring) -> [Substring] { line.split { " []".contains($0) } }

    /// Words that are parts of names and no secrets by themselves.
    private static let ofNames: Set<Substring> = [
        "Issuing", "CA", "1;", "1", "DC=com", "Traders", "Ltd", "van",
        "72", "a9", "77", "1d", "68", "07", "ed", "d3", "4a", "e1", "a3", "a0", "80", "a4", "71", "10", "b7", "5a",
    ]

    @Test func pseudonymsKeepTheirForm() throws {
        let folder = try TemporaryFolder()
        try folder.write(PlantedName.log, to: "logs/ccmsetup.log")
        let text = try #require(try CopiedBundle(of: [folder.path("logs")]).text("ccmsetup.log"))
        #expect(text.contains(/Post to https:\/\/[a-z0-9]+\.[a-z0-9]+\.[a-z0-9]+\/ccm_system/))
        #expect(text.contains(/The short form HOST1 stands alone, and host1's too/))
        #expect(text.contains(/Gateway [a-z0-9]+\.westeurope\.cloudapp\.azure\.com answers/))
        #expect(text.contains(/Gateway [A-Z0-9]+\.CLOUDAPP\.NET answers/))
        #expect(text.contains(/Account S-1-5-21-\d+-\d+-\d+-\d+ found/))
        #expect(text.contains(/Policy in S_1_5_21_\d+_\d+_\d+_\d+ found/))
        #expect(text.contains(/Client GUID:[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12} known/))
        #expect(text.contains(/SMSMP at 10\.\d+\.\d+\.\d+:443 and \(192\.168\.\d+\.\d+\) and 192\.0\.2\.\d+\./))
        let thumbprint = try #require(text.firstMatch(of: /Thumbprint ([0-9A-F]{40}) known/)).output.1
        #expect(text.contains("Its beginning is \(thumbprint.prefix(8))… here"))
        let site = try #require(text.firstMatch(of: /SMSSITECODE=([A-Z0-9]{3}) here/)).output.1
        #expect(text.contains("Package \(site)00012 and 'SMS:\(site)' and SMS_\(site) known"))
    }

    @Test func tokenIsWrittenAnewWithoutASignature() throws {
        let sample = "bulk-token-untrusted-ca"
        let copy = try CopiedBundle(of: ["samples/\(sample)/logs"])
        let logs = try Sample.logs(of: sample)
        let text = try logs.map { try #require(copy.text($0.name)) }.joined()
        for log in logs {
            for token in log.text.matches(of: /eyJ[\w-]+\.([\w-]+)\.([\w-]+)/) {
                #expect(!text.contains(token.output.1) && !text.contains(token.output.2.prefix(12)))
            }
        }
        #expect(text.contains(/eyJ[\w-]+\.[\w-]+\.A{100,}/))
    }

    @Test func mapKeepsPseudonymsFromCopyToCopy() throws {
        let folder = try TemporaryFolder()
        try folder.write(Planted.record("Host=gw.contoso.com"), to: "one/ccmsetup.log")
        try folder.write(
            Planted.record("Host=mp01.fabrikam.net") + Planted.record("Host=GW.CONTOSO.COM"),
            to: "two/ccmsetup.log"
        )
        let map = ["--redaction-map", folder.path("map.json")]
        for name in ["one", "two"] {
            let run = try Tool.run(["redact", folder.path(name), "-o", folder.path("\(name)-copy")] + map)
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        #expect(folder.text("one-copy/ccmsetup.log")?.contains("Host=host1.domain1.example]") == true)
        let second = try #require(folder.text("two-copy/ccmsetup.log"))
        #expect(second.contains("Host=HOST1.DOMAIN1.EXAMPLE]"))
        #expect(second.contains("Host=host2.domain2.test]"))
    }

    @Test func whatIsNoLogIsNotCopiedAndThatIsSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write(Planted.record("Host=gw.contoso.com"), to: "logs/a/ccmsetup.log")
        try folder.write("PK\u{3}\u{4} and more", to: "logs/bundle.zip")
        try folder.write("notes of zjdoe", to: "logs/notes.md")
        let copy = try CopiedBundle(of: [folder.path("logs")])
        #expect(copy.names == ["a"])
        #expect(copy.run.output.contains("notes.md: no log."))
        #expect(copy.run.output.contains("bundle.zip"))
    }

    @Test(arguments: [[0x50, 0x4b, 3, 4], [0x1f, 0x8b, 8, 0], [0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff]] as [[UInt8]])
    func whatIsNotReadIsNotCopiedByName(head: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let isWide = head.contains(0xfe)
        let name = isWide ? "ClientIDManagerStartup.log" : "ccmsetup-1.log"
        let record = Planted.record("Machine: ZLAP-4711")
        let text = record.utf8.flatMap { !isWide ? [$0] : head[0] == 0 ? [0, 0, 0, $0] : [$0, 0, 0, 0] }
        let file = URL(fileURLWithPath: try folder.write("", to: "logs/\(name)"))
        try Data(head + text).write(to: file)
        for paths in [[file.path], [folder.path("logs")]] {
            let run = try Tool.run(["redact"] + paths + ["-o", folder.path("copy")])
            #expect(run.exitCode == 2, "\(run.output)")
            #expect(folder.names == ["logs"])
        }
        let log = try folder.write(record, to: "more/ccmsetup.log")
        let run = try Tool.run("redact", log, file.path, "-o", folder.path("copy"))
        // A damaged archive is missed; a file that is never read is not.
        #expect(run.exitCode == (isWide ? 0 : 2), "\(run.errors)")
        #expect(run.output.contains(", files: 1."))
        #expect(run.output.contains("/\(name): ") && run.output.contains("This is "), "\(run.output)")
        #expect(Files.names(in: URL(fileURLWithPath: folder.path("copy"))) == ["1"])
    }

    @Test func thousandsOfFilesAreNotHeldOpen() throws {
        let folder = try TemporaryFolder()
        for number in 0..<1_100 {
            try folder.write(Planted.record("Machine: ZLAP-4711"), to: "logs/\(number)/ccmsetup.log")
        }
        let copy = try CopiedBundle(of: [folder.path("logs")])
        #expect(copy.run.exitCode == 0, "\(copy.run.errors)")
        #expect(copy.names.count == 1_100)
    }

    /// What is there is copied, and a program learns that it is not all.
    @Test func pathThatCannotBeReadIsToldAndEndsWithTwo() throws {
        let folder = try TemporaryFolder()
        try folder.write(Planted.record("Machine: ZLAP-4711"), to: "logs/ccmsetup.log")
        let run = try Tool.run("redact", folder.path("logs"), folder.path("none"), "-o", folder.path("copy"))
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("no such file or folder"))
        #expect(Files.names(in: URL(fileURLWithPath: folder.path("copy"))) == ["1"])
    }

    #if !os(Windows)
        @Test(arguments: [SIGINT, SIGTERM])
        func interruptedRunLeavesNothing(signal: Int32) throws {
            let folder = try TemporaryFolder()
            let lines = (1...4_000).map { Planted.record("Machine: ZLAP-\($0) at 10.1.2.3") }.joined()
            try folder.write(lines, to: "logs/ccmsetup.log")
            let process = try Tool.start(["redact", folder.path("logs"), "-o", folder.path("copy")])
            while process.isRunning, !folder.names.contains(where: { $0.hasSuffix(".tmp") }) { usleep(1_000) }
            #expect(process.isRunning, "it is still copying")
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            #expect(process.terminationStatus == signal)
            #expect(folder.names == ["logs"])
        }
    #endif

    @Test func whatCannotBeCopiedLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let log = try folder.write(Planted.record("Host=gw.contoso.com"), to: "logs/ccmsetup.log")
        try folder.write("x", to: "full/x")
        for (paths, output) in [
            ([log], folder.path("full")), ([folder.path("logs")], folder.path("logs")), (["-"], folder.path("new")),
            ([folder.path("full")], folder.path("new")), ([log], folder.path("no/where")), ([log], log),
        ] {
            #expect(try Tool.run(["redact"] + paths + ["--output", output]).exitCode == 2, "\(paths), \(output)")
            #expect(folder.names == ["full", "logs"], "\(paths), \(output)")
        }
    }
}

/// The copy of a bundle, which goes with this value.
private final class CopiedBundle {
    let run: Tool.Run
    private let folder: TemporaryFolder

    init(of paths: [String]) throws {
        folder = try TemporaryFolder()
        run = try Tool.run(["redact"] + paths + ["--output", folder.path("copy")])
    }

    var path: String { folder.path("copy") }
    var names: [String] { Files.names(in: URL(fileURLWithPath: path)) }
    func text(_ name: String) -> String? { folder.text("copy/\(name)") }
}

/// What a report says that no name is a part of.
private struct FoundFacts {
    let parts: [(name: String, value: String)]

    init(_ report: [String: Any]) throws {
        func list(_ name: String, in value: [String: Any]? = nil) -> [[String: Any]] {
            (value ?? report)[name] as? [[String: Any]] ?? []
        }
        let coverage = try #require(report["coverage"] as? [String: Any])
        for key in ["findings", "areas", "tokens", "service", "timeline", "unknownErrors"] {
            #expect(report[key] is [[String: Any]], "the report has \(key)")
        }
        let finding = ["id", "status", "severity", "confidence", "occurrences", "firstSeen", "lastSeen", "recurrence"]
        let verdict = try #require(report["verdict"] as? [String: Any])
        parts = [
            ("verdict", "\(try #require(verdict["status"] as? String))"),
            ("findings", Self.texts(list("findings"), finding)),
            (
                "evidence",
                Self.texts(list("findings").flatMap { list("evidence", in: $0) }, ["lines", "time", "component"])
            ),
            ("areas", Self.texts(list("areas"), ["id", "state", "findings"])),
            ("tokens", Self.texts(list("tokens"), ["kind", "state", "validFrom", "validUntil", "lifetimeMinutes"])),
            ("service", Self.texts(list("service"), ["kind", "state", "since", "lastServed"])),
            // Of two files with the same record the one is told that is called first, and names were replaced.
            ("timeline", Self.texts(list("timeline"), ["utc", "local", "kind"])),
            ("sources", Self.texts(list("sources", in: coverage), ["records", "first", "last", "offsets"])),
            ("unknown", Self.texts(list("unknownErrors"), ["count", "line", "code"])),
        ]
    }

    /// The members of objects as text, in an order of their own.
    private static func texts(_ objects: [[String: Any]], _ keys: [String]) -> String {
        objects.map { object in
            let shown = object.filter { keys.contains($0.key) }
            let data = try? JSONSerialization.data(withJSONObject: shown, options: [.sortedKeys])
            return String(decoding: data ?? Data(), as: UTF8.self)
        }
        .sorted().joined(separator: "\n")
    }
}
