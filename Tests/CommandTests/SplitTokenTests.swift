import Foundation
import TestSupport
import Testing

/// A token that is split over records, each of which a rule quotes, comes out of none of them.
@Suite(.serialized) struct SplitTokenTests {
    /// How many characters of the token stand in the last record.
    @Test(arguments: [22, 30, 39, 60, 200, 330])
    func nothingComesOutOfTheRest(length: Int) throws {
        let folder = try TemporaryFolder()
        let rules = try folder.write(Planted.quotingRule.utf8, to: "rules.yaml")
        let rest = Planted.token.suffix(length)
        let first = Planted.record("Token beacon1x \(Planted.token.dropLast(length))")
        let logs = [
            "alone": first + Planted.record(String(rest)), "with words": first + Planted.record("\(rest) beacon2x"),
            "after others": (0..<3).map { Planted.record("Hello \($0)") }.joined() + first
                + Planted.record(String(rest)),
            "again": first + Planted.record(String(rest)) + Planted.record("Next") + first
                + Planted.record(String(rest)),
        ]
        for (name, log) in logs {
            let path = try folder.write(log.utf8, to: "\(name)/ccmsetup.log")
            let words = ["It says", "beacon1x"] + (name == "with words" ? ["beacon2x"] : [])
            try Self.expectNoLeak(of: path, rules, shows: words)
        }
    }

    /// In three records and more, of which the middle ones hold nothing else.
    @Test(arguments: [40, 80, 160, 250])
    func nothingComesOutOfManyPieces(width: Int) throws {
        let folder = try TemporaryFolder()
        let rules = try folder.write(Planted.quotingRule.utf8, to: "rules.yaml")
        let pieces = Planted.wrapped(Planted.token, at: width, by: "\n").split(separator: "\n").map(String.init)
        let log = Planted.record("Token beacon1x " + pieces[0]) + pieces.dropFirst().map { Planted.record($0) }.joined()
        let path = try folder.write(log.utf8, to: "ccmsetup.log")
        try PlantedRun.expectNoLeak(
            analyzing: [path, "--rules", rules],
            exits: 0,
            shows: ["It says", "beacon1x"],
            in: folder
        )
    }

    /// A rule may take a part of the rest, and put it into any of its fields.
    @Test(
        arguments: [
            ("..(?<value>.+)", "It says {value} beacon2x."), ("(?<machine>.{24})", "It says {machine} beacon2x."),
            ("(?<host>.+)", "It says {host} beacon2x."), ("(?<url>.+)", "It says {host} beacon2x."),
            ("(?<token>.+)", "It says {token} beacon2x."), ("(?<expires>.+)", "It says {expires} beacon2x."),
            ("(?<commandLine>.+)", "It says {commandLine} beacon2x."), ("(?<sid>.+)", "It says {subject} beacon2x."),
        ]
    )
    func nothingComesOutOfAPartOfTheRest(expression: String, summary: String) throws {
        let folder = try TemporaryFolder()
        let field = expression.prefix { $0 != ">" }.drop { $0 != "<" }.dropFirst()
        let rule = Planted.quotingRule.replacing("(?<value>.+)", with: expression)
            .replacing("It says {value}.", with: summary)
            .replacing("['Anything at all']", with: "['Anything/at/all/that/is/long/enough']")
            .replacing("seen:", with: "subject: \(field == "url" ? "host" : field)\n    seen:")
        let rules = try folder.write(rule.utf8, to: "rules.yaml")
        for length in [30, 60] {
            let rest = Planted.record(String(Planted.token.suffix(length)))
            let log = Planted.record("Token \(Planted.token.dropLast(length))") + rest + rest
            let path = try folder.write(log.utf8, to: "ccmsetup.log")
            try Self.expectNoLeak(of: path, rules, shows: ["It says", "beacon2x"])
        }
    }

    private static func expectNoLeak(of path: String, _ rules: String, shows words: [String]) throws {
        for form in ["--json", "--details"] {
            try PlantedRun(arguments: ["analyze", path, "--rules", rules, form], exitCodes: [0], shows: words)
                .expectNoLeak()
        }
    }
}
