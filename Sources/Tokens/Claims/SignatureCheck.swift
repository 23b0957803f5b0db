/// What is known of a token's signature.
package enum SignatureCheck: Hashable, Sendable {
    /// No certificate was given.
    case notChecked
    /// The signature holds with the certificate that the token names.
    case valid
    /// The certificate is not the one the token names: its thumbprint is this.
    case otherCertificate(thumbprint: String)
    /// The certificate is the one the token names, and the signature does not hold.
    case invalid
    /// It could not be checked, for this reason.
    case impossible(reason: String)

    /// The name that programs read.
    package var name: String {
        switch self {
        case .notChecked: "not-checked"
        case .valid: "valid"
        case .otherCertificate: "other-certificate"
        case .invalid: "invalid"
        case .impossible: "not-checkable"
        }
    }

    /// What it means, as sentences.
    package var sentence: String {
        switch self {
        case .notChecked:
            "The signature was not checked. A change in it can only be seen with --certificate."
        case .valid:
            "The signature holds: the certificate's key signed exactly these claims."
        case .otherCertificate(let thumbprint):
            "The certificate given (\(thumbprint)) is not the one that the token names, so its key proves nothing."
        case .invalid:
            "The signature does not hold: header, payload or signature were changed after signing."
        case .impossible(let reason):
            "The signature could not be checked: \(reason)."
        }
    }

    /// Whether the token must be refused for what was found.
    package var isFailure: Bool {
        switch self {
        case .notChecked, .valid: false
        case .otherCertificate, .invalid, .impossible: true
        }
    }
}
