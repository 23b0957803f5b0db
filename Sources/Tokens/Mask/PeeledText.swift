import Checked

/// A text without the encodings that mails, addresses, JSON, XML and UTF-16 put around it, with the way back.
///
/// What is masked is looked for here, so that a mask knows a token in every spelling; what is written is the original,
/// in which only the found ranges are replaced.
struct PeeledText {
    /// The bytes without escapes; the original's own when it has none.
    private(set) var bytes: [UInt8]
    /// Where each byte starts in the original, and its end; `nil` when nothing was peeled.
    private var starts: [UInt32]?

    /// More layers than anybody wraps around a token: each peel costs one pass.
    private static let mostLayers = 4

    /// Peels layer by layer until nothing is left to peel.
    ///
    /// - Parameters:
    ///   - original: the text.
    ///   - gaps: ranges of it that are left out before, in order, such as the line ends of a wrapped token.
    init(_ original: [UInt8], without gaps: [Range<Int>] = []) {
        bytes = original
        guard original.count < Int(UInt32.max) else { return }
        if !gaps.isEmpty { leaveOut(gaps) }
        for _ in 0..<Self.mostLayers {
            guard let first = bytes.withUnsafeBufferPointer(Escape.first) else { return }
            peel(from: first)
        }
    }

    /// A text that is looked at with its escapes.
    init(asItIs original: [UInt8]) {
        bytes = original
    }

    /// Whether it had any escape.
    var isPeeled: Bool { starts != nil }

    /// The bytes of the original that a range of the peeled ones stands for.
    func originalRange(of range: Range<Int>) -> Range<Int> {
        guard let starts else { return range }
        let last = starts.count - 1
        let lower = Int(starts[min(range.lowerBound, last)])
        return Range(from: lower, to: Int(starts[min(range.upperBound, last)]))
    }

    /// What an edit of the peeled bytes is in the original.
    func original(_ edit: SecretEdit) -> SecretEdit {
        SecretEdit(range: originalRange(of: edit.range), replacement: edit.replacement)
    }

    private mutating func leaveOut(_ gaps: [Range<Int>]) {
        let starts = [0] + gaps.map(\.upperBound)
        let kept = zip(starts, gaps.map(\.lowerBound) + [bytes.count]).map { Range(from: $0, to: $1) }
        self.starts = (kept.flatMap { $0 } + [bytes.count]).map { UInt32(truncatingIfNeeded: $0) }
        bytes = kept.flatMap { bytes[$0] }
    }

    private mutating func peel(from first: Int) {
        let before = starts ?? (0...UInt32(bytes.count)).map { $0 }
        var peeled = Array(bytes[..<first])
        var places = Array(before[..<first])
        peeled.reserveCapacity(bytes.count)
        places.reserveCapacity(before.count)
        bytes.withUnsafeBufferPointer { bytes in
            var offset = first
            while offset < bytes.count {
                let escape = Escape(at: offset, in: bytes)
                if let byte = escape.map(\.byte) ?? bytes[offset] {
                    peeled.append(byte)
                    places.append(before[offset])
                }
                offset += escape?.length ?? 1
            }
        }
        places.append(before[bytes.count])
        bytes = peeled
        starts = places
    }
}
