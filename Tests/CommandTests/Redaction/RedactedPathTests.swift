import TestSupport
import Testing

/// What folders, archives and files are called, which no log may tell of.
struct RedactedPathTests {
    private let folder: TemporaryFolder
    private let logs: [Packer.Entry]
    /// What must not be told.
    private static let names = ["goethe", "kontora", "weimar", "lotte", "faust"]
    private static let forms: [[String]] = [
        [], ["--details"], ["--quiet"], ["--json"], ["--format", "html"], ["--format", "markdown"],
        ["--format", "digest"],
    ]

    init() throws {
        folder = try TemporaryFolder()
        logs = try Sample.logs(of: "bulk-token-untrusted-ca").map { ($0.name, Array($0.text.utf8)) }
        for log in logs { try folder.write(log.bytes, to: "Kontora/PC-GOETHE-01/Logs/\(log.name)") }
        let other = LogText.line("Client version: 5.00.9122.1000", component: "ccmsetup")
        try folder.write(other, to: "Kontora/PC-GOETHE-01/Logs/lotte-ccmsetup.log")
        try folder.write("no archive", to: "Kontora/PC-GOETHE-01/Weimar.zip")
        try folder.write(LogText.line("x", component: "CcmExec"), to: "Kontora/PC-GOETHE-01/faust.log")
        let packed = logs.map { ("Lotte F/CCM/Logs/" + $0.name, $0.bytes) }
        try folder.write(Packer.archive(packed, as: .zip), to: "Faust.zip")
    }

    private func expectNoName(in run: Tool.Run, _ what: String) {
        let text = (run.output + run.errors).lowercased()
        for name in Self.names { #expect(!text.contains(name), "\(name): \(what)") }
    }

    private func sources(in run: Tool.Run) throws -> [String] {
        try ReadJSON(run.output)["coverage"]?["sources"]?.list.compactMap { $0["name"]?.text } ?? []
    }

    /// Given as a folder around it, as the device's own, as an archive, as a file, and beside what is not there.
    @Test(arguments: forms) func noNameOfAPathIsLeft(form: [String]) throws {
        let file = "Kontora/PC-GOETHE-01/Logs/" + (try #require(logs.first).name)
        for paths in [["Kontora"], ["Kontora/PC-GOETHE-01"], ["Faust.zip"], [file], [file, "Lotte/Weimar.zip"]] {
            let arguments = ["analyze"] + paths.map(folder.path) + form
            let open = try Tool.run(arguments)
            let run = try Tool.run(arguments + ["--redact"])
            #expect(run.exitCode == open.exitCode, "\(paths): \(run.errors)")
            #expect(!run.output.isEmpty)
            expectNoName(in: run, "\(paths)")
        }
    }

    /// A folder may be called as a word of the report is, or as the gateway: the report says the same as of other folders.
    @Test(arguments: ["rejects", "Gateway", "untrusted", "gw.contoso.com", "gw", "contoso"], forms)
    func namesOfFoldersLeaveTheReportAsItIs(name: String, form: [String]) throws {
        for log in try Sample.logs(of: "token-refused") {
            for place in [name, "other1"] { try folder.write(log.text, to: "\(place)/Logs/\(log.name)") }
        }
        let (run, other) = try (
            Tool.run(["analyze", folder.path(name), "--redact"] + form),
            Tool.run(["analyze", folder.path("other1"), "--redact"] + form)
        )
        #expect(run.exitCode == other.exitCode, "\(run.errors)")
        // Pseudonyms may have other numbers, the width of a line depends on theirs, and some forms name the folder.
        func words(_ text: String) -> [Substring] {
            text.replacing(#/(host|folder|domain)-\d+/#) { $0.output.1 }.split { $0.isWhitespace }
        }
        if form.first != "--format", form != ["--json"] { #expect(words(run.output) == words(other.output)) }
    }

    /// Nothing is analysed, and that is said without names too.
    @Test func noNameIsToldOfWhatIsNotThere() throws {
        try folder.write("no archive", to: "Weimar/Faust.zip")
        try folder.link("Weimar/link", to: folder.path("Kontora"))
        for path in ["Goethe", "Goethe/Faust.zip", "Weimar"] {
            for form in Self.forms {
                let run = try Tool.run(["analyze", folder.path(path), "--redact"] + form)
                #expect(run.exitCode != 0)
                expectNoName(in: run, path)
            }
            let run = try Tool.run("redact", folder.path(path), "-o", folder.path("copies"))
            expectNoName(in: run, path)
        }
    }

    @Test func tokenTellsNoNameOfItsFile() throws {
        let log = try #require(logs.first)
        try folder.write(log.bytes, to: "Goethe/Faust.log")
        for path in ["Goethe/Faust.log", "Goethe/Lotte.txt"] {
            let run = try Tool.run("token", folder.path(path), "--redact")
            expectNoName(in: run, path)
            #expect(run.errors.isEmpty == path.hasSuffix("Faust.log"))
        }
    }

    /// What is known stays, and one name has one pseudonym in all formats, in the copies and on standard error.
    @Test func pathsStayReadable() throws {
        let path = folder.path("Kontora")
        let json = try Tool.run("analyze", path, "--redact", "--json")
        let sources = try self.sources(in: json)
        #expect(sources.contains { $0.hasSuffix("/Logs/ccmsetup.log") }, "\(sources)")
        let first = try #require(sources.first { $0.hasSuffix("/Logs/ccmsetup.log") })
        let device = first.dropLast("/Logs/ccmsetup.log".count)
        #expect(device.wholeMatch(of: #/host-\d+/#) != nil, "\(device)")
        #expect(sources.allSatisfy { $0.hasPrefix(device + "/") })
        #expect(sources.contains { $0.contains(#/\/Logs\/file-\d+-\w+\.log$/#) }, "\(sources)")
        let details = try Tool.run("analyze", path, "--redact", "--details")
        for source in sources { #expect(details.output.contains(source), "\(source)") }
        #expect(details.output.contains(#/host-\d+\/archive-\d+\.zip: /#), "\(details.output)")
        let copies = try Tool.run("redact", path, "-o", folder.path("copies"))
        #expect(copies.exitCode == 0, "\(copies.errors)")
        expectNoName(in: copies, "copies")
        #expect(copies.output.contains(#/host-\d+\/archive-\d+\.zip: /#), "\(copies.output)")
        let copied = try Tool.run("analyze", folder.path("copies"), "--json")
        expectNoName(in: copied, "copies")
        #expect(try self.sources(in: copied).count == sources.count)
    }

    /// A folder may be called as any word is: no sentence loses it.
    @Test func wordsThatFoldersAreCalledStayElsewhere() throws {
        for log in logs { try folder.write(log.bytes, to: "trust/proxy chain/\(log.name)") }
        let open = try Tool.run("analyze", folder.path("trust"))
        let run = try Tool.run("analyze", folder.path("trust"), "--redact")
        #expect(run.output.contains("trust") && open.output.contains("trust"))
        #expect(open.output.contains("proxy chain") && !run.output.contains("proxy chain/"))
    }
}
