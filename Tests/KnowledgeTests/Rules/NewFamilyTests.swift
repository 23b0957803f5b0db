import Diagnosis
import Knowledge
import Testing
import ReportModel

/// A family of lines that no catalogue knows, with a rule on it, through the whole engine.
struct NewFamilyTests {
    private static let doorLocked = SignalKind("door-locked", meaning: "A door stayed shut.")

    /// `Knock at HOST`, one `Bolt NAME` or more, then `Nobody opens: REASON`. `Door open at HOST` ends a knock.
    private static let door = LineFamily(
        patterns: [
            pattern("knock", "Knock at ", #"Knock at (?<host>\S+)"#),
            pattern("bolt", "Bolt ", #"Bolt (?<symbol>\S+)"#),
            pattern("nobody", "Nobody opens", #"Nobody opens: (?<statusText>\S+)"#),
            pattern("door-open", "Door open at ", #"Door open at (?<host>\S+)"#),
        ],
        becomes: [doorLocked],
        recordLimit: 2,
        lines: [
            .part(SignalKind("knock")) { line, _, _ in .opens(line.signal.fields) },
            .part(SignalKind("bolt")) { line, _, _ in .adds(line.signal.fields) },
            .part(SignalKind("nobody")) { line, _, _ in .completes(line.signal.fields) },
            .witness(SignalKind("door-open")) { _, _, _ in .drops },
            .witness(.serviceStarted, ends: true),
        ]
    ) { group, _ in
        Signal(doorLocked, group.fields)
    }

    private static let rule = Rule(
        id: "ACME1",
        slug: "door-locked",
        title: "Nobody opens the door",
        area: .gateway,
        severity: .error,
        check: .seen(SignalFilter(doorLocked), by: .host, clearedBy: nil),
        summary: "Behind {host|some door} nobody is in ({statusText|no answer}).",
        why: "A door is for opening.",
        references: [],
        matching: [],
        notMatching: []
    )

    private static func pattern(_ name: String, _ start: String, _ expression: String) -> SignalPattern {
        SignalPattern(SignalKind(name), starts: [start], expression: expression, matching: [], notMatching: [])
    }

    private static let catalogue = Catalogue(
        patterns: PatternSet(SignalCatalogue.patterns + door.patterns),
        rules: RuleCatalogue.rules + [rule],
        areas: [],
        device: { _ in Report.Device() },
        families: FamilySet(SignalCatalogue.families.families + [door])
    )

    private func findings(_ lines: String...) -> [Finding] {
        let example = Example("CcmMessaging", lines.joined(separator: "\n"))
        return Analysis(Self.catalogue).report(on: ExampleLog.bundle(of: example)).findings
            .filter { $0.id == Self.rule.id }
    }

    @Test func itsLinesAreOneFinding() throws {
        let found = findings("Knock at FRONT", "Bolt upper", "Nobody opens: asleep")
        #expect(found.map(\.subject) == ["front"])
        #expect(found.map(\.summary) == ["Behind front nobody is in (asleep)."])
        #expect(found.flatMap(\.evidence).flatMap { Array($0.lines) } == [1, 2, 3])
    }

    @Test func rulesSeeNoneOfItsParts() {
        let lines = ["Knock at FRONT", "Bolt upper", "Nobody opens: asleep"].joined(separator: "\n")
        let caseFile = Reading(Self.catalogue).caseFile(of: ExampleLog.bundle(of: Example("CcmMessaging", lines)))
        #expect(caseFile.histories.map(\.signal.kind) == [Self.doorLocked])
        let parts = ["knock", "bolt", "nobody"].map { SignalKind($0) }
        #expect(FamilySet([Self.door]).parts == Dictionary(uniqueKeysWithValues: parts.map { ($0, [Self.doorLocked]) }))
    }

    @Test func linesOfOtherFamiliesBetweenThemAreTakenToo() {
        let refused =
            "[CCMHTTP] ERROR: URL=https://mp01.contoso.com/ccm_system/request, Port=443, Options=480, Code=0, Text=X"
        let lines = [
            "Knock at FRONT", refused, "Bolt upper", "[CCMHTTP] ERROR INFO: StatusCode=500", "Nobody opens: asleep",
        ]
        let example = Example("CcmMessaging", lines.joined(separator: "\n"))
        let ids = Set(Analysis(Self.catalogue).report(on: ExampleLog.bundle(of: example)).findings.map(\.id))
        #expect(ids == ["ACME1", "CMG506"])
    }

    // MARK: What a group comes to

    @Test(arguments: ["+00:02:00", "[----- STARTUP -----]", "Knock at BACK\nDoor open at BACK"])
    func groupThatIsNotCompletedIsGivenOutAsItIs(end: String) {
        let found = findings("Knock at FRONT", end, "Domain joined client is in Internet")
        #expect(found.map(\.summary) == ["Behind front nobody is in (no answer)."])
    }

    @Test func groupIsGivenOutAtTheEndOfTheLog() {
        #expect(findings("Bolt upper").map(\.summary) == ["Behind some door nobody is in (no answer)."])
    }

    @Test func lineThatCompletesNothingStandsForItself() {
        #expect(findings("Nobody opens: asleep").map(\.summary) == ["Behind some door nobody is in (asleep)."])
    }

    @Test func groupThatIsDroppedSaysNothing() {
        #expect(
            findings("Knock at FRONT", "Door open at FRONT", "+00:03:00", "Knock at FRONT").map(\.occurrences) == [1]
        )
    }

    @Test func groupKeepsSoManyRecordsAndTheLast() {
        let found = findings("Knock at FRONT", "Bolt a", "Bolt b", "Bolt c", "Nobody opens: asleep")
        #expect(found.flatMap(\.evidence).flatMap { Array($0.lines) }.sorted() == [1, 2, 5])
    }

    @Test func repeatsAreCountedOneByOne() {
        let lines = Array(repeating: "Knock at FRONT\nNobody opens: asleep", count: 300).joined(separator: "\n")
        #expect(findings(lines).map(\.occurrences) == [300])
    }
}
