import Foundation
import Testing
import TestSupport
import Tokens

/// Whatever happens to a token, no twenty characters of its signature come through.
///
/// `CMGDIAG_MASK_CASES=100000 swift test --filter MaskLawTests` tries as many, and `CMGDIAG_MASK_SEED=1000000` others.
struct MaskLawTests {
    static let cases = ProcessInfo.processInfo.environment["CMGDIAG_MASK_CASES"].flatMap { Int($0) } ?? 3000
    private static let first = ProcessInfo.processInfo.environment["CMGDIAG_MASK_SEED"].flatMap { UInt64($0) } ?? 0

    private static func seeds(_ count: Int) -> some Sequence<UInt64> { (0..<count).lazy.map { first &+ UInt64($0) } }

    @Test func noRunOfASignatureSurvivesDamageWrappingAndEncoding() {
        for seed in Self.seeds(Self.cases) {
            var generator = SeededGenerator(seed: seed)
            let token = RandomToken(using: &generator)
            let disguise = Disguise(token, using: &generator)
            let masked = TokenMask.mask(disguise.text)
            let leak = Leak.run(of: token.secret, in: masked)
            #expect(
                leak == nil,
                "seed \(seed): \(token.kind), \(disguise.story); \(masked.suffix(220).debugDescription)"
            )
        }
    }

    @Test func noRunOfASignatureSurvivesASplitOverRecords() {
        for seed in Self.seeds(Self.cases / 4) {
            var generator = SeededGenerator(seed: seed &+ 1 << 40)
            let token = RandomToken(using: &generator)
            let text = "Token is " + token.text
            var places = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                Int.random(in: 60..<text.utf8.count, using: &generator)
            }
            places.sort()
            var records: [Substring] = []
            var rest = text[...]
            for place in places.reversed() {
                records.insert(rest.dropFirst(place), at: 0)
                rest = rest.prefix(place)
            }
            let first = TokenMask.mask(String(rest))
            let others = records.map { TokenMask.mask(String($0), followsToken: true) }
            for record in [first] + others {
                #expect(Leak.run(of: token.secret, in: record) == nil, "seed \(seed): \(token.kind), at \(places)")
            }
        }
    }

    @Test func maskingTwiceIsMaskingOnceForAnyDisguise() {
        for seed in Self.seeds(Self.cases / 4) {
            var generator = SeededGenerator(seed: seed &+ 1 << 41)
            let token = RandomToken(using: &generator)
            let once = TokenMask.mask(Disguise(token, using: &generator).text)
            #expect(TokenMask.mask(once) == once, "seed \(seed) \(once.debugDescription)")
        }
    }
}
