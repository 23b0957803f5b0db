import TestSupport
import Tokens

/// Pastes with everything in them that a section must not be cut in, the same ones in every run.
struct SamplePastes {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// A paste of some pieces; every other one has bytes that are no UTF-8.
    mutating func paste(pieces count: Int) -> [UInt8] {
        let hasForeignBytes = Bool.random(using: &generator)
        var bytes: [UInt8] = []
        for _ in 0..<count {
            bytes += piece().utf8
            if hasForeignBytes, Int.random(in: 0..<4, using: &generator) == 0 { bytes += one(of: Self.foreign) }
            bytes += one(of: Self.separators).utf8
        }
        return bytes
    }

    private mutating func piece() -> String {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: token()
        case 1:
            "ccmsetup.exe /mp:https://gw \(one(of: ["/logon ", "\r\n", "^\r\n"]))/regtoken:\(token()) SMSSITECODE=ABC"
        case 2: "'C:\\Program Files\\ccmsetup.exe' /mp:“gw x” FSP=\(one(of: Self.words))"
        case 3: "SMSSITECODE=ABC /mp:https://gw CCMHOSTNAME=\(one(of: Self.words))"
        case 4: "% e\nyJ \\ eyJ %\(one(of: Self.words)) e yJhbGci"
        default: (0..<6).map { _ in one(of: Self.words) }.joined(separator: " ")
        }
    }

    private mutating func token() -> String {
        let token = one(of: Self.tokens)
        return switch Int.random(in: 0..<5, using: &generator) {
        case 0: wrapped(token, at: Int.random(in: 20...90, using: &generator), by: "\n")
        case 1: wrapped(token, at: Int.random(in: 20...90, using: &generator), by: one(of: ["\r\n> ", "=\r\n", " "]))
        case 2: token.replacing(".", with: "%2E")
        case 3: String(token.prefix(Int.random(in: 10...token.count, using: &generator)))
        default: token
        }
    }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    /// Short ones, so that many tiny sections come to lie around and inside of each.
    private static let tokens = [
        TokenBuilder.token(
            header: #"{"alg":"HS256"}"#,
            payload: #"{"exp":5}"#,
            signature: String(repeating: "aB3_", count: 10) + "xyz"
        ),
        TokenBuilder.token(
            header: #"{"alg":"ES256"}"#,
            payload: #"{"sub":"x","nbf":1}"#,
            signature: String(TokenBuilder.rsaSignature.prefix(86))
        ),
    ]
    private static let words = [
        "the", "token", "CcmSetup", "-m", "/r", "e", "ey", "says:", "> quoted", "Grüße", "…", "\u{200B}", "漢字",
        "0x87d0027e",
        "%20", "\"q\"", "`", "C:\\new", "\u{FEFF}", "/mp:", "accc", "end.",
    ]
    private static let separators = [" ", " ", "\n", "\r\n", "\r", "\t", "\n> ", "\n\n", "; ", "", " %", "\\\n"]
    private static let foreign: [[UInt8]] = [
        [0x93], [0xE2, 0x80], [0xFF, 0xFE], [0x80, 0x80], [0xF0, 0x9F, 0x98], [0],
    ]
}
