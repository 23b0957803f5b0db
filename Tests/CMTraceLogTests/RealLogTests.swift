import CMTraceLog
import Foundation
import Testing
import TestSupport
import Times

/// Logs of a real client, which are not part of the repository.
@Suite(.enabled(if: RealLogs.areThere, RealLogs.excuse))
struct RealLogTests {
    @Test(arguments: RealLogs.names)
    func everyByteIsAccountedFor(name: String) throws {
        let bytes = try RealLogs.bytes(of: name)
        let pieces = Reading.pieces(of: bytes)
        #expect(Reading.flaw(in: pieces, of: bytes) == nil)
        #expect(Reading.pieces(of: bytes, chunk: 4096) == pieces)
    }

    @Test(arguments: RealLogs.names)
    func recordsAreAsManyAsASimpleSplitFinds(name: String) throws {
        let bytes = try RealLogs.bytes(of: name)
        let pieces = Reading.pieces(of: bytes)
        #expect(pieces.compactMap(\.layout).count == ReferenceSplitter.recordCount(in: bytes))
        #expect(pieces.allSatisfy { $0.layout == nil || $0.time != nil })
    }

    @Test(arguments: RealLogs.names.filter { !$0.hasPrefix("Busted") && $0 != "wedmtrace.log" })
    func intactLogsHoldNoDamage(name: String) throws {
        let kinds = Reading.pieces(of: try RealLogs.bytes(of: name)).compactMap(\.kind)
        #expect(kinds.allSatisfy { $0 == .text })
    }

    @Test(arguments: [
        ("Busted-CcmMessaging.log", [StrayBytes.Kind.text, .cutAtEnd]),
        ("Busted-CcmRepair.log", [.text, .recordWithoutStart, .recordWithoutEnd]),
        ("Busted-CcmRestart.log", [.recordWithoutStart, .recordWithoutEnd]),
        ("wedmtrace.log", [.text, .nul]),
    ])
    func damagedLogsSayHowTheyAreDamaged(name: String, kinds: [StrayBytes.Kind]) throws {
        #expect(Set(Reading.pieces(of: try RealLogs.bytes(of: name)).compactMap(\.kind)) == Set(kinds))
    }
}

extension RealLogs {
    fileprivate static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }
}

/// Counts records another way than the reader does: by cutting at every start and looking into each part.
private enum ReferenceSplitter {
    static func recordCount(in bytes: [UInt8]) -> Int {
        let data = Data(bytes)
        var starts: [Int] = []
        var search = 0
        while let found = data.range(of: Data("<![LOG[".utf8), in: search..<data.count) {
            starts.append(found.lowerBound)
            search = found.upperBound
        }
        return zip(starts, starts.dropFirst() + [data.count]).filter { isRecord(data[$0..<$1]) }.count
    }

    private static func isRecord(_ part: Data) -> Bool {
        guard let end = part.range(of: Data("]LOG]!><time=\"".utf8)) else { return false }
        let rest = part[end.upperBound...]
        guard let closing = rest.range(of: Data("\">".utf8)) else { return false }
        return !rest[..<closing.lowerBound].contains(UInt8(ascii: "<"))
    }
}
