import ReportModel
import Testing

@testable import Reporting

/// What several devices are called, and how they are shown in any format.
struct DeviceReportsTests {
    private let reports = BuiltDevices.reports

    @Test func eachLabelIsThereOnceInItsOrder() {
        let labels = reports.devices.map(\.label)
        #expect(labels == ["desk", "LAPTOP", "PC1 (a)", "PC1 (b)", "zips/c.zip"])
        let twins = DeviceReports(
            devices: ["", "", "x", "x"].map { DeviceReport(place: $0, report: BuiltReport.report()) }
        )
        #expect(twins.devices.map(\.label) == ["PC1 #1", "PC1 #2", "PC1 (x) #1", "PC1 (x) #2"])
        let nameless = DeviceReports(
            devices: ["", ""].map { DeviceReport(place: $0, report: BuiltDevices.named(nil, .healthy)) }
        )
        #expect(nameless.devices.map(\.label) == ["unnamed #1", "unnamed #2"])
    }

    @Test func aDeviceIsFoundByWhatItIsCalled() {
        #expect(reports.numbers(called: "DESK") == [0])
        #expect(reports.numbers(called: "pc1") == [2, 3])
        #expect(reports.numbers(called: "pc1 (B)") == [3])
        #expect(reports.numbers(called: "Zips/C.zip") == [4])
        #expect(reports.numbers(called: "guid:1") == [2, 3])
        #expect(reports.numbers(called: "").isEmpty && reports.numbers(called: "PC").isEmpty)
    }

    /// Labels are made of what was replaced, and the order stays.
    @Test func everyTextPassesTheGate() {
        let mapped = reports.mapTexts { kind, _ in kind == .source ? "place" : "taken" }
        #expect(
            mapped.devices.map(\.label) == [
                "taken (place) #1", "taken (place) #2", "taken (place) #3", "taken (place) #4", "place",
            ]
        )
        #expect(mapped.remarks.allSatisfy { $0.message == "taken" && $0.source == "place" })
        #expect(mapped.devices.map(\.isComplete) == reports.devices.map(\.isComplete))
    }

    @Test func onlyOneWithoutRemarksIsAlone() {
        let one = DeviceReport(place: "", report: BuiltReport.report())
        #expect(DeviceReports(devices: [one]).only == one)
        #expect(DeviceReports(devices: [one], remarks: reports.remarks).only == nil)
        #expect(reports.only == nil && reports.completeness == .inPart)
    }

    @Test func theWorstComeFirst() {
        let outline = DevicesOutline(reports)
        #expect(outline.groups.map(\.status) == [.failing, .inconclusive, .healthy])
        #expect(
            outline.groups.map { $0.devices.map(\.label) } == [
                ["PC1 (a)", "PC1 (b)"], ["desk"], ["LAPTOP", "zips/c.zip"],
            ]
        )
        #expect(outline.headline == "5 devices: 2 failing, 1 inconclusive, 2 healthy")
        #expect(outline.unjudged == [UnjudgedFiles.all(in: reports.remarks)[0]])
        #expect(outline.unjudgedFiles == 2 && outline.unjudged.first?.sources == ["x.log", "y.log"])
        #expect(outline.groups.last?.devices.last?.words == "not all was read; It is so.")
    }

    /// Names of any length and script stay in their line.
    @Test(arguments: [40, 60, 80, 120]) func linesFitThePage(width: Int) {
        let names = [
            "PC", String(repeating: "x", count: 200), "営業" + String(repeating: "営", count: 60), "\u{1b}[31mred\nnext",
        ]
        let devices = names.map { DeviceReport(place: "p", report: BuiltDevices.named($0, .failing)) }
        var text = ""
        TextReporter(PageOptions(width: width)).write(DeviceReports(devices: devices), to: &text)
        let lines = text.split(separator: "\n")
        #expect(
            lines.filter { $0.hasPrefix("  ") && !$0.contains("devices:") && !$0.contains("more") }.count >= names.count
        )
        // The word to be typed is not broken.
        for line in lines where !line.contains("--device") { #expect(line.displayWidth <= width, "\(line)") }
        #expect(!text.contains("\u{1b}"))
    }

    @Test func aDigestHasNoNames() {
        let line = BuiltDevices.text(DigestReporter.self)
        #expect(
            line
                == "cmgdiag: failing. 5 devices: 2 failing, 1 inconclusive, 2 healthy. 2 files not judged or not read.\n"
        )
    }

    @Test func hostileNamesAreNoMarkup() {
        let name = "<b>|`x`\n# y"
        let devices = [name, "b"].map { DeviceReport(place: name, report: BuiltDevices.named($0, .failing)) }
        let remarks = [Report.Diagnostic(level: .warning, source: name, line: nil, message: name)]
        let reports = DeviceReports(devices: devices, remarks: remarks)
        var page = ""
        var ticket = ""
        HTMLReporter(ReporterOptions(origin: EngineReport.origin)).write(reports, to: &page)
        MarkdownReporter(ReporterOptions(origin: EngineReport.origin)).write(reports, to: &ticket)
        #expect(!page.contains("<b>"))
        #expect(!ticket.contains("\n# y") && ticket.split(separator: "\n").filter { $0.hasPrefix("| ") }.count == 3 + 4)
    }
}
