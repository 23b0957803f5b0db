import Checked
import Tokens

/// The last gate before standard output, standard error or a file: no secret passes, whoever forgot to mask it.
///
/// What enters a report is masked where it enters; here it is looked at once more as it will be written. Text comes in
/// pieces of any size and leaves in others, so that a secret that stands across two pieces is seen as a whole.
package struct OutputGate: Sendable {
    private var held: [UInt8] = []
    /// How many of the bytes held were let out already. They stay a while, since what follows them may be a secret only
    /// behind them, such as the rest of a token or the value of a key.
    private var passedCount = 0
    /// Tokens that somebody asked to see; they alone pass, whole.
    private let shown: Set<String>
    /// Their lengths in bytes, the longest first.
    private let shownLengths: [Int]

    /// Text is looked at when there is this much of it, in bytes.
    private static let portion = 64 << 10
    /// What stays until more has come: as long as a big token with what belongs to it.
    private static let lookAhead = 16 << 10
    /// What stays of the text that was let out: as much as a line that has a key or the start of a token in it.
    private static let lookBehind = 2 << 10

    /// Whether each text in it was masked by itself before it was written, as the strings of JSON and the texts of HTML
    /// are. Over the finished whole the mask would run on from a string over its quotation mark or from an element over
    /// its end, and what is left would be neither.
    private let isMasked: Bool

    /// A gate that lets some tokens pass, as only `token --show-raw` does.
    package init(showing shown: [String] = [], isMasked: Bool = false) {
        self.isMasked = isMasked
        self.shown = Set(shown)
        shownLengths = Set(shown.map(\.utf8.count)).sorted(by: >)
    }

    /// Takes the next piece.
    ///
    /// - Returns: what may be written now; often nothing.
    package mutating func take(_ piece: String) -> String {
        if isMasked { return piece }
        held += piece.utf8
        guard held.count -| passedCount >= Self.portion + Self.lookAhead else { return "" }
        return passed(upTo: lastLineEnd(before: held.count - Self.lookAhead))
    }

    /// What is left at the end; the gate is then ready for another text.
    package mutating func finish() -> String {
        let text = passed(upTo: held.count)
        held = []
        passedCount = 0
        return text
    }

    /// Lets out what stands before an offset, or before or behind the secret over it.
    private mutating func passed(upTo offset: Int) -> String {
        let edits = edits()
        var end = offset
        if let open = edits.first(where: { $0.range.lowerBound < end && $0.range.upperBound > end }) {
            end = open.range.lowerBound > passedCount ? open.range.lowerBound : open.range.upperBound
        }
        let text = edits.filter { $0.range.upperBound <= end }.fromOffset(passedCount)
            .applied(to: held.part(from: passedCount, to: end))
        let forgotten = max(0, end - Self.lookBehind)
        held.removeFirst(forgotten)
        passedCount = end - forgotten
        return text
    }

    /// What is to be replaced in what is held, but for what is to be shown.
    private func edits() -> [SecretEdit] {
        let edits = TokenMask.edits(in: held)
        guard !shown.isEmpty else { return edits }
        var kept: [SecretEdit] = []
        var shownEnd = 0
        for edit in edits where edit.range.upperBound > shownEnd {
            let lower = max(edit.range.lowerBound, shownEnd)
            shownEnd = max(shownEnd, lower + shownLength(at: lower))
            let start = max(lower, shownEnd)
            guard start < edit.range.upperBound else { continue }
            kept.append(SecretEdit(range: Range(from: start, to: edit.range.upperBound), replacement: edit.replacement))
        }
        return kept
    }

    /// How long the token is that is to be shown and stands at an offset; zero when there is none.
    private func shownLength(at offset: Int) -> Int {
        shownLengths.first { length in
            let part = held.part(from: offset, to: offset +| length)
            return part.count == length && shown.contains(String(decoding: part, as: UTF8.self))
        } ?? 0
    }

    /// Where the last line ends before an offset; without one the offset itself, moved to a character's start.
    private func lastLineEnd(before offset: Int) -> Int {
        let text = held.part(from: passedCount, to: offset)
        if let end = text.lastIndex(of: UInt8(ascii: "\n")) { return end + 1 }
        var start = offset
        while start > passedCount, held[start].isContinuation { start -= 1 }
        return start > passedCount ? start : offset
    }
}

extension [SecretEdit] {
    /// The edits that change what stands behind an offset, counted from there.
    fileprivate func fromOffset(_ offset: Int) -> [SecretEdit] {
        filter { $0.range.upperBound > offset }.map { edit in
            let lower = Swift.max(0, edit.range.lowerBound - offset)
            return SecretEdit(
                range: Range(from: lower, to: edit.range.upperBound - offset),
                replacement: edit.replacement
            )
        }
    }
}
