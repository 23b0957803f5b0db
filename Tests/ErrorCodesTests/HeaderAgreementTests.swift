import Testing

@testable import ErrorCodes

@Suite(.enabled(if: WindowsHeaders.arePresent, "The Windows headers of mingw-w64-common are not installed."))
struct HeaderAgreementTests {
    private let headers: WindowsHeaders

    init() throws {
        headers = try WindowsHeaders()
    }

    /// The families whose symbols these headers define.
    static let families = ErrorFamily.allCases.filter {
        ![.entra, .configMgr, .deliveryOptimization, .enrollment, .windowsSetup].contains($0)
    }

    @Test(arguments: families)
    func everySymbolHasItsNumber(family: ErrorFamily) {
        for entry in ErrorTable.entries(of: family) {
            // Reason phrases are aliases too, but no constants.
            let names = (entry.symbol.map { [$0] } ?? []) + entry.aliases.filter { $0.contains("_") && family != .http }
            for name in names {
                #expect(headers.values[name].map { ErrorCode($0) } == entry.code, "\(name)")
            }
        }
    }

    @Test func noDocumentedWinHTTPErrorIsMissing() {
        let known = Set(ErrorTable.entries(of: .winHTTP).compactMap(\.symbol))
        let defined = headers.values.filter {
            $0.key.hasPrefix("ERROR_WINHTTP_") && ErrorFamily.winHTTPRange.contains($0.value)
        }
        #expect(defined.count > 40)
        #expect(Set(defined.keys).subtracting(known).isEmpty)
    }

    @Test func noTrustErrorIsMissing() {
        let known = Set(ErrorTable.entries(of: .certificate).compactMap(\.symbol))
        let defined = headers.values.keys.filter { $0.hasPrefix("CERT_E_") }
        #expect(Set(defined).subtracting(known).isEmpty)
    }

    @Test func callbackFlagsHaveTheirBits() {
        for flag in CallbackFlags.Flag.all {
            #expect(headers.values[flag.symbol] == flag.bit.rawValue, "\(flag.symbol)")
        }
    }
}
