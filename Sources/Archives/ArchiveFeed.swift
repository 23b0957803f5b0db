#if canImport(CArchive)
    import CArchive
    import Checked

    /// Gives libarchive the bytes it asks for.
    final class ArchiveFeed {
        private let input: any PackedInput
        private let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: UnpackingLimits.piece,
            alignment: MemoryLayout<UInt64>.alignment
        )
        /// Where the next byte lies; counted only where one may go back.
        private var place = 0
        /// Whether the input could not be read.
        private(set) var hasFailed = false

        init(_ input: any PackedInput) {
            self.input = input
        }

        deinit {
            buffer.deallocate()
        }

        /// Opens an archive that calls back for its bytes, for as long as this lives.
        func open(_ archive: OpaquePointer) -> Int32 {
            archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
            archive_read_set_read_callback(archive) { _, context, start in
                ArchiveFeed.of(context)?.read(start) ?? -1
            }
            if input.size != nil {
                archive_read_set_seek_callback(archive) { _, context, offset, whence in
                    ArchiveFeed.of(context)?.seek(by: offset, from: whence) ?? Int64(ARCHIVE_FATAL)
                }
                archive_read_set_skip_callback(archive) { _, context, count in
                    ArchiveFeed.of(context)?.skip(count) ?? 0
                }
            }
            return archive_read_open1(archive)
        }

        private static func of(_ context: UnsafeMutableRawPointer?) -> ArchiveFeed? {
            context.map { Unmanaged<ArchiveFeed>.fromOpaque($0).takeUnretainedValue() }
        }

        private func read(_ start: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
            guard let count = input.read(into: buffer) else {
                hasFailed = true
                return -1
            }
            start?.pointee = UnsafeRawPointer(buffer.baseAddress)
            place = place +| count
            return count
        }

        /// libarchive goes beyond the end in archives that are cut; that is the end.
        private func seek(by offset: Int64, from whence: Int32) -> Int64 {
            let size = input.size ?? 0
            let origin = whence == SEEK_END ? size : whence == SEEK_CUR ? place : 0
            let wanted = min(max(origin +| Int(clamping: offset), 0), size)
            guard go(to: wanted) else { return Int64(ARCHIVE_FATAL) }
            return Int64(wanted)
        }

        /// - Returns: how many bytes were passed over.
        private func skip(_ count: Int64) -> Int64 {
            let before = place
            let wanted = min(place +| Int(clamping: max(count, 0)), input.size ?? 0)
            return wanted > before && go(to: wanted) ? Int64(wanted - before) : 0
        }

        private func go(to wanted: Int) -> Bool {
            guard input.seek(to: wanted) else {
                hasFailed = true
                return false
            }
            place = wanted
            return true
        }
    }
#endif
