import Times
import LogSources
import TestSupport
import Testing

@testable import Diagnosis

/// The rest of a token with which a record begins is in nothing that is told of the record.
struct TokenRestTests {
    private static let header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJleHAiOjE1ODA0MTU1MDV9."

    /// A field may take the whole rest, begin inside of it, end inside of it, or be put into a URL's place.
    ///
    /// Said once, and again, when the fields of the last record are read anew.
    @Test(
        arguments: [
            "(?<machine>.+)", "..(?<machine>.+)", "(?<machine>.{25}).*", "(?<url>.+)", "(?<host>.+)", "(?<token>.+)",
            "(?<expires>.+)", "(?<commandLine>.+)", "(?<machine>.)(?<version>.+)", "(?<machine>.)(?<seconds>.+)",
        ],
        [22, 30, 39, 60, 200]
    )
    func noFieldHoldsTheRest(expression: String, length: Int) throws {
        for seed in 0..<6 {
            let signature = Self.signature(seed)
            let first = "Token " + Self.header + String(signature.dropLast(length))
            let rest = String(signature.suffix(length)) + " it was"
            let log = Self.log([first, rest] + Array(repeating: rest, count: seed % 3))
            let scan = try Scanning.scan([log], patterns: Self.patterns(expression))
            // The first record begins with a letter that the pattern does not name.
            let said = try #require(scan.histories.first { $0.signal.kind == SignalKind("rest") })
            for field in Array(said.signal.fields) + Array(said.lastSignal.fields) {
                let isThere = Self.shares(field.value, with: signature)
                #expect(!isThere, "\(field.field): \(field.value)")
            }
        }
    }

    /// A token of any spelling may go on in the next record, in that spelling, however many others stand between them.
    @Test(arguments: Spelling.allCases, [22, 30, 39])
    func noFieldHoldsTheRestInAnySpelling(spelling: Spelling, length: Int) throws {
        for (seed, between) in [0, 1, 5, 14].enumerated() {
            let signature = Self.signature(seed)
            let records =
                ["Token " + spelling.write(Self.prettyParts + signature.dropLast(length))]
                + Array(repeating: "Token none", count: between)
                + [spelling.write(String(signature.suffix(length))) + " it was"]
            let scan = try Scanning.scan([Self.log(records)], patterns: Self.patterns("(?<machine>.+)"))
            let said = try #require(scan.histories.first { $0.signal.kind == SignalKind("rest") })
            #expect(said.signal[.machine] == "…[token] it was", "\(spelling) \(seed)")
        }
    }

    /// A token that ends long before, or in its own record, has no rest that far away.
    @Test func whatStandsFarFromATokenStays() throws {
        let rest = String(Self.signature(1).suffix(30))
        let first = "Token " + Spelling.percent.write(Self.prettyParts + Self.signature(1).dropLast(30))
        let others = Array(repeating: "Token none", count: RecordScanner.mostRestRecords)
        for records in [[first] + others + [rest], [first + " it was", rest]] {
            let scan = try Scanning.scan([Self.log(records)], patterns: Self.patterns("(?<machine>.+)"))
            let said = try #require(scan.histories.first { $0.signal.kind == SignalKind("rest") })
            #expect(said.signal[.machine] == rest)
        }
    }

    /// What a record says behind a token is no rest of it.
    @Test(
        arguments: [
            "is set", "HTTPS state is 224", "GUID:7B0C3806-D28C-4A45-ADB2-FB9F94A462F8",
            "39A1F4D20B7C8E5539A1F4D20B7C8E5539A1F4D2", "gw.contoso.com",
            "S-1-5-21-1004336348-1177238915-682003330-512",
            "ClientLocation is intranet and nothing else", "0x80072f8f", "SMS_MP_CONTROL_MANAGER2",
            "WINHTTP_CALLBACK_STATUS_SECURE_FAILURE", "S-1-12-1-3190254466-1272543210-2478513548-1004336348",
            "CcmExec-20250310-101500.log", "cmgprodweu001.cloudapp.net", "IClientSettingsProvider2",
        ]
    )
    func otherFieldsStay(text: String) throws {
        let log = Self.log(["Token " + Self.header + Self.signature(2), text])
        let scan = try Scanning.scan([log], patterns: Self.patterns("(?<machine>.+)"))
        let said = try #require(scan.histories.first { $0.signal.kind == SignalKind("rest") })
        #expect(said.signal[.machine] == text)
    }

    /// The last of many equal records stands for all of them, whether it was counted or noted.
    @Test(arguments: [1, 2, 3, 50])
    func aRepeatKnowsWhetherItFollowsAToken(repeats: Int) throws {
        let token = "Token " + Self.header + Self.signature(3)
        let pattern = SignalPattern(SignalKind("same"), starts: ["same"], matching: [], notMatching: [])
        let before = Array(repeating: "same", count: repeats)
        let behind = try Scanning.scan([Self.log(before + [token, "same"])], patterns: [pattern])
        #expect(behind.histories.first?.last.marks.map(\.followsToken) == [true])
        let far = Array(repeating: "other", count: RecordScanner.mostRestRecords)
        let away = try Scanning.scan([Self.log([token, "same"] + before + far + ["same"])], patterns: [pattern])
        #expect(away.histories.first?.first.marks.map(\.followsToken) == [true])
        #expect(away.histories.first?.last.marks.map(\.followsToken) == [false])
    }

    // MARK: - Support

    /// Header and payload as a pretty printer writes them: neither begins with `eyJ`.
    private static let prettyParts = "ewogICJhbGciOiAiUlMyNTYiCn0.ewogICJleHAiOiAxNTgwNDE1NTA1Cn0."

    enum Spelling: CaseIterable {
        case plain
        case percent
        case entities
        case escapes

        func write(_ text: String) -> String {
            switch self {
            case .plain: text
            case .percent: text.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
            case .entities: text.utf8.map { "&#\($0);" }.joined()
            case .escapes: text.utf8.map { "\\u00" + String($0, radix: 16) }.joined()
            }
        }
    }

    private static func log(_ lines: [String]) -> [UInt8] {
        Array(lines.map { Scanning.record($0) }.joined().utf8)
    }

    /// A pattern of all messages that begin with a character of base64url, but for `T`.
    private static func patterns(_ expression: String) -> [SignalPattern] {
        let starts = "ABCDEFGHIJKLMNOPQRSUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%&\\".map(String.init)
        return [
            SignalPattern(SignalKind("rest"), starts: starts, expression: expression, matching: [], notMatching: [])
        ]
    }

    /// Random characters, none of which is a `T`.
    private static func signature(_ seed: Int) -> String {
        var generator = SeededGenerator(seed: UInt64(seed) &+ 77)
        let letters = Array("ABCDEFGHIJKLMNOPQRSUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        return String((0..<342).map { _ in letters.randomElement(using: &generator) ?? "A" })
    }

    /// Whether twenty characters of a signature stand in a text, in either case.
    private static func shares(_ text: String, with signature: String) -> Bool {
        let text = text.lowercased()
        let letters = Array(signature.lowercased())
        return (0...letters.count - 20).contains { text.contains(String(letters[$0..<$0 + 20])) }
    }
}
