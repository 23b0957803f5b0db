import Tokens

/// No run of a signature comes through the mask, in whatever spelling the token stands.
enum MaskLaw {
    /// The input says how a token is spelled, what its payload holds and what stands behind it.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let token = TokenText(bytes)
        let text = String(decoding: token.text, as: UTF8.self)
        let masked = TokenMask.mask(text)
        return Secret(token.signature).leak(in: masked).map { "\($0) comes through: \(text) becomes \(masked)" }
    }
}
