import Diagnosis
import FleetModel
import Foundation
import Knowledge
import LogSources
import TestSupport
import Testing
import Times

/// A fault began when its log shows it first, unless the log begins there.
struct BeginningTests {
    private let refused: String

    init() throws {
        let file = Repository.root.appending(path: "samples/token-refused/logs/CcmMessaging.log")
        refused = try Files.text(of: file)
    }

    /// `begun` of the first root cause's row and of its finding; they are of one mind.
    private func begun(
        _ logs: [String: String],
        _ options: Analysis.Options = Analysis.Options()
    ) throws -> FleetCell {
        let bundle = LogFinder.bundle(of: logs.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
        let report = Analysis(Catalogue.standard(), options: options).report(on: bundle)
        let device = DeviceRow(bundle: "a.zip", device: "a", report: report, reason: nil)
        let cell = Self.cell("cause_begun", FleetTable.devices.cells(of: device), FleetTable.devices.headings)
        let findings = FindingRow.rows(of: device).map { FleetTable.findings.cells(of: $0) }
        let headings = FleetTable.findings.headings
        let root = try #require(findings.first { Self.cell("root", $0, headings) == .flag(true) })
        #expect(Self.cell("begun", root, headings) == cell)
        #expect(Self.cell("first_seen", root, headings) == .time(1_762_264_808))
        return cell
    }

    private static func cell(_ name: String, _ cells: [FleetCell], _ headings: [FleetHeading]) -> FleetCell {
        headings.firstIndex { $0.name == name }.map { cells[$0] } ?? .none
    }

    /// A line of a log at some time of the day of the fault, which is at 08:00:08.
    private func line(_ time: String, date: String = "11-04-2025", _ component: String = "CcmMessaging") -> String {
        LogText.record("Nothing of any weight", time: "\(time).000+360", date: date, component: component) + "\r\n"
    }

    @Test(arguments: [("06:30:00", true), ("06:59:00", true), ("07:30:00", false), ("08:00:00", false)])
    func logMustTellOfAnHourBefore(time: String, isKnown: Bool) throws {
        let cell = try begun(["CcmMessaging.log": line(time) + refused])
        #expect(cell == (isKnown ? .time(1_762_264_808) : .none))
    }

    @Test func logThatBeginsWithItDoesNotTell() throws {
        #expect(try begun(["CcmMessaging.log": refused]) == .none)
        // Another log of the client's that is older says nothing of this one.
        let other = line("03:00:00", "ClientLocation")
        #expect(try begun(["CcmMessaging.log": refused, "ClientLocation.log": other]) == .none)
    }

    /// The part that was taken away when the log was full is the same log.
    @Test func olderFileOfTheLogCounts() throws {
        let cell = try begun(["CcmMessaging.log": refused, "CcmMessaging-20251104-060000.log": line("06:00:00")])
        #expect(cell == .time(1_762_264_808))
    }

    /// A client that was installed just then has nothing before.
    @Test(arguments: [("07:50:00", "11-04-2025", true), ("07:50:00", "08-04-2025", false)])
    func newClientsLogBeginsByItself(time: String, date: String, isKnown: Bool) throws {
        let setup = line(time, date: date, "ccmsetup")
        let cell = try begun(["CcmMessaging.log": refused, "ccmsetup.log": setup])
        #expect(cell == (isKnown ? .time(1_762_264_808) : .none))
    }

    /// An update adds to setup's log, and is no first installation.
    @Test func updatedClientIsNotNew() throws {
        let setup = line("09:00:00", date: "08-04-2025", "ccmsetup") + line("07:50:00", "ccmsetup")
        #expect(try begun(["CcmMessaging.log": refused, "ccmsetup.log": setup]) == .none)
    }

    /// What was asked to be left out tells of nothing that was before.
    @Test func logIsCutWhereSomebodyAsked() throws {
        var options = Analysis.Options()
        options.since = Instant(seconds: 1_762_264_808 - 600)
        let logs = ["CcmMessaging.log": line("03:00:00") + refused]
        #expect(try begun(logs) == .time(1_762_264_808))
        #expect(try begun(logs, options) == .none)
    }
}
