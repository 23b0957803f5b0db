import Testing

@testable import ErrorCodes

struct NearestMatchesTests {
    @Test(arguments: [
        ("ERROR_WINHTTP_SECURE_FAILUR", "ERROR_WINHTTP_SECURE_FAILURE"),
        ("eror_winhttp_secure_failure", "ERROR_WINHTTP_SECURE_FAILURE"),
        ("CERT_E_UNTRUSTDROOT", "CERT_E_UNTRUSTEDROOT"),
        ("CMGService_InvalidToken", "CMGService_Invalid_Token"),
        ("CMGConector_Forbiden", "CMGConnector_Forbidden"),
        ("INVALID_AC", "INVALID_CA"),
        ("0x87d027e", "0x87d0027e"),
        ("0x80072f8ff", "0x80072f8f"),
        ("12715", "12175"),
    ])
    func aTypingErrorIsRecognised(typed: String, meant: String) {
        #expect(ErrorTable.nearest(to: typed).map(\.text).contains(meant))
    }

    @Test func theNearestComesFirst() {
        let found = ErrorTable.nearest(to: "CERT_E_EXPIRD")
        #expect(found.first == Suggestion(text: "CERT_E_EXPIRED", distance: 1))
        #expect(found.map(\.distance) == found.map(\.distance).sorted())
    }

    @Test(arguments: ["", "x", "zzzzzzzzzzzzzzzz", "the quick brown fox", String(repeating: "A", count: 100_000)])
    func whatResemblesNothingHasNoSuggestion(typed: String) {
        #expect(ErrorTable.nearest(to: typed).isEmpty)
    }

    @Test func theNumberOfSuggestionsIsBounded() {
        #expect(ErrorTable.nearest(to: "0x87d00210").count == 5)
        #expect(ErrorTable.nearest(to: "0x87d00210", limit: 2).count == 2)
        #expect(ErrorTable.nearest(to: "0x87d00210", limit: -1).isEmpty)
    }

    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("", "ab", 2),
        ("kitten", "sitting", 3),
    ])
    func distanceCountsChanges(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: 5) == distance)
        #expect(EditDistance.between(Array(right.utf8), Array(left.utf8), atMost: distance) == distance)
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: distance - 1) == nil)
    }
}
