import Diagnosis
import Knowledge
import ReportModel
import Testing
import Times

private typealias Lines = ServiceLines

/// What the picture of time shows, by the whole engine.
struct PictureTests {
    private func picture(_ parts: String...) throws -> Report.Picture {
        var options = Analysis.Options()
        options.hasPicture = true
        let bundle = ExampleLog.bundle(of: Example("CcmMessaging", parts.joined()))
        return try #require(Analysis(Catalogue.standard(), options: options).report(on: bundle).picture)
    }

    private func states(_ kind: Report.Picture.Kind, _ picture: Report.Picture) -> [[Report.Picture.State]] {
        picture.lanes.filter { $0.kind == kind }.map { $0.stretches.map(\.state) }
    }

    @Test func nobodyWhoDoesNotAskGetsOne() {
        #expect(Lines.report(Lines.turned(to: Lines.gateway), Lines.refused(Lines.gateway)).picture == nil)
    }

    @Test func aLaneTellsHowRequestsEndedInTheirOrder() throws {
        let picture = try picture(
            Lines.turned(to: Lines.gateway),
            Lines.refused(Lines.gateway),
            Lines.wait("03:00:00"),
            Lines.unreachable(Lines.gateway),
            Lines.wait("03:00:00"),
            Lines.replied(nil)
        )
        #expect(states(.gateway, picture) == [[.refused, .unreachable, .served]])
        let lane = try #require(picture.lanes.first { $0.kind == .gateway })
        #expect(lane.name == "gw.contoso.com" && lane.role == "72057594037928017")
        #expect(lane.stretches[0].detail == "503 Service Unavailable")
        #expect(
            lane.stretches[0].evidence?.message.contains("StatusCode=503") == true || lane.stretches[0].evidence != nil
        )
        #expect(lane.stretches[1].first?.localText.hasPrefix("2026-03-02 11:00") == true)
        #expect(lane.stretches.allSatisfy { $0.start <= $0.end })
    }

    /// Near misses: what lies far apart, ends otherwise, or happened elsewhere is no stretch with it.
    @Test func onlyWhatIsNearAndAlikeIsOneStretch() throws {
        let one = Lines.refused(Lines.gateway)
        let near = try picture(one, Lines.wait("01:30:00"), one, Lines.wait("01:30:00"), one)
        #expect(states(.gateway, near) == [[.refused]])
        #expect(near.lanes.first { $0.kind == .gateway }?.stretches[0].count == 3)
        #expect(states(.gateway, try picture(one, Lines.wait("02:30:00"), one)) == [[.refused, .refused]])
        let other = Lines.refused(Lines.gateway, status: "401", text: "CMGService_Invalid_Token")
        #expect(states(.gateway, try picture(one, Lines.wait("00:30:00"), other)) == [[.refused, .refused]])
        let elsewhere = try picture(one, Lines.refused(Lines.otherRole))
        #expect(states(.gateway, elsewhere) == [[.refused], [.refused]])
    }

    @Test func aPlaceHoldsUntilAnotherIsNamedAndToTheEnd() throws {
        let picture = try picture(
            Lines.intranet,
            Lines.wait("05:00:00"),
            Lines.internet,
            Lines.wait("01:00:00"),
            Lines.replied("gw.contoso.com")
        )
        let lane = try #require(picture.lanes.first { $0.kind == .place })
        #expect(lane.stretches.map(\.state) == [.intranet, .internet])
        #expect(lane.stretches[0].end == lane.stretches[1].start)
        let coverage = try #require(picture.lanes.first { $0.kind == .coverage })
        #expect(lane.stretches[1].end == coverage.stretches.map(\.end).max())
    }

    @Test func theModeDoesNotContradictTheReport() throws {
        let missing = "== ClientIDManagerStartup\nThere are no certificates in the 'MY' store.\n"
        #expect(states(.certificateMode, try picture(missing)) == [[.selfSigned]])
        let registered = """
            == ClientIDManagerStartup
            [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. \
            Approval status 3

            """
        let entra = try picture(missing, Lines.wait("01:00:00"), registered, Lines.wait("04:00:00"), missing)
        #expect(states(.certificateMode, entra) == [[.selfSigned, .entra]])
        #expect(states(.restart, try picture("[----- STARTUP -----]\n")) == [[.started]])
    }

    /// The line names no zone: read in UTC the end lies eight hours ahead, or by the log's clock, or nowhere near.
    @Test(arguments: [("03/02/2026 16:00:00", true), ("03/03/2026 08:00:01", false), ("03/02/2026 07:59:59", false)])
    func aTokensEndIsTakenWhereItFits(text: String, isKnown: Bool) throws {
        let picture = try picture("Cached encrypted token for 'S-1-5-18'. Will expire at '\(text)'\n")
        let lane = try #require(picture.lanes.first { $0.kind == .token })
        #expect(lane.name == "S-1-5-18")
        #expect(lane.stretches.map(\.state) == [isKnown ? .valid : .received])
        if isKnown { #expect(lane.stretches[0].end.utcText == "2026-03-02 16:00:00 UTC") }
    }

    @Test func lanesAndStretchesAreBounded() throws {
        let hosts = (0..<40).map { Lines.refused("gw\($0).contoso.com/CCM_Proxy_MutualAuth/72057594037928017") }
        let many = try picture(hosts.joined())
        #expect(states(.gateway, many).count == 8)
        #expect(many.hiddenLanes >= 32)
        var alternating = ""
        for _ in 0..<200 {
            alternating += Lines.refused(Lines.gateway) + Lines.wait("03:00:00")
            alternating += Lines.replied("gw.contoso.com") + Lines.wait("03:00:00")
        }
        let long = try picture(Lines.turned(to: Lines.gateway), alternating)
        #expect(long.lanes.allSatisfy { (1...60).contains($0.stretches.count) })
        let shown = try #require(long.lanes.first { $0.kind == .gateway }).stretches
        #expect(shown.first?.state == .refused && Set(shown.map(\.state)) == [.refused, .served])
    }

    @Test func faultsNameTheirFindings() throws {
        var options = Analysis.Options()
        options.hasPicture = true
        let text = Lines.turned(to: Lines.gateway) + Lines.refused(Lines.gateway)
        let bundle = ExampleLog.bundle(of: Example("CcmMessaging", text))
        let report = Analysis(Catalogue.standard(), options: options).report(on: bundle)
        let lanes = try #require(report.picture).lanes.filter { $0.kind == .fault }
        let named = lanes.compactMap { $0.stretches.first?.finding }
        #expect(named == report.findings.indices.filter { report.findings[$0].severity > .info })
        #expect(!named.isEmpty)
    }
}
