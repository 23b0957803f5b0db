import Testing
import Times

@testable import Tokens

struct NumericDateTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (1_580_415_505, "2020-01-30T20:18:25Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
        (253_402_300_800, "+10000-01-01T00:00:00Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (-62_167_219_201, "-0001-12-31T23:59:59Z"), (.max, "+292277026596-12-04T15:30:07Z"),
        (.min, "-292277022657-01-27T08:29:52Z"),
    ])
    func everySecondHasADate(seconds: Int64, timestamp: String) {
        #expect(CivilTime.timestamp(seconds) == timestamp)
    }

    static let writings: [(String, Int64?, NumericDate.Oddity?)] = [
        ("1580415505", 1_580_415_505, nil), ("-5", -5, nil), ("-0", 0, nil),
        ("1580415505.9", 1_580_415_505, .fraction), ("-0.5", -1, .fraction), ("1.5804155e9", 1_580_415_500, .exponent),
        ("1E+3", 1000, .exponent), ("15e-1", 1, .exponent), ("1e400", nil, .outOfRange),
        ("1e99999999999999999999", nil, .outOfRange), ("1e-9223372036854775808", nil, .outOfRange),
        ("1e9223372036854775807", nil, .outOfRange), ("1e-400", 0, .exponent), ("-1e-400", -1, .exponent),
        ("1e-401", nil, .outOfRange), ("-9223372036854775807.5", .min, .fraction),
        ("-9223372036854775808", .min, nil), ("-9223372036854775808.5", nil, .outOfRange),
        ("9223372036854775808", nil, .outOfRange),
        (#""1580415505""#, 1_580_415_505, .writtenAsText), (#""soon""#, nil, .notANumber), ("true", nil, .notANumber),
    ]

    @Test(arguments: writings)
    func everyWayOfWritingATimeHasAnAnswer(json: String, seconds: Int64?, oddity: NumericDate.Oddity?) throws {
        let date = NumericDate(try JSONReader.value(of: Array(json.utf8)))
        #expect(date.epochSeconds == seconds)
        #expect(date.oddity == oddity)
    }

    @Test(arguments: [
        (#""1589701518""#, TokenProblem.Code.timeNotANumber, TokenState.inconsistent),
        ("1589701518.5", .timeUnusual, .usable), ("-5", .timesContradict, .inconsistent),
        ("253402300800", .timeUnusual, .usable), ("1e300", .timeOutOfRange, .inconsistent),
        ("", .timeMissing, .inconsistent), ("null", .timeNotANumber, .inconsistent),
    ])
    func everyOddExpiryIsReported(expiry: String, code: TokenProblem.Code, state: TokenState) throws {
        let text = TokenBuilder.token(payload: TokenBuilder.bulkPayload(["exp": expiry]))
        let token = try TokenBuilder.decode(text)
        #expect(token.problems.map(\.code).contains(code))
        #expect(token.state(at: 1_589_500_000) == state)
    }
}
