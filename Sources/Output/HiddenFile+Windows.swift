#if os(Windows)
    import SystemFiles

    /// A file that lies beside its place until it is whole.
    final class HiddenFile: PlacedFile, @unchecked Sendable {
        private let descriptor: Int32
        private let path: String
        private let temporaryPath: String
        private var isOpen = false

        init(_ place: OutputPlace) throws(SystemFailure) {
            path = place.path
            let name = ".cmgdiag-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
            let folder = OutputPlace.parts(of: path).folder
            temporaryPath = folder == "." ? name : folder + name
            descriptor = try System.openForNow(temporaryPath)
            isOpen = true
        }

        deinit {
            discard()
        }

        func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
            try System.writeAll(bytes, to: descriptor)
        }

        func finish() throws(SystemFailure) {
            try System.synchronize(descriptor)
            System.keep(descriptor)
            isOpen = false
            guard System.shut(descriptor) else { throw .last }
            try System.move(temporaryPath, to: path)
        }

        func discard() {
            guard isOpen else { return }
            isOpen = false
            System.shut(descriptor)
        }
    }
#endif
