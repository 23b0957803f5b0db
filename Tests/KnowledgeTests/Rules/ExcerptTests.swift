import CMTraceLog
import Diagnosis
import Foundation
import Knowledge
import LogSources
import ReportModel
import Testing
import Times

/// Real excerpts of client logs, published by Microsoft and others, each with what must come of it.
///
/// The excerpts themselves are not ours to ship. They are read from the folder of real logs beside the repository;
/// without it the suite says that it was skipped.
@Suite(.enabled(if: Excerpts.areThere, "the real excerpts are not beside the repository"))
struct ExcerptTests {
    @Test(arguments: Excerpts.causes)
    func excerptThatNamesACauseGivesIt(id: String, ids: [String]) async throws {
        let excerpt = try #require(Excerpts.all[id])
        let report = try await Excerpts.report(on: [excerpt])
        let found = Set(report.findings.filter { $0.severity > .info }.map(\.id))
        #expect(found == Set(ids), "\(excerpt.situation)")
    }

    @Test(arguments: Excerpts.information)
    func excerptThatShowsAStateGivesIt(id: String, ids: [String]) async throws {
        let excerpt = try #require(Excerpts.all[id])
        let report = try await Excerpts.report(on: [excerpt])
        #expect(Set(report.findings.map(\.id)) == Set(ids), "\(excerpt.situation)")
    }

    /// Whatever is not listed as a fault is healthy, routine or another program's: it must give no error.
    @Test(arguments: Excerpts.harmless)
    func excerptOfAHealthyClientGivesNoError(id: String) async throws {
        let excerpt = try #require(Excerpts.all[id])
        let report = try await Excerpts.report(on: [excerpt])
        #expect(report.findings.filter { $0.severity == .error && $0.status == .active }.map(\.id) == [])
    }

    @Test func flagsAndTheFailureTheyBelongToAreOneFinding() async throws {
        let flags = try #require(Excerpts.all["X004"])
        let failure = try #require(Excerpts.all["X003"])
        let report = try await Excerpts.report(on: [flags, failure])
        #expect(report.findings.filter { $0.severity == .error }.map(\.id) == ["CMG401", "CMG403"])
        #expect(report.findings.first?.subject == "cmg.contoso.com")
        let root = try #require(report.verdict.rootCause)
        #expect(report.findings[root].id == "CMG401")
        #expect(report.findings[root].summary.contains("CERT_CN_INVALID"), "value and lines disagree, and it says so")
    }

    @Test func eventsOwnTimeIsTheLocalTimePlusTheOffset() async throws {
        let report = try await Excerpts.report(on: [try #require(Excerpts.all["U002"])])
        let event = try #require(report.timeline.first { $0.kind == "certificate-retrieval-reported" })
        let time = try #require(event.evidence.time)
        #expect(time.offsetMinutes == 300)
        #expect(time.localText == "2013-10-03 09:15:55.035")
        #expect(time.utc?.rfc3339 == "2013-10-03T14:15:55.035Z")
        #expect(event.evidence.message.contains("DateTime = \"20131003141555.035000+000\""))
        #expect(!report.findings.contains { $0.id == "CMG902" })
    }

    @Test func everyExcerptIsAccountedFor() {
        let listed = Excerpts.causes.map(\.0) + Excerpts.information.map(\.0) + Excerpts.harmless
        #expect(Set(listed).count == listed.count)
        #expect(Set(listed) == Set(Excerpts.all.values.filter { $0.form != "pasted-columns" }.map(\.id)))
    }
}
