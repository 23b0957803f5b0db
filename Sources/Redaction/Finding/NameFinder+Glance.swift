import Checked
import Tokens

// Most words of a log have blanks around them and begin no name; they are to cost a few comparisons.
extension NameFinder {
    /// Whether a name may begin with a word, by what stands around it and by its letters.
    func mayBegin(with word: Range<Int>) -> Bool {
        let (before, behind) = (text[word.lowerBound - 1], text[word.upperBound])
        return Self.mayStandBefore(before) || Self.mayStandBehind(behind) || mayBeNumber(word, behind)
            || known.mayBegin(with: word, in: text)
    }

    /// Whether a sign stands before a word behind which a server's name begins, or an escape may end.
    private static func mayStandBefore(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "\\"): true
        default: byte.isPartOfWord
        }
    }

    /// Whether what goes on behind a word may be a dotted name, an account, a SID, a GUID or an address.
    private static func mayStandBehind(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "%"),
            UInt8(ascii: "\\"):
            true
        default: byte >= 0x80
        }
    }

    /// Whether a word may be a run of hexadecimal digits, or the first part of an address or of a spaced thumbprint.
    private func mayBeNumber(_ word: Range<Int>, _ behind: UInt8) -> Bool {
        guard text[word.lowerBound].hexValue != nil else { return false }
        let isRun = word.count >= 8 && text[word.upperBound - 1].hexValue != nil
        return isRun || behind == UInt8(ascii: ":") || word.count == 2 && behind == UInt8(ascii: " ")
    }
}
