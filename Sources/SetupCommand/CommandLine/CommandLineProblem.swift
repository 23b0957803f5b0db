package import Tokens

/// Something wrong, or worth a look, on a ccmsetup command line.
package struct CommandLineProblem: Sendable, Hashable {
    package let code: Code
    /// One sentence for a person; never holds a token.
    package let sentence: String
    /// The place in the pasted text; `nil` when the problem is something that is missing.
    package let position: TextPosition?
    /// Whether the installation may work nevertheless.
    package let isHint: Bool

    package var character: Int? { position?.character }

    init(_ code: Code, _ sentence: String, at position: TextPosition? = nil, isHint: Bool = false) {
        self.code = code
        self.sentence = TokenMask.mask(sentence)
        self.position = position
        self.isHint = isHint
    }

    /// The kinds of problem, by names that stay.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case companionMissing = "regtoken-companion-missing"
        case managementPointEmpty = "mp-parameter-empty"
        case addressInconsistent = "gateway-address-inconsistent"
        case tokenMissing = "regtoken-empty"
        case tokenUnreadable = "regtoken-no-token"
        case unknownName = "unknown-name"
        case valueMissing = "value-missing"
        case valueSeparated = "value-separated"
        case typographicCharacter = "typographic-character"
        case wrongForm = "wrong-form"
        case wrongOrder = "wrong-order"
        case repeated
        case siteCode = "site-code"
        case methodsMixed = "authentication-methods-mixed"
        case tooLongForIntune = "too-long-for-intune"

        /// The rule of the catalogue that this problem is; `nil` for one that has no rule of its own.
        package var ruleID: String? {
            switch self {
            case .companionMissing: "CMG702"
            case .managementPointEmpty: "CMG703"
            case .addressInconsistent: "CMG704"
            default: nil
            }
        }
    }
}
