import Foundation
import TestSupport
import Testing

/// Whatever happens to a token, no command shows twenty characters of its signature, in no format and on no stream.
///
/// `CMGDIAG_DISGUISE_CASES=500 swift test --filter DisguiseLawTests` tries as many.
@Suite(.serialized) struct DisguiseLawTests {
    private static let cases =
        ProcessInfo.processInfo.environment["CMGDIAG_DISGUISE_CASES"].flatMap { UInt64($0) } ?? 24

    /// A way to give a text to the tool; each writes `beacon`, which stands before the token.
    private struct Way: Sendable {
        let arguments: @Sendable (String, String) -> [String]
        var input: @Sendable (String) -> String? = { _ in nil }
        let exitCodes: Set<Int32>
        var shows = "beacon"
        /// Whether the report goes to a file of this name in the folder.
        var file: String?
    }

    @Sendable private static func log(_ text: String) -> String {
        Planted.record("CcmSetup failed with error code 0x80004005 beacon \(text)")
    }

    private static let ways = [
        Way(arguments: { _, _ in ["analyze", "-"] }, input: log, exitCodes: [1]),
        Way(arguments: { _, _ in ["analyze", "-", "--json"] }, input: log, exitCodes: [1]),
        Way(arguments: { _, _ in ["analyze", "-", "--format", "html"] }, input: log, exitCodes: [1]),
        Way(arguments: { _, _ in ["analyze", "-", "--quiet"] }, input: log, exitCodes: [1], shows: ""),
        Way(arguments: { _, to in ["analyze", "-", "-o", to] }, input: log, exitCodes: [1], file: "report"),
        Way(arguments: { _, to in ["analyze", "-", "--json", "-o", to] }, input: log, exitCodes: [1], file: "report"),
        Way(arguments: { text, _ in ["explain", "CcmSetup failed with error code 5 beacon \(text)"] }, exitCodes: [0]),
        Way(
            arguments: { text, _ in ["explain", "--json", "CcmSetup failed with error code 5 beacon \(text)"] },
            exitCodes: [0]
        ),
        Way(
            arguments: { _, _ in ["token", "-"] },
            input: { "ccmsetup.exe /mp:https://beacon /regtoken:\($0) SMSSITECODE=ABC" },
            exitCodes: [1, 2]
        ),
        Way(
            arguments: { text, _ in ["token", "--json", "ccmsetup.exe /mp:https://beacon /regtoken:\(text)"] },
            exitCodes: [1, 2]
        ),
        Way(arguments: { text, _ in ["tokne", "beacon \(text)"] }, exitCodes: [64], shows: "tokne"),
        Way(arguments: { text, _ in ["analyze", "beacon \(text)"] }, exitCodes: [2]),
        Way(arguments: { text, _ in ["analyze", ".", "--now", "beacon \(text)"] }, exitCodes: [64]),
        Way(arguments: { text, _ in ["rules", "show", "beacon \(text)"] }, exitCodes: [1]),
        Way(arguments: { text, _ in ["methods", "--join", "beacon \(text)"] }, exitCodes: [64]),
    ]

    /// Each seed is another disguise, and each way to give it comes in turn.
    @Test(arguments: 0..<cases)
    func noDisguiseBringsASignatureThroughTheTool(seed: UInt64) throws {
        let token = DisguisedToken(seed: seed)
        let way = Self.ways[Int(seed % UInt64(Self.ways.count))]
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "report")
        let arguments = way.arguments(token.text, file.path)
        let run = try Tool.run(arguments, input: way.input(token.text).map { Data($0.utf8) })
        let written = way.file == nil ? "" : String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let story = Comment(rawValue: "\(arguments.map { $0.prefix(30) }), \(token.story)")
        #expect(way.exitCodes.contains(run.exitCode), story)
        for text in [run.output, run.errors, written] { #expect(token.leak(in: text) == nil, story) }
        #expect(way.shows.isEmpty || (run.output + run.errors + written).contains(way.shows), story)
    }

    /// What looks for leaks finds one when nothing is masked.
    @Test(arguments: 0..<cases)
    func everyDisguiseIsSeenThrough(seed: UInt64) {
        let token = DisguisedToken(seed: seed)
        #expect(token.leak(in: token.text) != nil, Comment(rawValue: token.story))
    }
}
