import Redaction
import Testing

/// The times of records are passed over in one step; what only looks like them is not.
struct RecordTimeTests {
    private static let time = #"<time="08:45:08.123+-420" date="11-04-2025" component="x">"#

    @Test(arguments: [time, time + " 10.1.2.3", "10.1.2.3" + time, #"<time="08:45:08" date="11-04-2025""#])
    func timeStaysAndWhatStandsAroundItGoes(text: String) {
        var redaction = ReportRedaction(NameCollector())
        #expect(redaction.redact(whole: text) == text.replacing("10.1.2.3", with: "address-1"))
    }

    @Test(arguments: [
        #"<time="10.1.2.3" date="11-04-2025""#, #"<time="08:45:08 10.1.2.3" date="11-04-2025""#,
        #"<time="08:45:08" date="10.1.2.3""#, #"<time="08:45:08.123+000" host="10.1.2.3""#,
    ])
    func addressInThePlaceOfATimeIsFound(text: String) {
        var redaction = ReportRedaction(NameCollector())
        let redacted = redaction.redact(whole: text)
        #expect(!redacted.contains("1.2.3"), "\(redacted)")
    }
}
