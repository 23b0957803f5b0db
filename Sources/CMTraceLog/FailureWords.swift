import Checked

// Words of failure in a message, looked for in every record that says nothing else: sixteen places at a time. The
// invariants of Bytes.swift hold here too.

extension RawSpan {
    /// Whether a message says that something failed: `failed`, `failure`, `error`, or a failure's HRESULT (`0x8…`), in any
    /// case, and not that there was none of it (`0 errors`, `error = 0`).
    ///
    /// Both bounds must lie inside the span. Nobody reads further than ``failureReach`` bytes for it.
    package func tellsFailure(from start: Int, to end: Int) -> Bool {
        let end = min(end, start &+ RawSpan.failureReach)
        var search = start
        while let pair = firstFailurePair(from: search, to: end) {
            if isFailureWord(at: pair, from: start, to: end) { return true }
            search = pair &+ 1
        }
        return false
    }

    /// What fails is said soon: of 1,636 such messages in real logs, cases and samples 1,585 say it so early, and most
    /// others are events, which patterns know.
    private static var failureReach: Int { 128 }

    /// The first place of `fa`, `rr` or `x8` in any case: the pairs of letters by which the words are found, rare enough.
    @inline(__always)
    private func firstFailurePair(from start: Int, to end: Int) -> Int? {
        var offset = start
        while offset <= byteCount &- 33 {
            let (first, second) = (failurePairs(at: offset), failurePairs(at: offset &+ 16))
            let both = first | second
            if both[0] | both[1] != 0 {
                let isInFirst = first[0] | first[1] != 0
                let hits = isInFirst ? first : second
                let (low, high) = (UInt64(littleEndian: hits[0]), UInt64(littleEndian: hits[1]))
                let bits = low != 0 ? low.trailingZeroBitCount : 64 &+ high.trailingZeroBitCount
                let place = offset &+ (isInFirst ? 0 : 16) &+ bits >> 3
                return place < end ? place : nil
            }
            offset &+= 32
            if offset >= end { return nil }
        }
        while offset < end {
            if isFailurePair(lower(offset), lower(offset &+ 1)) { return offset }
            offset &+= 1
        }
        return nil
    }

    /// All ones in those of sixteen bytes at which one of the pairs begins.
    @inline(__always)
    private func failurePairs(at offset: Int) -> SIMD2<UInt64> {
        // The bit that small letters have and capitals have not; `8` has it too.
        let fold = SIMD16<UInt8>(repeating: 0x20)
        let first = unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self) | fold
        let second = unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: SIMD16<UInt8>.self) | fold
        let ofFail = first.places(of: UInt8(ascii: "f")) & second.places(of: UInt8(ascii: "a"))
        let ofError = first.places(of: UInt8(ascii: "r")) & second.places(of: UInt8(ascii: "r"))
        let ofCode = first.places(of: UInt8(ascii: "x")) & second.places(of: UInt8(ascii: "8"))
        return ofFail | ofError | ofCode
    }

    private func isFailurePair(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "f"): second == UInt8(ascii: "a")
        case UInt8(ascii: "r"): second == UInt8(ascii: "r")
        case UInt8(ascii: "x"): second == UInt8(ascii: "8")
        default: false
        }
    }
}

// MARK: - Whether it is a word of failure

extension RawSpan {
    private func lower(_ offset: Int) -> UInt8 { byte(at: offset) | 0x20 }

    private func isFailureWord(at pair: Int, from start: Int, to end: Int) -> Bool {
        switch lower(pair) {
        case UInt8(ascii: "f"):
            guard let wordEnd = endOfFail(from: pair, to: end) else { return false }
            return !isNone(from: pair, to: wordEnd, in: Range(from: start, to: end))
        case UInt8(ascii: "r"):
            guard pair > start, hasLowercase("error", at: pair &- 1), pair &+ 4 <= end else { return false }
            return !isNone(from: pair &- 1, to: pair &+ 4, in: Range(from: start, to: end))
        default:
            return isFailureCode(at: pair &- 1, from: start, to: end)
        }
    }

    /// Where `fail`, `failed`, `failure`, `fails` or `failing` ends that begins at a place; `nil` for `failover`.
    private func endOfFail(from start: Int, to end: Int) -> Int? {
        guard hasLowercase("fail", at: start), start &+ 4 <= end else { return nil }
        let rest = start &+ 4
        for ending: StaticString in ["ed", "ure", "s", "ing"] where hasLowercase(ending, at: rest) {
            let wordEnd = rest &+ ending.utf8CodeUnitCount
            return wordEnd <= end ? wordEnd : nil
        }
        return rest == end || !lower(rest).isSmallLetter ? rest : nil
    }

    private func hasLowercase(_ word: StaticString, at start: Int) -> Bool {
        word.withUTF8Buffer { letters in
            for (place, letter) in letters.enumerated() where lower(start &+ place) != letter { return false }
            return true
        }
    }

    /// Whether a word of failure is counted as none: `no errors`, `0 failed`, `error: 0`, `ErrorCode=0x00000000`.
    private func isNone(from wordStart: Int, to wordEnd: Int, in message: Range<Int>) -> Bool {
        for none: StaticString in ["no ", "0 ", "without "] {
            let place = wordStart &- none.utf8CodeUnitCount
            guard place >= message.lowerBound, hasLowercase(none, at: place) else { continue }
            if place == message.lowerBound || !lower(place &- 1).isWordCharacter { return true }
        }
        return isZero(from: wordEnd, in: message)
    }

    /// Whether a zero is the first number behind a word, with nothing but `code`, blanks and punctuation between.
    private func isZero(from wordEnd: Int, in message: Range<Int>) -> Bool {
        var place = wordEnd
        let limit = min(message.upperBound, wordEnd &+ 20)
        while place < limit, lower(place).isSmallLetter || byte(at: place).standsBeforeNumber { place &+= 1 }
        guard place > wordEnd, place < limit, byte(at: place) == UInt8(ascii: "0") else { return false }
        if lower(place &+ 1) == UInt8(ascii: "x") { place &+= 2 }
        while place < message.upperBound, byte(at: place) == UInt8(ascii: "0") { place &+= 1 }
        return place >= message.upperBound || !lower(place).isWordCharacter
    }

    /// Whether `0x8` and seven digits more stand at a place, and no predefined key of the registry (`0x80000002`).
    private func isFailureCode(at start: Int, from messageStart: Int, to end: Int) -> Bool {
        guard start >= messageStart, byte(at: start) == UInt8(ascii: "0"), start &+ 10 <= end else { return false }
        var value: UInt32 = 0
        for place in 2..<10 {
            guard let digit = byte(at: start &+ place).hexadecimalValue else { return false }
            value = value << 4 | UInt32(truncatingIfNeeded: digit)
        }
        let goesOn = start &+ 10 < end && byte(at: start &+ 10).hexadecimalValue != nil
        // 3010: a restart is wanted, and nothing failed.
        return !goesOn && value > 0x8000_0006 && value != 0x8007_0bc2
    }
}

extension SIMD16<UInt8> {
    /// All ones in the places of a byte, all zeros in the others.
    @inline(__always)
    fileprivate func places(of byte: UInt8) -> SIMD2<UInt64> {
        unsafeBitCast(self .== SIMD16(repeating: byte), to: SIMD2<UInt64>.self)
    }
}

extension UInt8 {
    fileprivate var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }

    /// Of a character with its fold bit set.
    fileprivate var isWordCharacter: Bool { isSmallLetter || self &- UInt8(ascii: "0") < 10 || self >= 0x80 }

    fileprivate var standsBeforeNumber: Bool {
        switch self {
        case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "_"): true
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["): true
        default: false
        }
    }

    /// The digit's value; `nil` for no digit.
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self &- 0x30
        case 0x41...0x46, 0x61...0x66: (self | 0x20) &- 0x61 &+ 10
        default: nil
        }
    }
}
