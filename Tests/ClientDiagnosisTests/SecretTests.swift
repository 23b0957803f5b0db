import ClientDiagnosis
import Foundation
import TestSupport
import Testing

/// The token that Microsoft's documentation prints (github.com/MicrosoftDocs/memdocs, includes/2001-2/5686290.md), with a
/// signature that is made up: 342 characters, as theirs has.
enum PublishedToken {
    static let header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6Ik9Tbzh2Tmd5VldRUjlDYVh5T2lacHFlMDlXNCJ9"
    static let payload =
        "eyJTQ0NNVG9rZW5DYXRlZ29yeSI6IlNDQ01QcmVBdXRoVG9rZW4iLCJBdXRob3JpdHkiOiJTQ0NNIiwiTGljZW5zZSI6IlND"
        + "Q00iLCJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIlRlbmFudElkIjoiQ0RDQzVFOTEtMEFERi00QTI0LTgyRDAtMTk2NjY3"
        + "RjFDMDgxIiwiVW5pcXVlSWQiOiJkYjU5MWUzMy0wNmZkLTRjNWItODJmMy1iZjY3M2U1YmQwYTIiLCJpc3MiOiJ1cm46c2Nj"
        + "bTpvYXV0aDI6Y2RjYzVlOTEtMGFkZi00YTI0LTgyZDAtMTk2NjY3ZjFjMDgxIiwiYXVkIjoidXJuOnNjY206c2VydmljZSIs"
        + "ImV4cCI6MTU4MDQxNTUwNSwibmJmIjoxNTgwMTU2MzA1fQ"
    static let signature = "Qm4tRk9vN3o5X2h4Y1Z2S0x3UGFTZEZn" + String(repeating: "aB3_xK9-", count: 38) + "Zz7Q1w"
    static let text = [header, payload, signature].joined(separator: ".")
}

/// No secret is in anything that the library gives.
struct SecretTests {
    private let password = "Gk7rT2wQ9zLp4XvB6nMc9q"

    private var secrets: [String] {
        [String(PublishedToken.signature.prefix(16)), String(PublishedToken.signature.suffix(16)), password]
    }

    private func expectNoSecret(in given: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        for secret in secrets {
            #expect(!given.contains { $0.contains(secret) }, sourceLocation: sourceLocation)
        }
    }

    private func record(_ message: String) -> String {
        LogText.line(message, component: PublishedToken.text)
    }

    @Test func reportsHoldNone() throws {
        let messages = [
            "Command line: ccmsetup.exe /mp:https://gw.contoso.com /regtoken:\(PublishedToken.text) SMSPASSWORD=\(password)",
            "[CCMHTTP] ERROR: URL=https://gw.contoso.com/a?client_secret=\(password), Port=443, Options=224, Code=12175, "
                + "Text=ERROR_WINHTTP_SECURE_FAILURE",
            "CcmSetup failed with error code 0x80004005 Authorization: Bearer \(password)",
        ]
        let name = "password=\(password) \(PublishedToken.text).log"
        let bytes = Array(messages.map(record).joined().utf8)
        let logs = try Diagnoser().diagnose([LogBytes(name: name, bytes: bytes)])
        #expect(!logs.report.findings.isEmpty && !logs.report.tokens.isEmpty)
        expectNoSecret(in: texts(in: logs.report))
        expectNoSecret(in: [logs.json(), logs.text(TextOptions(detail: .full, width: 1000))])
        expectNoSecret(in: [String(decoding: try JSONEncoder().encode(logs.report), as: UTF8.self)])
        #expect(try JSONDecoder().decode(ClientReport.self, from: Data(logs.json().utf8)) == logs.report)
    }

    @Test func errorsHoldNone() throws {
        let path = "/no/such/\(PublishedToken.text)/password=\(password)"
        let error = try #require(throws: NothingToDiagnose.self) { try Diagnoser().diagnose(paths: [path]) }
        #expect(!error.remarks.isEmpty)
        expectNoSecret(in: texts(in: error) + [error.description, "\(error)"])
    }

    @Test func decodedTextsHoldNone() throws {
        let text = "ccmsetup.exe /mp:https://gw.contoso.com SMSPASSWORD=\(password) /regtoken:\(PublishedToken.text)"
        let decoded = DecodedText(text)
        #expect(decoded.tokens.count == 1 && decoded.commandLines.count == 1)
        expectNoSecret(in: texts(in: decoded.tokens) + texts(in: decoded.commandLines))
        expectNoSecret(in: [decoded.text(TextOptions(width: 1000)), decoded.json()])
    }

    @Test func explanationsHoldNone() throws {
        for line in [PublishedToken.text, "password=\(password)", "Command line: /regtoken:\(PublishedToken.text)"] {
            let explained = CodeBook().explain(line)
            expectNoSecret(in: [explained.query, explained.text(), explained.json()] + explained.suggestions)
            expectNoSecret(in: texts(in: explained.meanings))
        }
    }
}
