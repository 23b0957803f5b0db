import Testing

@testable import Tokens

/// Lines of a wrapped token of which nothing but their width tells that they belong to it: fuzzing found both.
struct WrappedSignatureTests {
    @Test func lineAsWideAsTheOthersIsMasked() {
        let text = """
            > eyAiYWxnIjogIlJTMjU2IiB9%2ee
            yJleHAiOjE1ODA0MTU1MDUsAAAAA
            AAAAAAAAAD9AAAA_SB9\\u002er4G
            SOZi10Jo_mw2PHph1TQhPQRUDhG8
            """
        #expect(!TokenMask.mask(text).contains("SOZi10Jo"))
    }

    @Test func lineWithADamagedDotIsMasked() {
        let text = """
            eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6Ik9Tbzh2Tmd5Vl
                dRUjlDYVh5T2lacHFlMDlXNCJ9/eyJleHAiOjE1ODA0MTU1MDUsAEFyLg0
                AAAAAAAAAAAAAAAAAAFF9*3B2cbEvrKDUNbFP5KFrBb51iqOC1tLlOk4P-
                nC8ijtV52DceVLXWmgSlj3lm-r0IJgS1xUetUQQlthwNOO-sdV1l3X0qQQ
            """
        let masked = TokenMask.mask(text)
        #expect(!masked.contains("3B2cbEvr") && !masked.contains("nC8ijtV5"))
    }

    /// A path or a word that happens to be as long as the line before is no line of a token.
    @Test(arguments: [
        #"C:\\Windows\\CCM\\Logs\\CcmMessaging-20250310-101500.log"#,
        "Retrieving the token failed with error 0x87d00231.",
    ])
    func otherLinesStay(line: String) {
        let token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9"
        let masked = TokenMask.mask("Token\n    \(token)\n    \(line)\n")
        #expect(masked.contains(line))
    }
}
