import Testing

@testable import SetupCommand
@testable import Tokens

struct PasteScannerTests {
    /// Longer than anything in the sample pastes.
    static let lookAhead = 1024

    @Test(arguments: [20, 150, 900], 1...8)
    func sectionsFindWhatTheWholeFinds(usual: Int, seed: UInt64) {
        var samples = SamplePastes(seed: seed)
        let sizes = SectionSizes(usual: usual, lookAhead: Self.lookAhead, most: 6000)
        let paste = samples.paste(pieces: 40)
        let whole = PasteFindings(in: paste)
        #expect(Self.findings(in: paste, sizes: sizes) == whole)
        #expect(!whole.tokens.isEmpty && !whole.commandLines.isEmpty)
    }

    @Test func aTokenOnABorderIsFoundWhole() {
        let token = TokenBuilder.token(payload: #"{"exp":5}"#)
        for before in stride(from: 0, to: 1200, by: 37) {
            let paste = Array((String(repeating: "abcdef ", count: 200).prefix(before) + " " + token + " abc").utf8)
            let more = Array(String(repeating: " uvwxyz", count: 300).utf8)
            let sizes = SectionSizes(usual: 600, lookAhead: 256, most: 4000)
            #expect(Self.findings(in: paste + more, sizes: sizes).tokens.map(\.compact) == [token], "\(before)")
        }
    }

    /// Behind an escape a token may start inside of a word, and the scanner takes this for one.
    @Test func aPercentSignBeforeAWordStaysWithIt() {
        let token = TokenBuilder.token(payload: #"{"exp":5}"#)
        let pastes = (0..<8).map { String(repeating: "-", count: 300 + $0) + " % xe\n" + token.dropFirst() + " abc" }
        for paste in pastes.map({ Array(($0 + String(repeating: " uvwxyz", count: 300)).utf8) }) {
            let sizes = SectionSizes(usual: 304, lookAhead: 600, most: 4000)
            #expect(Self.findings(in: paste, sizes: sizes) == PasteFindings(in: paste))
            #expect(PasteFindings(in: paste).tokens.count == 1)
        }
    }

    @Test func positionsCountFromTheStartOfThePaste() throws {
        let line = "Grüße an alle\r\n"
        let text = String(repeating: line, count: 200) + "x \(TokenBuilder.token(payload: "{}"))"
        let sizes = SectionSizes(usual: 100, lookAhead: 40, most: 4000)
        let start = try #require(Self.findings(in: Array(text.utf8), sizes: sizes).tokens.first).start
        #expect(start == TextPosition(offset: 200 * 17 + 2, character: 200 * 15 + 3, line: 201, column: 3))
    }

    @Test func theSizeOfPiecesDoesNotMatter() {
        var samples = SamplePastes(seed: 9)
        let paste = samples.paste(pieces: 40)
        let whole = PasteFindings(in: paste)
        for size in [1, 7, 500] {
            var scanner = PasteScanner(sizes: SectionSizes(usual: 500, lookAhead: Self.lookAhead, most: 6000))
            for start in stride(from: 0, to: paste.count, by: size) {
                scanner.take(paste[start..<min(start + size, paste.count)])
            }
            #expect(scanner.finish() == whole, "\(size)")
        }
    }

    /// Between its parts a paste of this size has no place for a good end; what was found before must stay.
    @Test(arguments: [
        "A", "é", "\r", "\n", "\r\n", " ", "%", "eyJ", "%2E", "eyJhbGciOiJIUzI1NiJ9.", "/a:b",
        "ccmsetup.exe\u{A0}/logon",
        "\u{FEFF}", "> ",
    ])
    func endlessTextIsReadInSectionsOfTheMostSize(piece: String) throws {
        let token = TokenBuilder.token(payload: #"{"exp":5}"#)
        let before = "ccmsetup.exe /mp:https://gw SMSSITECODE=ABC\nend \(token) end of it. "
        let sizes = SectionSizes(usual: 600, lookAhead: 128, most: 2000)
        var scanner = PasteScanner(sizes: sizes)
        let text = Array((before + String(repeating: piece, count: 12_000 / piece.utf8.count) + "\n\(token)").utf8)
        for start in stride(from: 0, to: text.count, by: 50) {
            scanner.take(text[start..<min(start + 50, text.count)])
            #expect(scanner.heldBytes <= sizes.most + sizes.lookAhead)
        }
        let found = scanner.finish()
        #expect(found.tokens.first?.compact == token)
        #expect(found.commandLines.first?.arguments.count == 2)
    }

    @Test func aScannerIsReadyForAnotherPaste() {
        var scanner = PasteScanner()
        scanner.take(Array(PublishedTokens.intact.utf8)[...])
        #expect(scanner.finish().tokens.count == 1)
        #expect(scanner.finish() == PasteFindings(in: []))
    }

    private static func findings(in paste: [UInt8], sizes: SectionSizes) -> PasteFindings {
        var scanner = PasteScanner(sizes: sizes)
        scanner.take(paste[...])
        return scanner.finish()
    }
}
