import Foundation
import Testing

/// Every sample, analysed by the built tool: the verdict it must give, and the reports a person has read.
struct SampleTests {
    @Test(arguments: Sample.all)
    func sampleGivesItsVerdict(sample: Sample) throws {
        let run = try Tool.run("analyze", "samples/\(sample.name)/logs", "--json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let verdict = try #require(report["verdict"] as? [String: Any])
        #expect(verdict["status"] as? String == sample.status)
        #expect(verdict["rootCause"] as? String == sample.rootCause)
        #expect(run.exitCode == sample.exitCode)
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: Sample.all.filter { $0.status == "healthy" })
    func healthySampleHasNoActiveFindingAboveInformation(sample: Sample) throws {
        let run = try Tool.run("analyze", "samples/\(sample.name)/logs", "--json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let findings = try #require(report["findings"] as? [[String: Any]])
        let faults = findings.filter { $0["severity"] as? String != "info" && $0["status"] as? String == "active" }
        #expect(faults.isEmpty)
    }

    @Test(arguments: Sample.all)
    func textReportIsTheOneThatWasRead(sample: Sample) throws {
        let run = try Tool.run("analyze", "samples/\(sample.name)/logs")
        try expectGolden(run.output, "\(sample.name).txt")
        let tooLong = run.output.split(separator: "\n").filter { $0.count > 80 && !$0.contains("http") }
        #expect(tooLong.isEmpty)
    }

    @Test(arguments: Sample.all)
    func jsonReportIsTheOneThatWasRead(sample: Sample) throws {
        let run = try Tool.run("analyze", "samples/\(sample.name)/logs", "--format", "json")
        let fixed = run.output.replacing(/"generated" : "[^"]*"/, with: "\"generated\" : \"2000-01-01T00:00:00Z\"")
        try expectGolden(fixed, "\(sample.name).json")
    }

    @Test(arguments: Sample.all)
    func noReportHoldsATokensSignature(sample: Sample) throws {
        let signatures = try sample.signatures()
        for options in [[], ["--verbose"], ["--json"]] {
            let run = try Tool.run(["analyze", "samples/\(sample.name)/logs"] + options)
            for signature in signatures { #expect(!run.output.contains(signature.prefix(12))) }
        }
    }
}

/// A bundle of logs under `samples/`, with the verdict it must give.
struct Sample: CustomTestStringConvertible {
    let name: String
    let status: String
    /// The id of the root cause's rule; `nil` when there is none.
    let rootCause: String?
    let exitCode: Int32

    var testDescription: String { name }

    static let all: [Sample] = {
        let folder = Tool.repository.appending(path: "samples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { Sample(name: $0, folder: folder) }
    }()

    /// Reads `verdict.txt`: status, root cause or `-`, exit code.
    private init?(name: String, folder: URL) {
        let file = folder.appending(path: "\(name)/verdict.txt")
        guard let data = try? Data(contentsOf: file) else { return nil }
        let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let exitCode = Int32(words[2]) else { return nil }
        self.name = name
        self.exitCode = exitCode
        status = String(words[0])
        rootCause = words[1] == "-" ? nil : String(words[1])
    }

    /// The third parts of all tokens in the sample's logs.
    func signatures() throws -> [Substring] {
        let folder = Tool.repository.appending(path: "samples/\(name)/logs")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { file -> [Substring] in
            let text = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            return text.matches(of: /eyJ[\w-]+\.[\w-]+\.([\w-]+)/).map { $0.output.1 }.map { Substring(String($0)) }
        }
    }
}
