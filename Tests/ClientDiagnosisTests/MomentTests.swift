import ClientDiagnosis
import Testing

struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.999Z", -1), ("2025-04-22T08:18:40.720Z", 1_745_309_920_720),
        ("2024-02-29T12:00:00Z", 1_709_208_000_000), ("0001-01-01T00:00:00Z", -62_135_596_800_000),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func textAndMillisecondsSayTheSame(text: String, milliseconds: Int64) {
        #expect(Moment(text)?.millisecondsSince1970 == milliseconds)
        #expect(Moment(millisecondsSince1970: milliseconds).description == text)
    }

    @Test func digitsBehindTheDotMayBeFewer() {
        #expect(Moment("1970-01-01T00:00:00.5Z")?.millisecondsSince1970 == 500)
        #expect(Moment("1970-01-01T00:00:00.05Z")?.millisecondsSince1970 == 50)
    }

    @Test(arguments: [
        "", "Z", "2025-04-22", "2025-04-22T08:18:40", "2025-04-22 08:18:40Z", "2025-04-22T08:18:40+00:00",
        "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z", "2025-04-22T24:00:00Z", "2025-04-22T08:18:60Z",
        "2025-04-22T08:18:40.Z", "2025-04-22T08:18:40.1234Z", "2025-04-22T08:18:40,5Z", "+025-04-22T08:18:40Z",
        "2025-04-22T08:18:4Z", "0000-01-01T00:00:00Z", "٢٠٢٥-04-22T08:18:40Z", "2025-04-22T08:18:40\u{110BD}Z",
    ])
    func otherTextsAreNoMoment(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func momentsBeyondTheCalendarAreHeldAtItsEnds() {
        #expect(Moment(millisecondsSince1970: .max).description == "9999-12-31T23:59:59.999Z")
        #expect(Moment(millisecondsSince1970: .min).description == "0001-01-01T00:00:00Z")
        #expect(Moment(millisecondsSince1970: 1) > Moment(millisecondsSince1970: 0))
    }
}
