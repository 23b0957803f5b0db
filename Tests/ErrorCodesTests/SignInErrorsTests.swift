import Testing

@testable import ErrorCodes

/// The errors of Entra's sign-in service, in every way in which people meet them.
struct SignInErrorsTests {
    static let numbers = SignInErrors.rows.map(\.number)

    @Test func everyNumberIsThereOnce() {
        #expect(Self.numbers.count >= 170)
        #expect(Set(Self.numbers).count == Self.numbers.count)
        #expect(Self.numbers.allSatisfy { (5...7).contains(String($0).count) })
        let tables = [
            SignInErrors.accessRows, SignInErrors.policyRows, SignInErrors.applicationRows, SignInErrors.tenantRows,
        ]
        for table in tables {
            // As text, since the numbers of one topic have five to seven digits.
            let digits = table.map { String($0.number) }
            #expect(Set(digits).count == digits.count)
        }
    }

    @Test func everyMeaningIsASentence() {
        for row in SignInErrors.rows {
            #expect(row.meaning.hasSuffix(".") && !row.meaning.contains("  "), "\(row.number)")
            #expect(row.meaning.first?.isUppercase == true, "\(row.number)")
            #expect(row.name?.isEmpty != true)
        }
    }

    /// What must be known because clients of a gateway meet it.
    @Test(arguments: [
        50001, 500_011, 50034, 50059, 50076, 50079, 50097, 50126, 50131, 50155, 50158, 53000, 53003, 65001, 65002,
        700_003, 700_016, 7_000_215, 7_000_222, 90002, 90072, 90094, 135_011, 165_000, 221_000,
    ])
    func whatClientsMeetIsKnown(number: UInt32) {
        #expect(SignInErrors.fact(of: number)?.name == "AADSTS\(number)")
    }

    static let spellings: [@Sendable (UInt32) -> String] = [
        { "AADSTS\($0)" }, { "AADSTS\($0):" }, { "aadsts\($0)" }, { "(AADSTS\($0))" }, { "\"AADSTS\($0).\"" },
        { "AADSTS \($0)" }, { "AADSTS: \($0)" }, { "AADSTS-\($0)" }, { "AADSTS#\($0)" }, { "AADSTS%20\($0)" },
        { "AADSTS error \($0)" }, { "error code \($0) (AADSTS)" }, { "\($0), AADSTS" },
        { "https://login.microsoftonline.com/error?code=\($0)" },
        { "https://login.microsoftonline.us/error?code=\($0)" },
        { "https://login.partner.microsoftonline.cn/error?code=\($0)&x=1" },
        { "http://localhost/?error=invalid_grant&error_description=AADSTS\($0)%3a+The+user" },
        { "{\"error\":\"invalid_client\",\"error_codes\":[\($0)],\"trace_id\":\"x\"}" },
        { "Sign-in error code: \($0)" }, { "Sign-in error code \($0)" },
        { "Failed: Code: AADSTS\($0): see Trace ID: 0, Timestamp: 2026-03-02" },
    ]

    @Test(arguments: [50001, 500_011, 7_000_222, 90002] as [UInt32])
    func aNumberIsFoundInEverySpelling(number: UInt32) {
        for spelling in Self.spellings {
            let text = spelling(number)
            #expect(KnownFact.found(in: text).map(\.name) == ["AADSTS\(number)"], "\(text)")
        }
    }

    @Test(arguments: [
        "we counted 50001 records", "Port=443", "port 50001", "2026", "AADSTS", "AADSTS of 2026", "error code 50126",
        "error 90002 in module 7", "AADSTS12", "AADSTS1234", "AADSTS12345678", "AADSTS05001", "XAADSTS50001",
        "AADSTS50001x", "https://contoso.com/error?code=50058", "https://login.microsoftonline.com/50058/oauth2",
        "AADSTS on port 54321", "error_codes", "",
    ])
    func aNumberWithoutItsNameIsNone(text: String) {
        #expect(KnownFact.found(in: text).isEmpty)
    }

    @Test func aNamedNumberThatNoTableHasIsSaidToBeSuchOne() throws {
        let fact = try #require(KnownFact.found(in: "AADSTS99999: something").first)
        #expect(fact.kind == .codeFamily)
        #expect(fact.meaning.first?.contains("https://login.microsoftonline.com/error?code=99999") == true)
    }

    @Test func severalNumbersComeInTheirOrderEachOnce() {
        let text = "AADSTS50097: x, then AADSTS50001: y, AADSTS50097 again"
        #expect(KnownFact.found(in: text).map(\.name) == ["AADSTS50097", "AADSTS50001"])
    }

    @Test func namesOfErrorsAreFoundWhateverTheirCase() {
        #expect(SignInErrors.facts(named: "deviceauthenticationfailed").map(\.name) == ["AADSTS50155"])
        #expect(SignInErrors.facts(named: "InteractionRequired").count == 2)
        #expect(SignInErrors.facts(named: "").isEmpty)
    }

    @Test func hostileTextIsReadWithinBounds() {
        let long = String(repeating: "AADSTS50001 ", count: 20_000)
        #expect(KnownFact.found(in: long).count == 1)
        #expect(KnownFact.found(in: String(repeating: "%", count: 100_000)).isEmpty)
        #expect(KnownFact.found(in: "AADSTS" + String(repeating: "5", count: 100_000)).isEmpty)
        #expect(KnownFact.found(in: "AADSTS%").isEmpty)
    }
}
