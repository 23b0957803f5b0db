import Diagnosis
import Foundation
import Knowledge
import UserRules
import ReportModel
import TestSupport

/// A rule file written for one test.
struct TemporaryRuleFile {
    private let folder: TemporaryFolder
    let path: String

    init(_ text: String) throws {
        try self.init(bytes: Data(text.utf8))
    }

    init(bytes: Data) throws {
        folder = try TemporaryFolder()
        path = try folder.write(bytes, to: "rules.yaml")
    }

    /// What the file adds to the tool's own catalogue.
    func outcome() throws -> RuleFiles.Outcome {
        try RuleFiles.outcome(of: [path], on: Catalogue.standard())
    }

    /// `3:5: unknown key …` for each mistake.
    func mistakes() throws -> [String] {
        do {
            _ = try outcome()
            return []
        } catch RuleFileError.mistakes(let mistakes) {
            return mistakes.map { "\($0.place.line):\($0.place.column): \($0.message)" }
        }
    }
}

/// A rule file without a mistake, one part of which a test replaces.
enum GoodFile {
    static let text = """
        patterns:
          - signal: vpn-dropped
            starts: ['VPN tunnel to ']
            expression: 'VPN tunnel to (?<host>[^ ]+) dropped, reason (?<code>[0-9]+)'
            matching:
              - VPN tunnel to vpn.contoso.com dropped, reason 809
            notMatching:
              - VPN tunnel to vpn.contoso.com is up
        rules:
          - id: VPN001
            slug: vpn-dropped
            title: The VPN tunnel drops
            area: location
            severity: warning
            level: network
            basis: second-hand
            seen:
              signals: [vpn-dropped]
              where:
                - has: host
            subject: host
            clearedBy:
              signals: [request-succeeded]
              sameIn: host
            summary: The tunnel to {host|a server} dropped with {code}.
            why: Without the tunnel the client has only the gateway.
            actions:
              - 'On the client: look at the event log.'
            references:
              - title: A page
                url: https://example.com/
            explains: [CMG308]
            matching:
              - VPN tunnel to vpn.contoso.com dropped, reason 809
            notMatching:
              - VPN tunnel to vpn.contoso.com is up
        disable: [CMG305]
        """ + "\n"

    static func with(_ part: String, as replacement: String) throws -> TemporaryRuleFile {
        precondition(text.contains(part), "not in the file: \(part)")
        return try TemporaryRuleFile(text.replacing(part, with: replacement, maxReplacements: 1))
    }
}
