import Diagnosis
import Knowledge
import LogSources
import ReportModel
import TestSupport
import Testing
import Times

/// The same excerpts as they were pasted: without records, or in the columns of a viewer.
@Suite(.enabled(if: Excerpts.areThere, "the real excerpts are not beside the repository"))
struct PastedExcerptTests {
    private static func report(on text: String) -> Report {
        let bundle = LogFinder.bundle(of: [("note.txt", Array(text.utf8))])
        return Analysis(Catalogue.standard()).report(on: bundle)
    }

    private static func isPasted(_ id: String) -> Bool { Excerpts.all[id]?.form != "raw-cmtrace" }

    /// X055 names a cause in one log alone, and a line without anything else does not say of which log it is.
    @Test(arguments: Excerpts.causes.filter { isPasted($0.0) && $0.0 != "X055" })
    func aMessageThatNamesACauseGivesIt(id: String, ids: [String]) throws {
        let report = Self.report(on: try #require(Excerpts.all[id]).text)
        #expect(Set(report.findings.filter { $0.severity > .info }.map(\.id)) == Set(ids))
        #expect(report.findings.allSatisfy { $0.confidence != .high })
    }

    /// X015 shows a registration that begins. Of these nothing is said but what the messages say.
    @Test(arguments: Excerpts.information.filter { isPasted($0.0) })
    func aMessageThatShowsAStateGivesIt(id: String, ids: [String]) throws {
        let report = Self.report(on: try #require(Excerpts.all[id]).text)
        #expect(Set(report.findings.map(\.id)) == Set(ids))
        #expect(report.verdict.status != .healthy, "chosen lines do not show that nothing is wrong")
    }

    @Test(arguments: Excerpts.harmless.filter { isPasted($0) })
    func proseAndHealthyLinesGiveNoError(id: String) throws {
        let report = Self.report(on: try #require(Excerpts.all[id]).text)
        #expect(report.findings.filter { $0.severity == .error && $0.status == .active }.map(\.id) == [])
    }

    /// What stands in an excerpt in columns, read by eye.
    struct Columns: Sendable, CustomTestStringConvertible {
        let id: String
        /// How the records' messages begin, in order.
        let messages: [String]
        let component: String
        /// The times of the first and the last record, local; `nil` where the excerpt has none.
        let times: [String]?
        let threads: Set<Int>
        /// Findings of warnings and errors.
        let causes: Set<String>

        var testDescription: String { id }
    }

    static let columns: [Columns] = [
        Columns(
            id: "X030",
            messages: [
                "IsSslClientAuthEnabled", "Failed to create event", "RetrieveTokenFromStsServerImpl",
                "Failed to create SMS client object", "Failed to retrieve registration token",
            ],
            component: "TSMBootstrap",
            times: ["2023-08-23 10:21:05", "2023-08-23 10:21:06"],
            threads: [1380],
            causes: ["CMG203", "CMG213"]
        ),
        Columns(
            id: "X042",
            messages: ["Supplied sender token", "Raising event:", "No reply message", "Post to http://EVTIMGP001"],
            component: "CcmMessaging",
            times: ["2019-05-09 13:33:51", "2019-05-09 13:33:51"],
            threads: [13052],
            causes: []
        ),
        Columns(
            id: "X043",
            messages: [
                "Raising event:", "Status Agent hasn't", "Raising pending event:", "Successfully queued event",
                "Post to http://EVTIMGP001", "Failed in WinHttpReceiveResponse", "[CCMHTTP] ERROR: URL=",
                "[CCMHTTP] ERROR INFO:",
            ],
            component: "CcmMessaging",
            times: ["2019-05-09 13:16:07", "2019-05-09 13:17:07"],
            threads: [6192],
            causes: ["CMG308"]
        ),
        Columns(
            id: "X049",
            messages: [
                "Processing Registration", "Begin validation", "Certificate [Thumbprint", "Completed validation",
                "MP Reg: Registration request body", "MP Reg: Registration failed", "MP Reg: Processing completed",
            ],
            component: "MP_RegistrationManager",
            times: ["2019-07-03 14:17:54", "2019-07-03 14:17:54"],
            threads: [5780],
            causes: ["CMG915"]
        ),
        Columns(
            id: "X064",
            messages: [
                "CLibSMSMessageWinHttpTransport", "In SSL,", "Request was successful.", "pNext != NULL",
                "reply has no message", "DoRequest (sReply",
            ],
            component: "ApplyOperatingSystem",
            times: ["2016-04-15 09:02:57", "2016-04-15 09:02:57"],
            threads: [656],
            causes: []
        ),
        Columns(
            id: "X066",
            messages: [
                "Failed to create instance", "Setting URL", "Setting Server Certificates", "Setting Authenticator",
                "Creating CCMCertStore",
            ],
            component: "OSDDownloadContent",
            times: ["2023-06-30 13:26:08", "2023-06-30 13:26:08"],
            threads: [752],
            causes: []
        ),
        // The lines that the viewer broke bear the columns of the record they belong to.
        Columns(
            id: "X025",
            messages: ["Target URL scheme", "[CCMHTTP] AsyncCallback", "[CCMHTTP]             :"],
            component: "DataTransferService",
            times: ["2018-12-28 16:06:39", "2018-12-28 16:06:39"],
            threads: [3544],
            causes: ["CMG402"]
        ),
        Columns(
            id: "X032",
            messages: ["Send (pReply", "failed to send the request"],
            component: "TSMBootstrap",
            times: nil,
            threads: [],
            causes: []
        ),
        Columns(
            id: "X065",
            messages: ["Error. Status code 500 returned", "XML parsing error"],
            component: "TSMBootstrap",
            times: nil,
            threads: [],
            causes: ["CMG506", "CMG313"]
        ),
    ]

    @Test(arguments: columns)
    func columnsBecomeMessageComponentTimeAndThread(_ columns: Columns) throws {
        let text = try #require(Excerpts.all[columns.id]).text
        let records = PastedRecords.of(text)
        for (record, message) in zip(records, columns.messages) { #expect(record.message.hasPrefix(message)) }
        #expect(records.count >= columns.messages.count)
        #expect(records.allSatisfy { $0.component == columns.component })
        #expect(Set(records.compactMap(\.thread)) == columns.threads)
        let times = [records.first, records.last].compactMap { $0?.time?.localText.prefix(19) }.map(String.init)
        #expect(times == columns.times ?? [])
        let found = Self.report(on: text).findings.filter { $0.severity > .info }
        #expect(Set(found.map(\.id)) == columns.causes)
    }
}

/// The records of a text, by the engine's own reader and patterns.
private enum PastedRecords {
    static func of(_ text: String) -> [CollectingSink.Found] {
        let bytes = Array(text.utf8)
        let patterns = PatternSet(SignalCatalogue.patterns)
        let sink = CollectingSink { patterns.place(of: $0) != nil }
        return CollectingSink.reading(bytes, as: FileHead(bytes).format, piecesOf: bytes.count, into: sink).found
    }
}
