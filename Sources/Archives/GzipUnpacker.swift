#if canImport(CArchive)
    private import CArchive

    /// Unpacks what gzip packed. https://www.rfc-editor.org/rfc/rfc1952
    final class GzipUnpacker: Unpacker {
        /// At one place, since zlib keeps where that is.
        private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

        /// The largest window, and 16 for gzip's own header.
        private static let windowBits: Int32 = 15 + 16

        init?() {
            state.initialize(to: z_stream())
            let size = Int32(MemoryLayout<z_stream>.size)
            guard inflateInit2_(state, GzipUnpacker.windowBits, ZLIB_VERSION, size) == Z_OK else {
                // What was allocated is let go with the object.
                return nil
            }
        }

        deinit {
            inflateEnd(state)
            state.deallocate()
        }

        func unpack(
            _ packed: UnsafeRawBufferPointer,
            isLast: Bool,
            into room: UnsafeMutableRawBufferPointer
        ) throws(ArchiveFailure) -> UnpackingStep {
            state.pointee.next_in = packed.start
            state.pointee.avail_in = UInt32(clamping: packed.count)
            state.pointee.next_out = room.start
            state.pointee.avail_out = UInt32(clamping: room.count)
            let result = inflate(state, Z_NO_FLUSH)
            // A buffer error says that nothing could be done: too few bytes, or no room.
            guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else {
                throw .damaged("a checksum or a code in it is wrong")
            }
            return UnpackingStep(
                used: packed.count - Int(state.pointee.avail_in),
                made: room.count - Int(state.pointee.avail_out),
                isEnd: result == Z_STREAM_END
            )
        }

        func goesOn(with packed: UnsafeRawBufferPointer) -> Bool {
            packed.starts(with: [0x1f, 0x8b]) && inflateReset(state) == Z_OK
        }
    }
#endif
