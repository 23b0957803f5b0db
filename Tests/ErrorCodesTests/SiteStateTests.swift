import Testing

@testable import ErrorCodes

/// The number by which a site says how its systems speak with clients.
struct SiteStateTests {
    /// Number, HTTPS only, PKI when there is one, revocation checked, enhanced HTTP.
    @Test(arguments: [
        (31, true, false, false, false), (63, true, false, true, false), (192, false, false, false, false),
        (224, false, false, true, false), (448, false, true, false, false), (480, false, true, true, false),
        (1216, false, false, false, true), (1248, false, false, true, true), (1472, false, true, false, true),
        (1504, false, true, true, true),
    ])
    func aNumberSaysWhatTheTableSays(number: UInt32, only: Bool, pki: Bool, crl: Bool, enhanced: Bool) throws {
        let fact = try #require(SiteState.known(number)).fact
        let names = Set(fact.parts.map(\.name))
        #expect(names.contains("HTTPS only") == only)
        #expect(names.contains("HTTP or HTTPS") == !only)
        #expect(names.contains("PKI when there is one") == pki)
        #expect(names.contains("CRL check") == crl && names.contains("no CRL check") == !crl)
        #expect(names.contains("Enhanced HTTP") == enhanced)
        #expect(fact.meaning.first?.contains("no PKI certificate") == (!only && !pki))
        #expect(fact.parts.allSatisfy { $0.confidence == .inferred })
    }

    @Test(arguments: [
        "HTTPS is enforced for Client. The current state is 480.", "current state is 480", "SslState value: 480",
        "SslState=480", "CCMHTTPSSTATE=\"480\"", "IISSSLState in the SCF is 480", "Options=480", "Options = 0x1e0",
        "URL=https://gw.contoso.com, Port=443, Options=480, Code=12175", "SSL state 480",
    ])
    func aStateIsFoundInEveryPlace(text: String) {
        #expect(KnownFact.found(in: text).map(\.name) == ["site state 480 (0x1e0)"])
    }

    @Test(arguments: [
        "Port=443", "480", "480 records", "state 480", "state of 480", "Options=0", "Options=99999999",
        "Flags=0x4200", "Options: none", "the current is 480", "StatusCode=480",
    ])
    func otherNumbersAreNoStates(text: String) {
        #expect(KnownFact.found(in: text).isEmpty)
    }

    @Test func bitsThatNoSourceNamesAreSaidToBeUnknown() throws {
        let fact = try #require(KnownFact.found(in: "Options=0x8e0").first)
        #expect(fact.parts.last?.name == "unknown" && fact.parts.last?.value == "0x800")
        #expect(fact.confidence == .inferred)
        #expect(SiteState.known(0x8e0) == nil)
    }

    @Test func fallbackOfAnHTTPSOnlySiteIsNamed() throws {
        let fact = try #require(SiteState.known(127)).fact
        #expect(fact.parts.map(\.name) == ["HTTPS only", "CRL check", "Fallback"])
    }
}
