import Tokens

extension TokenContents {
    /// What a token is worth, by its own claims; the signature is not checked.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing in it speaks against it.
        case usable
        /// Its end lies before the moment as of which it was judged, or is that moment.
        case expired
        /// Its start lies behind the moment as of which it was judged.
        case notYetValid = "not-yet-valid"
        /// Characters are missing or changed; whatever its times say, it will be refused.
        case damaged
        /// It reads well, but contradicts itself or what such a token must say.
        case inconsistent
        /// Its times allow it, but it is none of the tokens known here.
        case unknownKind = "unknown-kind"
    }
}

extension TokenContents.State {
    /// The state by its name.
    init(_ state: TokenState) {
        self =
            switch state {
            case .usable: .usable
            case .expired: .expired
            case .notYetValid: .notYetValid
            case .damaged: .damaged
            case .inconsistent: .inconsistent
            case .unknownKind: .unknownKind
            }
    }
}
