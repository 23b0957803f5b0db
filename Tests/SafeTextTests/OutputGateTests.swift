import SafeText
import Testing
import Tokens

/// Nothing passes the gate that looks like a secret, however the pieces are cut.
struct OutputGateTests {
    static let header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9"
    static let signature = String((0..<342).map { Array("aZ3b-Y7cX_d9WeV")[($0 * 7 + $0 / 15) % 15] })
    static let token = "\(header).eyJleHAiOjE1ODA0MTU1MDV9.\(signature)"

    private func passed(_ text: String, in size: Int, showing shown: [String] = []) -> String {
        var gate = OutputGate(showing: shown)
        var result = ""
        var rest = text[...]
        while !rest.isEmpty {
            result += gate.take(String(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return result + gate.finish()
    }

    @Test(arguments: [7, 1000, 50_000, 1_000_000])
    func aTokenAcrossPiecesIsMasked(size: Int) {
        let filler = String(repeating: "An ordinary line of a report.\n", count: 2_600)
        for shift in stride(from: 0, to: 900, by: 150) {
            let text = String(filler.dropFirst(shift)) + "x \(Self.token) y\n" + filler + "z \(Self.token)"
            let result = passed(text, in: size)
            #expect(!result.contains(Self.signature.suffix(20)) && !result.contains(Self.signature.prefix(20)))
            #expect(result.split(separator: "\n").count == text.split(separator: "\n").count)
            #expect(result.contains("x eyJ0eXAi…[token exp=2020-01-30] y\n"))
        }
    }

    /// Text with secrets of several kinds, in which each line may be the one at which the gate cuts.
    private func textWithSecrets(seed: UInt64) -> String {
        var number = seed
        func next(_ limit: UInt64) -> UInt64 {
            number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (number >> 33) % limit
        }
        let lines = [
            "An ordinary line of a report, as there are many.", "  x \(Self.token) y",
            "\(Self.header).eyJleHAi\nOjE1ODA0MTU1MDV9.\(Self.signature.prefix(90))\n\(Self.signature.dropFirst(90))",
            "Authorization: Bearer\n  \(Self.signature.prefix(60))", "password=\n\"Sommer 2026, sagte er\"",
            "é\t\u{1F600}",
            "client_secret: 'a b c'", "https://x.blob.core.windows.net/?sv=1&sig=\(Self.signature.prefix(43))%3D&a=b",
        ]
        return (0..<4_000).map { _ in lines[Int(next(2) == 0 ? 0 : next(UInt64(lines.count)))] }.joined(separator: "\n")
    }

    /// However text comes in, and wherever the gate cuts it: what leaves is what the mask makes of the whole.
    @Test(arguments: [2, 3] as [UInt64], [4_099, 60_000])
    func whereTheGateCutsMakesNoDifference(seed: UInt64, size: Int) {
        let text = textWithSecrets(seed: seed)
        let result = passed(text, in: size)
        let whole = TokenMask.mask(text)
        let difference = zip(result.split(separator: "\n"), whole.split(separator: "\n")).first { $0 != $1 }
        #expect(difference == nil && result.utf8.count == whole.utf8.count)
    }

    @Test func harmlessTextPassesAsItIs() {
        let text = String(
            repeating: "Grüße \u{1F600} \u{1B}[1m 7b0c3806-d28c-4a45-adb2-fb9f94a462f8 C:\\new\\text\n",
            count: 4_000
        )
        for size in [13, 70_000, 1_000_000] { #expect(passed(text, in: size) == text) }
        #expect(passed("", in: 5) == "")
    }

    @Test func aLineWithoutEndIsPassedInPortions() {
        let text = String(repeating: "é", count: 200_000)
        #expect(passed(text, in: 9_999) == text)
    }

    @Test func onlyTheTokenThatIsToBeShownPasses() {
        let other = "\(Self.header).eyJleHAiOjE1ODA0MTU1MDV9.\(String(Self.signature.reversed()))"
        let result = passed("\(Self.token)\n\(other)\n\"\(Self.token)\"", in: 100, showing: [Self.token])
        #expect(result == "\(Self.token)\neyJ0eXAi…[token exp=2020-01-30]\n\"\(Self.token)\"")
    }

    @Test func messagesBringNeitherSecretsNorControls() {
        #expect("a\u{1B}[2Jb\r\nc \(Self.token)".harmless == "a\\u{1b}[2Jb\\u{d}\nc eyJ0eXAi…[token exp=2020-01-30]")
        #expect("a\u{E0041}\u{61C}\u{E007F}\u{E0000}b".withoutControls == "a\\u{e0041}\\u{61c}\\u{e007f}\\u{e0000}b")
        #expect("a\nb".inOneLine == "a\\u{a}b")
    }
}
