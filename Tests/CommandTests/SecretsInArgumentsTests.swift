import Foundation
import TestSupport
import Testing

/// A shell parts what is pasted; each part is then quoted in a message of its own.
struct SecretsInArgumentsTests {
    private static let header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9"
    private static let payload = "eyJpc3MiOiJ1cm46c2FtcGxlIiwiYXVkIjoiY2NtIiwiZXhwIjoxOTAwMDAwMDAwfQ"
    /// 342 characters as random as a signature of 2,048 bits.
    private static let signature: String = {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var state: UInt64 = 7
        return String(
            (0..<342).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 58)]
            }
        )
    }()
    private static let token = [header, payload, signature].joined(separator: ".")

    /// The token in pieces of so many characters.
    private static func pieces(_ length: Int) -> [String] {
        stride(from: 0, to: token.count, by: length).map { String(token.dropFirst($0).prefix(length)) }
    }

    private static func leaks(_ run: Tool.Run) -> Bool {
        let text = (run.output + run.errors).filter { !$0.isWhitespace }
        return (0...signature.count - 20).contains { text.contains(signature.dropFirst($0).prefix(20)) }
    }

    @Test(arguments: [
        ["analyze"], ["analyze", "--json"], ["rules", "show"], ["rules", "check"], ["explain"], ["explain", "--json"],
        ["token"], ["token", "--json"], ["tokne"], ["methods"],
    ])
    func partsOfATokenAreKnownTogether(command: [String]) throws {
        let parts = [Self.header, Self.payload, Self.signature]
        for arguments in [parts, Self.pieces(64), Self.pieces(500), [Self.token, Self.signature], [Self.signature]] {
            #expect(!Self.leaks(try Tool.run(command + arguments)), "\(command) \(arguments.map(\.count))")
        }
    }

    @Test(arguments: [
        ["analyze", "--since"], ["analyze", "--rules"], ["token", "--certificate"], ["schema", "--for"],
    ])
    func signatureAloneIsKnownByItsLength(command: [String]) throws {
        #expect(!Self.leaks(try Tool.run(command + [Self.signature, "samples"])))
    }

    @Test func nameAndValueAreKnownTogether() throws {
        for arguments in [["password:", "hunter2x"], ["Authorization:", "Bearer", "abcDEF123456ghiJ"]] {
            let run = try Tool.run(["explain"] + arguments)
            for word in ["hunter2x", "abcDEF123456ghiJ"] { #expect(!run.output.contains(word)) }
        }
    }

    /// The one that is asked for.
    @Test(arguments: [["token", "--show-raw"], ["token", "--show-raw", "--json"]])
    func tokenThatIsToBeShownIsShown(command: [String]) throws {
        #expect(Self.leaks(try Tool.run(command + [Self.token])))
    }

    @Test func namesOfFilesAndCodesAreNoSecrets() throws {
        let path = "nowhere/CcmMessaging-20250310-101500.log"
        #expect(try Tool.run("analyze", path, "0x87d0027e").errors.contains("\(path): no such file"))
    }
}

/// What masks finished text must not run over what stands around it.
struct GateAndJSONTests {
    /// Texts after which anything is a secret.
    private static let openEnds = [
        "password=", "pwd:", "client_secret = ", "password='", "AccountKey=", "password%3D", "</wsse:Password>",
        "Authorization: Bearer", "/regtoken:yJiOiJKV1QiLC", "Cookie: a=",
    ]

    @Test(arguments: openEnds)
    func jsonStaysJSON(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(LogText.line(text, component: String(text.prefix(4))), to: "CcmMessaging.log")
        let runs = [
            try Tool.run(["explain", "--json", text]),
            try Tool.run(["analyze", "--json", folder.path]),
            try Tool.run(["token", "--json", "-"], input: Data(text.utf8)),
            try Tool.run(["analyze", "--json", folder.path, text]),
        ]
        for run in runs {
            #expect(throws: Never.self, "\(run.output.prefix(400))") {
                try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            }
        }
    }
}
