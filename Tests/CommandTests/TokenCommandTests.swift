import Foundation
import TestSupport
import Testing

/// The command on texts as people have them. Every run is searched for pieces of signatures.
struct TokenCommandTests {
    /// A year and a day after the published tokens ended.
    private let now = ["--now", "2021-01-30T20:18:25Z"]

    @Test(arguments: ["intact", "damaged", "empty-management-point"])
    func pagesGiveTheReportsThatWereRead(name: String) throws {
        let run = try TokenRun(["-"] + now, page: name)
        #expect(run.exitCode == 1)
        #expect(run.errors.isEmpty)
        #expect(!run.output.split(separator: "\n").contains { $0.count > 80 && !$0.contains("CCM_Proxy_") })
        try Golden.expect(run.output, "token-\(name).txt")
    }

    @Test func thePublishedTokenSaysWhatItsPageSays() throws {
        let report = try TokenRun(["-", "--json"] + now, page: "intact").json()
        let tokens = try #require(report["tokens"] as? [[String: Any]])
        try #require(tokens.count == 1)
        #expect(tokens[0]["kind"] as? String == "bulk-registration")
        #expect(tokens[0]["state"] as? String == "expired")
        #expect(tokens[0]["hierarchyId"] as? String == "CDCC5E91-0ADF-4A24-82D0-196667F1C081")
        #expect(tokens[0]["uniqueId"] as? String == "db591e33-06fd-4c5b-82f3-bf673e5bd0a2")
        #expect(tokens[0]["validFrom"] as? String == "2020-01-27T20:18:25Z")
        #expect(tokens[0]["validUntil"] as? String == "2020-01-30T20:18:25Z")
        #expect(tokens[0]["lifetimeMinutes"] as? Int == 4320)
        #expect(tokens[0]["thumbprint"] as? String == "392A3CBCD832556411F42697C8E899A6A7B4F56E")
        #expect(tokens[0]["signature"] as? String == "not-checked")
        #expect(tokens[0]["raw"] == nil)
        #expect((tokens[0]["problems"] as? [Any])?.isEmpty == true)
    }

    @Test func theGuessesForTheDamagedTokenAreRight() throws {
        let report = try TokenRun(["-", "--json"] + now, page: "damaged").json()
        let token = try #require((report["tokens"] as? [[String: Any]])?.first)
        let details = try #require(token["details"] as? [[String: Any]])
        let guesses = details.compactMap { ($0["guess"] as? [String: Any])?["text"] as? String }
        #expect(guesses == ["SCCMPreAuthToken", "db591e33-06fd-4c5b-82f3-bf673e5bd0a2", "1580415505"])
        #expect(details.filter { $0["certainty"] as? String == "certain" }.count == 10)
        #expect((token["claims"] as? [String: Any])?["nbf"] as? Int == 1_580_156_305)
        #expect((token["claims"] as? [String: Any])?["exp"] == nil)
    }

    @Test func theEmptyManagementPointIsReported() throws {
        let report = try TokenRun(["-", "--json"] + now, page: "empty-management-point").json()
        let command = try #require((report["commandLines"] as? [[String: Any]])?.first)
        let rules = (command["problems"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
        #expect(rules == ["CMG703", "CMG702"])
    }

    // MARK: - Exit codes

    @Test(arguments: [("2020-01-29", 0), ("2020-01-01", 1), ("2020-02-01", 1)])
    func theExitCodeFollowsTheClock(day: String, code: Int32) throws {
        #expect(try TokenRun(["-", "--quiet", "--now", day], page: "intact").exitCode == code)
        #expect(try TokenRun(["--quiet", "--now", day], page: "intact").exitCode == code)
        #expect(try TokenRun(["-", "--json", "--now", day], page: "intact").exitCode == code)
    }

    @Test func theWorstOfSeveralTokensDecides() throws {
        let both = try TokenRun.page("intact") + TokenRun.page("damaged")
        let run = try TokenRun(["-", "--now", "2020-01-29"], input: both)
        #expect(run.exitCode == 1)
        #expect(run.output.hasPrefix("Token 1 of 2\nUsable by its own claims: valid for another 1 day 20 hours.\n"))
        #expect(run.output.contains("Tokens 1, 2 name the same signing certificate,\n"))
        #expect(run.output.contains("Token 1 is the newest."))
    }

    @Test func aUsableTokenGetsAWarning() throws {
        let run = try TokenRun(["-", "--now", "2020-01-29"], page: "intact")
        #expect(run.output.contains("Do not post it: until 2020-01-30 20:18:25 UTC"))
        #expect(run.output.contains("Administration > Security > Certificates"))
        #expect(run.output.contains("The signature was not checked."))
    }

    @Test func withoutATokenItSaysWhatItLookedFor() throws {
        for text in ["", "no token here", "eyJ", "eyJ0eXAi…[token x5t=392A3CBC… exp=2020-01-30]"] {
            let run = try TokenRun(["-"], input: Data(text.utf8))
            #expect(run.exitCode == 2)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("begin with eyJ"))
        }
    }

    @Test func aCommandLineWithoutATokenIsReviewedAllTheSame() throws {
        let run = try TokenRun(["-"], input: Data("ccmsetup.exe /mp: SMSSITECODE=ABC".utf8))
        #expect(run.exitCode == 2)
        #expect(run.output.contains("problem[CMG703]"))
    }

    @Test func wrongUsageIs64() throws {
        for arguments in [
            ["-", "x"], ["-", "--fail-on", "never"], ["-", "--json", "--format", "text"], ["--now", "x"],
        ] {
            #expect(try TokenRun(arguments, input: Data()).exitCode == 64)
        }
    }

    @Test func theHelpWarnsOfTheHistory() throws {
        let help = try TokenRun(["--help"], input: Data()).output
        #expect(help.contains("history"))
        #expect(help.contains("Get-Clipboard | cmgdiag token -"))
        #expect(help.contains("pbpaste | cmgdiag token -"))
    }

    @Test func aTextMayBeGivenAsArguments() throws {
        let command =
            String(decoding: try TokenRun.page("intact"), as: UTF8.self)
            .split(separator: "\n").first { $0.contains("/regtoken:eyJ") } ?? ""
        let words = command.split(separator: " ").map { String($0.replacing("`", with: "")) }.filter { !$0.isEmpty }
        let run = try TokenRun(words + now, input: Data())
        #expect(run.exitCode == 1)
        #expect(run.output.contains("of the arguments."))
        #expect(run.output.contains("Command line of ccmsetup"))
    }

    // MARK: - Secrets and hostile input

    @Test func theTokenItselfIsShownOnlyWhenAsked() throws {
        let page = String(decoding: try TokenRun.page("intact"), as: UTF8.self)
        let token = String(try #require(page.firstMatch(of: /eyJ[\w-]+\.[\w-]+\.[\w-]+/)).output)
        for option in ["--show-raw", "--quiet", "--json", "--color=always"] {
            let run = try Tool.run(["token", "-", option] + now, input: Data(page.utf8))
            #expect(run.output.contains(token) == (option == "--show-raw"), "\(option)")
        }
        let raw = try Tool.run(["token", "-", "--json", "--show-raw"] + now, input: Data(page.utf8))
        #expect(raw.output.contains("\"raw\" : \"\(token)\""))
    }

    @Test func utf16OfWindowsPowerShellIsRead() throws {
        let text = String(decoding: try TokenRun.page("intact"), as: UTF8.self)
        let encodings: [([UInt8], String.Encoding)] = [
            ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
        ]
        for (mark, encoding) in encodings {
            let input = Data(mark) + (try #require(text.data(using: encoding)))
            #expect(try TokenRun(["-", "--now", "2020-01-29"], input: input).exitCode == 0)
        }
    }

    @Test func controlCharactersBecomeHarmless() throws {
        let header = Data(#"{"alg":"RS256"}"#.utf8).base64URL
        let payload = Data("{\"na\\u001b[2Jme\":\"\\u001b]0;x\\u0007\\u202e\\n\\u0085\",\"exp\":1}".utf8).base64URL
        let text = "\u{1b}[2J ccmsetup.exe /x\u{1b}[1m /regtoken:\(header).\(payload).\(TokenRun.signature)"
        for option in ["--quiet", "--json", "--color=never"] {
            let run = try TokenRun(["-", option], input: Data(text.utf8))
            let harmful = run.output.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
            }
            #expect(harmful.isEmpty, "\(option)")
            #expect(run.exitCode == 1)
        }
    }

    @Test func certificateThatIsTooLargeIsNotCut() throws {
        let scratch = try TemporaryFolder()
        try scratch.write(String(repeating: "x", count: (1 << 20) + 1), to: "large.pem")
        let run = try Tool.run("token", "eyJ", "--certificate", scratch.path("large.pem"))
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("larger than 1 MB, which no certificate is."))
    }

    /// Ten megabytes of what costs little, two of what a debug build is slow at. What grew with the square would take days.
    @Test(arguments: [
        ("eyJ", 10), ("\u{0}\u{FF}", 10), ("\n", 10), ("/regtoken:", 2), ("ccmsetup.exe /mp: ", 2),
        ("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.", 2), ("eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.AAAA ", 2),
    ])
    func aLongPasteIsReadAndToldInShort(piece: String, megabytes: Int) throws {
        let text = String(repeating: piece, count: megabytes * 1_000_000 / piece.utf8.count)
        let run = try Tool.run(["token", "-"], input: Data(text.utf8))
        #expect([1, 2].contains(run.exitCode))
        #expect(run.output.utf8.count < 2_000_000)
    }

    @Test func anyBytesAreTaken() throws {
        var generator = SeededGenerator(seed: 1)
        let noise = Data((0..<100_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
        let run = try TokenRun(["-"] + now, input: noise + TokenRun.page("intact") + noise)
        #expect(run.exitCode == 1)
        #expect(run.output.contains("CDCC5E91-0ADF-4A24-82D0-196667F1C081"))
    }

    // MARK: - Zone and schema

    @Test func theReadersZoneIsShownBesideUTC() throws {
        let run = try Tool.run(
            ["token", "-"] + now,
            input: TokenRun.page("intact"),
            environment: ["TZ": "CET-1CEST"]
        )
        #expect(run.output.contains("2020-01-30 20:18:25 UTC = 2020-01-30 21:18:25 CET"))
    }

    @Test func eachOutputHasItsSchema() throws {
        #expect(try Tool.run("schema").output == Tool.run("schema", "--for", "report").output)
        #expect(try Tool.run("schema", "--for", "token").output.contains("urn:cmgdiag:token:1.0"))
        #expect(try Tool.run("schema", "--for", "timeline").exitCode == 64)
    }
}

/// A run of the token command that shows no piece of a signature.
private struct TokenRun {
    let output: String
    let errors: String
    let exitCode: Int32

    /// 342 characters, as an RS256 signature has with a 2,048-bit key.
    static let signature = Data((0..<256).map { UInt8(truncatingIfNeeded: $0 * 167 + 41) }).base64URL

    init(_ arguments: [String], page: String) throws {
        try self.init(arguments, input: TokenRun.page(page))
    }

    init(_ arguments: [String], input: Data) throws {
        let run = try Tool.run(["token"] + arguments, input: input, environment: ["TZ": "UTC"])
        (output, errors, exitCode) = (run.output, run.errors, run.exitCode)
        let shown = output + errors
        let given = String(decoding: input, as: UTF8.self) + arguments.joined(separator: " ")
        for match in given.matches(of: /eyJ[\w-]+\.[\w-]+\.([\w-]{24,})/) {
            let characters = Array(match.output.1)
            for start in stride(from: 0, through: characters.count - 12, by: 4) {
                let piece = String(characters[start..<start + 12])
                if shown.contains(piece) { Issue.record("\(arguments) shows \(piece) of a signature") }
            }
        }
    }

    func json() throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    static func page(_ name: String) throws -> Data {
        try Data(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Pages/\(name).md")
        )
    }
}

extension Data {
    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
