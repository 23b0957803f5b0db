#if canImport(CArchive)
    private import CArchive

    /// Unpacks what zstd packed. https://www.rfc-editor.org/rfc/rfc8878
    final class ZstandardUnpacker: Unpacker {
        private let state: OpaquePointer

        init?() {
            guard let state = ZSTD_createDCtx() else { return nil }
            self.state = state
            let power = Int32(UnpackingLimits.window.trailingZeroBitCount)
            guard ZSTD_isError(ZSTD_DCtx_setParameter(state, ZSTD_d_windowLogMax, power)) == 0 else { return nil }
        }

        deinit {
            ZSTD_freeDCtx(state)
        }

        func unpack(
            _ packed: UnsafeRawBufferPointer,
            isLast: Bool,
            into room: UnsafeMutableRawBufferPointer
        ) throws(ArchiveFailure) -> UnpackingStep {
            var input = ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
            var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
            let result = ZSTD_decompressStream(state, &output, &input)
            guard ZSTD_isError(result) == 0 else {
                let isWindow = ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge
                throw isWindow ? .window : .damaged("a checksum or a code in it is wrong")
            }
            return UnpackingStep(used: input.pos, made: output.pos, isEnd: result == 0)
        }

        /// The decoder goes on by itself with a frame, or one to be passed over.
        func goesOn(with packed: UnsafeRawBufferPointer) -> Bool {
            guard let first = packed.first else { return false }
            return packed.starts(with: [0x28, 0xb5, 0x2f, 0xfd])
                || first & 0xf0 == 0x50 && packed.dropFirst().starts(with: [0x2a, 0x4d, 0x18])
        }
    }
#endif
