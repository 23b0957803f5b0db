import Diagnosis
import ErrorCodes
import Explanations
import Knowledge
import Testing
import ReportModel

/// What codes, names and lines are explained as. The definitions are Microsoft's, looked up by hand.
struct ExplainerTests {
    private let explainer = ExplainerTests.shared

    /// Made once: it runs the examples of every rule.
    private static let shared = Explainer(Catalogue.standard())

    @Test(
        arguments: [
            ("12037", "ERROR_WINHTTP_SECURE_CERT_DATE_INVALID"),
            ("0x80072f06", "ERROR_WINHTTP_SECURE_CERT_CN_INVALID"),
            ("12169", "ERROR_WINHTTP_SECURE_INVALID_CERT"),
            ("0x800b010c", "CERT_E_REVOKED"),
            ("0x80004005", "E_FAIL"),
        ]
    )
    func codeHasItsSymbol(query: String, symbol: String) {
        #expect(explainer.codes(query).first?.symbol == symbol)
    }

    /// As it stands in the log, with its tail cut by whoever copied it, and without any.
    @Test(arguments: [
        "~~  $$<SMS_DISCOVERY_DATA_MANAGER><10-28-2025 13:05:05.123+00><thread=4992 (0x1380)>",
        "~  $$<SMS_DISCOVERY_DATA_MANAGER><10-28-20", "",
    ])
    func serversLineIsExplainedWithoutItsTail(tail: String) throws {
        let line = try #require(explainer.line("ClientIdentity is not a hex string" + tail))
        #expect(line.message == "ClientIdentity is not a hex string")
        #expect(line.signals.map(\.kind.name) == ["server-record-not-valid"])
        #expect(line.findings.map(\.id) == ["CMG907"])
        #expect(line.findings.first?.summary.hasPrefix("ddm says") == true)
    }

    @Test func dollarsInsideAMessageAreNoTail() throws {
        let line = try #require(explainer.line("Price $$<5> failed with 0x80004005"))
        #expect(line.message == "Price $$<5> failed with 0x80004005")
    }

    @Test func codeOfConfigurationManagerIsExplainedWithoutASymbol() throws {
        let entry = try #require(explainer.codes("0x87d00215").first)
        #expect(entry.symbol == nil)
        #expect(entry.family == .configMgr)
        #expect(entry.note?.contains("item not found") == true)
    }

    @Test(arguments: ["12175", "0x2f8f", "0x80072f8f", "80072F8F", "-2147012721", "2147954575"])
    func everySpellingOfACodeIsTheSameCode(query: String) {
        #expect(explainer.codes(query).map(\.symbol) == ["ERROR_WINHTTP_SECURE_FAILURE"])
    }

    @Test func maskOfFlagsIsTakenApart() throws {
        let flags = try #require(explainer.flags("0x9"))
        #expect(flags.flags.flags.map(\.name) == ["CERT_REV_FAILED", "INVALID_CA"])
        #expect(flags.rules.map(\.id).contains("CMG401"))
    }

    @Test func numberThatIsAMaskAndACodeHasBothReadings() {
        #expect(explainer.codes("0x5").map(\.symbol) == ["ERROR_ACCESS_DENIED"])
        #expect(explainer.flags("0x5") != nil)
        // Codes are written in decimal more often than masks are.
        guard case .code = explainer.explanation(of: "5").readings.first else {
            Issue.record("a decimal number is read as a mask first")
            return
        }
    }

    @Test func flagWithTheFailureBitAloneIsAFlag() {
        #expect(explainer.flags("0x80000000") != nil)
        #expect(explainer.codes("0x80000000").isEmpty)
    }

    @Test func pendingIsACodeFirstAndAMaskSecond() {
        let readings = explainer.explanation(of: "0x8000000a").readings
        guard readings.count == 2, case .code = readings[0], case .flags = readings[1] else {
            Issue.record("\(readings)")
            return
        }
    }

    @Test(arguments: [
        ("63", "site state 63 (0x3f)"), ("31", "site state 31 (0x1f)"), ("7", "ccmsetup 7"), ("0", "ccmsetup 0"),
    ])
    func smallNumberIsFirstWhatLogsOfAClientMean(query: String, name: String) {
        #expect(explainer.facts(query).first?.name == name)
        guard case .fact = explainer.explanation(of: query).readings.first else {
            Issue.record("read as a code first")
            return
        }
    }

    @Test(arguments: ["443", "2026", "12175", "5", "403", "50001", "8080", "0x9"])
    func otherNumbersAreNothingOfThatKind(query: String) {
        #expect(explainer.facts(query).isEmpty)
    }

    @Test func returnCodeOfSetupInALineIsNoNumberOfWindows() throws {
        let line = try #require(explainer.line("CcmSetup is exiting with return code 7"))
        #expect(line.facts.map(\.fact.name) == ["ccmsetup 7"])
        #expect(line.codes.isEmpty)
        #expect(try #require(explainer.line("CcmSetup is exiting with return code 1603")).facts.isEmpty)
    }

    @Test func stateInALineIsTakenApart() throws {
        let line = try #require(explainer.line("HTTPS is enforced for Client. The current state is 480."))
        #expect(line.facts.map(\.fact.name) == ["site state 480 (0x1e0)"])
    }

    @Test func signInErrorIsFoundAloneAndInALine() throws {
        #expect(explainer.facts("AADSTS50001:").map(\.name) == ["AADSTS50001"])
        #expect(explainer.facts("AADSTS error code 50001").map(\.name) == ["AADSTS50001"])
        let text =
            "Failed to get the token of the device for the resource, error 0xcaa20003, AADSTS50155: Device failed"
        let line = try #require(explainer.line(text))
        #expect(line.facts.map(\.fact.name) == ["AADSTS50155"])
        #expect(line.codes.map(\.entry.symbol) == ["ERROR_ADAL_SERVER_ERROR_INVALID_GRANT"])
    }

    @Test(arguments: ["Error:0x80072f8f", "hr:0x80072f8f", "(error:12175)"])
    func codeWithAWordBeforeItIsFound(query: String) {
        #expect(explainer.line(query)?.codes.map(\.entry.symbol) == ["ERROR_WINHTTP_SECURE_FAILURE"])
    }

    @Test func unknownSignInErrorIsUnknownAndSaysWhereToLook() {
        for query in ["AADSTS99999", "nothing known here AADSTS99999: at all but that"] {
            let explanation = explainer.explanation(of: query)
            #expect(!explanation.isKnown && explanation.family?.name == "AADSTS99999")
        }
        #expect(explainer.explanation(of: "50001").suggestions.first == "AADSTS50001")
    }

    @Test func unknownCodeSaysItsFamily() throws {
        let explanation = explainer.explanation(of: "0x80249999")
        #expect(!explanation.isKnown && explanation.family?.name.contains("Windows Update") == true)
        #expect(explainer.explanation(of: "2026").family == nil)
        #expect(explainer.explanation(of: "0x80249999 0x80240022").line?.unknownCodes.count == 1)
    }

    @Test func questionIsAnswered() {
        #expect(explainer.facts("/lifetime").map(\.kind) == [.topic])
        #expect(explainer.facts("Client certificate: PKI").map(\.kind) == [.topic])
        #expect(explainer.explanation(of: "/lifetme").suggestions.contains("lifetime"))
    }

    @Test func severalLinesAreExplainedOneByOne() {
        let text = "CcmSetup failed with error code 0x80004005\r\n\r\nnobody knows this\r\nAADSTS50001: x"
        #expect(explainer.explanations(of: PastedLines(text)).map(\.isKnown) == [true, false, true])
    }

    @Test func bareStatusIsAStatusAndAPrefixedOneNothingElse() {
        #expect(explainer.codes("403").first?.family == .http)
        #expect(explainer.codes("HTTP 403").map(\.family) == [.http])
    }

    @Test func statusTextSaysWhoseFaultItIs() throws {
        guard case .statusText(let reading) = explainer.explanation(of: "cmgservice_invalid_token").readings.first
        else {
            Issue.record("not recognised")
            return
        }
        #expect(reading.text.responsible == .client)
        #expect(reading.rules.map(\.id) == ["CMG204", "CMG609"])
    }

    @Test(arguments: ["CMG401", "cmg401", "untrusted-ca"])
    func ruleIsFoundByIdAndName(query: String) {
        guard case .rule(let rule) = explainer.explanation(of: query).readings.first else {
            Issue.record("not recognised")
            return
        }
        #expect(rule.id == "CMG401")
    }

    @Test(
        arguments: [
            ("untrustd-ca", "untrusted-ca"), ("CMG4O1", "CMG401"), ("ERROR_WINHTTP_TIMEOT", "ERROR_WINHTTP_TIMEOUT"),
            ("CMGService_Invalid_Tokn", "CMGService_Invalid_Token"), ("0x800b010b", "0x800b010a"),
        ]
    )
    func typingErrorGetsTheNearestMatch(query: String, wanted: String) {
        let explanation = explainer.explanation(of: query)
        if !explanation.isKnown { #expect(explanation.suggestions.contains(wanted)) }
    }

    @Test(arguments: ["", " ", "hello world", "xyzzyxyzzy", "💥", String(repeating: "a", count: 100_000)])
    func whatIsNotKnownIsSaidToBe(query: String) {
        #expect(!explainer.explanation(of: query).isKnown)
    }

    /// Whatever the tool's own patterns recognise, `explain` recognises as the same.
    @Test(arguments: SignalCatalogue.patterns.filter { !$0.starts.isEmpty })
    func everyKnownLineIsExplainedAsItsSignal(pattern: SignalPattern) {
        // A name alone is explained as a name.
        for message in pattern.matching where message.contains(" ") {
            #expect(explainer.line(message)?.signals.first?.kind == pattern.kind, "\(message)")
        }
    }

    /// A rule that finds something in a single line looks at what the line says.
    @Test(arguments: RuleCatalogue.rules)
    func ruleThatFindsALineIsAmongThoseThatLookAtIt(rule: Rule) {
        for example in rule.matching {
            let lines = example.text.split(separator: "\n").map(String.init)
            guard lines.count == 2, let line = explainer.line(lines[1].replacing("⏎", with: "\r\n")) else { continue }
            guard line.findings.contains(where: { $0.id == rule.id }), rule.area != .evidence else { continue }
            #expect(line.rules.map(\.id).contains(rule.id), "\(lines[1])")
        }
    }

    @Test func wholeRecordIsReadWithItsComponent() throws {
        let record =
            "<![LOG[[CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, "
            + "Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE]LOG]!><time=\"10:00:00.000+000\" "
            + "date=\"03-02-2026\" component=\"CcmMessaging\" context=\"\" type=\"1\" thread=\"12\" file=\"x.cpp:1\">"
        let line = try #require(explainer.line(record))
        #expect(line.signals.map(\.kind.name) == ["transport-failed"])
        #expect(line.signals.first?.becomes.map(\.name) == ["tls-failed"])
        #expect(line.codes.map(\.entry.symbol) == ["ERROR_WINHTTP_SECURE_FAILURE"])
        #expect(line.findings.map(\.id) == ["CMG408"])
    }

    /// Ports, threads and lengths are no codes.
    @Test func numbersThatAreNoCodesAreLeftAlone() throws {
        let text = "Host=gw.contoso.com, Port=443, Flags=0x4200, Options=0x1e0, Thread 12029, failed with 0x80072ee7"
        #expect(try #require(explainer.line(text)).codes.map(\.entry.symbol) == ["ERROR_WINHTTP_NAME_NOT_RESOLVED"])
    }

    @Test func tokenInALineIsMasked() throws {
        let token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJleHAiOjE1ODAzNDI0MDB9.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
        let explanation = explainer.explanation(of: "ccmsetup failed with error code 0x80004005 /regtoken:\(token)")
        let line = try #require(explanation.line)
        for text in [explanation.query, line.message] + line.signals.flatMap({ $0.fields.map(\.value) }) {
            #expect(!text.contains("c2lnbmF0dXJl"))
            #expect(!text.contains(token))
        }
    }
}

extension Explainer {
    fileprivate func codes(_ query: String) -> [ErrorEntry] {
        explanation(of: query).readings.compactMap { reading in
            if case .code(let code) = reading { code.entry } else { nil }
        }
    }

    fileprivate func facts(_ query: String) -> [KnownFact] {
        explanation(of: query).readings.compactMap { if case .fact(let reading) = $0 { reading.fact } else { nil } }
    }

    fileprivate func flags(_ query: String) -> FlagReading? {
        explanation(of: query).readings.compactMap { reading -> FlagReading? in
            if case .flags(let flags) = reading { flags } else { nil }
        }.first
    }

    fileprivate func line(_ query: String) -> LineReading? {
        explanation(of: query).line
    }
}

extension Explanation {
    fileprivate var line: LineReading? {
        readings.compactMap { if case .line(let line) = $0 { line } else { nil } }.first
    }
}
