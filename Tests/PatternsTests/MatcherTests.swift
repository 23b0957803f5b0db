import Patterns
import Testing

struct MatcherTests {
    @Test func groupsLieWhereTheyMatchedCountedFromTheRange() throws {
        let matcher = Matcher()
        let bytes = Array("xx host/path".utf8)
        let pattern = try Pattern(#"\A(?<host>[^/]+)/(?<none>z)?(?<path>.*)"#)
        #expect(matcher.match(pattern, in: bytes, range: 3..<bytes.count) == .match)
        #expect(matcher.group(0) == 0..<9)
        #expect(matcher.group(1) == 0..<4)
        #expect(matcher.group(2) == nil)
        #expect(matcher.group(3) == 5..<9)
        #expect(matcher.group(-1) == nil)
        #expect(matcher.group(1000) == nil)
    }

    @Test func matchSeesNothingOutsideItsRange() throws {
        let matcher = Matcher()
        let bytes = Array("aXb".utf8)
        #expect(matcher.match(try Pattern("[ab]"), in: bytes, range: 1..<2) == .noMatch)
        #expect(matcher.match(try Pattern("(?<=a)X"), in: bytes, range: 1..<2) == .noMatch)
        #expect(matcher.match(try Pattern(#"\AX\z"#), in: bytes, range: 1..<2) == .match)
    }

    @Test func emptyRangeMatchesWhatNeedsNothing() throws {
        let matcher = Matcher()
        let empty: [UInt8] = []
        let bytes = Array("abc".utf8)
        for span in [empty, bytes] {
            #expect(matcher.match(try Pattern(""), in: span, range: 0..<0) == .match)
            #expect(matcher.group(0) == 0..<0)
            #expect(matcher.match(try Pattern("a"), in: span, range: 0..<0) == .noMatch)
        }
        #expect(matcher.match(try Pattern(#"\A\z"#), in: bytes, range: 3..<3) == .match)
        #expect(matcher.match(try Pattern(#"\A\z"#), in: bytes, range: 50..<60) == .match)
    }

    @Test func nulAndInvalidUTF8AreOrdinaryBytes() throws {
        let matcher = Matcher()
        let bytes: [UInt8] = [97, 0, 0xff, 0xc3, 98]
        #expect(matcher.match(try Pattern(#"\Aa\x00(?<rest>..)b\z"#), in: bytes, range: 0..<5) == .match)
        #expect(matcher.group(1) == 2..<4)
    }

    @Test func dotStopsAtTheLineEnd() throws {
        let matcher = Matcher()
        let bytes = Array("first\nsecond".utf8)
        #expect(matcher.match(try Pattern("f(.*)"), in: bytes, range: 0..<bytes.count) == .match)
        #expect(matcher.group(1) == 1..<5)
        #expect(matcher.match(try Pattern("FIRST"), in: bytes, range: 0..<bytes.count) == .noMatch)
        #expect(matcher.match(try Pattern("(?i)FIRST"), in: bytes, range: 0..<bytes.count) == .match)
    }

    /// Without the limit these would run for longer than the universe exists.
    @Test(.timeLimit(.minutes(5)), arguments: ["(a+)+$", "(a|a)*$", "(a|aa)+$"])
    func explodingPatternIsGivenUp(source: String) throws {
        let matcher = Matcher()
        let bytes = Array((String(repeating: "a", count: 5000) + "c").utf8)
        let pattern = try Pattern(source)
        for _ in 0..<20 {
            #expect(matcher.match(pattern, in: bytes, range: 0..<bytes.count) == .tooCostly)
        }
    }

    @Test func matcherWorksOnAfterAnExplosion() throws {
        let matcher = Matcher()
        let bytes = Array((String(repeating: "a", count: 100) + "b").utf8)
        #expect(matcher.match(try Pattern("(a+)+$"), in: bytes, range: 0..<bytes.count) == .tooCostly)
        #expect(matcher.match(try Pattern("a+(b)"), in: bytes, range: 0..<bytes.count) == .match)
        #expect(matcher.group(1) == 100..<101)
    }

    @Test func groupsBeyondTheLimitAreNotReported() throws {
        let matcher = Matcher()
        let bytes = Array(String(repeating: "a", count: 40).utf8)
        let pattern = try Pattern(String(repeating: "(a)", count: 40))
        #expect(matcher.match(pattern, in: bytes, range: 0..<40) == .match)
        #expect(matcher.group(31) == 30..<31)
        #expect(matcher.group(32) == nil)
    }
}
