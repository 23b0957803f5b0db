import Foundation
import TestSupport
import Testing

/// What is piped in, and files where a text is meant.
struct PipedInputTests {
    private let scratch: TemporaryFolder
    private let token = "eyJhbGciOiJub25lIn0.eyJleHAiOjF9.AAAA"

    init() throws {
        scratch = try TemporaryFolder()
    }

    // MARK: - token

    @Test func fileIsReadAsATokenIs() throws {
        try scratch.write("mail\n /regtoken:\(token)\n", to: "mail.txt")
        let run = try Tool.run("token", scratch.path("mail.txt"), "--json")
        let piped = try Tool.run(["token", "--json"], input: Data("mail\n /regtoken:\(token)\n".utf8))
        #expect(run.exitCode == 1 && piped.exitCode == 1)
        let (ours, theirs) = (try run.json(), try piped.json())
        let states = [ours, theirs].map { ($0["tokens"] as? [[String: Any]])?.first?["state"] as? String }
        #expect(states[0] != nil && states[0] == states[1])
        #expect(try Tool.run("token", scratch.path("mail.txt")).output.contains("of \(scratch.path("mail.txt"))"))
    }

    @Test func fileThatHoldsNoneSaysSo() throws {
        try scratch.write("nothing", to: "empty.txt")
        let run = try Tool.run("token", scratch.path("empty.txt"))
        #expect(run.exitCode == 2 && run.errors.contains("no token in \(scratch.path("empty.txt"))"))
        #expect(try Tool.run("token", scratch.path("none.txt")).errors.contains("no such file or folder"))
        #expect(
            try Tool.run("token", scratch.path("empty.txt"), scratch.path("empty.txt")).errors.contains("one at a time")
        )
    }

    @Test func reportIsNotWrittenOverTheFileThatIsRead() throws {
        let path = try scratch.write(token, to: "token.txt")
        let run = try Tool.run("token", path, "-o", path)
        #expect(run.exitCode == 2 && scratch.text("token.txt") == token)
    }

    // MARK: - explain

    @Test(arguments: [["explain"], ["explain", "-"]])
    func codesAreReadFromAPipe(words: [String]) throws {
        let run = try Tool.run(words, input: Data("\u{FEFF}0x80072f8f\r\n\r\nCMG401\r\n".utf8))
        #expect(run.exitCode == 0)
        #expect(try run.output == Tool.run("explain", "0x80072f8f", "CMG401").output)
        var wide = Data([0xFF, 0xFE])
        for unit in "0x80072f8f\r\nCMG401\r\n".utf16 {
            wide.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)])
        }
        #expect(try Tool.run(words, input: wide).output == run.output)
    }

    @Test func emptyOrEndlessPipesAreToldOf() throws {
        for text in ["", " \r\n\n"] {
            let run = try Tool.run(["explain"], input: Data(text.utf8))
            #expect(run.exitCode == 64 && run.errors.contains("Nothing came through standard input."))
        }
        let much = try Tool.run([], shell: "head -c 5242880 /dev/zero | \"$0\" explain")
        #expect(much.exitCode == 2 && much.output.isEmpty && much.errors.contains("analyze -"))
        #expect(try Tool.run("explain", "-", "CMG401").exitCode == 64)
    }

    @Test(arguments: ["", " ", "\t\n"])
    func emptyTextIsWrongUsage(text: String) throws {
        #expect(try Tool.run("explain", text).exitCode == 64)
        #expect(try Tool.run("explain", "CMG401", text).exitCode == 64)
    }

    @Test func wordsThatMeanNothingAloneAreTakenTogether() throws {
        for words in [["aadsts", "50001"], ["token", "expired"], ["http", "401"]] {
            let run = try Tool.run(["explain"] + words)
            #expect(run.exitCode == 0)
            #expect(try run.output == Tool.run("explain", words.joined(separator: " ")).output)
        }
        // Near miss: two questions, of which one has no answer.
        let run = try Tool.run("explain", "12175", "xyzzy")
        #expect(run.exitCode == 1 && run.output.contains("xyzzy: not known"))
    }

    @Test func partOfALineIsNotToldToBeUnknown() throws {
        for text in ["StatusCode=401", "401 CMGService_Invalid_Token", "Error:0x80072f8f"] {
            let run = try Tool.run("explain", text)
            #expect(run.exitCode == 0 && run.output.hasPrefix("part of a line of a log\n"))
            #expect(!run.output.contains("No pattern") && !run.output.contains("not known"))
        }
    }

    @Test func fileIsSentToTheCommandThatReadsIt() throws {
        let run = try Tool.run("explain", "README.md")
        #expect(run.exitCode == 1 && run.errors.contains("cmgdiag analyze README.md, or cmgdiag explain < README.md"))
    }

    // MARK: - analyze

    @Test func logsAreReadFromAPipeAndFromAFile() throws {
        let file = Repository.root.appending(path: "samples/token-refused/logs/CcmMessaging.log")
        let wanted = try Tool.run(["analyze", "-"], input: try Data(contentsOf: file))
        #expect(wanted.exitCode == 1)
        #expect(try Tool.run(["analyze"], input: try Data(contentsOf: file)).output == wanted.output)
        #expect(try Tool.run([file.path], shell: "\"$0\" analyze < \"$1\"").output == wanted.output)
    }

    /// Near miss: what starts services gives them nothing, and nobody meant that.
    @Test func nothingIsWrongUsage() throws {
        let run = try Tool.run("analyze")
        #expect(run.exitCode == 64 && run.errors.contains("Name a folder with logs"))
        #expect(try Tool.run(["analyze"], input: Data()).exitCode == 2)
    }
}
