import Testing

@testable import Explanations

/// Several lines in one text are several lines.
struct PastedLinesTests {
    @Test func oneLineStaysWhole() {
        for text in ["", "x", "  x  ", "12175", "a b c"] {
            #expect(PastedLines(text).lines.count == 1 && PastedLines(text).left == 0)
        }
    }

    @Test(arguments: ["a one\nb two\nc three", "a one\r\nb two\r\n\r\nc three\r\n", "\n\n a one \n\tb two\n\nc three"])
    func eachLineStandsForItself(text: String) {
        #expect(PastedLines(text).lines == ["a one", "b two", "c three"])
    }

    @Test func recordsAreCutAtTheirBeginnings() {
        let record = "<![LOG[first\nand its second line]LOG]!><time=\"1\">"
        let lines = PastedLines("before\n\(record)\n<![LOG[other]LOG]!><time=\"2\"> <![LOG[third]LOG]!>").lines
        #expect(lines.count == 4)
        #expect(lines[0] == "before" && lines[1] == record && lines[3].hasPrefix("<![LOG[third"))
    }

    @Test func theBodyOfAnEventStaysWithIt() {
        let event = "Raising event:\n\ninstance of CCM_CcmHttp_Status\n{\n\tStatusCode = 0;\n\tName = \"x\";\n};"
        let lines = PastedLines("before\n\(event)\nafter").lines
        #expect(lines.count == 3 && lines[1].hasPrefix("Raising event:") && lines[1].hasSuffix("};"))
        #expect(PastedLines("}\n}\n{\n{\n{").lines.count == 2)
    }

    /// The halves of a token alone could be told from nothing.
    @Test func aTokenOverTwoLinesIsMaskedBeforeItIsCut() {
        let lines = PastedLines(
            "/regtoken:eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJleHAiOjE1ODAzNDI0MDB9\n"
                + ".c2lnbmF0dXJlLXNpZ25hdHVyZS1zaWduYXR1cmUtc2lnbmF0dXJl\nlast line"
        ).lines
        #expect(!lines.joined().contains("c2lnbmF0dXJlLXNpZ25h"))
        #expect(lines.last == "last line")
    }

    @Test func moreLinesThanTheLimitAreCounted() {
        let pasted = PastedLines((1...1000).map { "line \($0)" }.joined(separator: "\n"))
        #expect(pasted.lines.count == PastedLines.limit && pasted.left == 1000 - PastedLines.limit)
    }
}
