import CMTraceLog
import Testing
import TestSupport
import Times

/// Whatever the bytes: nothing is lost, nothing is given twice, and it does not matter in which pieces they came.
struct RecordReaderLawTests {
    @Test func joiningThePiecesOfEveryPrefixGivesBackThePrefix() {
        for length in 0...MixedLog.bytes.count {
            let prefix = Array(MixedLog.bytes.prefix(length))
            let flaw = Reading.flaw(in: Reading.pieces(of: prefix), of: prefix)
            #expect(flaw == nil, "prefix of \(length) bytes")
        }
    }

    @Test func joiningThePiecesOfEverySuffixGivesBackTheSuffix() {
        for length in 0...MixedLog.bytes.count {
            let suffix = Array(MixedLog.bytes.suffix(length))
            let flaw = Reading.flaw(in: Reading.pieces(of: suffix), of: suffix)
            #expect(flaw == nil, "suffix of \(length) bytes")
        }
    }

    @Test(arguments: 1...64)
    func piecesDoNotDependOnHowBytesArrive(chunk: Int) {
        #expect(Reading.pieces(of: MixedLog.bytes, chunk: chunk) == Reading.pieces(of: MixedLog.bytes))
    }

    @Test func everySplitInTwoGivesTheSamePieces() {
        let whole = Reading.pieces(of: MixedLog.bytes)
        for split in 1..<MixedLog.bytes.count {
            #expect(Reading.pieces(of: MixedLog.bytes, chunk: split) == whole, "split at \(split)")
        }
    }

    @Test(arguments: 0..<16)
    func mutatedLogsKeepTheLaws(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<250 {
            let bytes = Mutation.mutated(MixedLog.bytes, using: &generator)
            let whole = Reading.pieces(of: bytes)
            let chunk = Int.random(in: 1...300, using: &generator)
            #expect(Reading.flaw(in: whole, of: bytes) == nil, "seed \(seed), round \(round)")
            #expect(Reading.pieces(of: bytes, chunk: chunk) == whole, "seed \(seed), round \(round), chunk \(chunk)")
        }
    }

    @Test(arguments: 0..<4)
    func attributesOfMutatedLogsCanBeRead(seed: Int) {
        var generator = SeededGenerator(seed: 1000 + seed)
        for _ in 0..<100 {
            let bytes = Mutation.mutated(MixedLog.bytes, using: &generator)
            for layout in Reading.pieces(of: bytes).compactMap(\.layout) {
                #expect(DecodedAttributes(layout, in: bytes).component.utf8.count <= layout.range.count * 3)
                #expect(RecordAttributes.offsetText(of: layout, in: bytes).utf8.count <= layout.range.count * 3)
            }
        }
    }

    // MARK: - The quick way

    @Test func quickWayFindsWhatTheCarefulWayFindsInEveryPrefix() {
        for length in 0...MixedLog.bytes.count {
            let prefix = Array(MixedLog.bytes.prefix(length))
            let careful = Reading.pieces(of: prefix, way: .careful)
            #expect(Reading.pieces(of: prefix) == careful, "prefix of \(length) bytes")
            #expect(Reading.pieces(of: prefix, way: .batches) == careful, "prefix of \(length) bytes")
        }
    }

    @Test(arguments: 0..<16)
    func quickWayFindsWhatTheCarefulWayFindsInMutatedLogs(seed: Int) {
        var generator = SeededGenerator(seed: 2000 + seed)
        for round in 0..<250 {
            let bytes = Mutation.mutated(MixedLog.bytes, using: &generator)
            let careful = Reading.pieces(of: bytes, way: .careful)
            let chunk = Int.random(in: 1...300, using: &generator)
            #expect(Reading.pieces(of: bytes) == careful, "seed \(seed), round \(round)")
            #expect(Reading.pieces(of: bytes, chunk: chunk, way: .batches) == careful, "seed \(seed), round \(round)")
        }
    }

    @Test func usualRecordsAreTakenTheQuickWay() {
        let text = (0..<10).map { LogText.record("message\r\n\(String(repeating: "x", count: $0 * 7))!") + "\r\n" }
            .joined()
        var reader = RecordReader()
        var batch = RecordReader.batch()
        let bytes = Array(text.utf8)
        let count = reader.takePlainRecords(in: bytes.span.bytes, into: &batch)
        #expect(count == 10)
        #expect(reader.position == text.utf8.count)
        #expect(batch.prefix(count).map(\.hasRoutineTime) == [false] + Array(repeating: true, count: 9))
    }

    // MARK: - Lines

    @Test(arguments: 0..<16)
    func linesAreTheLineFeedsBeforePlusOne(seed: Int) {
        var generator = SeededGenerator(seed: 3000 + seed)
        let bytes = Mutation.mutated(MixedLog.bytes, using: &generator)
        for way in [Reading.Way.mixed, .careful, .batches] {
            for piece in Reading.pieces(of: bytes, chunk: 100, way: way) {
                #expect(piece.line == 1 + bytes[..<piece.range.lowerBound].count { $0 == 10 })
            }
        }
    }

    @Test func carriageReturnAloneBeginsNoLine() {
        let pieces = Reading.pieces(of: "a\rb\r\n" + LogText.record("c\rd\n\r\ne") + "\r" + LogText.record("f"))
        #expect(pieces.map(\.line) == [1, 2, 4, 4])
    }
}
