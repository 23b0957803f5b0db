// Text that is no UTF-8 and of no encoding that the tool knows itself, by the C library's iconv.

#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#endif

#if canImport(Glibc) || canImport(Musl)
    /// Turns text of some encoding into UTF-8, by the system.
    package final class TextConverter {
        /// Why a conversion stopped.
        package enum Stop: Hashable, Sendable {
            /// All was converted, but for the beginning of a character perhaps.
            case end
            /// What comes next is no character.
            case invalid
        }

        private let descriptor: iconv_t
        /// Where a piece of text is made.
        private let room: UnsafeMutableRawBufferPointer

        /// A converter; `nil` when the system knows no encoding of this name.
        package init?(from name: String) {
            guard let descriptor = iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else { return nil }
            self.descriptor = descriptor
            room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
        }

        deinit {
            iconv_close(descriptor)
            room.deallocate()
        }

        /// Adds the text of bytes from an offset on to another one.
        ///
        /// - Returns: how many bytes were used up, and why not more.
        package func convert(
            _ bytes: [UInt8],
            from start: Int,
            into text: inout [UInt8]
        ) -> (used: Int, stop: Stop) {
            var used = 0
            while true {
                let (count, failure) = convertSome(bytes, from: start + used, into: &text)
                used += count
                if failure == EILSEQ { return (used, .invalid) }
                guard failure == E2BIG, count > 0 else { return (used, .end) }
            }
        }

        /// Converts as much as one piece of the result has room for. Nothing is copied or made for it: bytes that are no
        /// characters stop it one by one.
        ///
        /// - Returns: how many bytes were used up, and the number of what stopped it; 0 for the end.
        private func convertSome(_ bytes: [UInt8], from start: Int, into text: inout [UInt8]) -> (Int, Int32) {
            bytes.withUnsafeBytes { bytes in
                var input = bytes.baseAddress.map {
                    UnsafeMutablePointer(mutating: ($0 + start).assumingMemoryBound(to: CChar.self))
                }
                var inputLeft = bytes.count - start
                var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
                var outputLeft = room.count
                let result = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                let failure = result == -1 ? errno : 0
                text += UnsafeRawBufferPointer(rebasing: room[..<(room.count - outputLeft)])
                return (bytes.count - start - inputLeft, failure)
            }
        }
    }
#else
    /// Turns text of some encoding into UTF-8, by the system; here it knows none.
    package final class TextConverter {
        /// Why a conversion stopped.
        package enum Stop: Hashable, Sendable {
            case end
            case invalid
        }

        /// `nil`: no encoding is known.
        package init?(from name: String) {
            return nil
        }

        /// Takes everything for no character.
        package func convert(
            _ bytes: [UInt8],
            from start: Int,
            into text: inout [UInt8]
        ) -> (used: Int, stop: Stop) { (0, .invalid) }
    }
#endif
