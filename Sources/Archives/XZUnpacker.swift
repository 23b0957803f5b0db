#if canImport(CArchive)
    private import CArchive

    /// Unpacks what xz packed. https://tukaani.org/xz/xz-file-format.txt
    final class XZUnpacker: Unpacker {
        private let state = UnsafeMutablePointer<lzma_stream>.allocate(capacity: 1)

        /// What the decoder needs beside the window: less than 1 MiB for its tables.
        private static let memory = UInt64(UnpackingLimits.window + (1 << 20))

        /// `LZMA_CONCATENATED`, which is written in a way that Swift does not import: files that are appended are unpacked
        /// too.
        private static let takesAppended: UInt32 = 0x08

        init?() {
            state.initialize(to: lzma_stream())
            guard lzma_stream_decoder(state, XZUnpacker.memory, XZUnpacker.takesAppended) == LZMA_OK else {
                // What was allocated is let go with the object.
                return nil
            }
        }

        deinit {
            lzma_end(state)
            state.deallocate()
        }

        func unpack(
            _ packed: UnsafeRawBufferPointer,
            isLast: Bool,
            into room: UnsafeMutableRawBufferPointer
        ) throws(ArchiveFailure) -> UnpackingStep {
            state.pointee.next_in = UnsafePointer(packed.start)
            state.pointee.avail_in = packed.count
            state.pointee.next_out = room.start
            state.pointee.avail_out = room.count
            let result = lzma_code(state, isLast ? LZMA_FINISH : LZMA_RUN)
            switch result {
            case LZMA_OK, LZMA_STREAM_END, LZMA_BUF_ERROR: break
            case LZMA_MEMLIMIT_ERROR: throw .window
            case LZMA_OPTIONS_ERROR: throw .unsupported("packed with filters that are not known")
            default: throw .damaged("a checksum or a code in it is wrong")
            }
            return UnpackingStep(
                used: packed.count - state.pointee.avail_in,
                made: room.count - state.pointee.avail_out,
                isEnd: result == LZMA_STREAM_END
            )
        }

        func goesOn(with packed: UnsafeRawBufferPointer) -> Bool { false }
    }
#endif
