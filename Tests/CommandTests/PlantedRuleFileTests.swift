import Foundation
import TestSupport
import Testing

/// A secret in a rule file comes neither out of its mistakes nor out of what its rules say.
@Suite(.serialized) struct PlantedRuleFileTests {
    /// A rule file with a secret, and what shows that the place of it was read.
    struct Planting: CustomStringConvertible {
        /// `SECRET` stands for the secret.
        let text: String
        /// What is shown; nothing is analysed with a file that has a mistake.
        let shows: [String]
        var isValid = false

        var description: String { text.split(separator: "\n").first { $0.contains("SECRET") }.map(String.init) ?? text }

        /// The rule that quotes any line, with a piece of it replaced.
        init(rule piece: String, _ other: String, shows: [String], isValid: Bool = false) {
            self.init(Planted.quotingRule.replacing(piece, with: other), shows: shows, isValid: isValid)
        }

        init(_ text: String, shows: [String], isValid: Bool = false) {
            self.text = text
            self.shows = shows
            self.isValid = isValid
        }
    }

    @Test(arguments: mistakes + sayings)
    func nothingComesOutOfRuleFiles(_ planting: Planting) throws {
        let folder = try TemporaryFolder()
        let log = try folder.write(Planted.record("Anything at all").utf8, to: "ccmsetup.log")
        for secret in [Planted.token, "pwd=\(Planted.value)"] {
            let file = try folder.write(planting.text.replacing("SECRET", with: secret).utf8, to: "r.yaml")
            try PlantedRun(
                arguments: ["rules", "check", file],
                exitCodes: [planting.isValid ? 0 : 1],
                shows: ["r.yaml"] + (planting.isValid ? [] : planting.shows)
            ).expectNoLeak()
            for form in planting.isValid ? ["--details", "--json"] : ["--details"] {
                try PlantedRun(
                    arguments: ["analyze", log, "--rules", file, form],
                    exitCodes: [planting.isValid ? 0 : 2],
                    shows: planting.shows + (planting.isValid ? ["ANY001"] : ["nothing was analysed", "r.yaml:"])
                ).expectNoLeak()
            }
        }
    }

    private static let mistakes = [
        Planting("\"beacon SECRET\": 1", shows: ["unknown key", "beacon"]),
        Planting("\"\\e[2Jbeacon SECRET\": 1", shows: ["unknown key", "[2Jbeacon"]),
        Planting("rules:\n  - \"SECRET\"", shows: ["r.yaml:2:5: the rule must be a mapping"]),
        Planting("# SECRET\nrules: 5", shows: ["r.yaml:2:8: \"rules\" must be a list"]),
        Planting("disable: [\"beacon SECRET\"]", shows: ["there is no rule beacon"]),
        Planting("SECRET", shows: ["r.yaml:1:1: a rule file must be a mapping"]),
        Planting("{ \"SECRET\"", shows: ["no YAML"]),
        Planting(rule: "slug: any-line", "slug: \"SECRET\"", shows: ["a slug is of"]),
        Planting(rule: "id: ANY001", "id: \"SECRET\"", shows: ["an id is of"]),
        Planting(rule: "(?<value>.+)", "(?<value>SECRET[", shows: ["the regular expression is wrong"]),
        Planting(rule: "(?<value>.+)", "(?<beaconSECRET>.+)", shows: ["r.yaml:4:"]),
        Planting(rule: "area: setup", "area: \"beacon SECRET\"", shows: ["unknown area \"beacon"]),
        Planting(rule: "signals: [any-line]", "signals: [\"beacon SECRET\"]", shows: ["r.yaml:13:"]),
        Planting(
            rule: "matching: ['Anything at all']\n",
            "matching: ['SECRET']\n    notMatching: ['SECRET']\n",
            shows: ["r.yaml:"]
        ),
        Planting(rule: "It says {value}.", "It says {beaconSECRET}.", shows: ["r.yaml:14:"]),
    ]

    private static let sayings = [
        Planting(rule: "title: A line", "title: \"beacon SECRET\"", shows: ["beacon"], isValid: true),
        Planting(rule: "why: Because.", "why: \"beacon SECRET\"", shows: ["beacon"], isValid: true),
        Planting(rule: "'It says {value}.'", "\"beacon SECRET\"", shows: ["beacon"], isValid: true),
        Planting(
            Planted.quotingRule + "    actions: ['beacon SECRET']\n",
            shows: ["beacon"],
            isValid: true
        ),
        Planting(
            Planted.quotingRule + "    references: [{title: 'beacon1 SECRET', url: 'https://beacon2/SECRET'}]\n",
            shows: ["beacon1", "beacon2"],
            isValid: true
        ),
        Planting(rule: "['Anything at all']", "['SECRET']", shows: ["It says Anything at all"], isValid: true),
    ]
}
