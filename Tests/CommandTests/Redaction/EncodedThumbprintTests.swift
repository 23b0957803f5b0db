import Foundation
import TestSupport
import Testing

/// A token names its signing certificate in base64url: the same thumbprint in other letters.
struct EncodedThumbprintTests {
    private static let log = "samples/bulk-token-untrusted-ca/logs/ccmsetup.log"
    /// The header of the sample's token says so.
    private static let written = "V_m2xdVAs11TkxZvXODY1VJ9OxM"

    @Test(arguments: [[], ["--json"]])
    func itHasThePseudonymOfTheThumbprint(form: [String]) throws {
        let open = try Tool.run(["token", Self.log] + form)
        #expect(open.output.contains(Self.written))
        let run = try Tool.run(["token", Self.log, "--redact"] + form)
        #expect(!run.output.contains(Self.written) && run.output.contains("thumbprint-1"))
        #expect(run.exitCode == open.exitCode)
    }

    @Test(arguments: ["text", "json", "html", "markdown"])
    func itDoesNotStandInReportsEither(format: String) throws {
        let arguments = ["analyze", "samples/bulk-token-untrusted-ca/logs", "--details", "--format", format]
        #expect(try !Tool.run(arguments + ["--redact"]).output.contains(Self.written))
    }
}
