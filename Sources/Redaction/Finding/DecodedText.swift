import Checked

/// A log's bytes as UTF-8, whatever they were, with the way back.
///
/// Windows wrote logs in the code page of the system long after most programs wrote UTF-8, and one log may hold both.
/// What is no UTF-8 is read as Windows-1252, so that a name is the same in either.
final class DecodedText {
    private(set) var bytes: [UInt8] = []
    /// Offsets in the decoded text behind each character that takes more bytes there than it took.
    private var ends: [Int] = []
    /// How many bytes more than were written stand before each of these offsets.
    private var surplus: [Int] = []

    /// A text as it was written; `nil` when that is UTF-8.
    init?(_ written: [UInt8]) {
        guard written.contains(where: { $0 >= 0x80 }), String(validating: written, as: UTF8.self) == nil else {
            return nil
        }
        bytes.reserveCapacity(written.count + written.count / 8)
        var offset = 0
        while offset < written.count {
            let length = Self.lengthOfCharacter(at: offset, in: written)
            if length > 0 { bytes += written.part(from: offset, to: offset + length) } else { widen(written[offset]) }
            offset += max(1, length)
        }
    }

    /// The offset in what was written of an offset in the decoded text, which stands between two characters.
    func written(_ offset: Int) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? offset -| surplus[low - 1] : offset
    }

    private func widen(_ byte: UInt8) {
        let letter = (0x80...0x9f).contains(byte) ? Self.signs[Int(byte &- 0x80)] : Unicode.Scalar(byte)
        let encoded = Array(String(letter).utf8)
        bytes += encoded
        surplus.append((surplus.last ?? 0) + encoded.count - 1)
        ends.append(bytes.count)
    }

    /// How many bytes the character of UTF-8 has that begins at an offset; zero where none does.
    private static func lengthOfCharacter(at offset: Int, in bytes: [UInt8]) -> Int {
        let lead = bytes[offset]
        if lead < 0x80 { return 1 }
        let length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
        let character = bytes.part(from: offset, to: offset + length)
        return character.count == length && String(validating: character, as: UTF8.self) != nil ? length : 0
    }

    /// What 0x80 to 0x9F are in Windows-1252; those that it leaves out stay what they are.
    private static let signs = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars
    )
}
