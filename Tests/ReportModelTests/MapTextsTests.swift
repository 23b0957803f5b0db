import Foundation
import ReportModel
import Testing
import Tokens

/// Every text of a report passes `mapTexts`.
struct MapTextsTests {
    @Test func nothingIsMissingInTheFullReport() {
        #expect(Parts(of: FullReport.report).missing == [])
        let partial = Report.Device(name: "PC1")
        #expect(
            Parts(of: partial).missing == [
                "Device.clientID", "Device.clientVersion", "Device.siteCode", "Device.joinState",
            ]
        )
    }

    @Test func noTextGetsByTheGate() throws {
        let planted = try PlantedReport(FullReport.report)
        #expect(planted.words.count == Parts(of: FullReport.report).texts, "every text bears a word")
        var seen: Set<String> = []
        let mapped = planted.report.mapTexts { _, text in
            seen.insert(text)
            return "taken"
        }
        let json = String(decoding: try JSONEncoder().encode(mapped), as: UTF8.self)
        #expect(!json.contains("planted"), "\(json.matches(of: /"\w+":"planted \d+ word"/).map { $0.output })")
        #expect(seen == planted.words)
    }

    @Test func aGateThatChangesNothingGivesTheSameReport() {
        #expect(FullReport.report.mapTexts { $1 } == FullReport.report)
    }

    @Test func theGateIsToldWhatATextIs() {
        var kinds: [ReportText: Set<String>] = [:]
        _ = FullReport.report.mapTexts { kind, text in
            kinds[kind, default: []].insert(text)
            return text
        }
        #expect(kinds[.deviceName] == ["PC1"])
        #expect(kinds[.subject] == ["gw.contoso.com"])
        #expect(kinds[.fact("host")] == ["gw2.contoso.com"])
        #expect(kinds[.fact("hosts")] == ["gw.contoso.com"])
        #expect(kinds[.source] == ["a.log"])
        #expect(kinds[.token(.value(of: "alg"))] == ["as written", "a guess", "RS256"])
        #expect(kinds[.token(.thumbprint)] == ["AB"])
    }

    @Test func aReportReadFromItsOwnCodeIsTheSame() throws {
        let data = try JSONEncoder().encode(FullReport.report)
        #expect(try JSONDecoder().decode(Report.self, from: data) == FullReport.report)
    }
}
