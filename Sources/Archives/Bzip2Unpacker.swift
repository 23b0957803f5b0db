#if canImport(CArchive)
    private import CArchive

    /// Unpacks what bzip2 packed. https://sourceware.org/bzip2/manual/manual.html
    final class Bzip2Unpacker: Unpacker {
        /// At one place, since the library keeps where that is.
        private let state = UnsafeMutablePointer<bz_stream>.allocate(capacity: 1)

        init?() {
            state.initialize(to: bz_stream())
            guard BZ2_bzDecompressInit(state, 0, 0) == BZ_OK else {
                // What was allocated is let go with the object.
                return nil
            }
        }

        deinit {
            BZ2_bzDecompressEnd(state)
            state.deallocate()
        }

        func unpack(
            _ packed: UnsafeRawBufferPointer,
            isLast: Bool,
            into room: UnsafeMutableRawBufferPointer
        ) throws(ArchiveFailure) -> UnpackingStep {
            state.pointee.next_in = packed.baseAddress.map {
                UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: CChar.self))
            }
            state.pointee.avail_in = UInt32(clamping: packed.count)
            state.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: CChar.self)
            state.pointee.avail_out = UInt32(clamping: room.count)
            let result = BZ2_bzDecompress(state)
            guard result == BZ_OK || result == BZ_STREAM_END else {
                throw .damaged("a checksum or a code in it is wrong")
            }
            return UnpackingStep(
                used: packed.count - Int(state.pointee.avail_in),
                made: room.count - Int(state.pointee.avail_out),
                isEnd: result == BZ_STREAM_END
            )
        }

        func goesOn(with packed: UnsafeRawBufferPointer) -> Bool {
            guard packed.starts(with: "BZh".utf8) else { return false }
            BZ2_bzDecompressEnd(state)
            state.pointee = bz_stream()
            return BZ2_bzDecompressInit(state, 0, 0) == BZ_OK
        }
    }
#endif
