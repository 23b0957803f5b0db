import TestSupport
import Testing

@testable import Tokens

/// Whether a text ends inside of a token is told the quick way and the careful one alike.
struct OpenEndTests {
    @Test func aQuickLookPassesOverNoToken() {
        var ending = 0
        for seed in 0..<UInt64(1_500) {
            var generator = SeededGenerator(seed: seed)
            let token = RandomToken(using: &generator)
            let text = Disguise(token, using: &generator).text
            let bytes = Array(text.utf8.prefix(Int.random(in: 0...text.utf8.count, using: &generator)))
            let isOpen = TokenMask.reachesEnd(of: bytes)
            // A rest alone, without a sign of anything, is left to the record before it.
            guard !bytes.withUnsafeBufferPointer(SecretSigns.areAbsent) else { continue }
            #expect(TokenMask.endsInToken(bytes) == isOpen, "seed \(seed): \(text.debugDescription)")
            ending += isOpen ? 1 : 0
        }
        #expect(ending > 300)
    }

    @Test(arguments: [
        "Target URL scheme is HTTPS: https://gw.contoso.com/CCM_Proxy_MutualAuth/72186325152220500/ccm_system/request",
        "Read SMBIOS (encoded): F48BC9824B9DC2A0DBF9FB744FDFBCF97767E9C3472FC3B4",
        "http://MP01.CONTOSO.COM/ccm_system/request?id=24B503FD-816F-E127-2F5F-4BAA90030AEC&size=13278",
    ])
    func anAddressEndsInNoToken(text: String) {
        #expect(!TokenMask.endsInToken(Array(text.utf8)) && !TokenMask.reachesEnd(of: Array(text.utf8)))
    }
}
