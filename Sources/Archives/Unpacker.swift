#if canImport(CArchive)
    /// Unpacks what one compressor made.
    protocol Unpacker: AnyObject {
        /// Unpacks as much as there are bytes to unpack and room for.
        ///
        /// - Parameters:
        ///   - packed: what comes next; what is not used is given again.
        ///   - isLast: whether nothing follows it.
        ///   - room: where what is unpacked goes.
        /// - Returns: what was done.
        /// - Throws: why there is no going on.
        func unpack(
            _ packed: UnsafeRawBufferPointer,
            isLast: Bool,
            into room: UnsafeMutableRawBufferPointer
        ) throws(ArchiveFailure) -> UnpackingStep

        /// Gets ready for one more packed file behind the one that has ended, if these bytes begin one.
        func goesOn(with packed: UnsafeRawBufferPointer) -> Bool
    }

    /// What one call of an unpacker did.
    struct UnpackingStep {
        /// How many packed bytes were used up, and how many bytes were made of them.
        let used: Int
        let made: Int
        /// Whether the packed file has ended; another one may be appended to it.
        let isEnd: Bool
    }

    extension Compression {
        /// An unpacker at the start of a file; `nil` where there is no memory for it.
        var unpacker: (any Unpacker)? {
            switch self {
            case .gzip: GzipUnpacker()
            case .bzip2: Bzip2Unpacker()
            case .xz: XZUnpacker()
            case .zstandard: ZstandardUnpacker()
            }
        }
    }

    extension UnsafeRawBufferPointer {
        /// The first byte as the compressors want it, who do not write there.
        var start: UnsafeMutablePointer<UInt8>? {
            baseAddress.map { UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: UInt8.self)) }
        }
    }

    extension UnsafeMutableRawBufferPointer {
        /// The first byte as the compressors want it.
        var start: UnsafeMutablePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
    }
#endif
