/// Decisions that follow from an input's bytes alone, so that a kept input fails again in the same way.
struct Choices {
    private var state: UInt64

    /// Decisions for these bytes (FNV-1a, then SplitMix64).
    init(_ bytes: some Sequence<UInt8>) {
        state = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// The next random bits.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 1 to a bound.
    mutating func number(upTo bound: Int) -> Int {
        Int(next() % UInt64(max(1, bound))) + 1
    }

    /// So many random bytes.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 24) }
    }
}

/// An input that is taken apart from its front: a decision is one byte, which the fuzzer learns to steer.
struct InputBytes {
    /// What no decision has used yet.
    private(set) var rest: ArraySlice<UInt8>

    /// The whole input.
    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// The next byte; zero when the input is used up.
    mutating func byte() -> UInt8 {
        rest.popFirst() ?? 0
    }

    /// One of several values, as the next byte says; there must be one at least.
    mutating func choice<Value>(of values: [Value]) -> Value {
        values[Int(byte()) % values.count]
    }

    /// The next bytes, as many as there are up to a count.
    mutating func take(_ count: Int) -> [UInt8] {
        let taken = rest.prefix(count)
        rest = rest.dropFirst(count)
        return Array(taken)
    }
}
