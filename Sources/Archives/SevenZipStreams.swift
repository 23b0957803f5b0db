#if canImport(CArchive)
    import Checked

    /// Where the packed bytes of a 7-Zip archive lie, and how they are packed.
    struct SevenZipStreams {
        /// Where the first one lies, behind the start of the file.
        private(set) var place = 0
        /// How long the first one is, packed and unpacked; `nil` where that is not told.
        private(set) var packedSize: Int?
        private(set) var unpackedSize: Int?
        /// Everything that packs any of them.
        private(set) var coders: [SevenZipCoder] = []

        /// What stands before them in a directory.
        static let mark: UInt8 = 0x04
        private static let (end, packInfo, coderInfo): (UInt8, UInt8, UInt8) = (0x00, 0x06, 0x07)
        private static let (sizes, sums, folders, unpackedSizes): (UInt8, UInt8, UInt8, UInt8) = (
            0x09, 0x0a, 0x0b, 0x0c
        )

        /// Reads them up to where the files in them are told of.
        init(_ bytes: inout SevenZipBytes) throws(ArchiveFailure) {
            if bytes.next == Self.packInfo { try readPlaces(&bytes) }
            if bytes.next == Self.coderInfo { try readCoders(&bytes) }
        }

        private mutating func readPlaces(_ bytes: inout SevenZipBytes) throws(ArchiveFailure) {
            _ = try bytes.byte()
            place = try bytes.number()
            let count = try bytes.number()
            if bytes.next == Self.sizes {
                _ = try bytes.byte()
                for index in Range(from: 0, to: count) {
                    let size = try bytes.number()
                    if index == 0 { packedSize = size }
                }
            }
            if bytes.next == Self.sums { try skipSums(count, &bytes) }
            guard try bytes.byte() == Self.end else { throw .damaged("its directory can't be read") }
        }

        private func skipSums(_ count: Int, _ bytes: inout SevenZipBytes) throws(ArchiveFailure) {
            _ = try bytes.byte()
            var defined = count
            if try bytes.byte() == 0 {
                let bits = try bytes.bytes(count / 8 + (count % 8 == 0 ? 0 : 1))
                defined = bits.reduce(0) { $0 + $1.nonzeroBitCount }
            }
            guard defined <= 1 << 24 else { throw .damaged("its directory can't be read") }
            _ = try bytes.bytes(4 * defined)
        }

        private mutating func readCoders(_ bytes: inout SevenZipBytes) throws(ArchiveFailure) {
            _ = try bytes.byte()
            guard try bytes.byte() == Self.folders else { throw .damaged("its directory can't be read") }
            let count = try bytes.count()
            // Whether they stand elsewhere, which nobody writes and libarchive does not read.
            guard try bytes.byte() == 0 else { throw .unsupported("a directory in pieces") }
            for _ in Range(from: 0, to: count) { try readFolder(&bytes) }
            guard try bytes.byte() == Self.unpackedSizes else { throw .damaged("its directory can't be read") }
            unpackedSize = try bytes.number()
        }

        /// 7-Zip itself uses four at most: a filter of programs in four streams, each packed.
        private static let mostCoders = 8
        /// Coders of all folders together; more folders than this hold more files than are looked at.
        private static let mostCodersInAll = 1 << 16

        /// A folder is what is packed together, by one coder or several in a row.
        private mutating func readFolder(_ bytes: inout SevenZipBytes) throws(ArchiveFailure) {
            let count = try bytes.count()
            guard count <= Self.mostCoders else { throw .unsupported("more coders in a row than 7-Zip uses") }
            var (inputs, outputs) = (0, 0)
            for _ in Range(from: 0, to: count) {
                let coder = try SevenZipCoder(&bytes)
                inputs = inputs +| coder.inputs
                outputs = outputs +| coder.outputs
                guard coders.count < Self.mostCodersInAll else { throw .unsupported("more folders than are read") }
                coders.append(coder)
            }
            let bindings = max(outputs -| 1, 0)
            for _ in Range(from: 0, to: bindings) { _ = (try bytes.number(), try bytes.number()) }
            let open = inputs -| bindings
            if open > 1 { for _ in Range(from: 0, to: open) { _ = try bytes.number() } }
        }
    }
#endif
