import Testing

@testable import ErrorCodes

struct ErrorTableTests {
    static let all = ErrorFamily.allCases.flatMap(ErrorTable.entries(of:))

    @Test func thereAreAtLeastThreeHundredEntries() {
        #expect(Self.all.count >= 300)
    }

    @Test(arguments: ErrorFamily.allCases)
    func valuesRiseWithoutRepetition(family: ErrorFamily) {
        let values = ErrorTable.table(of: family).rows.map(\.value)
        #expect(!values.isEmpty)
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test(arguments: ErrorFamily.allCases)
    func everyEntryIsFoundByItsCode(family: ErrorFamily) {
        for entry in ErrorTable.entries(of: family) {
            #expect(ErrorTable.entries(for: entry.code).contains(entry), "\(entry.spelling) is filed in another range")
        }
    }

    @Test func everyEntryIsFoundByItsSymbol() {
        for entry in Self.all {
            for name in (entry.symbol.map { [$0] } ?? []) + entry.aliases {
                #expect(ErrorTable.entry(symbol: name.lowercased()) == entry, "\(name) names two entries")
            }
        }
    }

    @Test func everyMeaningAndNoteIsASentence() {
        for entry in Self.all {
            for text in [entry.meaning] + (entry.note.map { [$0] } ?? []) {
                #expect(text.hasSuffix(".") && !text.contains("  ") && !text.contains("\n"), "\(entry.spelling)")
                #expect(text.first?.isUppercase == true, "\(entry.spelling)")
            }
        }
    }

    @Test func disputedEntriesSayWhoDisagrees() {
        for entry in Self.all where entry.confidence == .disputed {
            #expect(entry.note != nil, "\(entry.spelling)")
        }
    }

    @Test func addressesAreComplete() {
        for source in Set(Self.all.map(\.source)) {
            #expect(source.url?.hasPrefix("https://") ?? true, "\(source.name)")
            #expect(!source.name.isEmpty)
        }
    }

    @Test(arguments: [
        ("12037", "ERROR_WINHTTP_SECURE_CERT_DATE_INVALID"),
        ("0x80072f06", "ERROR_WINHTTP_SECURE_CERT_CN_INVALID"),
        ("12169", "ERROR_WINHTTP_SECURE_INVALID_CERT"),
        ("0x800b010c", "CERT_E_REVOKED"),
        ("0x87d0027e", "CCM_E_BAD_HTTP_STATUS_CODE"),
        ("0x80070005", "ERROR_ACCESS_DENIED"),
        ("0x8007045b", "ERROR_SHUTDOWN_IN_PROGRESS"),
        ("80040154", "REGDB_E_CLASSNOTREG"),
        ("0x800703f0", "ERROR_NO_TOKEN"),
        ("0x8000000a", "E_PENDING"),
        ("0x8000ffff", "E_UNEXPECTED"),
        ("-2147467259", "E_FAIL"),
        ("0x80092013", "CRYPT_E_REVOCATION_OFFLINE"),
        ("0x800706ba", "RPC_S_SERVER_UNAVAILABLE"),
        ("0x80131040", "FUSION_E_REF_DEF_MISMATCH"),
        ("0x80071770", "ERROR_ENCRYPTION_FAILED"),
        ("12", "ERROR_INVALID_ACCESS"),
        ("9999", nil),
    ])
    func aCodeHasItsSymbol(spelling: String, symbol: String?) throws {
        let code = try #require(ErrorCode(parsing: spelling))
        #expect(ErrorTable.entry(for: code)?.symbol == symbol)
    }

    @Test func itemNotFoundIsNotAnIntuneError() throws {
        let entry = try #require(ErrorTable.entry(for: ErrorCode(0x87d0_0215)))
        #expect(entry.meaning.hasPrefix("Something that was looked for does not exist."))
        #expect(entry.confidence == .twoSources)
        #expect(entry.note?.contains("Intune") == true)
    }

    @Test func aBareNumberMayBeAStatusOrAWin32Error() throws {
        let bare = ErrorTable.entries(for: try #require(ErrorCode(parsing: "206")))
        #expect(bare.map(\.family) == [.http, .win32])
        let marked = ErrorTable.entries(for: try #require(ErrorCode(parsing: "0x800700ce")))
        #expect(marked.map(\.family) == [.win32])
        let facility = ErrorTable.entries(for: try #require(ErrorCode(parsing: "0x80190193")))
        #expect(facility.map(\.spelling) == ["HTTP 403"])
    }

    @Test func aMeaningDoesNotDependOnTheSpelling() throws {
        for spelling in ["12175", "0x2f8f", "0x80072f8f", "80072F8F", "-2147012721", "2147954575"] {
            let entry = ErrorTable.entry(for: try #require(ErrorCode(parsing: spelling)))
            #expect(entry?.symbol == "ERROR_WINHTTP_SECURE_FAILURE")
            #expect(entry?.spelling == "12175 (0x80072f8f)")
            #expect(entry?.note?.contains("ERROR_INTERNET_DECODING_FAILED") == true)
        }
    }

    @Test func symbolsAreFoundWhateverTheirCaseAndSurroundings() {
        let expected = ErrorTable.entry(for: ErrorCode(12175))
        #expect(expected != nil)
        #expect(ErrorTable.entry(symbol: "error_winhttp_secure_failure") == expected)
        #expect(ErrorTable.entry(symbol: "") == nil)
        #expect(ErrorTable.entry(symbol: "\"ERROR_WINHTTP_SECURE_FAILURE\",") == expected)
        #expect(ErrorTable.entry(symbol: "E_ACCESSDENIED")?.code == ErrorCode(5))
        #expect(ErrorTable.entry(symbol: "Forbidden")?.spelling == "HTTP 403")
    }

    @Test func unknownCodesHaveNoEntry() {
        for number: UInt32 in [9999, 12003, 12191, 0x87d0_ffff, 0xffff_ffff, 0x4000_0000, 0x8007_0000] {
            #expect(ErrorTable.entries(for: ErrorCode(number)).isEmpty)
        }
    }
}
