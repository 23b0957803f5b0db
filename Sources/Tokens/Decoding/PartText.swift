/// One base64url part of a token, decoded as far as it can be, with the way back to the paste.
struct PartText {
    let token: FoundToken
    /// The part's characters in the compact text.
    let range: Range<Int>
    let bytes: [UInt8]
    /// The bytes that a character outside base64url has made unreliable.
    let damaged: Set<Int>
    let problem: Base64URL.Problem?
    /// Characters put in to bring the rest back into step, where some were lost.
    private let inserted: (offset: Int, count: Int)?

    /// More characters than any token has in one part; more is not decoded.
    static let mostCharacters = 1 << 20

    init(_ range: Range<Int>, of token: FoundToken) {
        let text = Array(token.compact.utf8)[range]
        self.init(token: token, range: range, text: text, problem: Self.problem(of: text), inserted: nil)
    }

    private init(
        token: FoundToken,
        range: Range<Int>,
        text: ArraySlice<UInt8>,
        problem: Base64URL.Problem?,
        inserted: (offset: Int, count: Int)?
    ) {
        self.token = token
        self.range = range
        self.problem = problem
        self.inserted = inserted
        let salvaged = Base64URL.salvage(text)
        bytes = salvaged.bytes
        damaged = salvaged.damaged
    }

    private static func problem(of text: ArraySlice<UInt8>) -> Base64URL.Problem? {
        do {
            _ = try Base64URL.decode(text)
            return nil
        } catch {
            return error
        }
    }

    /// The place in the paste of the character in which a decoded byte begins.
    ///
    /// Where the byte that was meant is known, the place of the first character that makes it another.
    func position(ofByte offset: Int, meaning meant: UInt8? = nil) -> TextPosition? {
        var character = Base64URL.characterOffset(ofByte: offset)
        if let meant, bytes.indices.contains(offset) {
            // The first of the byte's two characters holds its upper 6, 4 or 2 bits.
            let upperBits: UInt8 = [0b1111_1100, 0b1111_0000, 0b1100_0000][offset % 3]
            let difference = meant ^ bytes[offset]
            if difference != 0, difference & upperBits == 0 { character += 1 }
        }
        if let inserted, character >= inserted.offset { character = max(inserted.offset, character - inserted.count) }
        return position(ofCharacter: character)
    }

    func position(ofCharacter offset: Int) -> TextPosition? {
        token.position(ofCompactOffset: min(range.lowerBound + offset, range.upperBound))
    }

    /// The same part with one to three stand-ins at the place where it stops being text, if more can be read then.
    ///
    /// A lost or added character moves all bits behind it; stand-ins bring them back into step.
    func realigned() -> PartText {
        guard let junk = bytes.firstIndex(where: { !$0.isPrintable }) else { return self }
        let offset = min(Base64URL.characterOffset(ofByte: junk), range.count)
        let text = Array(token.compact.utf8)[range]
        var best = self
        for count in 1...3 {
            let standIns = Array(repeating: UInt8(ascii: "?"), count: count)
            let moved = text.prefix(offset) + standIns + text.dropFirst(offset)
            let other = PartText(
                token: token,
                range: range,
                text: moved[...],
                problem: problem,
                inserted: (offset, count)
            )
            if other.nameCount > best.nameCount { best = other }
        }
        return best
    }

    /// How many ends of member names (`":`) can be seen.
    private var nameCount: Int {
        zip(bytes, bytes.dropFirst()).count { $0 == UInt8(ascii: "\"") && $1 == UInt8(ascii: ":") }
    }
}
