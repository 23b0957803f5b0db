import Foundation
import TestSupport
import Testing

/// `cmgdiag explain`, run as a user runs it.
struct ExplainTests {
    private let everyKind = [
        "12037", "0x80072f06", "12169", "0x800b010c", "0x87d00215", "0x9", "CMGService_Invalid_Token", "CMG401",
    ]

    @Test func explanationsAreThoseThatWereRead() throws {
        let run = try Tool.run(["explain"] + everyKind)
        #expect(run.exitCode == 0)
        try Golden.expect(run.output, "explain.txt")
        try Golden.expect(try Tool.run(["explain", "--json"] + everyKind).output, "explain.json")
    }

    @Test func linesAreExplainedAsWasRead() throws {
        let lines = [
            "[CCMHTTP]                : *lpvStatusInformation is 0x9",
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token",
            "CcmSetup failed with error code 0x80004005",
            "Nobody knows this line, error code 0x87d0ffff, hr = 0x80070005",
        ]
        let run = try Tool.run(["explain"] + lines)
        #expect(run.exitCode == 0)
        try Golden.expect(run.output, "explain-lines.txt")
        try Golden.expect(try Tool.run(["explain", "--json"] + lines).output, "explain-lines.json")
    }

    @Test func unknownCodeIsExit1WithTheNearestMatches() throws {
        let run = try Tool.run("explain", "untrustd-ca", "0x80072f8e", "hello world", "12175")
        #expect(run.exitCode == 1)
        try Golden.expect(run.output, "explain-unknown.txt")
    }

    @Test func nothingFitsIn80ColumnsButAddresses() throws {
        for arguments in [["explain"] + everyKind, ["rules", "list"], ["rules", "show", "CMG401", "CMG509"]] {
            let long = try Tool.run(arguments).output.split(separator: "\n").filter {
                $0.count > 80 && !$0.contains("http")
            }
            #expect(long.isEmpty, "\(long)")
        }
    }

    @Test func wrongUsageIs64() throws {
        #expect(try Tool.run("explain").exitCode == 64)
        #expect(try Tool.run("explain", "--jsn", "5").exitCode == 64)
        #expect(try Tool.run("explain", "5", "--json", "--format", "text").exitCode == 64)
    }

    /// Nothing that begins with a dash and has more than small letters and hyphens can be an option.
    @Test(arguments: [
        ("token", "--- forwarded mail ---"), ("token", "-----BEGIN"), ("token", "--regtoken:x"), ("token", "-e X"),
        ("explain", "-0x80072f8f"), ("explain", "-2147012721"), ("explain", "-- 12175"), ("explain", "--12175"),
    ])
    func textThatBeginsWithDashesIsNoOption(command: String, text: String) throws {
        for arguments in [[command, text, "--json"], [command, "--json", text], [command, "--json", "--", text]] {
            let run = try Tool.run(arguments)
            #expect(run.exitCode < 3 && run.output.hasPrefix("{"), "\(arguments): \(run.errors)")
            #expect(!run.output.contains("\\u0001") && !run.errors.contains("\\u{1}"))
        }
    }

    @Test(arguments: ["token", "explain"])
    func aMistypedOptionIsStillToldWithASuggestion(command: String) throws {
        let run = try Tool.run(command, "--jsno", "12175")
        #expect(run.exitCode == 64 && run.errors.contains("Unknown option '--jsno'. Did you mean '--json'?"))
        #expect(try Tool.run(command, "-x", "12175").exitCode == 64)
        #expect(try Tool.run(command, "12175", "-o").exitCode == 64)
        #expect(try Tool.run(command, "-h").exitCode == 0)
    }

    @Test func theCodeBehindADoubleDashIsExplained() throws {
        let run = try Tool.run("explain", "--", "12175")
        #expect(run.exitCode == 0 && run.output.hasPrefix("12175 (0x80072f8f)"))
        #expect(try Tool.run("explain", "-2147012721").output.contains("ERROR_WINHTTP_SECURE_FAILURE"))
    }

    @Test func escapeSequencesInAQueryDoNotReachTheTerminal() throws {
        let run = try Tool.run("explain", "CcmSetup failed with error code 0x80004005 \u{1b}[2J\u{202e}", "\u{1b}[2J")
        #expect(!run.output.contains("\u{1b}"))
        #expect(!run.output.contains("\u{202e}"))
    }
}
