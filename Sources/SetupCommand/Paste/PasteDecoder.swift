import Tokens

/// Turns a paste that comes in pieces into UTF-8: Windows PowerShell redirects in UTF-16.
///
/// A byte order mark tells the encoding and is left out. Without one the bytes are passed on as they are, which need not
/// be UTF-8; a unit of UTF-16 without its other half becomes U+FFFD, and half a unit at the end is left out.
package struct PasteDecoder: Sendable {
    private var encoding = Encoding.unknown
    /// What can't be decoded before more has come: the mark, half a unit, or the first unit of two.
    private var rest: [UInt8] = []

    private enum Encoding {
        case unknown
        case utf8
        case utf16(isLittleEndian: Bool)
    }

    package init() {}

    /// The next bytes in UTF-8.
    package mutating func take(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        if !rest.isEmpty {
            bytes = (rest + bytes)[...]
            rest = []
        }
        if case .unknown = encoding {
            guard let mark = Mark(bytes) else {
                rest = Array(bytes)
                return []
            }
            encoding = mark.encoding
            bytes = bytes.dropFirst(mark.length)
        }
        guard case .utf16(let isLittleEndian) = encoding else { return bytes }
        return decode(bytes, isLittleEndian: isLittleEndian)[...]
    }

    /// What is left at the end of the paste.
    package mutating func finish() -> ArraySlice<UInt8> {
        defer { self = PasteDecoder() }
        guard case .utf16(let isLittleEndian) = encoding else { return rest[...] }
        return Array(String(decoding: units(of: rest[...], isLittleEndian), as: UTF16.self).utf8)[...]
    }

    private mutating func decode(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
        var units = units(of: bytes, isLittleEndian)
        if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
        rest = Array(bytes.dropFirst(2 * units.count))
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private func units(of bytes: ArraySlice<UInt8>, _ isLittleEndian: Bool) -> [UInt16] {
        stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittleEndian ? first | second << 8 : second | first << 8
        }
    }
}

extension PasteDecoder {
    /// What the first bytes of a paste say about its encoding.
    private struct Mark {
        let encoding: Encoding
        let length: Int

        /// `nil` as long as more bytes may make a mark.
        init?(_ bytes: ArraySlice<UInt8>) {
            let marks: [(bytes: [UInt8], encoding: Encoding)] = [
                ([0xEF, 0xBB, 0xBF], .utf8),
                ([0xFF, 0xFE], .utf16(isLittleEndian: true)),
                ([0xFE, 0xFF], .utf16(isLittleEndian: false)),
            ]
            if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) {
                self.init(encoding: mark.encoding, length: mark.bytes.count)
            } else if marks.contains(where: { $0.bytes.starts(with: bytes) }) {
                return nil
            } else {
                self.init(encoding: .utf8, length: 0)
            }
        }

        private init(encoding: Encoding, length: Int) {
            self.encoding = encoding
            self.length = length
        }
    }
}
