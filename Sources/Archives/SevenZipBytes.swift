#if canImport(CArchive)
    /// Reads the numbers of a 7-Zip archive's directory.
    struct SevenZipBytes {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) {
            rest = bytes
        }

        /// The byte that is read next; `nil` at the end.
        var next: UInt8? { rest.first }

        mutating func byte() throws(ArchiveFailure) -> UInt8 {
            guard let byte = rest.popFirst() else { throw .damaged("its directory ends in the middle") }
            return byte
        }

        mutating func bytes(_ count: Int) throws(ArchiveFailure) -> [UInt8] {
            guard count >= 0, count <= rest.count else { throw .damaged("its directory ends in the middle") }
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }

        /// A number of one to nine bytes: the first has as many leading ones as others follow, and what it has behind them
        /// stands before the last of those.
        mutating func number() throws(ArchiveFailure) -> Int {
            let first = try byte()
            let count = (~first).leadingZeroBitCount
            var value: UInt64 = 0
            for (index, byte) in try bytes(count).enumerated() { value |= UInt64(byte) << UInt64(8 * index) }
            if count < 7 { value |= UInt64(first & (0x7f >> UInt8(count))) << UInt64(8 * count) }
            return Int(clamping: value)
        }

        /// A number of things of which each takes a byte at least.
        mutating func count() throws(ArchiveFailure) -> Int {
            let count = try number()
            guard count <= rest.count else { throw .damaged("its directory ends in the middle") }
            return count
        }
    }
#endif
