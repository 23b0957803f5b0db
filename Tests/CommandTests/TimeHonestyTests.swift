import Foundation
import TestSupport
import Testing

/// Times that the logs do not tell are not made up.
struct TimeHonestyTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: ["token-refused", "untrusted-ca-recovered", "pki-healthy"], ["", "+-420"])
    func withoutOffsetsThereIsNoUTCAnywhere(sample: String, offset: String) throws {
        let path = try folder.write(sample: sample) {
            $0.replacing(/(time="[0-9:.]+)[+-][0-9]+"/) { "\($0.1)\(offset)\"" }
        }
        let report = try ReadReport(path)
        #expect(report.clock.keys.sorted() == ["judgedAtLocal", "source"])
        let whole = report.run.output.replacing(/"generated" : "[^"]*"/, with: "")
        #expect(!whole.contains(/"(utc|firstSeen|lastSeen|judgedAt|offsetMinutes)" :/))
        #expect(!whole.contains(/[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z/))
        #expect(whole.contains(/"(first|last)SeenLocal" : "20/) || report.findings.isEmpty)
        let text = try Tool.run("analyze", path, "--details").output
        #expect(text.replacing(/\s+/, with: " ").contains("local, UTC not known, the end of the logs"))
        #expect(!text.contains(/[0-9] UTC/))
        // The foot tells when the page was made.
        let page = try Tool.run("analyze", path, "--format", "html").output.replacing(/<footer.*/, with: "")
        #expect(page.contains("Times are those of the logs; UTC is not known."))
        #expect(!page.contains(/[0-9] UTC/) && !page.contains(/:[0-9]{2} [+-][0-9]{2}:[0-9]{2}/))
        #expect(report.messages.contains("no offset from UTC that can be read"))
    }

    /// What other files say of the offset does not make one record's known.
    @Test func recordWithoutAnOffsetHasNoUTCBesideOthersThatHaveOne() throws {
        let path = try folder.write(sample: "token-refused") { $0 }
        let logs = try Sample.logs(of: "token-refused")
        let latest = try #require(logs.first { $0.name == "CcmMessaging.log" })
        try folder.write(latest.text.replacing("+360\"", with: "\"").utf8, to: "token-refused/CcmMessaging.log")
        let report = try ReadReport(path)
        #expect(report.clock["judgedAtLocal"] as? String == "2025-11-04 08:45:08.540")
        let refused = try #require(report.findings.first { $0["id"] as? String == "CMG204" })
        #expect(refused["firstSeenLocal"] as? String == "2025-11-04 08:00:08.500")
        #expect(refused["firstSeen"] == nil && refused["lastSeen"] == nil)
        #expect(report.findings.contains { $0["firstSeen"] != nil })
    }

    @Test(arguments: [#"date="""#, #"date="13-45-2025""#, #"date="00-00-0000""#])
    func recordsWithoutADateAreNotOf1970(date: String) throws {
        let path = try folder.write(sample: "token-refused") { $0.replacing(/date="[0-9-]+"/, with: date) }
        let report = try ReadReport(path)
        #expect(report.run.exitCode == 1)
        #expect(report.clock["source"] as? String == "today")
        #expect(report.findings.allSatisfy { $0["firstSeen"] == nil && $0["firstSeenLocal"] == nil })
        let text = try Tool.run("analyze", path, "--details").output
        #expect(text.contains("seen 5 times, no date") && text.contains("today, since the logs have no time"))
        #expect(!(text + report.run.output).contains("1970"))
    }

    @Test func recordWithoutADateAmongOthersShowsNone() throws {
        let path = try folder.write(sample: "token-refused") { text in
            text.replacing(#"08:00:08.500+360" date="11-04-2025""#, with: #"08:00:08.500+360" date="""#)
        }
        let report = try ReadReport(path)
        let refused = try #require(report.findings.first { $0["id"] as? String == "CMG204" })
        #expect(refused["firstSeen"] == nil && refused["firstSeenLocal"] == nil && refused["lastSeen"] != nil)
        let text = try Tool.run("analyze", path, "--details").output.replacing(/\s+/, with: " ")
        #expect(text.contains("seen 5 times, last 2025-11-04 08:45:08 -06:00, no date"))
        #expect(report.messages.contains("when they were written is not known"))
    }

    @Test func recordWithoutADateShowsItsTimeOfDay() throws {
        let path = try folder.write(sample: "bulk-token-untrusted-ca") {
            $0.replacing(/date="[0-9-]+"/, with: "date=\"\"")
        }
        let text = try Tool.run("analyze", path, "--details").output
        #expect(text.contains("      10:15:41.900, no date"))
        let screen = try Tool.run("analyze", path).output
        #expect(screen.contains("since    a time that is not written, 3 times;") && screen.contains("no date\n"))
    }

    // MARK: - How many

    /// A change to the line that holds the time of a file's record, by the record's number from 1.
    private func inRecord(_ number: Int, _ change: @escaping (String) -> String) -> (String) -> String {
        { text in
            var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
            let places = lines.indices.filter { lines[$0].contains("<time=\"") }
            if places.indices.contains(number - 1) { lines[places[number - 1]] = change(lines[places[number - 1]]) }
            return lines.joined(separator: "\r\n")
        }
    }

    /// Without its offset it would lie two hours later than all others, were it taken for UTC.
    @Test(arguments: [1, 2, 20])
    func recordWithoutAnOffsetLiesAmongItsNeighbours(number: Int) throws {
        let change = inRecord(number) { $0.replacing("-120\" date", with: "\" date") }
        let report = try ReadReport(folder.write(sample: "bulk-token-untrusted-ca", changed: change))
        #expect(report.clock["judgedAt"] as? String == "2025-04-22T08:18:40.720Z")
        #expect(report.messages.contains("ccmsetup.log (1 of 39, in line"))
    }

    @Test func howManyRecordsLackADateIsTold() throws {
        let path = try folder.write(
            sample: "bulk-token-untrusted-ca",
            changed: inRecord(3) { $0.replacing(/date="[0-9-]+"/, with: "date=\"\"") }
        )
        #expect(try ReadReport(path).messages.contains("in ccmsetup.log (1 of 39, in line 3), are put beside"))
        let all = try folder.write(sample: "bulk-token-untrusted-ca") {
            $0.replacing(/date="[0-9-]+"/, with: "date=\"\"")
        }
        #expect(try ReadReport(all).messages.contains("in ccmsetup.log (all 39), are put beside"))
    }

    // MARK: - Joined logs

    /// The logs of a sample in one stream, in several orders: what is judged must be the same.
    @Test(arguments: Sample.all)
    func joinedLogsAreJudgedLikeAFolder(sample: Sample) throws {
        let logs = try Sample.logs(of: sample.name).filter { $0.name != "dsregcmd.txt" }
        guard logs.count > 1 else { return }
        let separate = try ReadReport(sample.path)
        for shift in logs.indices {
            let turned = logs[shift...] + logs[..<shift]
            for order in [Array(turned), turned.reversed()] {
                let joined = try ReadReport("-", input: Data(order.map(\.text).joined().utf8))
                #expect(joined.judgement == separate.judgement, "\(order.map(\.name))")
            }
        }
    }

    @Test func joinedFileIsJudgedLikeAFolderAndSaysThatItIsJoined() throws {
        let logs = try Sample.logs(of: "untrusted-ca-recovered")
        let path = try folder.write(logs.map(\.text).joined().utf8, to: "all.log")
        let report = try ReadReport(path)
        #expect(try report.judgement == ReadReport("samples/untrusted-ca-recovered/logs").judgement)
        #expect(report.messages.contains("Several logs stand one after the other"))
    }
}
