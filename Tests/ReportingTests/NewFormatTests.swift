import CMTraceLog
import Times
import Knowledge
import Testing

@testable import Diagnosis
@testable import LogSources

/// A kind of text that is not a log of CMTrace fits in with a file of its own and a row in the list.
struct NewFormatTests {
    /// The lines of a sample's record: message, component, time and date, thread.
    private static let lines = [
        "Message\tComponent\tTime\tDate\tThread",
        "Machine: LT-0900\tClientIDManagerStartup\t09:00:00.503+000\t02-18-2025\t4711",
        "",
        "no column",
        "Client is set to use HTTPS when available. The current state is 224.\tCcmMessaging\t09:00:01.000+000\t02-18-2025\t12",
        "Machine: LT-0900\tClientIDManagerStartup\t09:00:02.503+000\t02-18-2025\t4711",
    ]

    private static func caseFile(_ text: String) -> CaseFile {
        let bytes = Array(text.utf8)
        var head = FileHead(bytes)
        head.format = .columns
        let log = LogName("ClientIDManagerStartup")
        let file = LogFile(MemorySource(bytes), name: "columns.txt", log: log, head: head)
        return Reading(Catalogue.standard()).caseFile(of: LogBundle(chains: [LogChain(log: log, files: [file])]))
    }

    @Test func recordsOfAnotherFormAreReadOnTheirLines() throws {
        let text = Self.lines.joined(separator: "\r\n")
        let caseFile = Self.caseFile(text)
        let source = try #require(caseFile.sources.first { _ in true })
        #expect(source.records == 3)
        #expect(source.bytes == text.utf8.count, "every byte is accounted for")
        #expect(source.textBytes == Self.lines[0].utf8.count + 2 + 2 + 9 + 2)
        #expect(source.first?.localText == "2025-02-18 09:00:00.503")
        #expect(source.last?.localText == "2025-02-18 09:00:02.503")
        let machine = try #require(caseFile.histories.first { $0.signal[.machine] != nil })
        #expect(machine.count == 2)
        #expect(machine.first.marks.map(\.lines) == [2...2])
        #expect(machine.last.marks.map(\.lines) == [6...6])
        #expect(machine.last.marks.map(\.component) == ["ClientIDManagerStartup"])
    }

    /// More than a window, so that lines are cut by its end.
    @Test func pieceOfALineIsReadWithTheRestOfIt() {
        let text = String(repeating: Self.lines[1] + "\n", count: 20_000)
        let caseFile = Self.caseFile(text)
        #expect(caseFile.sources.map(\.records) == [20_000])
        #expect(caseFile.sources.map(\.bytes) == [text.utf8.count])
        #expect(caseFile.histories.map(\.count) == [20_000])
        #expect(caseFile.histories.first?.last.marks.map(\.lines) == [20_000...20_000])
    }

    @Test func headOfAnotherFormSaysWhatItsRecordsSay() {
        var sink = HeadSink()
        var reader = ColumnReader()
        let bytes = Array(Self.lines.joined(separator: "\n").utf8)
        #expect(reader.take(bytes.span.bytes, isLast: true, into: &sink) == bytes.count)
        #expect(sink.hasRecords)
        #expect(sink.component == "ClientIDManagerStartup")
        #expect(sink.firstTime?.localText == "2025-02-18 09:00:00.503")
        #expect(sink.firstOffset == 0)
    }
}

extension SourceFormat {
    fileprivate static let columns = SourceFormat("columns parted by tabs", form: "columns") { bytes, _ in
        bytes.starts(with: "Message\tComponent\t".utf8)
    } reader: {
        ColumnReader()
    }
}

/// Reads a record in each line of five columns, which is written anew in the form of CMTrace.
private struct ColumnReader: SourceReader {
    private var line = 1

    mutating func take<Sink: RecordSink & ~Copyable>(_ bytes: RawSpan, isLast: Bool, into sink: inout Sink) -> Int {
        var start = 0
        while start < bytes.byteCount {
            let feed = bytes.firstOffset(of: UInt8(ascii: "\n"), in: start..<bytes.byteCount)
            guard isLast || feed != nil else { break }
            let end = feed.map { $0 + 1 } ?? bytes.byteCount
            take(bytes.copy(of: start..<end), into: &sink)
            (start, line) = (end, line + 1)
        }
        return start
    }

    private func take<Sink: RecordSink & ~Copyable>(_ text: [UInt8], into sink: inout Sink) {
        let columns = String(decoding: text, as: UTF8.self).filter { !$0.isNewline }.split(separator: "\t")
        guard columns.count == 5, columns[2].first?.isNumber == true else { return sink.take(textBytes: text.count) }
        let record = """
            <![LOG[\(columns[0])]LOG]!><time="\(columns[2])" date="\(columns[3])" component="\(columns[1])" context="" \
            type="1" thread="\(columns[4])" file="">
            """
        let bytes = Array(record.utf8)
        var reader = RecordReader(line: line)
        guard case .record(let layout) = reader.next(in: bytes.span.bytes, isLast: true) else {
            return sink.take(textBytes: text.count)
        }
        sink.take(layout, size: text.count, in: bytes.span.bytes)
        sink.leave(bytes.span.bytes)
    }
}
