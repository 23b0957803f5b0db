import Foundation
import TestSupport
import Testing

/// `--format digest` as a remediation script of Intune sees it: one line, nothing on standard error, 0 or 1.
struct DigestCommandTests {
    @Test(arguments: [
        (["samples/token-refused/logs"], 1, "cmgdiag: failing. CMG204 "),
        (["samples/pki-healthy/logs"], 0, "cmgdiag: healthy. "),
        (["samples/pki-healthy/logs", "no/such/path"], 1, "cmgdiag: healthy. "),
        (["no/such/path"], 1, "cmgdiag: nothing to analyse"),
        (["samples/rotation-forced/logs", "--fail-on", "warning"], 1, "cmgdiag: attention. "),
        (["samples/pki-healthy/logs", "--since", "2030-01-01"], 1, "cmgdiag: nothing to analyse"),
    ])
    func oneLineAndNoError(arguments: [String], code: Int32, beginning: String) throws {
        let run = try Tool.run(["analyze", "--format", "digest"] + arguments)
        #expect(run.exitCode == code)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix(beginning) && run.output.hasSuffix("\n"))
        #expect(run.output.filter(\.isNewline).count == 1 && run.output.count <= 2048)
    }

    /// Who asks wrongly, or for a file that can't be written, is told so as by every format.
    @Test func whatIsNoReportOnStandardOutputIsToldOf() throws {
        let digest = ["analyze", "samples/pki-healthy/logs", "--format", "digest"]
        let unwritten = try Tool.run(digest + ["-o", "no/such/folder/digest.txt"])
        #expect(unwritten.exitCode != 0 && unwritten.output.isEmpty && !unwritten.errors.isEmpty)
        let wrong = try Tool.run(digest + ["--fail-on", "nonsense"])
        #expect(wrong.exitCode == 64 && wrong.output.isEmpty && !wrong.errors.isEmpty)
    }

    /// The same state at another time, on another device, gives the same line.
    @Test func lineDoesNotChangeWithTime() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(sample: "token-refused") {
            $0.replacing("11-04-2025", with: "11-05-2025").replacing("20251104", with: "20251105").replacing(
                "SALES-077",
                with: "SALES-078"
            )
            .replacing("gw.contoso.com", with: "gw.fabrikam.com").replacing(
                "GW.CONTOSO.COM",
                with: "GW.FABRIKAM.COM"
            )
        }
        let lines = try [path, "samples/token-refused/logs"].map {
            try Tool.run("analyze", $0, "--format", "digest").output
        }
        #expect(lines[0] == lines[1])
    }
}
