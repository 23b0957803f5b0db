import Testing

@testable import ErrorCodes

/// No table says of a number what another denies.
struct TableAgreementTests {
    static let all = ErrorFamily.allCases.flatMap(ErrorTable.entries(of:))

    @Test func aCodeStandsInOneTable() {
        var families: [ErrorCode: ErrorFamily] = [:]
        for entry in Self.all where entry.family != .http {
            let other = families.updateValue(entry.family, forKey: entry.code)
            #expect(other == nil, "\(entry.spelling) is in two tables")
        }
    }

    @Test func familiesOfCodesDoNotOverlap() {
        let ranges = CodeFamily.all.map(\.codes)
        for (range, next) in zip(ranges, ranges.dropFirst()) where range.lowerBound < next.lowerBound {
            #expect(range.upperBound < next.lowerBound)
        }
        for (place, range) in ranges.enumerated() {
            #expect(!ranges.dropFirst(place + 1).contains { $0.overlaps(range) })
        }
    }

    /// What a table calls Windows Update is so called by its beginning too.
    @Test(arguments: [
        (ErrorFamily.windowsUpdate, "0x8024"), (.deliveryOptimization, "0x80D0"), (.enrollment, "0x8018"),
        (.windowsSetup, "0xC190"), (.ntStatus, "0xC000"), (.bits, "0x8020"), (.configMgr, "0x87D0"),
    ])
    func tablesAndFamiliesAgree(family: ErrorFamily, beginning: String) {
        for entry in ErrorTable.entries(of: family) {
            #expect(CodeFamily.fact(of: entry.code)?.name.hasPrefix(beginning) == true, "\(entry.spelling)")
        }
    }

    @Test(arguments: [
        ("0x80249999", "Windows Update"), ("0x80D0FFFF", "Delivery Optimization"), ("0x8018ffff", "Enrolment"),
        ("0xC1900999", "Windows Setup"), ("0x801901C7", "HTTP status"), ("0x801c9999", "Device registration"),
        ("0xcaa90fff", "Sign-in library"), ("0x87d1ffff", "Intune"), ("0xc0009999", "NTSTATUS"),
    ])
    func anUnknownCodeHasItsFamily(spelling: String, title: String) throws {
        let code = try #require(ErrorCode(parsing: spelling))
        #expect(ErrorTable.entry(for: code) == nil)
        #expect(CodeFamily.fact(of: code)?.name.contains(title) == true)
    }

    @Test(arguments: ["0x81230000", "0x12345678", "0x40000001", "0xffffffff", "0xe0000001"])
    func aCodeOfNoFamilyHasNone(spelling: String) throws {
        let code = try #require(ErrorCode(parsing: spelling))
        #expect(CodeFamily.fact(of: code) == nil)
    }

    @Test(arguments: [
        "0xcaa10001", "0xcaa20064", "0xcaa5001c", "0xcaa70004", "0xcaa82f94", "0xcaa90019", "0x801c001f", "0x801c0021",
        "0x801c003d", "0xc000006d", "0xc000023c", "0x8018002b", "0x80180026", "0x8018002a", "0x80180018", "0x8018000a",
        "0x87d00692", "0x87d00304", "0x87d01107", "0x87d00669", "0x87d00651", "0x8024402c", "0x8024402f", "0x80240438",
        "0x8024500c", "0x80d02002", "0xc1900101", "0x87d00607", "0x87d00667", "0x87d00668", "0x87d00664", "0x87d01106",
        "0x87d00602", "0x87d00665", "0x87d00693", "0x87d00708", "0x87d0070c", "511",
    ])
    func whatPeopleMeetIsKnown(spelling: String) throws {
        let code = try #require(ErrorCode(parsing: spelling))
        #expect(ErrorTable.entry(for: code) != nil)
    }

    @Test(arguments: [
        ("0x80190194", 404), ("0x80190193", 403), ("0x80190191", 401), ("0x80190195", 405), ("0x801901ff", 511),
    ])
    func aStatusThatBITSCarriesIsThatStatus(spelling: String, status: Int) throws {
        let code = try #require(ErrorCode(parsing: spelling))
        let entry = try #require(ErrorTable.entry(for: code))
        #expect(entry.spelling == "HTTP \(status)")
        #expect(entry.note?.contains(spelling) == true)
    }
}
