import Foundation

/// SHA-256 (FIPS 180-4), to compute what a browser computes; the package has no other use for it.
enum SHA256 {
    private static let primes: [UInt32] = (2...311).filter { n in (2..<n).allSatisfy { n % $0 != 0 } }.map(UInt32.init)

    /// The first 32 bits behind the point of a prime's root.
    private static func fraction(of root: Double) -> UInt32 {
        UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }

    /// The digest in base64, as a policy names it.
    static func base64(_ text: String) -> String {
        let constants = primes.map { fraction(of: cbrt(Double($0))) }
        var state = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }
        var bytes = Array(text.utf8)
        let bits = UInt64(bytes.count) * 8
        bytes.append(0x80)
        while bytes.count % 64 != 56 { bytes.append(0) }
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
        for start in stride(from: 0, to: bytes.count, by: 64) {
            mix(bytes[start..<start + 64].map { $0 }, into: &state, constants)
        }
        let digest = state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
        return Data(digest).base64EncodedString()
    }

    private static func mix(_ block: [UInt8], into state: inout [UInt32], _ constants: [UInt32]) {
        let turned = { (word: UInt32, by: UInt32) in word >> by | word << (32 - by) }
        var words = (0..<16).map { i in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[i * 4 + $1]) } }
        for i in 16..<64 {
            let (a, b) = (words[i - 15], words[i - 2])
            let first = turned(a, 7) ^ turned(a, 18) ^ a >> 3
            words.append(words[i - 16] &+ first &+ words[i - 7] &+ (turned(b, 17) ^ turned(b, 19) ^ b >> 10))
        }
        var s = state
        for i in 0..<64 {
            let choice = s[4] & s[5] ^ ~s[4] & s[6]
            let sum = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
            let first = s[7] &+ sum &+ choice &+ constants[i] &+ words[i]
            let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
            let second = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) &+ majority
            s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
        }
        for i in 0..<8 { state[i] = state[i] &+ s[i] }
    }
}
