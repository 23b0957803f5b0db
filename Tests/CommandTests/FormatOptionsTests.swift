import ArgumentParser
import Reporting
import Testing

@testable import cmgdiag

/// What a command's list of formats decides: the names that are taken, the help, and the endings of files.
struct FormatOptionsTests {
    /// A list of which the command line knows nothing.
    private enum Made: FormatList {
        static let formats = [.text, .json, OutputFormat("page", fileExtensions: ["html", "htm"])]
    }

    private func chosen(_ arguments: String...) throws -> String {
        let options = try FormatOptions<Made>.parse(arguments)
        try options.checkEnding()
        return options.chosen.name
    }

    @Test func aRowOfTheListIsAFormatOfTheCommand() throws {
        #expect(try chosen() == "text")
        #expect(try chosen("--format", "page") == "page")
        #expect(try chosen("-o", "report.html") == "page")
        #expect(try chosen("-o", "REPORT.HTM") == "page")
        #expect(try chosen("-o", "report.json") == "json")
        #expect(try chosen("-o", "report.txt") == "text")
        #expect(try chosen("-o", "report") == "text")
        let help = FormatOptions<Made>.helpMessage(columns: 200)
        #expect(help.contains("text, json or page; the ending of --output decides when this is left out."))
    }

    @Test func whatIsNamedGoesBeforeTheEnding() throws {
        #expect(try chosen("--format", "text", "-o", "report.html") == "text")
        #expect(try chosen("--json", "-o", "report.html") == "json")
        #expect(try chosen("--json", "--format", "json") == "json")
        #expect(throws: (any Error).self) { try chosen("--json", "--format", "page") }
    }

    @Test func whatTheListLacksIsRefused() {
        #expect(throws: (any Error).self) { try chosen("--format", "markdown") }
        #expect(throws: (any Error).self) { try chosen("--format", "PAGES") }
        #expect(throws: (any Error).self) { try chosen("-o", "report.md") }
    }

    @Test func reportsHaveTheFormatsOfAllReporters() throws {
        let help = AnalyzeCommand.helpMessage(columns: 200)
        for format in Reporters.all.map({ $0.format }) {
            #expect(try FormatOptions<ReportFormats>.parse(["--format", format.name]).chosen == format)
            for ending in format.fileExtensions {
                #expect(try FormatOptions<ReportFormats>.parse(["-o", "a." + ending]).chosen == format)
            }
            #expect(help.contains(format.name))
        }
    }
}
