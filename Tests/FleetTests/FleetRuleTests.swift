import Diagnosis
import FleetModel
import FleetStore
import Knowledge
import ReportModel
import Testing
import Times

/// Rules over fleets: each tells of its examples and of nothing that only looks like them.
struct FleetRuleTests {
    @Test(arguments: FleetRules.all)
    func ruleTellsOfItsExamples(rule: FleetRule) throws {
        #expect(!rule.matching.isEmpty && !rule.notMatching.isEmpty)
        for example in rule.matching {
            let findings = try example.database().findings(of: [rule])
            #expect(findings.count == 1)
            let finding = try #require(findings.first)
            #expect(finding.devices.count >= 5)
            #expect(finding.title.contains(finding.subject) && !finding.title.contains("{"))
        }
        for example in rule.notMatching { #expect(try example.database().findings(of: [rule]).isEmpty) }
    }

    /// What shows one rule's cause is told by no other; only the rule on any fault may speak of it too, and yields.
    @Test(arguments: FleetRules.all)
    func oneCauseIsToldOnce(rule: FleetRule) throws {
        for example in rule.matching {
            let told = FleetFinding.told(try example.database().findings())
            #expect(told.map(\.rule.id) == [rule.id])
        }
    }

    /// The devices named are those that show it, and the time is when the first of them did.
    @Test func findingNamesItsDevices() throws {
        let rule = FleetRule.serverCertificateReplaced
        let early = FleetExample.devices(
            2,
            "EARLY",
            hoursApart: 1,
            finding: ["id": .text("CMG401"), "subject": .text("other.contoso.com")]
        )
        let finding = try #require((rule.matching[0] + early).database().findings(of: [rule]).first)
        #expect(finding.subject == "gw.contoso.com")
        #expect(finding.devices.map(\.device) == (1...8).map { "PC-\($0)" })
        #expect(finding.since?.seconds == FleetExample.start)
    }

    /// What many devices need at once is what each of them needs, and who does that.
    @Test func stepOfASharedFaultIsThatOfTheFault() throws {
        let rule = FleetRule.sameFaultAtOnce
        let finding = try #require(rule.matching[0].database().findings(of: [rule]).first)
        #expect(finding.who == .network && finding.action.hasPrefix("In the network: open the way. It began on many"))
        // What the most of them need counts, and a fault without a step leaves the rule's own.
        func fleet(_ count: Int, _ name: String, _ cells: [String: FleetCell]) -> FleetExample {
            .devices(
                count,
                name,
                hoursApart: 0.1,
                device: ["cause_title": .text("It fails")].merging(cells) { $1 },
                finding: ["id": .text("CMG308")]
            )
        }
        let client: [String: FleetCell] = ["cause_who": .text("client"), "cause_action": .text("Mend it.")]
        let gateway: [String: FleetCell] = ["cause_who": .text("gateway"), "cause_action": .text("Renew it.")]
        let mixed = try (fleet(4, "A", client) + fleet(9, "B", gateway)).database().findings(of: [rule])
        #expect(mixed.map(\.who) == [.gateway])
        let silent = try fleet(12, "C", [:]).database().findings(of: [rule])
        #expect(silent.map(\.action) == [rule.action] && silent.map(\.who) == [rule.who])
    }

    /// Each device tells when it showed it itself.
    @Test(arguments: FleetRules.all)
    func everyDeviceTellsWhenItShowedIt(rule: FleetRule) throws {
        for finding in try rule.matching[0].database().findings(of: [rule]) {
            #expect(finding.devices.allSatisfy { $0.seen != nil })
            #expect(finding.devices.compactMap(\.seen).min() == finding.since)
        }
    }

    /// A wave begins where most devices follow, even after a device that had the fault for itself weeks before.
    @Test func waveBeginsWithItsDevices() throws {
        let rule = FleetRule.serverCertificateReplaced
        let single = FleetExample.devices(
            2,
            "OLD",
            hoursApart: 24 * 30,
            finding: ["id": .text("CMG401"), "subject": .text("gw.contoso.com")]
        )
        let wave = FleetExample.devices(
            8,
            hoursApart: 0.25,
            after: 24 * 30,
            finding: ["id": .text("CMG401"), "subject": .text("gw.contoso.com")]
        )
        let finding = try #require((single + wave).database().findings(of: [rule]).first)
        #expect(finding.devices.count == 9)
        #expect(finding.since?.seconds == FleetExample.start + 30 * 86_400)
    }

    @Test func idsAndNamesAreDistinct() {
        #expect(Set(FleetRules.all.map(\.id)).count == FleetRules.all.count)
        #expect(Set(FleetRules.all.map(\.slug)).count == FleetRules.all.count)
        #expect(FleetRules.all.map(\.id) == FleetRules.all.map(\.id).sorted())
    }

    /// The rules that statements ask for are in the catalogue.
    @Test(arguments: FleetRules.all)
    func rulesAskedForExist(rule: FleetRule) {
        let known = Set(RuleCatalogue.rules.map(\.id))
        let asked = rule.statement.matches(of: /CMG\d{3}/).map { String($0.output) }
        #expect(asked.allSatisfy(known.contains))
    }
}

/// Each device is counted once, as its newest logs show it.
struct NewestTests {
    /// How many devices these are: each with a machine's name, a client ID, and the day on which its logs end.
    private func count(_ devices: [(machine: String?, id: String?, day: Int64)]) throws -> Int {
        let rows = devices.map { device in
            FleetExample.devices(
                1,
                "\(device.day) \(device.machine ?? "") \(device.id ?? "")",
                hoursApart: 0,
                device: [
                    "machine": FleetCell(device.machine), "client_id": FleetCell(device.id),
                    "judged_at": .time(FleetExample.start + device.day * 86_400),
                ],
                finding: ["id": .text("CMG308")]
            )
        }
        let fleet = rows.dropFirst().reduce(try #require(rows.first), +)
        return try fleet.database().summary().devices
    }

    @Test func caseMakesNoDifference() throws {
        #expect(try count([("PC-1", "GUID:A", 1), ("pc-1", "guid:a", 2)]) == 1)
    }

    @Test func whatOneCollectionDoesNotTellIsTakenFromAnother() throws {
        #expect(try count([("PC-1", "GUID:A", 1), ("PC-1", nil, 1), (nil, "GUID:A", 1)]) == 1)
        #expect(try count([(nil, nil, 1), (nil, nil, 2)]) == 2)
    }

    /// Two at one time are two, as a copied disk's and as two of one name; a client that registers anew is one.
    @Test func nameAndIDTellADevice() throws {
        #expect(try count([("PC-1", "GUID:A", 1), ("PC-2", "GUID:A", 1)]) == 2)
        #expect(try count([("PC-1", "GUID:A", 1), ("PC-1", "GUID:B", 1)]) == 2)
        #expect(try count([("PC-1", "GUID:A", 1), ("PC-1", "GUID:B", 9)]) == 1)
    }
}
