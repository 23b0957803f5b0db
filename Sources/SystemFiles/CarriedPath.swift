/// Paths whose bytes are no UTF-8, carried in a `String`.
///
/// A file's name is bytes to most systems, and `caf\xE9.log` from an old share is no text. Such a byte is carried as one
/// scalar at the end of the last private plane, which no name that people type holds, and becomes the byte again when
/// the system is asked. What is shown holds the byte escaped: `caf\xE9.log`.
package enum CarriedPath {
    /// Stands for the byte 0; only the bytes from 0x80 on are ever carried.
    private static let base: UInt32 = 0x10ff00

    /// A path from the system's bytes.
    package static func path(of bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !isCarried(text) { return text }
        var path = String.UnicodeScalarView()
        var rest = bytes[...]
        while let first = rest.first {
            let character = wellFormed(at: rest)
            if let character { path.append(character) } else { path.append(scalar(of: first)) }
            rest = rest.dropFirst(character.map { $0.utf8.count } ?? 1)
        }
        return String(path)
    }

    /// The system's bytes of a path.
    package static func bytes(of path: String) -> [UInt8] {
        guard isCarried(path) else { return Array(path.utf8) }
        return path.unicodeScalars.flatMap { scalar in byte(of: scalar).map { [$0] } ?? Array(scalar.utf8) }
    }

    /// The path as people may read it.
    package static func shown(_ path: String) -> String {
        guard isCarried(path) else { return path }
        return path.unicodeScalars.map { scalar in
            byte(of: scalar).map { "\\x" + String($0, radix: 16, uppercase: true) } ?? String(scalar)
        }
        .joined()
    }

    /// Whether some bytes are carried. They all begin with the same byte, which hardly any name holds.
    private static func isCarried(_ path: String) -> Bool {
        path.utf8.contains(0xf4) && path.unicodeScalars.contains { byte(of: $0) != nil }
    }

    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        let value = scalar.value
        return value >= base | 0x80 ? UInt8(truncatingIfNeeded: value) : nil
    }

    /// The scalar that carries a byte, which is 0x80 or more: lower ones are characters by themselves.
    private static func scalar(of byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(base | UInt32(byte)) ?? "\u{fffd}"
    }

    /// The character that begins some bytes; `nil` when they are no UTF-8, or it is one of those that carry bytes.
    private static func wellFormed(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        for count in 1...4 where count <= bytes.count {
            guard let text = String(validating: bytes.prefix(count), as: UTF8.self) else { continue }
            return text.unicodeScalars.first.flatMap { byte(of: $0) == nil ? $0 : nil }
        }
        return nil
    }
}
