/// Reads header or payload: strictly where that succeeds, and otherwise every member that can still be told.
struct PartReader {
    /// `header` or `payload`, for messages.
    let name: String
    private(set) var claims: [Claim] = []
    private(set) var problems: [TokenProblem] = []
    /// The part as the claims were read from it; `nil` when it was not decoded.
    private(set) var part: PartText?

    init(_ name: String, range: Range<Int>, of token: FoundToken) {
        self.name = name
        guard range.count <= PartText.mostCharacters else {
            problems.append(.tooLarge(name, at: token.position(ofCompactOffset: range.lowerBound)))
            return
        }
        let part = PartText(range, of: token)
        if let problem = part.problem {
            problems.append(.base64(problem, in: name, at: part.position(ofCharacter: problem.offset)))
        }
        read(part)
    }

    private mutating func read(_ part: PartText) {
        self.part = part
        do {
            let value = try JSONReader.value(of: part.bytes)
            guard case .object(let members) = value else {
                problems.append(.notAnObject(name, at: part.position(ofByte: 0)))
                return
            }
            claims = members.map { Claim($0, in: part) }
            for member in JSONValue.duplicates(in: members) {
                problems.append(.duplicate(member.name, in: name, at: part.position(ofByte: member.nameOffset)))
            }
        } catch {
            problems.append(.json(error, in: name, at: part.position(ofByte: error.offset)))
            let realigned = part.realigned()
            self.part = realigned
            claims = DamagedJSON.claims(in: realigned)
        }
    }
}

extension Claim {
    /// A member that was read strictly; doubtful if a character outside base64url touched it.
    fileprivate init(_ member: JSONValue.Member, in part: PartText) {
        let isString = member.value.string != nil
        let contentOffset = member.valueRange.lowerBound + (isString ? 1 : 0)
        self.init(
            name: member.name,
            text: member.value.string ?? String(decoding: part.bytes[member.valueRange], as: UTF8.self),
            value: member.value,
            certainty: .certain,
            position: part.position(ofByte: contentOffset),
            contentOffset: contentOffset
        )
        let taken = member.nameOffset..<member.valueRange.upperBound
        if !part.damaged.isDisjoint(with: taken) {
            doubt("a character that is not base64url stands in it")
        }
    }
}
