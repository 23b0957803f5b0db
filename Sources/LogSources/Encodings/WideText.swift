import CMTraceLog

/// Text of several bytes for each character that no mark tells of, known by the NULs in it.
enum WideText {
    /// As much as is looked at; a record begins sooner in any log.
    private static let reach = 4096

    /// Which UTF-16 a text is; `nil` for other text.
    ///
    /// ASCII in two bytes each shows it, or the beginning of a record in units of 16 bits: in a log of Cyrillic messages
    /// few of the bytes are NUL.
    static func encoding(of bytes: [UInt8]) -> TextEncoding? {
        let start = bytes.prefix(reach)
        guard start.contains(0) else { return nil }
        if let place = placeOfWideRecord(in: Array(start)) {
            // The bytes are the same in both, one place apart.
            return place.isMultiple(of: 2) ? .utf16LittleEndian : .utf16BigEndian
        }
        if isUTF32(bytes) { return nil }
        let shares = shares(ofNULsIn: bytes, of: 2)
        if isWide(shares, letterAt: 0) { return .utf16LittleEndian }
        return isWide(shares, letterAt: 1) ? .utf16BigEndian : nil
    }

    /// Where `<![LOG[` stands with a NUL between its letters, unless it stands without before that.
    private static func placeOfWideRecord(in bytes: [UInt8]) -> Int? {
        let marker = Array("<![LOG[".utf8)
        let wide = Array(marker.flatMap { [$0, 0] as [UInt8] }.dropLast())
        let span = bytes.span.bytes
        for place in bytes.indices where bytes[place] == marker[0] {
            if span.hasBytes(wide, at: place) { return place }
            if span.hasBytes(marker, at: place) { return nil }
        }
        return nil
    }

    /// ASCII in four bytes each, with the letter at either end.
    static func isUTF32(_ bytes: [UInt8]) -> Bool {
        let shares = shares(ofNULsIn: bytes, of: 4)
        return isWide(shares, letterAt: 0) || isWide(shares, letterAt: 3)
    }

    /// How many percent of the bytes at each place of a character of so many bytes are NUL; empty for short texts.
    private static func shares(ofNULsIn bytes: [UInt8], of width: Int) -> [Int] {
        let characters = bytes.prefix(reach).count / width
        guard characters >= 4 else { return [] }
        var zeros = [Int](repeating: 0, count: width)
        for index in 0..<characters * width where bytes[index] == 0 { zeros[index % width] += 1 }
        return zeros.map { $0 * 100 / characters }
    }

    /// Whether NULs stand in most places but that of the letter, and in few there.
    private static func isWide(_ shares: [Int], letterAt place: Int) -> Bool {
        !shares.isEmpty && shares.indices.allSatisfy { $0 == place ? shares[$0] <= 10 : shares[$0] >= 80 }
    }
}
