import FleetModel
import KnowledgePages
import Testing
import TestSupport

@testable import Reporting

/// What is said of a fleet, in each format.
struct FleetReporterTests {
    private static let summaries = [
        BuiltFleet.summary(), BuiltFleet.summary(devices: 123_456), BuiltFleet.summary(text: BuiltFleet.hostile),
        BuiltFleet.plain("healthy", devices: 1), BuiltFleet.plain("healthy", devices: 12),
        BuiltFleet.plain("failing", devices: 1), BuiltFleet.plain("failing", devices: 3),
    ]

    // MARK: - Text

    @Test func textFitsItsWidth() {
        for summary in FleetReporterTests.summaries where summary != FleetReporterTests.summaries[2] {
            let text = BuiltFleet.text(summary, FleetTextReporter.self)
            let wide = text.split(separator: "\n").filter { $0.count > 80 }
            #expect(wide.isEmpty, "\(wide)")
            #expect(!text.contains(" \n") && !text.contains("\n\n\n"))
        }
    }

    @Test func quietIsOneLineWithAllNumbers() {
        let text = BuiltFleet.text(BuiltFleet.summary(), FleetTextReporter.self, detail: .quiet)
        #expect(text == "1,232 devices: 925 failing, 307 to be looked at; 2 bundles not read.\n")
        let alone = BuiltFleet.text(BuiltFleet.plain("healthy", devices: 1), FleetTextReporter.self, detail: .quiet)
        #expect(alone == "1 device: 1 healthy.\n")
    }

    @Test func headlineFitsTheNumbers() {
        func headline(_ summary: FleetSummary) -> Substring? {
            BuiltFleet.text(summary, FleetTextReporter.self).split(separator: "\n").first
        }
        #expect(headline(BuiltFleet.summary()) == "925 of 1,232 devices are failing.")
        #expect(headline(BuiltFleet.plain("healthy", devices: 1)) == "1 device, healthy.")
        #expect(headline(BuiltFleet.plain("failing", devices: 1)) == "1 device, failing.")
        #expect(headline(BuiltFleet.plain("failing", devices: 3)) == "All 3 devices are failing.")
        #expect(headline(BuiltFleet.plain("healthy", devices: 12)) == "12 devices, none of them failing.")
    }

    @Test func oneDeviceSharesNothing() {
        for reporter in [FleetTextReporter.self, FleetHTMLReporter.self] as [any FleetReporter.Type] {
            let alone = BuiltFleet.text(BuiltFleet.plain("failing", devices: 1), reporter)
            #expect(!alone.contains("What devices share") && !alone.contains("began to fail"))
            #expect(alone.contains("CMG401") && alone.contains("PC-1CMG401.zip") && !alone.contains("such as"))
            #expect(BuiltFleet.text(BuiltFleet.plain("failing", devices: 3), reporter).contains("What devices share"))
        }
    }

    @Test func whatComesNextIsACommandThatCanBePasted() {
        let text = BuiltFleet.text(BuiltFleet.summary(), FleetTextReporter.self)
        #expect(text.contains("  One device's report: cmgdiag analyze 'my fleet/PC-1CMG401.zip'\n"))
        let kept = BuiltFleet.text(BuiltFleet.summary(), FleetTextReporter.self, database: "f.sqlite")
        #expect(kept.contains("in f.sqlite, tables device and finding"))
        #expect(!BuiltFleet.text(BuiltFleet.plain("healthy", devices: 2), FleetTextReporter.self).contains("analyze"))
    }

    @Test func detailsNameEveryDevice() {
        let summary = BuiltFleet.summary(devices: 40)
        #expect(BuiltFleet.text(summary, FleetTextReporter.self).contains("and 24 more"))
        let text = BuiltFleet.text(summary, FleetTextReporter.self, detail: .full)
        for device in summary.findings.flatMap(\.devices) { #expect(text.contains(device.device)) }
    }

    @Test func colourChangesNoWord() {
        let plain = BuiltFleet.text(BuiltFleet.summary(), FleetTextReporter.self)
        let colored = BuiltFleet.text(BuiltFleet.summary(), FleetTextReporter.self, style: .ansi)
        #expect(colored != plain && colored.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain)
    }

    // MARK: - Every format

    @Test func hostileNamesStayText() {
        let summary = BuiltFleet.summary(text: BuiltFleet.hostile)
        for reporter in FleetReporters.summaries {
            let text = BuiltFleet.text(summary, reporter, detail: .full)
            let harmful = text.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || [0x7f, 0x9b, 0x202e].contains($0.value)
            }
            #expect(harmful.isEmpty, "\(reporter.format.name)")
        }
        let page = BuiltFleet.text(summary, FleetHTMLReporter.self)
        #expect(!page.contains("<img") && !page.contains("<script") && page.contains("&lt;img src=x"))
        #expect(page.ranges(of: "</details>").count == page.ranges(of: "<details").count)
    }

    @Test func bytesAreTheSameButForTheTime() {
        for reporter in FleetReporters.summaries {
            let texts = [0, 0, 86_400].map {
                BuiltFleet.text(BuiltFleet.summary(), reporter, generated: BuiltFleet.start + $0)
            }
            #expect(texts[0] == texts[1])
            guard reporter != FleetTextReporter.self else { continue }
            let lines = texts.map { $0.split(separator: "\n") }
            #expect(zip(lines[0], lines[2]).filter { $0 != $1 }.count == 1, "\(reporter.format.name)")
        }
    }

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func summariesAreValid() throws {
        let reports = FleetReporterTests.summaries.enumerated().map {
            ("summary\($0)", BuiltFleet.text($1, FleetJSONReporter.self))
        }
        let whole = reports[0].1
        let damages = [
            ("\"slug\" :", "\"extra\" : 1, \"slug\" :"), ("\"id\" : \"FLEET02\"", "\"id\" : \"FLEET99\""),
            ("\"exitCode\" : 0", "\"exitCode\" : 3"), ("\"by\" : \"cause\"", "\"by\" : \"colour\""),
            ("\"earlier\" : 0,", ""),
        ]
        let damaged = damages.enumerated().map { ("damage\($0)", whole.replacing($1.0, with: $1.1)) }
        let result = try SchemaValidator().validate(reports + damaged, schema: FleetSchema.text)
        let lines = result.output.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("  ") }
        let expected = ["schema.json: valid schema"] + reports.map { "\($0.0).json: valid" }
        #expect(Array(lines.prefix(expected.count)) == expected)
        #expect(lines.dropFirst(expected.count).allSatisfy { $0.hasSuffix("violations") }, "\(lines)")
        #expect(lines.count == expected.count + damages.count)
    }

    @Test(.enabled(if: SchemaValidator.mustRun || ReportBrowser.isAvailable, ReportBrowser.excuse))
    func pagesAreWellInABrowser() throws {
        let folder = try TemporaryFolder()
        let pages = try FleetReporterTests.summaries.enumerated().map { number, summary in
            try folder.write(BuiltFleet.text(summary, FleetHTMLReporter.self), to: "fleet\(number).html")
        }
        let look = try ReportBrowser.look(at: pages, isPlain: true)
        #expect(look.status == 0, "\(look.output)")
        let broken = try folder.write(
            BuiltFleet.text(BuiltFleet.summary(), FleetHTMLReporter.self)
                .replacing("</main>", with: "<script>ran=1</script></main>"),
            to: "broken.html"
        )
        #expect(try ReportBrowser.look(at: [broken], isPlain: true).status == 1)
    }
}
