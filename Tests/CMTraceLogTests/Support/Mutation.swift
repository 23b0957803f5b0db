import TestSupport

/// Damage as disks, copy programs and hostile hands do it.
enum Mutation {
    /// A copy with one to eight changes.
    static func mutated(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var copy = bytes
        for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&copy, using: &generator) }
        return copy
    }

    private static let markers: [[UInt8]] = [
        "<![LOG[", "]LOG]!>", "]LOG]!><time=\"", "<time=\"", "\">", ">", "<", "!", "\"", "\r", "\n", "\r\n", "=",
        "\u{0}",
    ].map { Array($0.utf8) }

    private static func change(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
        let start = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...80, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0:
            for index in start..<min(end, start + 4) { bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: markers.randomElement(using: &generator) ?? [], at: start)
        case 3:
            let target = Int.random(in: 0...bytes.count, using: &generator)
            bytes.insert(contentsOf: Array(bytes[start..<end]), at: target)
        default: bytes.replaceSubrange(start..<end, with: [UInt8](repeating: 0, count: end - start))
        }
    }
}
