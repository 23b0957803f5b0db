/// A set of 256 characters, of which the first 128 are ASCII.
///
/// Held here, since the C library's conversion is not there on Windows, nor for these in a program that is linked
/// statically. A class, since tens of thousands of files may each name one.
package final class CodePage: Sendable {
    /// As IANA registers it, in lower case: `windows-1252`.
    package let name: String
    private let upperHalf: StaticString

    init(_ name: String, _ upperHalf: StaticString) {
        self.name = name
        self.upperHalf = upperHalf
    }

    /// Every one, those that Windows writes first.
    package static let all: [CodePage] = [
        windows1252, windows1250, windows1251, windows1253, windows1254, windows1255, windows1256, windows1257,
        windows1258, windows874, ibm437, ibm850, ibm852, ibm858, ibm866, latin1, latin2, latin9,
    ]

    /// The characters of the bytes from 0x80 on; U+FFFD where there is none.
    var characters: [Unicode.Scalar] {
        var values: [UInt32] = []
        upperHalf.withUTF8Buffer { digits in
            for (place, digit) in digits.enumerated() {
                let value = digit < 0x3a ? digit &- 0x30 : digit &- 0x37
                if place.isMultiple(of: 4) { values.append(0) }
                values[values.count - 1] = values[values.count - 1] << 4 | UInt32(truncatingIfNeeded: value)
            }
        }
        return values.map { Unicode.Scalar($0) ?? .replacement }
    }
}

extension CodePage: Hashable {
    package static func == (left: CodePage, right: CodePage) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Unicode.Scalar {
    /// What stands for bytes that are no character.
    static let replacement: Unicode.Scalar = "\u{fffd}"
}
