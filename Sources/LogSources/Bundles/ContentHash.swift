/// A hash by which it is seen that bytes have changed: 128 bits of FNV-1a in two halves of different beginnings.
///
/// It is no protection against who changes a file and keeps its hash; nobody has a reason to.
///
/// http://www.isthe.com/chongo/tech/comp/fnv/
struct ContentHash {
    private var first: UInt64 = 0xcbf2_9ce4_8422_2325
    private var second: UInt64 = 0x6c62_272e_07bb_0142
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    /// Takes in bytes, eight at a time.
    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            let end = bytes.count - bytes.count % 8
            for place in stride(from: 0, to: end, by: 8) {
                mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian)
            }
            mix(bytes.dropFirst(end).reduce(0) { $0 << 8 | UInt64(truncatingIfNeeded: $1) })
        }
        mix(UInt64(truncatingIfNeeded: bytes.count))
    }

    private mutating func mix(_ word: UInt64) {
        first = (first ^ word) &* ContentHash.prime
        second = ((second ^ word) &* ContentHash.prime).byteSwapped ^ first
    }

    /// In hexadecimal digits.
    var text: String { String(first, radix: 16) + "-" + String(second, radix: 16) }
}
