import Diagnosis
import Testing

/// The end of a token's life, as a line writes it.
struct SignalExpiryTests {
    private static let kind = SignalKind("token-received")

    private func text(_ expires: String?) -> String? {
        Signal(Self.kind, expires.map { [.expires: $0] } ?? [:]).expiryText
    }

    @Test func monthComesFirstAndTheFormIsThatOfAllTimes() {
        #expect(text("05/02/2025 20:58:20") == "2025-05-02 20:58:20 (no zone written)")
        #expect(text("12/31/2019 00:00:00") == "2019-12-31 00:00:00 (no zone written)")
    }

    @Test(arguments: [
        "00/99/2999 00:00:00", "13/01/2025 00:00:00", "02/30/2025 00:00:00", "05/02/2025", "05/02/2025 24:00:00",
        "2025-05-02 20:58:20", "99999999999999999999/1/1 1:1:1", "05/02/2025 20:58:20 PM", "-5/2/2025 1:1:1",
        "٠٥/02/2025 1:1:1",
    ])
    func whatIsNoTimeStaysAsItIs(text: String) {
        #expect(self.text(text) == text)
    }

    @Test func withoutTheFieldThereIsNone() { #expect(text(nil) == nil) }
}
