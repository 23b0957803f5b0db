import Checked

/// Texts to be found wherever they stand, by how they begin.
///
/// To look for each of them costs as much as there are texts; here each place costs one look into a table, and a little
/// more where a text may begin.
struct KnownPieces: Sendable {
    /// By their first bytes: the texts that begin so, the longest first.
    private var byStart: [Start: [ArraySlice<UInt8>]] = [:]

    /// Each text has as many bytes at least.
    static let fewestBytes = 6
    /// A longer text is looked for in parts of about this length: two that are alike for a long way, and that come again
    /// and again, would else be compared all the way at each place.
    private static let mostBytes = 256

    private typealias Start = UInt64

    /// No texts.
    init() {}

    /// Texts of ``fewestBytes`` or more; shorter ones are left out.
    init(_ texts: Set<[UInt8]>) {
        for part in Set(texts.flatMap { Self.parts(of: $0[...]) }) {
            guard let start = Self.start(of: part) else { continue }
            byStart[start, default: []].append(part)
        }
        for start in byStart.keys { byStart[start]?.sort { $0.count > $1.count } }
    }

    /// Where the texts stand, in order and apart; those that touch are one place.
    func places(in bytes: [UInt8]) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var rest = bytes[...]
        while let start = Self.start(of: rest) {
            guard let text = byStart[start]?.first(where: { rest.starts(with: $0) }) else {
                rest.removeFirst()
                continue
            }
            let end = rest.startIndex +| text.count
            if let last = places.last, last.upperBound == rest.startIndex {
                places[places.count - 1] = Range(from: last.lowerBound, to: end)
            } else {
                places.append(Range(from: rest.startIndex, to: end))
            }
            rest = rest.dropFirst(text.count)
        }
        return places
    }

    /// The parts of a text, all of about the same length.
    private static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let count = text.count / mostBytes +| 1
        return (0..<count).map { number in
            let (start, end) = (text.count *| number / count, text.count *| (number +| 1) / count)
            return text.dropFirst(start).prefix(end -| start)
        }
    }

    /// The first bytes as a number; `nil` when there are too few.
    private static func start(of text: ArraySlice<UInt8>) -> Start? {
        guard text.count >= fewestBytes else { return nil }
        return text.prefix(fewestBytes).reduce(0) { $0 << 8 | Start($1) }
    }
}
