#if !canImport(CArchive)
    // What a build without libarchive does instead: it knows archives by their first bytes and opens none.

    /// Reads an archive from its first entry to its last.
    package final class ArchiveReader {
        /// - Throws: ``ArchiveFailure/unavailable``.
        package init(_ input: any PackedInput, _ format: ArchiveFormat) throws(ArchiveFailure) { throw .unavailable }

        /// - Returns: `nil`, since nobody can have an archive that is open.
        package func next() throws(ArchiveFailure) -> ArchiveEntry? { nil }

        /// Nobody asks.
        package var isCut: Bool { false }

        /// Nobody asks.
        package var failure: ArchiveFailure? { nil }

        /// - Returns: nothing, for the same reason.
        package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }
    }

    /// Reads a file that is packed by itself, unpacked.
    package final class UnpackedReader {
        /// - Throws: ``ArchiveFailure/unavailable``.
        package init(_ input: any PackedInput, _ compression: Compression) throws(ArchiveFailure) { throw .unavailable }

        /// Nobody asks.
        package var failure: ArchiveFailure? { nil }

        /// - Returns: nothing, since nobody can have one.
        package func read(into room: UnsafeMutableRawBufferPointer) -> Int { 0 }
    }
#endif
