import Checked
import Testing

struct CheckedArithmeticTests {
    private static let edges: [Int8] = [.min, .min + 1, -100, -64, -2, -1, 0, 1, 2, 11, 12, 64, 100, .max - 1, .max]

    /// Every pair of bytes, beside the same in a type with room for the result.
    @Test func operationsAreThoseOfAWiderTypeHeldAtTheBounds() {
        for left in Int8.min...Int8.max {
            for right in Int8.min...Int8.max {
                let (wideLeft, wideRight) = (Int(left), Int(right))
                guard left +| right == Int8(clamping: wideLeft + wideRight),
                    left -| right == Int8(clamping: wideLeft - wideRight),
                    left *| right == Int8(clamping: wideLeft * wideRight)
                else {
                    Issue.record("\(left) and \(right)")
                    return
                }
            }
        }
    }

    @Test func unsignedNumbersAreHeldToo() {
        #expect(UInt8(200) +| 100 == 255)
        #expect(UInt8(100) -| 200 == 0)
        #expect(UInt8(16) *| 16 == 255)
    }

    @Test(arguments: [(Int64.min, Int64.max), (-7, 7), (0, 0), (7, 7), (.max, .max), (.min + 1, .max)])
    func distanceFromZeroIsNeverNegative(number: Int64, distance: Int64) {
        #expect(number.distanceFromZero == distance)
    }

    @Test func rangesHoldNothingWhereTheEndLiesBeforeTheStart() {
        for start in CheckedArithmeticTests.edges {
            for end in CheckedArithmeticTests.edges {
                #expect(Range(from: start, to: end) == start..<max(start, end))
                #expect(ClosedRange(between: start, and: end) == min(start, end)...max(start, end))
            }
        }
    }

    @Test(arguments: [
        (0, 2, "ab"), (1, 3, "bc"), (2, 1, ""), (-5, 2, "ab"), (2, 99, "c"), (Int.min, Int.max, "abc"),
        (.max, .min, ""),
    ])
    func partsAreCutAtTheEnds(start: Int, end: Int, part: String) {
        #expect(String("abc".part(from: start, to: end)) == part)
    }

    @Test(arguments: [
        ("0", 0), ("007", 7), ("999999999999999999", 999_999_999_999_999_999), ("", nil), ("+5", nil), ("-5", nil),
        (" 5", nil), ("5a", nil), ("٥", nil), ("9999999999999999999", nil),
    ])
    func onlyDigitsAreANumber(text: String, number: Int?) {
        #expect(Int(decimalDigits: text) == number)
    }

    @Test func moreDigitsThanAllowedAreNoNumber() {
        #expect(Int(decimalDigits: "123", atMost: 2) == nil)
        #expect(Int(decimalDigits: "12", atMost: 2) == 12)
    }
}
