import Foundation
import TestSupport
import Testing

/// Every sample, analysed by the built tool: the verdict it must give, and the reports a person has read.
struct SampleTests {
    @Test(arguments: Sample.all)
    func sampleGivesItsVerdict(sample: Sample) throws {
        let run = try Tool.run("analyze", sample.path, "--json")
        let report = try run.json()
        let verdict = try #require(report["verdict"] as? [String: Any])
        #expect(verdict["status"] as? String == sample.status)
        #expect(verdict["rootCause"] as? String == sample.rootCause)
        #expect(run.exitCode == sample.exitCode)
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: Sample.all.filter { $0.status == "healthy" })
    func healthySampleHasNoActiveFindingAboveInformation(sample: Sample) throws {
        let run = try Tool.run("analyze", sample.path, "--json")
        let report = try run.json()
        let findings = try #require(report["findings"] as? [[String: Any]])
        let faults = findings.filter { $0["severity"] as? String != "info" && $0["status"] as? String == "active" }
        #expect(faults.isEmpty)
    }

    @Test(arguments: Sample.all)
    func textReportIsTheOneThatWasRead(sample: Sample) throws {
        let run = try Tool.run("analyze", sample.path)
        try Golden.expect(run.output, "\(sample.name).txt")
        let tooLong = run.output.split(separator: "\n").filter { $0.count > 80 && !$0.contains("http") }
        #expect(tooLong.isEmpty)
    }

    @Test func detailsAreThoseThatWereRead() throws {
        let run = try Tool.run("analyze", "samples/bulk-token-untrusted-ca/logs", "--details")
        try Golden.expect(run.output, "bulk-token-untrusted-ca-details.txt")
    }

    /// One screen of a terminal holds the answer of most samples, and a screen and a half that of every one.
    @Test func answersFitAScreen() throws {
        let counts = try Sample.all.map {
            try Tool.run("analyze", $0.path).output.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        }
        #expect(counts.allSatisfy { $0 <= 34 }, "\(counts)")
        #expect(counts.count { $0 <= 25 } * 3 >= counts.count * 2, "\(counts)")
    }

    /// Each process counts through its sets and tables in another order.
    @Test(arguments: Sample.all)
    func twoRunsGiveTheSamePage(sample: Sample) throws {
        let pages = try (0..<2).map { _ in
            try Tool.run("analyze", sample.path, "--format", "html").output.replacing(/<footer.*/, with: "")
        }
        #expect(pages[0] == pages[1] && pages[0].contains("</h1>"))
    }

    @Test(arguments: Sample.all)
    func noReportHoldsATokensSignature(sample: Sample) throws {
        let signatures = try sample.signatures()
        for options in [[], ["--details"], ["--json"], ["--format", "html"]] {
            let run = try Tool.run(["analyze", sample.path] + options)
            for signature in signatures { #expect(!run.output.contains(signature.prefix(12))) }
        }
    }
}
