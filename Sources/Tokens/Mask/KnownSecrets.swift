import Checked
private import Synchronization

/// Pieces of secrets that stood on the command line.
///
/// A shell parts a token that was pasted with blanks or line ends into arguments, and each is then quoted in a message of
/// its own, in which nothing tells it from a name. Together they are a token; so they are looked at together once, and
/// their pieces are masked wherever they are written.
package enum KnownSecrets {
    private static let pieces = Mutex(KnownPieces())
    private static let arePresent = Atomic<Bool>(false)

    /// Shorter pieces stand in other words too.
    private static let fewestBytes = KnownPieces.fewestBytes
    /// As long as no name is that people give, and no number: the signature of an elliptic curve has 86 characters.
    private static let longestName = 64

    /// Looks for secrets in all arguments of the process together.
    package static func learn(from arguments: [String]) {
        let words = arguments.map { Array($0.utf8) }
        var found = Set(words.flatMap(lonePieces))
        // An option is no part of what was pasted, and parts what stands around it.
        for group in words.split(whereSeparator: isOption) {
            for separator in [" ", "."] { found.formUnion(pieces(of: Array(group), joinedBy: Array(separator.utf8))) }
        }
        guard !found.isEmpty else { return }
        let known = KnownPieces(found)
        pieces.withLock { $0 = known }
        arePresent.store(true, ordering: .releasing)
    }

    static var areAbsent: Bool { !arePresent.load(ordering: .acquiring) }

    /// Where pieces stand in a text, in order and apart from each other.
    static func edits(in bytes: [UInt8]) -> [SecretEdit] {
        guard !areAbsent else { return [] }
        return pieces.withLock { $0.places(in: bytes) }.map { place in
            SecretEdit(range: place, replacement: SecretEdit.maskedValue)
        }
    }

    // MARK: - Learning

    /// Whether a word is an option such as `--certificate` or `-o`.
    private static func isOption(_ word: [UInt8]) -> Bool {
        let name = word.drop { $0 == UInt8(ascii: "-") }
        return name.count < word.count && name.count <= 20
            && name.allSatisfy { $0.isLower || $0 == UInt8(ascii: "-") }
    }

    /// The parts of each word that the mask covers when all are one text.
    private static func pieces(of words: [[UInt8]], joinedBy separator: [UInt8]) -> [[UInt8]] {
        let edits = TokenMask.edits(in: Array(words.joined(separator: separator)))
        guard !edits.isEmpty else { return [] }
        var found: [[UInt8]] = []
        var start = 0
        for word in words {
            let end = start +| word.count
            for edit in edits where edit.range.lowerBound < end && edit.range.upperBound > start {
                let covered = edit.range.clamped(to: Range(from: start, to: end))
                let piece = Array(word.dropFirst(covered.lowerBound -| start).prefix(covered.count))
                found.append(piece)
                // Whoever quotes a word may part it where base64url ends.
                found += piece.split { !$0.isBase64URL }.map(Array.init)
            }
            start = end +| separator.count
        }
        return found.filter { $0.count >= fewestBytes && !isOrdinary($0) }
    }

    /// Whether a piece stands in other texts too, which must stay readable: a word, or what a diagnosis needs. Behind
    /// another argument's last name, `password:`, anything may look like a value.
    private static func isOrdinary(_ piece: [UInt8]) -> Bool {
        guard piece.count < longestName else { return false }
        let isOfLetters = !piece.contains(where: \.isDigit) && EncodedPiece(piece).score < 0.4
        return isOfLetters || piece.withUnsafeBufferPointer { TechnicalValue.isOne($0[...]) }
    }

    /// Runs of a word that can be nothing but a signature or a key.
    private static func lonePieces(of word: [UInt8]) -> [[UInt8]] {
        word.split { !$0.isBase64URL }.map(Array.init).filter { run in
            run.count >= longestName && run.contains(where: \.isUpper) && run.contains(where: \.isLower)
                && run.contains(where: \.isDigit)
        }
    }
}
