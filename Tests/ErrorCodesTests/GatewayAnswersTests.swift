import ErrorCodes
import Testing

struct GatewayAnswersTests {
    @Test(arguments: GatewayStatusText.all)
    func aTextIsFoundWhateverItsCaseAndSurroundings(known: GatewayStatusText) {
        #expect(GatewayStatusText.find(in: known.text) == known)
        #expect(GatewayStatusText.find(in: "StatusCode= 403 StatusText= \(known.text.uppercased())\r\n") == known)
        #expect(GatewayStatusText.find(in: String(known.text.dropLast())) == nil)
    }

    @Test(arguments: GatewayStatusText.all)
    func aTextSaysWhoDoesWhat(known: GatewayStatusText) {
        #expect(known.meaning.hasSuffix("."))
        #expect(known.remedy.hasSuffix("."))
        #expect(known.note?.hasSuffix(".") ?? true)
        #expect(HTTPStatus(known.status) != nil)
    }

    @Test func onlyTheTokenIsForTheClientToMend() {
        let texts = GatewayStatusText.all.filter { $0.responsible == .client }.map(\.text)
        #expect(texts == ["CMGService_Invalid_Token"])
    }

    @Test func textsAreSorted() {
        let texts = GatewayStatusText.all.map(\.text)
        #expect(texts == texts.sorted())
    }

    @Test func statusesHaveTheirPhrase() {
        #expect(HTTPStatus(403)?.reasonPhrase == "Forbidden")
        #expect(HTTPStatus(403)?.isPseudo == false)
        #expect(HTTPStatus(299) == nil)
        #expect(HTTPStatus(-1) == nil)
        #expect(HTTPStatus(.max) == nil)
    }

    @Test(arguments: [600, 990, 999])
    func pseudoStatusesSayThatTheyAreNone(code: Int) throws {
        let status = try #require(HTTPStatus(code))
        #expect(status.isPseudo)
        #expect(status.reasonPhrase == nil)
        #expect(status.meaning.hasPrefix("Not an HTTP status"))
    }
}
