import SafeText
import Testing

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
