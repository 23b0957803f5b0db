import CMTraceLog
import Testing
import TestSupport
import Times

/// Each damage is followed by a whole record, which must be found.
struct DamagedRecordTests {
    private let whole = LogText.record("whole") + "\n"

    @Test(arguments: [
        (
            "ion finished]LOG]!><time=\"09:15:55.035+300\" date=\"10-03-2013\" file=\"a.cpp:1\">\n",
            StrayBytes.Kind.recordWithoutStart
        ),
        ("t=\"\" type=\"1\" thread=\"7172\" file=\"ccmrestart.cpp:64\">\r\n", .recordWithoutStart),
        ("\u{feff}t=\"\" type=\"1\" thread=\"7172\" file=\"ccmrestart.cpp:64\">\n", .recordWithoutStart),
        ("![LOG[first byte missing]LOG]!><time=\"09:15:55.035+300\" file=\"\">\n", .recordWithoutStart),
        ("OG[Running query 'x' against namtype=\"1\" thread=\"4180\" file=\"a.cpp:1\">\n", .recordWithoutStart),
        ("<![LOG[", .recordWithoutEnd),
        ("<![LOG[cut message\n", .recordWithoutEnd),
        ("<![LOG[cut terminator]LO\n", .recordWithoutEnd),
        ("<![LOG[cut middle]LOG]!><ti ad=\"4180\" file=\"sqldb.cpp:929\">\n", .recordWithoutEnd),
        ("<![LOG[cut attributes]LOG]!><time=\"09:15:5\n", .recordWithoutEnd),
        ("<![LOG[cut attributes]LOG]!><time=\"09:15:55.035+300\" date=", .recordWithoutEnd),
        ("<![LOG[no quotation mark]LOG]!><time=\"09:15:55.035+300>\n", .recordWithoutEnd),
        (
            "<![LOG[one]LOG]!><time=\"09:15:54.792+300\" component=\"CcmRes of two]LOG]!><time=\"09:20:25.719+300\" file=\"a:1\">\n",
            .recordWithoutEnd
        ),
        ("\u{0}\u{0}\u{0}", .nul),
        ("text \u{0} text\n", .binary),
    ])
    func readerFindsTheNextRecord(damage: String, kind: StrayBytes.Kind) {
        let pieces = Reading.pieces(of: damage + whole)
        #expect(pieces.map(\.kind) == [kind, nil])
        #expect(pieces.first?.range == 0..<damage.utf8.count)
    }

    @Test func cutAttributesDoNotTakeTheirEndFromTheNextMessage() {
        let next = LogText.record("instance = <a href=\"b\">")
        let pieces = Reading.pieces(of: "<![LOG[cut]LOG]!><time=\"09:15:55.0" + next)
        #expect(pieces.map(\.kind) == [.recordWithoutEnd, nil])
        #expect(pieces.last?.range.count == next.utf8.count)
    }

    @Test func cutAttributesBeforeALongNULBlockEndTheRecord() {
        let damage = "<![LOG[cut]LOG]!><time=\"09:15" + String(repeating: "\u{0}", count: 10_000)
        #expect(Reading.pieces(of: damage + whole).map(\.kind) == [.recordWithoutEnd, nil])
    }

    @Test(arguments: [
        "<![LOG[", "<![LOG[Raising event:\n\n\n", "<![LOG[a]LOG]!>",
        "<![LOG[a]LOG]!><time=\"09:15:55.035+300\" date=\"1",
        "<![LOG[a]LOG]!><time=\"09:15:55.035+300\" date=\"10-03-2013\" file=\"\"",
    ])
    func recordCutByTheEndOfTheFileIsSaidToBeCut(cut: String) {
        let pieces = Reading.pieces(of: whole + cut)
        #expect(pieces.map(\.kind) == [nil, .cutAtEnd])
        #expect(pieces.last?.range.count == cut.utf8.count)
    }

    @Test func utf16TextIsBinary() {
        let utf16: [UInt8] = [0xff, 0xfe] + whole.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        #expect(Reading.pieces(of: utf16).map(\.kind) == [.binary])
    }

    @Test(arguments: [nil, 64 << 10, 256 << 10])
    func recordBeyondTheLimitIsOversizedAndTheNextIsFound(chunk: Int?) {
        let endless = "<![LOG[" + String(repeating: "x!", count: RecordReader.recordLimit)
        let pieces = Reading.pieces(of: Array((endless + whole).utf8), chunk: chunk)
        #expect(pieces.first?.kind == .oversizedRecord)
        #expect(pieces.last?.layout?.message.count == 5)
    }

    @Test func everyDamageIsExplained() {
        #expect(Set(StrayBytes.Kind.allCases.map(\.explanation)).count == StrayBytes.Kind.allCases.count)
        #expect(StrayBytes.Kind.allCases.filter { !$0.isDamage } == [.text])
    }
}
