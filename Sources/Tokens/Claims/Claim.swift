/// One claim of a token, or one field of its header.
package struct Claim: Sendable, Hashable, Codable {
    /// The name as the token has it.
    package let name: String
    /// The name that a damaged one probably was; `nil` for a name that needs no guess.
    package internal(set) var probableName: String?
    /// A string's characters, or any other value exactly as written; a byte that is no text as `\xB5`.
    package let text: String
    /// The value; `nil` when it could not be read as JSON.
    package let value: JSONValue?
    package internal(set) var certainty: Certainty
    /// What the value probably was, where a known constant or relation fixes it.
    package internal(set) var guess: Guess?
    /// Where the value starts in the pasted text; `nil` for a lost claim.
    package let position: TextPosition?
    /// The byte of the decoded part at which `text` starts.
    let contentOffset: Int

    /// How far a claim can be believed.
    package enum Certainty: Sendable, Hashable, Codable {
        case certain
        case doubtful(reason: String)
        /// The claim belongs into a token of this kind and was not found.
        case lost
    }

    /// A value that the token does not have but probably had.
    package struct Guess: Sendable, Hashable, Codable {
        package let text: String
        package let reason: String
    }

    package var isCertain: Bool { certainty == .certain }

    /// A claim that a token of its kind has, and that was not found.
    static func lost(_ name: String, guess: Guess?) -> Claim {
        Claim(name: name, text: "", value: nil, certainty: .lost, guess: guess, position: nil, contentOffset: 0)
    }

    mutating func doubt(_ reason: String) {
        if isCertain { certainty = .doubtful(reason: reason) }
    }
}
