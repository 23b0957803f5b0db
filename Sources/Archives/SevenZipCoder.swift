#if canImport(CArchive)
    private import CArchive

    /// What packs a stream of a 7-Zip archive.
    ///
    /// https://github.com/ip7z/7zip/blob/main/DOC/Methods.txt
    struct SevenZipCoder {
        private let method: [UInt8]
        private let properties: [UInt8]
        /// How many streams go in and come out.
        let inputs: Int
        let outputs: Int

        private static let (lzma, lzma2, ppmd): ([UInt8], [UInt8], [UInt8]) = ([3, 1, 1], [0x21], [3, 4, 1])
        private static let copy: [UInt8] = [0]

        init(_ bytes: inout SevenZipBytes) throws(ArchiveFailure) {
            let flags = try bytes.byte()
            method = try bytes.bytes(Int(flags & 0x0f))
            (inputs, outputs) = flags & 0x10 == 0 ? (1, 1) : (try bytes.number(), try bytes.number())
            properties = flags & 0x20 == 0 ? [] : try bytes.bytes(try bytes.number())
        }

        /// Whether it encrypts: AES is 06 F1 07 01.
        var isCipher: Bool { method.starts(with: [0x06, 0xf1]) }

        /// How much memory it asks for, in bytes.
        var window: Int {
            switch method {
            case Self.lzma, Self.ppmd: properties.dropFirst().number(width: 4)
            case Self.lzma2: Self.dictionary(properties.first ?? 0)
            default: 0
            }
        }

        /// LZMA2 tells the size in one byte: 2 or 3 times a power of two.
        private static func dictionary(_ byte: UInt8) -> Int {
            byte >= 40 ? .max : (2 | Int(byte & 1)) << (Int(byte) / 2 + 11)
        }

        /// Unpacks bytes of which there are so many.
        func unpack(_ packed: [UInt8], size: Int) throws(ArchiveFailure) -> [UInt8] {
            if method == Self.copy { return packed }
            // The numbers of the two filters, which are written in a way that Swift does not import.
            let number: UInt64? = method == Self.lzma ? 0x4000_0000_0000_0001 : method == Self.lzma2 ? 0x21 : nil
            guard let number else { throw .unsupported("a directory packed in another way than LZMA") }
            var filters = [lzma_filter(id: number, options: nil), lzma_filter(id: .max, options: nil)]
            guard lzma_properties_decode(&filters[0], nil, properties, properties.count) == LZMA_OK else {
                throw .damaged("its directory can't be read")
            }
            defer { free(filters[0].options) }
            var state = lzma_stream()
            guard lzma_raw_decoder(&state, filters) == LZMA_OK else { throw .input }
            defer { lzma_end(&state) }
            let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                packed.withUnsafeBufferPointer { packed in
                    state.next_in = packed.baseAddress
                    state.avail_in = packed.count
                    state.next_out = buffer.baseAddress
                    state.avail_out = size
                    // Without a mark at its end it is never told to be whole; what matters is that all comes out.
                    while state.avail_out > 0, lzma_code(&state, LZMA_RUN) == LZMA_OK {}
                    count = size - state.avail_out
                }
            }
            guard bytes.count == size else { throw .damaged("its directory can't be read") }
            return bytes
        }
    }
#endif
