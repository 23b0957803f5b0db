/// A cabinet archive in which nothing is compressed.
///
/// https://learn.microsoft.com/previous-versions/bb417343(v=msdn.10), "Microsoft Cabinet Format"
enum Cabinet {
    /// As many bytes as one block of data may have.
    private static let blockSize = 32 << 10

    /// An archive of these files.
    static func bytes(of entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        let files = directory(of: entries)
        let data = entries.flatMap(\.bytes)
        let blocks = stride(from: 0, to: data.count, by: blockSize).map { data[$0..<min($0 + blockSize, data.count)] }
        let (headerSize, folderSize) = (36, 8)
        let start = headerSize + folderSize + files.count
        let size = start + blocks.reduce(0) { $0 + 8 + $1.count }
        // The signature, sizes and places, the version, one folder, the files, no flags, a set of its own.
        var bytes = Array("MSCF".utf8)
        for value in [0, size, 0, headerSize + folderSize, 0] { bytes += number(value, 4) }
        bytes += [3, 1]
        for value in [1, entries.count, 0, 1, 0] { bytes += number(value, 2) }
        // Where its data begin, in how many blocks, and that they are not compressed.
        bytes += number(start, 4)
        for value in [blocks.count, 0] { bytes += number(value, 2) }
        bytes += files
        // A checksum of zero is none.
        for block in blocks {
            bytes += number(0, 4)
            for value in [block.count, block.count] { bytes += number(value, 2) }
            bytes += block
        }
        return bytes
    }

    /// Each file's size, place, folder, date, time, attributes (0x80 says that its name is UTF-8) and name.
    private static func directory(of entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var place = 0
        return entries.flatMap { entry in
            defer { place += entry.bytes.count }
            let places = [entry.bytes.count, place].flatMap { number($0, 4) }
            return places + [0, 0x5b61, 0, 0xa0].flatMap { number($0, 2) } + Array(entry.name.utf8) + [0]
        }
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
