/// Something wrong with a token, where it stands in the paste, and what it means for the token.
package struct TokenProblem: Sendable, Hashable, Codable {
    package let code: Code
    /// One sentence for a person.
    package let sentence: String
    /// The place in the pasted text; `nil` when the problem is something that is missing.
    package let position: TextPosition?

    /// The 1-based character of the pasted text.
    package var character: Int? { position?.character }
    package var effect: Effect { code.effect }

    /// What a problem says about the token as a whole.
    package enum Effect: String, Sendable, Hashable {
        /// Characters were lost or changed on the way: the token cannot work.
        case damaged
        /// The token reads well, but its claims contradict each other or what such a token must say.
        case inconsistent
        /// Worth a look; the token may work.
        case unusual
    }

    /// The kinds of problem, by names that stay.
    package enum Code: String, Sendable, Hashable, Codable, CaseIterable {
        case partCount = "part-count"
        case base64Padding = "base64-padding"
        case base64Alphabet = "base64-alphabet"
        case base64Length = "base64-length"
        case base64SpareBits = "base64-spare-bits"
        case invalidUTF8 = "invalid-utf8"
        case invalidJSON = "invalid-json"
        case notAnObject = "not-an-object"
        case tooLarge = "too-large"
        case signatureMissing = "signature-missing"
        case signatureLength = "signature-length"
        case claimDamaged = "claim-damaged"
        case claimLost = "claim-lost"
        case notAGUID = "not-a-guid"
        case duplicateClaim = "duplicate-claim"
        case unexpectedConstant = "unexpected-constant"
        case issuerContradictsHierarchy = "issuer-contradicts-hierarchy"
        case algorithmUnexpected = "algorithm-unexpected"
        case timesContradict = "times-contradict"
        case timeNotANumber = "time-not-a-number"
        case timeOutOfRange = "time-out-of-range"
        case timeMissing = "time-missing"
        case timeUnusual = "time-unusual"
        case lifetimeTooLong = "lifetime-too-long"
        case thumbprintUnusual = "thumbprint-unusual"

        package var effect: Effect {
            switch self {
            case .partCount, .base64Padding, .base64Alphabet, .base64Length, .base64SpareBits, .invalidUTF8,
                .invalidJSON, .notAnObject, .tooLarge, .signatureMissing, .signatureLength, .claimDamaged,
                .claimLost, .notAGUID:
                .damaged
            case .duplicateClaim, .unexpectedConstant, .issuerContradictsHierarchy, .algorithmUnexpected,
                .timesContradict, .timeNotANumber, .timeOutOfRange, .timeMissing:
                .inconsistent
            case .timeUnusual, .lifetimeTooLong, .thumbprintUnusual:
                .unusual
            }
        }
    }
}
