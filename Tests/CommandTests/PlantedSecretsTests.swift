import Foundation
import Testing

/// A secret may stand anywhere in what is read or typed; in nothing that is written does it stand again.
@Suite(.serialized) struct PlantedSecretsTests {
    private static let attributes =
        #"time="09:15:55.035+300" date="10-03-2013" component="ccmsetup" context="" type="3" thread="1" file="x:1">"#

    private static func record(_ message: String, _ attributes: String = attributes) -> String {
        "<![LOG[\(message)]LOG]!><\(attributes)\r\n"
    }

    private func expectNoLeak(_ arguments: [String], input: String? = nil, in folder: URL? = nil) throws {
        let run = try Tool.run(arguments, input: input.map { Data($0.utf8) })
        let name = arguments.map { $0.prefix(40) }
        for (stream, text) in [("output", run.output), ("errors", run.errors)] {
            #expect(Planted.leak(in: text) == nil, "\(name), \(stream)")
        }
        guard let output = folder?.appending(path: "report"), let data = try? Data(contentsOf: output) else { return }
        #expect(!data.isEmpty && Planted.leak(in: String(decoding: data, as: UTF8.self)) == nil, "\(name), file")
        try FileManager.default.removeItem(at: output)
    }

    private func expectNoLeak(analyzing path: URL, in folder: URL, _ more: [String] = []) throws {
        let output = folder.appending(path: "report").path
        for options in [[], ["--json"], ["--quiet"], ["--verbose"], ["-o", output], ["--json", "-o", output]] {
            try expectNoLeak(["analyze", path.path] + options + more, in: folder)
        }
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func nothingComesOutOfLogs() throws {
        try withFolder { folder in
            let logs = folder.appending(path: "logs")
            try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
            // One log for each, since equal signals are shown with their first and last records only.
            for (number, text) in (Planted.spellings + Planted.others).enumerated() {
                let message = "CcmSetup failed with error code 0x8000\(4000 + number) \(text)"
                let log = Self.record(message) + "stray \(text)\r\n" + Self.record("Next of \(number)")
                try Data(log.utf8).write(to: logs.appending(path: "ccmsetup-\(number).log"))
            }
            try expectNoLeak(analyzing: logs, in: folder)
            for (number, text) in (Planted.spellings + Planted.others).enumerated() where number % 4 == 0 {
                try expectNoLeak(
                    ["analyze", "-", "--verbose"],
                    input: Self.record("CcmSetup failed with error code 0x80004005 \(text)")
                )
            }
        }
    }

    @Test func nothingComesOutOfAttributesNamesAndNotes() throws {
        try withFolder { folder in
            let logs = folder.appending(path: "pwd=\(Planted.value) \(Planted.signature.prefix(0))")
            try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
            for (number, name) in [
                "component=\"ccmsetup\"", "thread=\"1\"", "file=\"x:1\"", "context=\"\"", "type=\"3\"",
            ].enumerated() {
                for (index, secret) in [Planted.token, "sig=\(Planted.value)"].enumerated() {
                    let key = name.prefix { $0 != "=" }
                    let attributes = Self.attributes.replacing(name, with: "\(key)=\"\(secret)\"")
                    let log = Self.record("CcmSetup failed with error code 0x8000\(4000 + number)", attributes)
                    try Data(log.utf8).write(to: logs.appending(path: "ccmsetup-\(number)-\(index).log"))
                }
            }
            // A file's name holds at most 255 bytes.
            let short = "\(Planted.header).\(Planted.signature.prefix(140))"
            try Data(Self.record("CcmSetup failed with error code 0x80004005").utf8)
                .write(to: logs.appending(path: "ccmsetup \(short).log"))
            let status =
                "| Device State |\r\nAzureAdJoined : YES\r\nDomainJoined : NO\r\nDevice Name : \(Planted.token)\r\n"
                + "TenantName : \(Planted.token)\r\nTenantId : \(Planted.token)\r\nDeviceId : pwd=\(Planted.value)\r\n"
            try Data(status.utf8).write(to: logs.appending(path: "dsregcmd.txt"))
            let lines = [
                "[RegTask] - Client is registered. Server assigned ClientID is GUID:\(Planted.token). Approval status 1",
                "[CCMHTTP] ERROR: URL=https://gw/\(Planted.token), Port=443, Options=224, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE",
                "Raising event: instance of CCM_CcmHttp_Status { HostName = \"\(Planted.token)\"; };",
                "Computer Name: \(Planted.token)",
                "Rotating assigned management point, new management point [1] is: \(Planted.token) (0) with capabilities: <x/>",
            ]
            try Data(lines.map { Self.record($0) }.joined().utf8).write(to: logs.appending(path: "CcmMessaging.log"))
            try expectNoLeak(analyzing: logs, in: folder)
        }
    }

    @Test func nothingComesOutOfATokenThatIsSplitOverRecords() throws {
        try withFolder { folder in
            for place in [200, 230, 260, 300, 400] {
                let parts = [Planted.token.prefix(place), Planted.token.dropFirst(place)]
                let log =
                    Self.record("CcmSetup failed with error code 0x80004005 \(parts[0])")
                    + Self.record(String(parts[1]))
                try Data(log.utf8).write(to: folder.appending(path: "ccmsetup-\(place).log"))
            }
            // A rule that quotes whatever a record says.
            let rules = folder.appending(path: "rules.yaml")
            try Data(Self.quotingRule.utf8).write(to: rules)
            try expectNoLeak(analyzing: folder, in: folder, ["--rules", rules.path])
        }
    }

    private static let quotingRule = """
        patterns:
          - signal: any-line
            starts: ['']
            expression: '(?<value>.+)'
            matching: ['Anything at all']
        rules:
          - id: ANY001
            slug: any-line
            title: A line
            area: setup
            severity: warning
            level: network
            seen: { signals: [any-line] }
            summary: 'It says {value}.'
            why: Because.
            matching: ['Anything at all']
        """

    @Test func nothingComesOutOfRuleFiles() throws {
        try withFolder { folder in
            let file = folder.appending(path: "r.yaml")
            let log = folder.appending(path: "ccmsetup.log")
            try Data(Self.record("Anything at all").utf8).write(to: log)
            for secret in [Planted.token, "pwd=\(Planted.value)"] {
                let texts = [
                    "\"\(secret)\": 1", "\"\\e[2J\(secret)\": 1", "rules:\n  - \"\(secret)\"", "# \(secret)\nrules: 5",
                    "disable: [\"\(secret)\"]",
                    Self.quotingRule.replacing("title: A line", with: "title: \"\(secret)\""),
                    Self.quotingRule.replacing("slug: any-line", with: "slug: \"\(secret)\""),
                    Self.quotingRule.replacing("id: ANY001", with: "id: \"\(secret)\""),
                    Self.quotingRule.replacing("why: Because.", with: "why: \"\(secret)\""),
                    Self.quotingRule.replacing("(?<value>.+)", with: "(?<value>\(secret)["),
                    Self.quotingRule.replacing("['Anything at all']", with: "['\(secret)']"),
                    Self.quotingRule.replacing("area: setup", with: "area: \"\(secret)\""), "\(secret)",
                    "{ \"\(secret)\"",
                ]
                for text in texts {
                    try Data(text.utf8).write(to: file)
                    try expectNoLeak(["rules", "check", file.path])
                    try expectNoLeak(["analyze", log.path, "--rules", file.path, "--verbose"])
                    try expectNoLeak(["analyze", log.path, "--rules", file.path, "--json"])
                }
            }
        }
    }

    @Test func aSwitchWithNothingBehindItsSignIsNotGiven() throws {
        for option in ["--show-raw=", "--json=", "--quiet=", "--output=", "--now="] {
            let run = try Tool.run("token", option, Planted.token)
            #expect(run.exitCode == 64 && run.output.isEmpty && Planted.leak(in: run.errors) == nil, "\(option)")
            #expect(run.errors.contains(option))
        }
    }

    @Test func nothingComesOutOfArguments() throws {
        for secret in [
            Planted.token, "/regtoken:\(Planted.token)", "-\(Planted.token)", "--\(Planted.token)",
            "pwd=\(Planted.value)",
        ] {
            for command in [
                [], ["tokne"], ["analyze"], ["token", "--now"], ["token", "x", "--certificate"], ["token", "x", "-o"],
                ["rules", "show"], ["rules", "check"], ["rules"], ["rules", "list"], ["methods"],
                ["methods", "--join"],
                ["explain"], ["explain", "--json"], ["explain", "-o"], ["token"], ["token", "--json"],
                ["token", "--quiet"],
                ["token", "--"], ["analyze", ".", "--rules"], ["analyze", ".", "--since"],
                ["analyze", ".", "--fail-on"],
                ["analyze", ".", "--color"], ["schema", "--for"], ["help"], ["token", "--format"],
                ["analyze", "--\(secret)=1"],
            ] {
                // Into no folder, so that nothing is written.
                try expectNoLeak(command + [command.last == "-o" ? "missing/\(secret)" : secret])
            }
        }
        #expect(Planted.leak(in: try Tool.run("token", "--show-raw", Planted.token).output) != nil)
    }

    @Test func nothingComesOutOfAPaste() throws {
        for (number, text) in (Planted.spellings + Planted.others).enumerated() {
            let command = [["token", "-"], ["token", "-", "--json"], ["token", "-", "--quiet"]][number % 3]
            try expectNoLeak(command, input: "Please run ccmsetup.exe /mp:https://x /regtoken:\(text) SMSSITECODE=ABC")
            // What no argument can hold.
            if !text.contains("\0") { try expectNoLeak(["explain", "CcmSetup failed with error code 5 \(text)"]) }
        }
    }
}
