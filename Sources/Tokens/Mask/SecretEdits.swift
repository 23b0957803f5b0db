import Checked

/// A range of a text and what is to stand there instead.
package struct SecretEdit: Sendable, Equatable {
    /// Offsets in bytes.
    package let range: Range<Int>
    package let replacement: String

    /// What stands for a secret that is no readable token.
    package static let maskedValue = "…[masked]"

    package init(range: Range<Int>, replacement: String) {
        self.range = range
        self.replacement = replacement
    }

    /// The same edit in a text in which a number of bytes stand before this one.
    func moved(by bytes: Int) -> SecretEdit {
        let start = range.lowerBound +| bytes
        return SecretEdit(range: Range(from: start, to: start +| range.count), replacement: replacement)
    }
}

extension [SecretEdit] {
    /// The edits of two ordered lists in order and apart from each other: all that either covers is covered. Where they meet,
    /// the first list's stand, and what the second's cover beside them belongs to the one before it.
    static func joined(_ first: [SecretEdit], _ second: [SecretEdit]) -> [SecretEdit] {
        var joined: [SecretEdit] = []
        joined.reserveCapacity(first.count +| second.count)
        var kept = first[...]
        for edit in second {
            while let next = kept.first, next.range.lowerBound < edit.range.upperBound {
                joined.cover(edit, before: next.range.lowerBound)
                joined.append(next)
                kept.removeFirst()
            }
            joined.cover(edit, before: edit.range.upperBound)
        }
        return joined + kept
    }

    /// Covers what an edit covers behind the last one and before an offset.
    private mutating func cover(_ edit: SecretEdit, before end: Int) {
        let covered = last?.range.upperBound ?? 0
        let rest = Range(from: Swift.max(edit.range.lowerBound, covered), to: end)
        guard !rest.isEmpty else { return }
        if let last, edit.range.lowerBound < covered {
            let whole = Range(from: last.range.lowerBound, to: end)
            self[endIndex - 1] = SecretEdit(range: whole, replacement: last.replacement)
        } else {
            append(SecretEdit(range: rest, replacement: edit.replacement))
        }
    }

    /// The text with all edits made, which must be in order and apart from each other.
    package func applied(to bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var rest = bytes[...]
        var copied = 0
        for edit in self where edit.range.lowerBound >= copied {
            text += rest.prefix(edit.range.lowerBound - copied)
            text += edit.replacement.utf8
            rest = rest.dropFirst(edit.range.upperBound - copied)
            copied = edit.range.upperBound
        }
        text += rest
        return String(decoding: text, as: UTF8.self)
    }
}
