import CMTraceLog
import SystemFiles
import Times

// Copies of logs: what stands in two files must not count twice.
extension LogFinder {
    /// How many pairs of files are compared; in a folder of copies of one log the rest is read as it is.
    private static let copyLimit = 64

    /// Takes out files whose bytes are those with which another file of the folder begins: `CcmMessaging - Copy.log`.
    ///
    /// Only files are compared of which one bears the name of the other and more, and whose first records are of one time.
    mutating func takeOutCopies() {
        let alike = Dictionary(grouping: files.indices.filter { files[$0].file.isComparable }) { CopyKey(files[$0]) }
        var copies: Set<Int> = []
        var budget = LogFinder.copyLimit
        for group in alike.values.filter({ $0.count > 1 }).sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            // The one with the plain name stays of two that are equal.
            let byName = group.sorted { files[$0].file.name.utf8.count < files[$1].file.name.utf8.count }
            var kept: [Int] = []
            for number in byName {
                takeOut(number, from: &kept, into: &copies, budget: &budget)
            }
        }
        files = files.indices.filter { !copies.contains($0) }.map { files[$0] }
    }

    /// Compares a file with those that are kept, of which it may be a part, or one of them a part of it.
    private mutating func takeOut(
        _ number: Int,
        from kept: inout [Int],
        into copies: inout Set<Int>,
        budget: inout Int
    ) {
        for place in kept.indices where files[kept[place]].isNamedLike(files[number]) {
            guard budget > 0 else { break }
            budget -= 1
            switch files[kept[place]].file.source.beginning(sharedWith: files[number].file.source) {
            case .second, .both: return tell(number, asIn: kept[place], &copies)
            case .first:
                tell(kept[place], asIn: number, &copies)
                kept[place] = number
                return
            case .neither: continue
            }
        }
        kept.append(number)
    }

    private mutating func tell(_ copy: Int, asIn other: Int, _ copies: inout Set<Int>) {
        copies.insert(copy)
        let name = files[other].file.name
        note(files[copy].file.name, "Not read again: all that it holds stands in \(name) too.", paths: [name])
    }
}

/// What the first records of copies have in common.
private struct CopyKey: Hashable {
    let folder: FileIdentity
    let time: LogTime?

    init(_ found: LogFinder.FoundFile) {
        folder = found.folder
        time = found.file.head.firstTime
    }
}

extension LogFinder.FoundFile {
    /// Whether one name is the other with something before or behind it: `CcmMessaging - Copy`, `Copy of CcmMessaging`.
    fileprivate func isNamedLike(_ other: LogFinder.FoundFile) -> Bool {
        let names = [rollover.base, other.rollover.base].map { Array($0.lowercased().utf8) }
            .sorted { $0.count < $1.count }
        let (short, long) = (names[0], names[1])
        guard !short.isEmpty, short.count < long.count else { return false }
        let isBehind = long.ends(with: short) && !long[long.count - short.count - 1].isLetterOrDigit
        return isBehind || long.starts(with: short) && !long[short.count].isLetterOrDigit
    }
}

extension LogFile {
    /// Whether its bytes can be read twice, and its first records say when they were written.
    fileprivate var isComparable: Bool { !source.isReadOnce && head.firstTime != nil }
}

/// Which of two sources is no more than the beginning of the other.
private enum SharedBeginning {
    case first
    case second
    case both
    case neither
}

extension ByteSource {
    /// Which of the two ends where both are still the same; nobody's, where one can't be read.
    fileprivate func beginning(sharedWith other: any ByteSource) -> SharedBeginning {
        do throws(SourceError) {
            var left = try open()
            var right = try other.open()
            while true {
                let ours = try left.bytes(atMost: 64 << 10)
                let theirs = try right.bytes(atMost: 64 << 10)
                let isSame = zip(ours, theirs).allSatisfy(==)
                guard isSame else { return .neither }
                if ours.count == theirs.count { if ours.isEmpty { return .both } else { continue } }
                return ours.count < theirs.count ? .first : .second
            }
        } catch {
            return .neither
        }
    }
}

extension [UInt8] {
    fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}

extension UInt8 {
    /// Of ASCII; a byte of another character is one too.
    fileprivate var isLetterOrDigit: Bool {
        (0x30...0x39).contains(self) || (0x61...0x7a).contains(self | 0x20) || self >= 0x80
    }
}
