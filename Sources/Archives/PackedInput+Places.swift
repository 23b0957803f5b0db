// What stands at a place of an archive.
extension PackedInput {
    /// The bytes at a place, as many as there are.
    func bytes(from start: Int, count: Int) throws(ArchiveFailure) -> [UInt8] {
        guard seek(to: start) else { throw .input }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let read = read(into: UnsafeMutableRawBufferPointer(buffer))
            failed = read == nil
            filled = read ?? 0
        }
        if failed { throw .input }
        return bytes
    }
}

extension Sequence<UInt8> {
    /// The number of so many bytes at the start, the lowest byte first; the largest where it is no `Int`.
    func number(width: Int) -> Int {
        Int(clamping: prefix(width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}

extension [UInt8] {
    /// The number of so many bytes that stands at a place.
    func number(at place: Int, width: Int) -> Int { dropFirst(place).number(width: width) }
}
