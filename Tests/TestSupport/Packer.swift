#if canImport(CArchive)
    private import CArchive

    /// Makes archives and packed files, as other programs do.
    package enum Packer {
        /// What is packed: a name and bytes.
        package typealias Entry = (name: String, bytes: [UInt8])

        /// How it is packed.
        package enum Form: String, CaseIterable, Sendable {
            case zip
            case sevenZip = "7z"
            case tar
            case tarGzip = "tar.gz"
            case tarBzip2 = "tar.bz2"
            case tarXZ = "tar.xz"
            case tarZstandard = "tar.zst"
            case cabinet = "cab"
        }

        /// How one file is packed by itself.
        package enum Compression: String, CaseIterable, Sendable {
            case gzip = "gz"
            case bzip2 = "bz2"
            case xz
            case zstandard = "zst"
        }

        /// An archive of these files.
        ///
        /// `options` are libarchive's own, such as `compression=store`; with a password each file is encrypted.
        package static func archive(
            _ entries: [Entry],
            as form: Form,
            options: String? = nil,
            password: String? = nil
        ) -> [UInt8] {
            if form == .cabinet { return Cabinet.bytes(of: entries) }
            return write(entries) { archive in
                set(form, of: archive)
                if let options { archive_write_set_options(archive, options) }
                if let password { archive_write_set_passphrase(archive, password) }
            }
        }

        /// A file that is packed by itself.
        package static func compress(_ bytes: [UInt8], with compression: Compression, options: String? = nil) -> [UInt8]
        {
            write([("data", bytes)]) { archive in
                archive_write_set_format_raw(archive)
                add(compression, to: archive)
                if let options { archive_write_set_options(archive, options) }
            }
        }

        private static func set(_ form: Form, of archive: OpaquePointer?) {
            switch form {
            case .zip, .cabinet: archive_write_set_format_zip(archive)
            case .sevenZip: archive_write_set_format_7zip(archive)
            case .tar, .tarGzip, .tarBzip2, .tarXZ, .tarZstandard: archive_write_set_format_gnutar(archive)
            }
            let filters: [Form: Compression] = [
                .tarGzip: .gzip, .tarBzip2: .bzip2, .tarXZ: .xz, .tarZstandard: .zstandard,
            ]
            if let filter = filters[form] { add(filter, to: archive) }
        }

        private static func add(_ compression: Compression, to archive: OpaquePointer?) {
            switch compression {
            case .gzip: archive_write_add_filter_gzip(archive)
            case .bzip2: archive_write_add_filter_bzip2(archive)
            case .xz: archive_write_add_filter_xz(archive)
            case .zstandard: archive_write_add_filter_zstd(archive)
            }
        }

        private static func write(_ entries: [Entry], _ prepare: (OpaquePointer?) -> Void) -> [UInt8] {
            // More than what can't be compressed takes with all headers.
            let room = entries.reduce(4 << 20) { $0 + $1.bytes.count + $1.bytes.count / 8 + 2048 }
            // Names are written as the locale has them; the first mask is that of characters.
            let before = uselocale(newlocale(1, "C.UTF-8", nil))
            defer { freelocale(uselocale(before)) }
            return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let archive = archive_write_new()
                defer { archive_write_free(archive) }
                prepare(archive)
                archive_write_set_bytes_in_last_block(archive, 1)
                archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &count)
                for entry in entries { add(entry, to: archive) }
                archive_write_close(archive)
            }
        }

        private static func add(_ file: Entry, to archive: OpaquePointer?) {
            let entry = archive_entry_new()
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname(entry, file.name)
            archive_entry_set_size(entry, Int64(file.bytes.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            archive_write_data(archive, file.bytes, file.bytes.count)
        }
    }
#endif
