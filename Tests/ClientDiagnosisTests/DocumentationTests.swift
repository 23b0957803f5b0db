import ClientDiagnosis
import Foundation
import TestSupport
import Testing

/// What the documentation shows is what the tests compile, and works.
struct DocumentationTests {
    private let page = "Sources/ClientDiagnosis/ClientDiagnosis.docc/UploadedLogs.md"

    @Test func thePageQuotesTheWorkedExample() throws {
        let file = try Files.text(of: Repository.root.appending(path: "Tests/ClientDiagnosisTests/WorkedExample.swift"))
        let example = try #require(file.firstRange(of: "/// What a help desk")).lowerBound
        let expected = "import ClientDiagnosis\n\n" + file[example...]
        #expect(try Files.text(of: Repository.root.appending(path: page)).contains("```swift\n\(expected)```\n"))
    }

    @Test func theReadmeQuotesTheProgramOutsideOfThePackage() throws {
        let program = try Files.text(
            of: Repository.root.appending(path: "Examples/diagnose/Sources/diagnose/main.swift")
        )
        #expect(try Files.text(of: Repository.root.appending(path: "README.md")).contains("```swift\n\(program)```\n"))
    }

    @Test func theWorkedExampleAnswers() throws {
        let desk = HelpDesk()
        let answer = desk.answer(to: try LogFolders.bytes(of: LogFolders.untrustedCA))
        #expect(answer.first == "The client does not trust the CA behind the server's certificate (gw.contoso.com).")
        #expect(answer.dropFirst().first?.hasPrefix("CMG401 TLS to gw.contoso.com failed") == true)
        #expect(answer.dropFirst().first?.contains("(ccmsetup.log:11, ccmsetup.log:13") == true)
        #expect(desk.answer(to: []) == ["We can't tell: no log was found."])
        #expect(desk.meaning(of: "12175")?.isEmpty == false && desk.meaning(of: "no such code") == nil)
        #expect(desk.tokens(in: "/regtoken:\(PublishedToken.text)").first?.hasPrefix("eyJ0eXAi…") == true)
    }
}
