import Checked

/// A look at the end of a zip archive, before libarchive takes its whole directory into memory: a file of some hundred
/// MB may be nothing but directory.
///
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.14 to 4.3.16
struct ZipDirectory {
    /// From the directory's first byte to the record behind it; never less than libarchive walks through.
    let length: Int

    /// As far as libarchive looks back for the record at the end.
    private static let tailLength = 16 << 10
    /// The lengths of that record without its comment, of the locator before it, and of the larger record it leads to.
    private static let (recordLength, locatorLength, largeLength) = (22, 20, 56)

    /// Whether an archive has a directory, which may not be too large.
    ///
    /// - Throws: ``ArchiveFailure/directory``, or ``ArchiveFailure/input``.
    static func isThere(in input: any PackedInput) throws(ArchiveFailure) -> Bool {
        let directory = try ZipDirectory(input)
        if let directory, directory.length > UnpackingLimits.directory { throw .directory }
        guard input.seek(to: 0) else { throw .input }
        return directory != nil
    }

    /// Whether an archive is nothing but the record at the end, with no entry before it, which libarchive takes for none.
    ///
    /// - Throws: ``ArchiveFailure/input``.
    static func isEmpty(_ input: any PackedInput) throws(ArchiveFailure) -> Bool {
        let record = try input.bytes(from: 0, count: recordLength)
        guard input.seek(to: 0) else { throw .input }
        guard record.count == recordLength, record.starts(with: "PK\u{5}\u{6}".utf8) else { return false }
        let comment = record.number(at: 20, width: 2)
        return record.number(at: 10, width: 2) == 0 && recordLength +| comment == input.size
    }

    /// - Returns: `nil` where the record at the end is missing.
    private init?(_ input: any PackedInput) throws(ArchiveFailure) {
        let size = input.size ?? 0
        let start = max(size - ZipDirectory.tailLength, 0)
        let tail = try input.bytes(from: start, count: size - start)
        guard let place = ZipDirectory.record(in: tail) else { return nil }
        let end = start + place
        var told = (size: tail.number(at: place + 12, width: 4), start: tail.number(at: place + 16, width: 4))
        let locator = tail.part(from: place - ZipDirectory.locatorLength, to: place)
        if place >= ZipDirectory.locatorLength, locator.starts(with: "PK\u{6}\u{7}".utf8) {
            let large = Array(locator).number(at: 8, width: 8)
            let record = try input.bytes(from: min(large, size), count: ZipDirectory.largeLength)
            told = (record.number(at: 40, width: 8), record.number(at: 48, width: 8))
        }
        // Where both are told and do not agree, libarchive trusts one of them.
        length = end -| min(told.start, end -| told.size, end)
    }

    /// The last place in the tail where the record may begin; libarchive takes the same one.
    private static func record(in tail: [UInt8]) -> Int? {
        let signature = Array("PK\u{5}\u{6}".utf8)
        return stride(from: tail.count - recordLength, through: 0, by: -1).first {
            tail[$0] == signature[0] && tail.dropFirst($0).starts(with: signature)
        }
    }
}
