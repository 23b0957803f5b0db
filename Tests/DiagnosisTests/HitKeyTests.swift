import CMTraceLog
import TestSupport
import Times
import Testing

@testable import Diagnosis

struct HitKeyTests {
    /// Fields that would read the same one behind the other must not be taken for each other.
    @Test(arguments: 0..<20)
    func keysAreEqualOnlyForEqualFields(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        let samples = (0..<60).map { _ in
            (0..<3).map { _ in HitKeyTests.field(using: &generator) }
        }
        for left in samples {
            for right in samples {
                #expect((list(left) == list(right)) == (left == right), "\(left) and \(right)")
            }
        }
    }

    @Test func keyStandsOnlyWhereAllItsWordsDo() {
        var key = HitKey()
        write(["HOST", nil, "eight by"], to: &key)
        let words = Array(key.list)
        let others = [1, 2] + words + [3]
        #expect(key.stands(at: 2..<2 + words.count, of: others))
        #expect(!key.stands(at: 1..<1 + words.count, of: others))
        #expect(!key.stands(at: 2..<1 + words.count, of: others))
        #expect(!key.stands(at: 4..<4 + words.count, of: others))
    }

    @Test func fieldsBeyondTheRoomMakeNoKey() {
        var key = HitKey()
        for (characters, isTooLong) in [(8 * (HitKey.mostWords - 2), false), (8 * (HitKey.mostWords - 2) + 1, true)] {
            write([String(repeating: "x", count: characters)], to: &key)
            #expect(key.isTooLong == isTooLong)
        }
        write(["short again"], to: &key)
        #expect(!key.isTooLong)
    }

    /// What has no room in the cache must still be told apart.
    @Test func signalsWithLongFieldsAreNotMixedUp() throws {
        let pattern = SignalPattern.sample(
            starts: "Failed at ",
            expression: #"Failed at (?<managementPoint>\S+)"#
        )
        let names = ["A", "B"].map { String(repeating: "x", count: 2000) + $0 }
        let log = [0, 1, 0, 1, 0].map { Scanning.record("Failed at \(names[$0])") }.joined()
        let scan = try Scanning.scan([Array(log.utf8)], patterns: [pattern])
        #expect(scan.histories.map(\.count) == [3, 2])
        #expect(scan.histories.map { $0.signal[.managementPoint] } == names)
    }

    private static func field(using generator: inout SeededGenerator) -> String? {
        let length = Int.random(in: -1...10, using: &generator)
        guard length >= 0 else { return nil }
        return String((0..<length).map { _ in Bool.random(using: &generator) ? "a" : "\0" })
    }

    private func list(_ fields: [String?]) -> [UInt64] {
        var key = HitKey()
        write(fields, to: &key)
        return Array(key.list)
    }

    private func write(_ fields: [String?], to key: inout HitKey) {
        key.begin(pattern: 7)
        for field in fields {
            guard let field else {
                key.appendMissing()
                continue
            }
            let bytes = Array(field.utf8)
            key.append(0..<bytes.count, of: bytes.span.bytes)
        }
    }
}
