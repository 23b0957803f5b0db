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
        switch firstRecord(in: Array(start)) {
        // The bytes are the same in both, one place apart.
        case .wide(let place): return place.isMultiple(of: 2) ? .utf16LittleEndian : .utf16BigEndian
        // A message may hold something in UTF-16 that is longer than all the rest.
        case .plain: return nil
        case .none: break
        }
        if isUTF32(bytes) { return nil }
        let shares = shares(ofNULsIn: bytes, of: 2)
        if isWide(shares, letterAt: 0) { return .utf16LittleEndian }
        return isWide(shares, letterAt: 1) ? .utf16BigEndian : nil
    }

    /// How the first record of a text begins.
    private enum RecordStart {
        case plain
        /// With a NUL between its letters, of which the first stands here.
        case wide(Int)
    }

    /// How `<![LOG[` stands in a text for the first time; `nil` where it does not.
    private static func firstRecord(in bytes: [UInt8]) -> RecordStart? {
        let marker = Array("<![LOG[".utf8)
        let wide = Array(marker.flatMap { [$0, 0] as [UInt8] }.dropLast())
        let span = bytes.span.bytes
        for place in bytes.indices where bytes[place] == marker[0] {
            if span.hasBytes(wide, at: place) { return .wide(place) }
            if span.hasBytes(marker, at: place) { return .plain }
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
