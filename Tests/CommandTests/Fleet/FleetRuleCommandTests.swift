import Foundation
import TestSupport
import Testing

/// Rules over fleets, asked for as those on one device are.
struct FleetRuleCommandTests {
    /// What `fleet` says of a rule: all that a reader may have seen of it.
    private static func described() throws -> [[String: Any]] {
        let text = try Tool.run("fleet", "--describe").output
        let description = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(description?["rules"] as? [[String: Any]])
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What tells rules apart is said, and what tells an example from what only looks like it.
    @Test func noTwoRulesAndNoTwoExamplesReadAlike() throws {
        let rules = try #require(try Tool.run("rules", "--json").json()["fleetRules"] as? [[String: Any]])
        var seen: Set<String> = []
        for rule in rules {
            let sees = try #require(rule["sees"] as? [String: Any])
            let text = "\(sees["devices"] ?? ""): \(sees["crowd"] ?? "")"
            #expect(seen.insert(text).inserted, "\(text)")
            let matching = Set(try #require(rule["matching"] as? [String]))
            let others = Set(try #require(rule["notMatching"] as? [String]))
            #expect(matching.isDisjoint(with: others) && !others.isEmpty, "\(rule["id"] ?? "")")
        }
        #expect(seen.count > 10)
    }

    @Test func everyRuleIsExplainedByItsIdAndItsName() throws {
        for rule in try Self.described() {
            let id = try #require(rule["id"] as? String)
            let slug = try #require(rule["slug"] as? String)
            let run = try Tool.run("explain", id.lowercased())
            #expect(run.exitCode == 0)
            for key in ["why", "action", "slug"] {
                let text = try #require(rule[key] as? String)
                #expect(Self.words(run.output).contains(Self.words(text)), "\(id) \(key)")
            }
            #expect(try Tool.run("explain", slug).output == run.output)
            #expect(try Tool.run("help", id).output == run.output)
        }
    }

    @Test func ruleIsShownWithItsExamples() throws {
        let run = try Tool.run("rules", "show", "FLEET02")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        try Golden.expect(run.output, "rules-show-fleet.txt")
        let json = try Tool.run("rules", "show", "server-certificate-replaced", "CMG401", "--json").json()
        #expect((json["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == ["CMG401"])
        let rule = try #require((json["fleetRules"] as? [[String: Any]])?.first)
        #expect(rule["id"] as? String == "FLEET02")
        let sees = try #require(rule["sees"] as? [String: Any])
        #expect(sees["rules"] as? [String] == ["CMG401", "CMG402", "CMG405", "CMG406"])
    }

    @Test func listEndsWithThem() throws {
        let ids = try Self.described().compactMap { $0["id"] as? String }
        let lines = try Tool.run("rules").output.split(separator: "\n").filter { $0.hasPrefix("  FLEET") }
        #expect(lines.compactMap { $0.split(separator: " ").first.map(String.init) } == ids)
        let fleet = try Tool.run("rules", "list", "fleet", "certificate").output
        #expect(fleet.contains("FLEET02") && !fleet.contains("FLEET04") && !fleet.contains("CMG4"))
    }

    @Test func mistypedOnesNameTheNearest() throws {
        #expect(try Tool.run("explain", "FLEET22").output.contains("FLEET02"))
        let run = try Tool.run("rules", "show", "server-certificate-replace")
        #expect(run.exitCode == 1 && run.errors.contains("Did you mean server-certificate-replaced"))
        let yaml = try Tool.run("rules", "show", "FLEET02", "--yaml")
        #expect(yaml.exitCode == 1 && yaml.output.isEmpty && yaml.errors.contains("FLEET02 looks at many devices"))
        #expect(try Tool.run("rules", "FLEET02").errors.contains("cmgdiag rules show FLEET02"))
    }

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func answersAreValid() throws {
        let rules = [("rules", try Tool.run("rules", "--json").output)]
        let schema = try Tool.run("schema", "--for", "rules").output
        #expect(try SchemaValidator().validate(rules, schema: schema).status == 0)
        let explained = [("explained", try Tool.run("explain", "FLEET02", "--json").output)]
        let other = try Tool.run("schema", "--for", "explain").output
        #expect(try SchemaValidator().validate(explained, schema: other).status == 0)
    }
}
