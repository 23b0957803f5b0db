import AuthenticationMethods
import Citations
import Testing

/// The whole table against what a person read in the two pages, one line for each place, join state and method; the
/// columns are HTTP, enhanced HTTP, HTTPS.
struct MethodTableTests {
    /// `-` not supported, `D` device, `B` device and user; `?` after it: the pages are silent, `!`: they disagree.
    private static let expected = """
        internet workgroup entra       -   -   -
        internet workgroup pki         -   D   D
        internet workgroup site-token  -   D!  D!
        internet workgroup self-signed -   -   -
        internet ad        entra       -   -   -
        internet ad        pki         -   D   D
        internet ad        site-token  -   D!  D!
        internet ad        self-signed -   -   -
        internet entra     entra       -   B   B
        internet entra     pki         -   D   D
        internet entra     site-token  -   D!  D?
        internet entra     self-signed -   -   -
        internet hybrid    entra       -   B   B
        internet hybrid    pki         -   D   D
        internet hybrid    site-token  -   D!  D?
        internet hybrid    self-signed -   -   -
        internal workgroup entra       -   -   -
        internal workgroup pki         -!  D   D
        internal workgroup site-token  -   -?  -?
        internal workgroup self-signed -!  D   -
        internal ad        entra       -   -   -
        internal ad        pki         -!  B!  B!
        internal ad        site-token  -   -?  -?
        internal ad        self-signed -!  B   -
        internal entra     entra       -   B!  B
        internal entra     pki         -   D!  D
        internal entra     site-token  -   -?  -?
        internal entra     self-signed -!  D!  -
        internal hybrid    entra       -   B   B
        internal hybrid    pki         -!  B!  B!
        internal hybrid    site-token  -   -?  -?
        internal hybrid    self-signed -!  B!  -
        """

    private struct Cell {
        let situation: Situation
        let mark: String
    }

    private static let cells: [Cell] = {
        var cells: [Cell] = []
        for line in expected.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 6, let place = ClientPlace(rawValue: words[0]),
                let join = JoinState(rawValue: words[1]), let method = AuthenticationMethod(rawValue: words[2])
            else { continue }
            for (mode, mark) in zip(ManagementPointMode.allCases, words[3...]) {
                cells.append(Cell(situation: Situation(join, place, mode, method), mark: mark))
            }
        }
        return cells
    }()

    private static func mark(_ answer: MethodTable.Answer) -> String {
        let scenarios: [[Scenario]: String] = [[]: "-", [.device]: "D", [.device, .user]: "B"]
        let certainty: [Doubt.Certainty: String] = [.stated: "", .silent: "?", .disputed: "!"]
        return (scenarios[answer.scenarios] ?? "x") + (certainty[answer.certainty] ?? "x")
    }

    @Test func everyCellIsExpectedOnce() {
        #expect(Situation.all.count == 96)
        #expect(Set(Self.cells.map(\.situation)) == Set(Situation.all))
        #expect(Self.cells.count == 96)
    }

    @Test func everyCellSaysWhatThePagesSay() {
        for cell in Self.cells {
            #expect(Self.mark(MethodTable.answer(for: cell.situation)) == cell.mark, "\(cell.situation)")
        }
    }
}

/// What must hold of the table as a whole.
struct MethodTableLaws {
    private let answers = Situation.all.map { MethodTable.answer(for: $0) }

    @Test func plainHTTPOpensNoGateway() {
        let open = answers.filter { $0.situation.place == .internet && $0.situation.managementPoint == .http }
        #expect(open.allSatisfy { !$0.isSupported })
    }

    @Test func onlyEntraBringsUserScenariosThroughTheGateway() {
        let user = answers.filter { $0.situation.place == .internet && $0.scenarios.contains(.user) }
        #expect(!user.isEmpty)
        #expect(user.allSatisfy { $0.situation.method == .entra })
    }

    @Test func entraNeedsAJoinToEntra() {
        let entra = answers.filter { $0.situation.method == .entra && $0.isSupported }
        #expect(entra.allSatisfy { $0.situation.join.isEntraJoined })
    }

    @Test func everyDeviceHasAWayThroughTheGateway() {
        for join in JoinState.allCases {
            for mode in [ManagementPointMode.ehttp, .https] {
                let ways = answers.filter {
                    $0.situation.join == join && $0.situation.place == .internet
                        && $0.situation.managementPoint == mode && $0.isSupported
                }
                #expect(!ways.isEmpty, "\(join) \(mode)")
            }
        }
    }

    @Test func userScenariosNeverComeWithoutDeviceScenarios() {
        #expect(answers.allSatisfy { !$0.scenarios.contains(.user) || $0.scenarios.contains(.device) })
    }

    /// So that one line can speak for several management points.
    @Test func scenariosDoNotDependOnTheManagementPoint() {
        for fit in MethodQuery().fits {
            #expect(Set(fit.answers.filter(\.isSupported).map(\.scenarios)).count <= 1)
        }
    }

    @Test func whatIsNotSupportedSaysWhyAndTheRestDoesNot() {
        #expect(answers.allSatisfy { $0.isSupported == ($0.obstacle == nil) })
        #expect(MethodQuery(scenario: .user).fits.allSatisfy { $0.isSupported == ($0.obstacle == nil) })
    }

    @Test func whatWorksAgreesWithTheConnectionTablesOrIsDoubted() {
        for answer in answers where answer.isSupported {
            let situation = answer.situation
            let tables = situation.place == .internet ? ConnectionTables.throughGateway : ConnectionTables.inside
            let modes = tables[situation.join] ?? []
            // Enhanced HTTP answers both.
            let isListed =
                modes.contains(situation.managementPoint)
                || (situation.managementPoint == .ehttp && situation.place == .intranet && modes.contains(.http))
            #expect(isListed || answer.certainty == .disputed, "\(situation)")
        }
    }

    /// What the page said while plain HTTP was supported is told where it says something else now.
    @Test func everyDifferenceToTheOlderTableIsTold() {
        for join in JoinState.allCases {
            let before = Set(ConnectionTables.insideBefore[join] ?? [])
            let now = Set(ConnectionTables.inside[join] ?? [])
            // Before, HTTP and HTTPS were listed where a site with enhanced HTTP was meant too.
            let different = before.symmetricDifference(now).subtracting(before.contains(.http) ? [.ehttp] : [])
            for mode in different {
                let doubts = answers.filter { answer in
                    let place = answer.situation
                    return place.join == join && place.place == .intranet && place.managementPoint == mode
                        && place.method == .selfSigned
                }
                .flatMap(\.doubts)
                #expect(doubts.contains { $0.text.contains("older state") }, "\(join) \(mode)")
            }
        }
    }

    @Test func everyDoubtBearsOnSomePlace() {
        for doubt in Doubt.all {
            #expect(Situation.all.contains { doubt.concerns($0) }, "\(doubt.text)")
            #expect(doubt.certainty != .stated && doubt.text.hasSuffix(".") && !doubt.sources.isEmpty)
        }
    }

    @Test func everyMethodSaysWhatItNeedsAndWhereThatIsWritten() {
        for method in AuthenticationMethod.allCases {
            let facts = MethodFacts.about(method)
            #expect(facts.method == method)
            #expect(!facts.needs.isEmpty && !facts.configure.isEmpty && !facts.sources.isEmpty)
            #expect((facts.needs + facts.configure).allSatisfy { $0.hasSuffix(".") })
            #expect(facts.sources.allSatisfy { $0.url.hasPrefix("https://learn.microsoft.com/") })
        }
        #expect(GeneralNotes.all.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func twoLinesOfDsregcmdGiveTheJoinState() {
        #expect(JoinState(isEntraJoined: true, isDomainJoined: true) == .hybrid)
        #expect(JoinState(isEntraJoined: true, isDomainJoined: false) == .entra)
        #expect(JoinState(isEntraJoined: false, isDomainJoined: true) == .ad)
        #expect(JoinState(isEntraJoined: false, isDomainJoined: false) == .workgroup)
    }
}

struct MethodQueryTests {
    @Test func whatIsNotSaidStandsForEverything() {
        #expect(MethodQuery().answers.count == 96)
        #expect(MethodQuery(join: .ad, place: .internet).answers.count == 12)
        #expect(MethodQuery(join: .ad, place: .internet, managementPoint: .https).answers.count == 4)
    }

    @Test func fitsJoinTheManagementPoints() throws {
        let fits = MethodQuery(join: .ad, place: .internet).fits
        #expect(fits.map(\.method) == AuthenticationMethod.allCases)
        let pki = try #require(fits.first { $0.method == .pki })
        #expect(pki.managementPoints == [.ehttp, .https])
        #expect(pki.scenarios == [.device])
        #expect(fits.first?.obstacle == "the device is not joined to Microsoft Entra")
    }

    @Test func aScenarioLeavesOutWhatDoesNotServeIt() {
        let fits = MethodQuery(join: .hybrid, place: .internet, scenario: .user).fits
        #expect(fits.filter(\.isSupported).map(\.method) == [.entra])
        #expect(fits.first { $0.method == .pki }?.obstacle == "it serves device scenarios only")
    }
}
