import Tokens

extension TokenContents {
    /// A header field or a claim: how it was written, how far it can be believed, and what it means.
    public struct Member: Hashable, Sendable, Codable {
        /// Where it stands.
        public let part: Part

        /// Its name as the token has it.
        public let name: String

        /// The name that a damaged one probably was; `nil` for a name that needs no guess.
        public let probableName: String?

        /// A string's characters, or any other value as written, with secrets masked; empty for one that was lost.
        public let text: String

        /// How far it can be believed.
        public let certainty: Certainty

        /// Why it is doubtful; `nil` for one that is not.
        public let reason: String?

        /// What it probably was; `nil` where nothing fixes that, and where no guess is needed.
        public let guess: Guess?

        /// What fields and claims of this name say; `nil` for an unknown name.
        public let meaning: String?

        /// The character of the text at which the value starts, 1-based; `nil` for one that was lost.
        ///
        /// In a log it is counted in what was read of the record.
        public let character: Int?

        /// The line of that character, 1-based; `nil` for one that was lost, and in logs.
        public let line: Int?

        /// The column of that character in its line, 1-based; `nil` for one that was lost, and in logs.
        public let column: Int?

        /// A part of a token.
        public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
            /// What stands before the first dot.
            case header
            /// What stands between the dots.
            case claims
        }

        /// How far a member can be believed.
        public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable {
            /// It reads as it was written.
            case certain
            /// Characters in it or beside it are damaged.
            case doubtful
            /// It belongs into a token of this kind and was not found.
            case lost
        }

        /// What a damaged member probably was.
        public struct Guess: Hashable, Sendable, Codable {
            /// The value.
            public let text: String
            /// What fixes it.
            public let reason: String
        }
    }

    /// Something wrong with a token.
    public struct Problem: Hashable, Sendable, Codable {
        /// What it is, by a name that stays: `claim-damaged`.
        public let code: String

        /// What it means for the token.
        public let effect: Effect

        /// The problem as a sentence.
        public let message: String

        /// The character of the text at which it stands, 1-based; `nil` for something that is missing.
        ///
        /// In a log it is counted in what was read of the record.
        public let character: Int?

        /// The line of that character, 1-based; `nil` for something that is missing, and in logs.
        public let line: Int?

        /// The column of that character in its line, 1-based; `nil` for something that is missing, and in logs.
        public let column: Int?

        /// What a problem says of the token as a whole.
        public enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
            /// Characters were lost or changed on the way: the token cannot work.
            case damaged
            /// The token reads well, but contradicts itself or what such a token must say.
            case inconsistent
            /// Worth a look; the token may work.
            case unusual
        }
    }
}

extension TokenContents.Member {
    /// The values of a header field or claim.
    init(_ claim: Claim, of part: Part, hasPlace: Bool) {
        self.part = part
        name = claim.name
        probableName = claim.probableName
        text = claim.text
        switch claim.certainty {
        case .certain: (certainty, reason) = (.certain, nil)
        case .doubtful(let why): (certainty, reason) = (.doubtful, why)
        case .lost: (certainty, reason) = (.lost, nil)
        }
        guess = claim.guess.map { Guess(text: $0.text, reason: $0.reason) }
        meaning = ClaimMeaning.of(claim.probableName ?? claim.name)
        character = claim.position?.character
        line = hasPlace ? claim.position?.line : nil
        column = hasPlace ? claim.position?.column : nil
    }
}

extension TokenContents.Problem {
    /// The values of a problem.
    init(_ problem: TokenProblem, hasPlace: Bool) {
        code = problem.code.rawValue
        effect =
            switch problem.effect {
            case .damaged: .damaged
            case .inconsistent: .inconsistent
            case .unusual: .unusual
            }
        message = problem.sentence
        character = problem.position?.character
        line = hasPlace ? problem.position?.line : nil
        column = hasPlace ? problem.position?.column : nil
    }
}
