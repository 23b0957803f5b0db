import Foundation
import Knowledge
import LogSources
import ReportModel
import TestSupport
import Testing

@testable import Diagnosis

/// However little of a sample is left, nobody is called healthy without a server and a time that show it.
struct HealthNeedsProofTests {
    @Test(arguments: 0..<60)
    func partsOfSamplesAreNeverHealthyWithoutProof(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let sample = try #require(Sample.all.randomElement(using: &random))
        var chains: [LogChain] = []
        for log in try Sample.logs(of: sample.name) where Int.random(in: 0..<3, using: &random) > 0 {
            let bytes = Array(log.text.utf8)
            let isCut = Bool.random(using: &random)
            let part = isCut ? Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))) : bytes
            let name = LogName(String(log.name.prefix { $0 != "." }))
            chains.append(LogChain(log: name, files: [LogFile(part, name: log.name, log: name)]))
        }
        expectProof(of: chains, "seed \(seed), \(sample.name)")
    }

    @Test(arguments: Sample.all)
    func eachLogOfASampleAndEachQuarterOfItIsNeverHealthyWithoutProof(sample: Sample) throws {
        for log in try Sample.logs(of: sample.name) {
            let bytes = Array(log.text.utf8)
            let name = LogName(String(log.name.prefix { $0 != "." }))
            for quarter in 1...4 {
                let file = LogFile(Array(bytes.prefix(bytes.count * quarter / 4)), name: log.name, log: name)
                expectProof(of: [LogChain(log: name, files: [file])], "\(sample.name)/\(log.name), quarter \(quarter)")
            }
        }
    }

    private func expectProof(of chains: [LogChain], _ what: String) {
        let reading = Reading(Catalogue.standard())
        let caseFile = reading.caseFile(of: LogBundle(chains: chains))
        let report = Judging(Catalogue.standard()).report(on: caseFile)
        guard report.verdict.status == .healthy else { return }
        let answer = report.answers?.service
        #expect(answer?.word == .yes, "\(what)")
        #expect(answer?.evidence?.time != nil, "\(what)")
        let host = caseFile.service.proof?.door.host ?? ""
        #expect(!host.isEmpty && (answer?.summary.contains(host) ?? false), "\(what)")
        let served = caseFile.service.proof?.lastServed
        #expect(served.map { caseFile.service.isRecent($0) } ?? false, "\(what)")
    }
}
