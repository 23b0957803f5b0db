import Foundation
import TestSupport
import Testing

/// A run of the tool over what holds secrets, which shows none of them and still shows what stands around them.
///
/// A word beside each secret proves that its place was read and shown; a run that shows nothing would pass for nothing.
struct PlantedRun {
    let arguments: [String]
    var input: String?
    /// The run ends with one of these.
    let exitCodes: Set<Int32>
    /// Each stands in what was written, white space aside, as pages are wrapped.
    var shows: [String] = []

    /// Runs the tool and looks at both streams, and at the file that it was to write.
    @discardableResult
    func expectNoLeak(file: URL? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws -> Tool.Run {
        let run = try Tool.run(arguments, input: input.map { Data($0.utf8) })
        let name = Comment(rawValue: arguments.map { $0.prefix(40) }.joined(separator: " "))
        #expect(exitCodes.contains(run.exitCode), "\(name): \(run.exitCode)", sourceLocation: sourceLocation)
        var texts = [("output", run.output), ("errors", run.errors)]
        if let file {
            texts.append(("file", String(decoding: try Data(contentsOf: file), as: UTF8.self)))
            try FileManager.default.removeItem(at: file)
        }
        for (stream, text) in texts {
            #expect(Planted.leak(in: text) == nil, "\(name), \(stream)", sourceLocation: sourceLocation)
        }
        let written = texts.map(\.1).joined().filter { !$0.isWhitespace }
        for word in shows where !written.contains(word.filter { !$0.isWhitespace }) {
            Issue.record("\(name) does not show \(word)", sourceLocation: sourceLocation)
        }
        return run
    }

    /// Analyses in every format and to both places; what is quiet shows nothing.
    ///
    /// `detailsShow` is what only JSON and `--details` show.
    static func expectNoLeak(
        analyzing paths: [String],
        exits code: Int32,
        shows words: [String],
        detailsShow details: [String] = [],
        in folder: TemporaryFolder,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let output = folder.url.appending(path: "report")
        let forms: [(options: [String], shows: [String], file: URL?)] = [
            // One screen shows a few records only, and one line none.
            ([], [], nil), (["--json"], words + details, nil), (["--details"], words + details, nil),
            (["--quiet"], [], nil), (["-o", output.path], [], output),
            (["--details", "-o", output.path], words + details, output),
            (["--json", "-o", output.path], words + details, output),
            (["--format", "html"], words + details, nil),
        ]
        for form in forms {
            try PlantedRun(arguments: ["analyze"] + paths + form.options, exitCodes: [code], shows: form.shows)
                .expectNoLeak(file: form.file, sourceLocation: sourceLocation)
        }
    }
}

extension Planted {
    private static let attributes =
        #"time="09:15:55.035+300" date="10-03-2013" component="ccmsetup" context="" type="3" thread="1" file="x:1">"#

    /// A record of a log, whose attributes may have others in their places.
    static func record(_ message: String, replacing attribute: String = "", with other: String = "") -> String {
        let attributes = attribute.isEmpty ? attributes : attributes.replacing(attribute, with: other)
        return "<![LOG[\(message)]LOG]!><\(attributes)\r\n"
    }

    /// A rule that quotes whatever a record says that begins with a character of base64url.
    static let quotingRule = """
        patterns:
          - signal: any-line
            starts: [\(starts)]
            expression: '(?<value>.+)'
            matching: ['Anything at all']
        rules:
          - id: ANY001
            slug: any-line
            title: A line
            area: setup
            severity: warning
            level: network
            seen: { signals: [any-line] }
            summary: 'It says {value}.'
            why: Because.
            matching: ['Anything at all']

        """

    private static let starts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.".map { "'\($0)'" }
        .joined(separator: ", ")
}
