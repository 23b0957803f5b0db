#if canImport(CArchive)
    import Checked

    /// A look at the directory of a 7-Zip archive, before libarchive gives its packed streams all the memory they ask for.
    ///
    /// https://github.com/ip7z/7zip/blob/main/DOC/7zFormat.txt
    enum SevenZipDirectory {
        /// The length of what stands before everything, and where in it the directory's place and length are told.
        private static let (startLength, placeOfOffset, placeOfSize) = (32, 12, 20)
        /// What directories begin with: one that can be read, and one that is packed itself.
        private static let (plain, packed): (UInt8, UInt8) = (0x01, 0x17)

        /// Refuses an archive that asks for more memory than is given.
        ///
        /// - Throws: ``ArchiveFailure/window``, ``ArchiveFailure/directory``, or that it can't be told.
        static func check(_ input: any PackedInput) throws(ArchiveFailure) {
            let start = try input.bytes(from: 0, count: startLength)
            guard start.count == startLength else { throw .cut }
            let size = start.number(at: placeOfSize, width: 8)
            guard size <= UnpackingLimits.directory else { throw .directory }
            let place = startLength +| start.number(at: placeOfOffset, width: 8)
            guard place +| size <= input.size ?? 0 else { throw .cut }
            if size > 0 { try check(try input.bytes(from: place, count: size), input) }
            guard input.seek(to: 0) else { throw .input }
        }

        private static func check(_ bytes: [UInt8], _ input: any PackedInput) throws(ArchiveFailure) {
            var directory = SevenZipBytes(bytes[...])
            switch try directory.byte() {
            case plain: try checkStreams(&directory)
            case packed:
                let streams = try SevenZipStreams(&directory)
                guard streams.coders.allSatisfy({ $0.window <= UnpackingLimits.window }) else { throw .window }
                var inner = SevenZipBytes(try unpacked(streams, input)[...])
                guard try inner.byte() == plain else { throw .damaged("its directory can't be read") }
                try checkStreams(&inner)
            default: throw .damaged("its directory can't be read")
            }
        }

        /// The streams stand before all names; an archive of nothing but empty files has none.
        private static func checkStreams(_ directory: inout SevenZipBytes) throws(ArchiveFailure) {
            guard directory.next == SevenZipStreams.mark else { return }
            _ = try directory.byte()
            let streams = try SevenZipStreams(&directory)
            guard streams.coders.allSatisfy({ $0.window <= UnpackingLimits.window }) else { throw .window }
        }

        /// The directory behind one that says where it lies packed.
        private static func unpacked(_ streams: SevenZipStreams, _ input: any PackedInput) throws(ArchiveFailure)
            -> [UInt8]
        {
            guard streams.coders.count == 1, let coder = streams.coders.first, let size = streams.packedSize,
                let unpackedSize = streams.unpackedSize
            else {
                // Encrypted ones have another coder before it.
                throw streams.coders.contains(where: \.isCipher) ? .encrypted : .damaged("its directory can't be read")
            }
            guard size <= UnpackingLimits.directory, unpackedSize <= UnpackingLimits.directory else { throw .directory }
            let bytes = try input.bytes(from: startLength +| streams.place, count: size)
            return try coder.unpack(bytes, size: unpackedSize)
        }
    }
#endif
