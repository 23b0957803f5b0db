import CMTraceLog
import Times
import Foundation
@testable import Reporting
import TestSupport
import Testing
import SetupCommand
import Tokens
import ReportModel

@testable import Diagnosis

/// Reports on pasted texts, in both formats.
struct TokenReportTests {
    @Test(arguments: PastedToken.all)
    func everyTokenGetsAClearAnswer(token: PastedToken) throws {
        let report = token.report
        #expect(report.tokens.map(\.token.state) == [token.state], "\(token.payload)")
        let text = token.text(of: report)
        #expect(text.hasPrefix(token.verdict), "\(text)")
        let unwrapped = text.split { $0.isWhitespace }.joined(separator: " ")
        #expect(unwrapped.contains(token.words), "\(token.words) is not in \(text)")
        #expect(report.isUsable == (token.state == .usable))
        #expect(!text.contains(PastedToken.signature.prefix(12)))
    }

    @Test func numbersAreKeptExact() throws {
        let payload = #"{"exp":9007199254740993,"a":1.50,"b":1e400,"c":-0.1,"d":12345678901234567890,"nbf":1}"#
        let claims = try ReadJSON(PastedToken(payload, .unknownKind, "", "").json)["tokens"]?[0]?["claims"]
        #expect(claims?["exp"]?.any as? Int64 == 9_007_199_254_740_993)
        #expect(claims?["a"]?.text == "1.50")
        #expect(claims?["b"]?.text == "1e400")
        #expect(claims?["c"]?.any as? Double == -0.1)
        #expect((claims?["d"]?.any as? NSNumber)?.stringValue == "12345678901234567890")
    }

    @Test func aTokenInsideAClaimIsMasked() throws {
        let inner = PastedToken.text(header: #"{"alg":"RS256"}"#, payload: #"{"exp":1}"#)
        let token = PastedToken(#"{"exp":5,"inner":"\#(inner)","\#(inner)":[{"x":"\#(inner)"}]}"#, .unknownKind, "", "")
        let shown = token.text(of: token.report) + token.json
        #expect(shown.contains("[token exp=1970-01-01]"))
        #expect(!shown.contains(PastedToken.signature.prefix(12)))
        #expect(!shown.contains(inner.prefix(36)))
    }

    @Test func oneDamagedPlaceIsCountedOnce() throws {
        let token = PastedToken(#"{"Type":"BulkRegistration","exp":5,"nbf":1"#, .damaged, "", "")
        #expect(token.text(of: token.report).hasPrefix("Damaged: something is wrong in "))
    }

    @Test func aTokenWithoutAnEndIsNotToBePosted() {
        let token = PastedToken(#"{"sub":"x"}"#, .inconsistent, "", "")
        #expect(token.text(of: token.report).contains("nothing in it says when it ends"))
    }

    /// More than are shown, and more than are decoded: the total is that of the paste.
    @Test(arguments: [
        (21, "Token 1 of 21", "1 more token; the JSON report (--json) has it."),
        (501, "Token 20 of 501", "1 token behind these only counted"),
        (502, "Token 1 of 502", "2 tokens behind these only"),
        (23, "Token 20 of 23", "3 more tokens; the JSON report (--json) has them."),
    ])
    func totalIsThatOfThePaste(count: Int, total: String, rest: String) {
        let paste = Array(repeating: PastedToken.usable, count: count).joined(separator: "\n")
        let report = TokenReport(
            on: PasteFindings(in: Array(paste.utf8)),
            source: "standard input",
            clock: PastedToken.clock
        )
        var text = ""
        TextTokenReporter().write(report, to: &text)
        #expect(text.contains(total + "\n") && text.contains(rest))
        #expect(!text.contains("1 tokens"))
    }

    @Test func aSignatureThatDoesNotHoldMakesATokenUnusable() {
        let report = TokenReport(
            on: PasteFindings(in: Array(PastedToken.usable.utf8)),
            source: "standard input",
            clock: PastedToken.clock,
            check: { _ in .invalid }
        )
        #expect(report.tokens.map(\.token.state) == [.usable])
        #expect(!report.isUsable)
        var text = ""
        TextTokenReporter().write(report, to: &text)
        #expect(text.hasPrefix("Not to be trusted. The signature does not hold"))
    }

    @Test(arguments: [
        (Int64(0), "just now"), (-1, "1 second ago"), (59, "in 59 seconds"), (90, "in 1 minute 30 seconds"),
        (-3600, "1 hour ago"), (172_800, "in 2 days"), (-216_000, "2 days 12 hours ago"),
        (-31_556_952 * 6, "6 years ago"), (31_556_952 * 1234, "in 1,234 years"),
        (.max, "in 292,277,024,626 years"),
    ])
    func timesAreToldAsAPersonWould(seconds: Int64, words: String) {
        #expect(TimeSpan.relative(seconds, to: 0) == words)
    }
}

/// A token with what must be said of it at 2020-05-15.
struct PastedToken: CustomTestStringConvertible {
    let header: String
    let payload: String
    let state: TokenState
    let verdict: String
    let words: String
    var parts = 3

    var testDescription: String { String((header + payload).prefix(80)) }

    init(
        _ payload: String,
        header: String = #"{"typ":"JWT","alg":"RS256"}"#,
        parts: Int = 3,
        _ state: TokenState,
        _ verdict: String,
        _ words: String
    ) {
        self.header = header
        self.payload = payload
        self.state = state
        self.verdict = verdict
        self.words = words
        self.parts = parts
    }

    /// 2020-05-15T00:00:00Z.
    static let now: Int64 = 1_589_500_800
    static let clock = Report.Clock(judgedAt: Instant(seconds: now), source: .option)

    static let bulk =
        #"{"SCCMTokenCategory":"SCCMPreAuthToken","Authority":"SCCM","License":"SCCM","Type":"BulkRegistration","#
        + #""TenantId":"7B0C3806-D28C-4A45-ADB2-FB9F94A462F8","UniqueId":"ea2fc510-a3be-4cef-90b0-2a0515c4e40c","#
        + #""iss":"urn:sccm:oauth2:7b0c3806-d28c-4a45-adb2-fb9f94a462f8","aud":"urn:sccm:service","#
        + #""exp":1589701518,"nbf":1589442318}"#
    static let usable = text(header: #"{"typ":"JWT","alg":"RS256"}"#, payload: bulk)

    static let all = [
        PastedToken(bulk, .usable, "Usable by its own claims: valid for another 2 days 7 hours.", "Do not post it"),
        PastedToken(
            bulk.replacing("1589701518", with: "1589600000"),
            .usable,
            "Usable by its own claims: valid for another 1 day 3 hours.",
            "shorter than the default of 4,320"
        ),
        PastedToken(
            bulk.replacing("1589701518", with: "1590701518"),
            .usable,
            "Usable",
            "more than the 10,080 that the tool gives at most"
        ),
        PastedToken(
            bulk.replacing("1589442318", with: "1589600000"),
            .notYetValid,
            "Not valid yet: it begins in 1 day 3 hours.",
            "Do not post it"
        ),
        PastedToken(
            bulk.replacing("1589701518", with: "1589500799"),
            .expired,
            "Expired 1 second ago, 16 hours after it was issued.",
            "It has expired and opens nothing"
        ),
        PastedToken(
            bulk,
            header: #"{"typ":"JWT","alg":"none"}"#,
            .damaged,
            "Damaged: something is wrong in one place, so it can't work.",
            "The token is not signed at all"
        ),
        PastedToken(bulk, header: #"{"alg":"HS256"}"#, .damaged, "Damaged", "alg is 'HS256'; the site signs"),
        PastedToken(bulk, header: #"{"alg":"ES256"}"#, .damaged, "Damaged", "alg is 'ES256'; the site signs"),
        PastedToken(
            #"{"exp":1600000000,"a":{"b":[1,{"c":null}],"d":"ä"}}"#,
            .unknownKind,
            "Unknown kind: none of the tokens around a gateway; it ends in 3 months.",
            #"{"b":[1,{"c":null}],"d":"ä"}"#
        ),
        PastedToken(
            "{" + (0..<1000).map { #""claim\#($0)":\#($0)"# }.joined(separator: ",") + #","exp":1}"#,
            .expired,
            "Expired 50 years ago.",
            "901 more; the JSON report (--json) has all."
        ),
        PastedToken(#"{"exp":"1600000000"}"#, .inconsistent, "Inconsistent", "exp is a number in quotation marks"),
        PastedToken(#"{"exp":1600000000.5}"#, .unknownKind, "Unknown kind", "exp has a fraction of a second"),
        PastedToken(#"{"exp":-5}"#, .expired, "Expired 50 years ago.", "exp lies before 1970"),
        PastedToken(
            #"{"exp":253402300800}"#,
            .unknownKind,
            "Unknown kind: none of the tokens around a gateway; it ends in 7,979 years.",
            "exp lies beyond the year 9999"
        ),
        PastedToken(#"{"exp":1e400}"#, .inconsistent, "Inconsistent", "further away than any clock can count"),
        PastedToken(#"{"sub":"x"}"#, .inconsistent, "Inconsistent", "exp is missing"),
        PastedToken(#"{"exp":1,"exp":1600000000}"#, .inconsistent, "Inconsistent", "'exp' more than once"),
        PastedToken(#"{"exp":1600000000}"#, parts: 4, .damaged, "Damaged", "The token has 4 parts"),
        PastedToken(
            #"{"exp":1600000000}"#,
            header: #"{"alg":"RSA-OAEP","enc":"A256GCM"}"#,
            parts: 5,
            .unknownKind,
            "Encrypted (JWE)",
            "Encrypted token"
        ),
        PastedToken(
            #"{"iss":"https://sts.windows.net/x/","exp":1600000000,"nbf":1}"#,
            .usable,
            "Usable",
            "Microsoft Entra token"
        ),
        PastedToken(
            #"{"iss":"urn:sccm:oauth2:x","exp":1589520000,"nbf":1589491200}"#,
            .usable,
            "Usable",
            "CCM token"
        ),
        PastedToken(#"[1]"#, .damaged, "Damaged", "JSON but no object"),
        PastedToken(#"{"exp":1,"#, .damaged, "Damaged", "not valid JSON"),
        PastedToken("", .damaged, "Damaged", "not valid JSON"),
    ]

    static let signature = base64URL(Data((0..<256).map { UInt8(truncatingIfNeeded: $0 * 167 + 41) }))

    static func text(header: String, payload: String, parts: Int = 3) -> String {
        let encoded = [header, payload].map { base64URL(Data($0.utf8)) }
        return (encoded + Array(repeating: signature, count: parts - 2)).joined(separator: ".")
    }

    private static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    var report: TokenReport {
        let text = "/regtoken:" + PastedToken.text(header: header, payload: payload, parts: parts)
        return TokenReport(on: PasteFindings(in: Array(text.utf8)), source: "standard input", clock: PastedToken.clock)
    }

    func text(of report: TokenReport) -> String {
        var text = ""
        TextTokenReporter().write(report, to: &text)
        return text
    }

    var json: String { PastedToken.json(of: report) }

    /// The report on a text with two command lines and no token.
    static var emptyJSON: String {
        let text = "ccmsetup.exe /mp: SMSSITECODE=ABC /nocrlchek\nccmsetup.exe /logon"
        return json(of: TokenReport(on: PasteFindings(in: Array(text.utf8)), source: "standard input", clock: clock))
    }

    private static func json(of report: TokenReport) -> String {
        var text = ""
        JSONTokenReporter(origin: EngineReport.origin).write(report, to: &text)
        return text
    }
}
