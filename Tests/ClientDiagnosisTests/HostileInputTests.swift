import ClientDiagnosis
import Foundation
import TestSupport
import Testing

/// Whoever wrote the bytes decides neither whether the program goes on nor what a secret is.
struct HostileInputTests {
    private let diagnoser = Diagnoser()

    /// A record as clients write it.
    private func record(_ message: String, offset: String = "+000") -> String {
        let time = "08:15:40.700" + offset
        return LogText.record(message, time: time, date: "04-22-2025", component: "CcmMessaging") + "\r\n"
    }

    private func log(_ text: String, name: String = "CcmMessaging.log") -> LogBytes {
        LogBytes(name: name, bytes: Array(text.utf8))
    }

    @Test func mutilatedLogsAreReadToTheirEnd() throws {
        let bytes = try LogFolders.bytes(of: LogFolders.untrustedCA)[0].bytes
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            var hurt = bytes
            for _ in 0..<Int(generator.next() % 40) {
                let place = Int(generator.next() % UInt64(hurt.count))
                if generator.next() % 3 == 0 { hurt.removeSubrange(place..<min(hurt.count, place + 90)) }
                hurt.insert(UInt8(truncatingIfNeeded: generator.next()), at: min(place, hurt.count))
            }
            let logs = try diagnoser.diagnose([LogBytes(name: "ccmsetup.log", bytes: hurt)])
            #expect(logs.report.coverage.sources.map(\.bytes) == [hurt.count])
            #expect(try JSONDecoder().decode(ClientReport.self, from: Data(logs.json().utf8)) == logs.report)
        }
    }

    @Test(arguments: [
        "", "-", "/", "..", "a/../../etc/passwd", "\u{1b}[2J.log", "a\nb.log", "\0", "😀.lo_", "x.log.99999999",
    ])
    func namesMayBeAnything(name: String) throws {
        let logs = try diagnoser.diagnose([log(record("A line."), name: name)])
        #expect(logs.report.coverage.sources.map(\.name) == [name])
        #expect(!logs.text(TextOptions(detail: .full)).contains("\u{1b}"))
        #expect(try JSONDecoder().decode(ClientReport.self, from: Data(logs.json().utf8)) == logs.report)
    }

    @Test func tooManyLogsAreNotAllRead() throws {
        let logs = (0..<32_770).map { log("", name: "\($0).log") } + [log(record("A line."))]
        let report = try #require(throws: NothingToDiagnose.self) { try diagnoser.diagnose(logs) }
        #expect(report.remarks.filter { $0.message.contains("no more are read") }.count == 3)
    }

    @Test func logsOfOneNameAreAllRead() throws {
        let logs = [log(record("One.")), log(record("Two.")), log(record("Three."), name: "b/CcmMessaging.log")]
        #expect(try diagnoser.diagnose(logs).report.coverage.sources.map(\.records) == [1, 1, 1])
    }

    @Test func olderPartsAreReadBeforeTheCurrentOne() throws {
        let names = ["CcmMessaging.log", "CcmMessaging.log.1", "CcmMessaging-20250310-101500.log", "CcmMessaging.lo_"]
        let report = try diagnoser.diagnose(names.map { log(record("A line."), name: $0) }).report
        #expect(report.coverage.sources.map(\.name) == [names[2], names[1], names[3], names[0]])
    }

    @Test func unknownTimesAreNoUTC() throws {
        let line =
            "[CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, "
            + "Port=443, Options=63, Code=12045, Text=ERROR_WINHTTP_SECURE_INVALID_CA"
        for offset in ["", "+-420"] {
            let logs = try diagnoser.diagnose([log(record(line, offset: offset))])
            let finding = try #require(logs.report.findings.first)
            #expect(finding.firstSeen == nil && finding.firstSeenLocal == "2025-04-22 08:15:40.700")
            #expect(logs.report.clock.judgedAt == nil && logs.report.clock.judgedAtLocal == finding.lastSeenLocal)
            #expect(finding.evidence.allSatisfy { $0.time?.utc == nil && $0.time?.offsetMinutes == nil })
            #expect(try JSONDecoder().decode(ClientReport.self, from: Data(logs.json().utf8)) == logs.report)
        }
    }

    @Test func nothingToReadIsAnErrorWithItsReason() throws {
        let png = LogBytes(name: "a.log", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
        let none = #expect(throws: NothingToDiagnose.self) { try diagnoser.diagnose([]) }
        #expect(none?.reason == .noLogs && none?.remarks == [])
        let noLog = #expect(throws: NothingToDiagnose.self) { try diagnoser.diagnose([png, log("")]) }
        #expect(noLog?.reason == .noRecords)
        #expect(Set(noLog?.remarks.compactMap(\.source) ?? []) == ["a.log", "CcmMessaging.log"])
        let gone = #expect(throws: NothingToDiagnose.self) { try diagnoser.diagnose(paths: ["/no/such/\u{1b}folder"]) }
        #expect(gone?.reason == .noLogs && gone?.remarks.first?.level == .error)
        #expect(gone?.description.contains("\u{1b}") == false)
        let later = DiagnosisOptions(since: Moment("2030-01-01T00:00:00Z"))
        let left = #expect(throws: NothingToDiagnose.self) {
            try diagnoser.diagnose([log(record("A."))], options: later)
        }
        #expect(left?.reason == .nothingInTime)
        let turned = DiagnosisOptions(since: Moment("2025-04-23T00:00:00Z"), until: Moment("2025-04-21T00:00:00Z"))
        #expect(throws: NothingToDiagnose.self) { try diagnoser.diagnose([log(record("A."))], options: turned) }
    }

    @Test func aPathThatIsMissingBesideOthersIsExitCode2() throws {
        let report = try diagnoser.diagnose(paths: [LogFolders.untrustedCA, "/no/such/folder"]).report
        #expect(report.exitCode == 2)
        #expect(report.diagnostics.first?.source == "/no/such/folder")
    }

    @Test func standardInputIsNotRead() {
        let error = #expect(throws: NothingToDiagnose.self) { try diagnoser.diagnose(paths: ["-"]) }
        #expect(error?.reason == .noLogs && error?.remarks.map(\.source) == ["./-"])
    }

    @Test(arguments: [Int.min, -1, 0, 1, 40, .max])
    func anyWidthIsSet(width: Int) throws {
        let text = try diagnoser.diagnose(paths: [LogFolders.untrustedCA]).text(
            TextOptions(detail: .full, width: width)
        )
        #expect(text.contains("CMG401"))
    }
}
