import Testing

@testable import Tokens

/// What a mask costs does not depend on what somebody wrote to make it costly.
struct MaskCostTests {
    /// Pieces that begin like a secret, each of which might be looked at with everything behind it.
    static let pieces = [
        "/regtoken:", "eyJ", "eyJ ", "e y J ", "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.", ":=", "a=b ", "%25", "&#",
        "&#101;", "\\u0065", "\\\\", "Bearer ", "bearer=", "password=", "password: ", "pwd='", "Cookie: a=b;",
        "authorization:", "Authorization: Basic ", "password=…[m", "?code=", "IH", "ewog", "=65", "e\0", "eyj0exai",
    ]

    /// Quadratic work takes 256 times as long for sixteen times the text; the limit is far from both, since machines are
    /// busy. The least of three runs is compared.
    @Test(arguments: pieces)
    func sixteenTimesTheTextTakesAboutSixteenTimesAsLong(piece: String) {
        let short = Self.duration(of: piece, bytes: 5000)
        let long = Self.duration(of: piece, bytes: 80_000)
        #expect(long < short * 80 + .milliseconds(50), "\(short) and \(long)")
    }

    private static func duration(of piece: String, bytes: Int) -> Duration {
        let text = String(repeating: piece, count: bytes / piece.utf8.count)
        let clock = ContinuousClock()
        let runs = (0..<3).map { _ in clock.measure { _ = TokenMask.mask(text) } }
        return runs.min() ?? .zero
    }
}
