#if canImport(CArchive)
    private import CArchive
    import Checked

    /// Reads an archive from its first entry to its last.
    package final class ArchiveReader {
        private let archive: OpaquePointer
        private let feed: ArchiveFeed
        private let format: ArchiveFormat
        /// Whether the directory at its end is missing, so that entries are read as they lie one behind the other.
        package let isCut: Bool
        /// Whether there is no entry in it.
        private let isEmpty: Bool
        /// Why the entry at hand can't be read on.
        package private(set) var failure: ArchiveFailure?

        /// An archive before its first entry.
        ///
        /// - Throws: why it can't be read.
        package init(_ input: any PackedInput, _ format: ArchiveFormat) throws(ArchiveFailure) {
            if format == .sevenZip { try SevenZipDirectory.check(input) }
            isCut = if format == .zip { try !ZipDirectory.isThere(in: input) } else { false }
            isEmpty = if format == .zip { try ZipDirectory.isEmpty(input) } else { false }
            guard let archive = archive_read_new() else { throw .input }
            self.archive = archive
            self.format = format
            feed = ArchiveFeed(input)
            if isCut {
                archive_read_support_format_zip_streamable(archive)
            } else {
                ArchiveReader.allow(format, in: archive)
            }
            let isOpen = feed.open(archive) == ARCHIVE_OK
            guard isOpen || isEmpty else { throw lastFailure() }
        }

        deinit {
            archive_read_free(archive)
        }

        /// Goes to the next entry; the bytes of the one before need not have been read.
        ///
        /// - Returns: `nil` at the end.
        /// - Throws: why there is no going on.
        package func next() throws(ArchiveFailure) -> ArchiveEntry? {
            failure = nil
            if isEmpty { return nil }
            var entry: OpaquePointer?
            let result = TextLocale.with { archive_read_next_header(archive, &entry) }
            if result == ARCHIVE_EOF, isCut { throw .cut }
            if result == ARCHIVE_EOF { return nil }
            guard result >= ARCHIVE_WARN, let entry else { throw isCut ? .cut : lastFailure() }
            return ArchiveEntry(entry, in: archive, format)
        }

        /// Fills the buffer with the next bytes of the entry at hand.
        ///
        /// - Returns: how many were written; fewer than there is room for only at the end, or where ``failure`` says why.
        package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
            var total = 0
            while total < buffer.count, failure == nil {
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[Range(from: total, to: buffer.count)])
                let count = archive_read_data(archive, rest.baseAddress, rest.count)
                if count == 0 { break }
                if count > 0 { total += count } else if count != Int(ARCHIVE_RETRY) { failure = lastFailure() }
            }
            return total
        }

        /// Why the last call failed.
        private func lastFailure() -> ArchiveFailure {
            if feed.hasFailed { return .input }
            let words =
                archive_error_string(archive).map {
                    String(cString: $0).split(whereSeparator: \.isNewline).joined(separator: " ")
                }
                ?? "its format is broken"
            let lowercased = words.lowercased()
            if lowercased.contains("truncated") { return .cut }
            if ["encrypt", "crypto", "passphrase"].contains(where: lowercased.contains) { return .encrypted }
            return lowercased.contains("unsupported") || lowercased.contains("not supported")
                ? .unsupported(words) : .damaged(words)
        }

        /// Only what the first bytes showed is tried: each format by itself, since naming all would draw in libraries for
        /// others.
        private static func allow(_ format: ArchiveFormat, in archive: OpaquePointer) {
            switch format {
            case .zip: archive_read_support_format_zip_seekable(archive)
            case .cabinet: archive_read_support_format_cab(archive)
            case .sevenZip: archive_read_support_format_7zip(archive)
            case .tar: archive_read_support_format_tar(archive)
            }
        }
    }

    extension ArchiveEntry {
        /// What libarchive says of an entry.
        fileprivate init(_ entry: OpaquePointer, in archive: OpaquePointer, _ format: ArchiveFormat) {
            let text = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
            name =
                text.map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))).map { UInt8(bitPattern: $0) } }
                ?? []
            isFile = archive_entry_filetype(entry) == ArchiveEntry.plainFile && archive_entry_hardlink(entry) == nil
            size = archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
            obstacle =
                archive_entry_is_encrypted(entry) != 0
                ? .encrypted : format == .zip ? ArchiveEntry.obstacle(ofMethodIn: archive) : nil
        }

        /// `S_IFREG`, which is written as a cast that Swift does not import.
        private static let plainFile: mode_t = 0o100000

        /// Why an entry of a zip archive is not read: libarchive reads other methods too, without a limit on their memory.
        private static func obstacle(ofMethodIn archive: OpaquePointer) -> ArchiveFailure? {
            guard let words = archive_format_name(archive).map({ String(cString: $0) }),
                let method = words.split(separator: "(").last?.split(separator: ")").first
            else {
                return nil
            }
            return ["uncompressed", "deflation", "bzip"].contains(method) ? nil : .unsupported("packed with \(method)")
        }
    }
#endif
