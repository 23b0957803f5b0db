import Knowledge
import UserRules
import Testing
import ReportModel

/// Every kind of mistake once: where it is said to be, and what was expected.
struct MistakeTests {
    @Test func goodFileHasNoMistakes() throws {
        #expect(try TemporaryRuleFile(GoodFile.text).mistakes() == [])
    }

    @Test(arguments: MistakeTests.cases)
    func mistakeIsToldWithItsPlace(mistake: Mistake) throws {
        #expect(try GoodFile.with(mistake.part, as: mistake.replacement).mistakes() == [mistake.told])
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let part: String
        let replacement: String
        let told: String
        var testDescription: String { told }

        init(_ part: String, _ replacement: String, _ told: String) {
            self.part = part
            self.replacement = replacement
            self.told = told
        }
    }

    static let cases: [Mistake] = keys + values + patterns + conditions + catalogue + proofs

    private static let keys = [
        Mistake(
            "  title: The",
            "  titel: x\n    title: The",
            #"12:5: unknown key "titel" in the rule; did you mean "title"?"#
        ),
        Mistake(
            "disable:",
            "colour: red\ndisable:",
            #"37:1: unknown key "colour" in a rule file; known are patterns, rules, disable"#
        ),
        Mistake("    why: Without", "    slug: x\n    why: Without", #"26:5: the rule has the key "slug" twice"#),
        Mistake("    severity: warning\n", "", #"10:5: the rule has no "severity""#),
        Mistake("    starts: ['VPN tunnel to ']\n", "", #"2:5: the pattern has no "starts""#),
        Mistake("title: The VPN tunnel drops", "title:", #"12:11: the rule has no "title""#),
    ]

    private static let values = [
        Mistake("area: location", "area: locatoin", #"13:11: unknown area "locatoin"; did you mean "location"?"#),
        Mistake(
            "severity: warning",
            "severity: grave",
            #"14:15: unknown severity "grave"; known are info, warning, error"#
        ),
        Mistake("title: The VPN", "title: [The VPN]\n    #", #"12:12: "title" must be a text, and a list stands here"#),
        Mistake(
            "      signals: [vpn-dropped]\n",
            "      signals: []\n",
            #"18:16: "signals" is empty; name at least one signal"#
        ),
        Mistake(
            "      - 'On the client: look",
            "      - On the client: look",
            #"28:9: an entry of "actions" must be a text, and a mapping stands here"#
        ),
        Mistake("id: VPN001", "id: vpn1", "10:9: an id is of 2 to 10 capital letters and 1 to 6 digits: VPN001"),
        Mistake(
            "slug: vpn-dropped",
            "slug: VPN",
            "11:11: a slug is of lower-case letters, digits and dashes: vpn-dropped"
        ),
        Mistake("url: https://", "url: www.", #"31:14: "url" must be a full address: https://…"#),
        Mistake("{host|a server}", "{hots}", #"25:14: unknown field "hots" in braces; did you mean "host"?"#),
        Mistake(
            "{code}",
            "{code",
            "25:14: a { without its }; a place for a value is written {host} or {host|the server}"
        ),
        Mistake(
            "    slug: vpn",
            "    replace: yes\n    slug: vpn",
            #"11:14: "replace" must be true or false, not "yes""#
        ),
    ]

    private static let patterns = [
        Mistake(
            "(?<code>[0-9]+)",
            "(?<code>[0-9]+",
            "4:77: the regular expression is wrong: missing closing parenthesis"
        ),
        Mistake(
            "'VPN tunnel to (?<host>[^ ]+) dropped, reason (?<code>[0-9]+)'",
            #""VPN tunnel \x74o (?<host>[^ ]+) dropped, reason (?<code>[0-9++)""#,
            "4:81: the regular expression is wrong: missing terminating ] for character class"
        ),
        Mistake(
            "(?<code>[0-9]+)",
            "(?x)[0-9]+ # the code",
            "4:84: the regular expression is wrong: missing closing parenthesis"
        ),
        Mistake(
            "(?<host>",
            "(?<hots>",
            #"4:35: unknown field "hots" in the expression's groups; did you mean "host"?"#
        ),
        Mistake(
            "- signal: vpn-dropped",
            "- signal: VPN",
            "2:13: a signal's name is of lower-case letters, digits and dashes: vpn-dropped"
        ),
        Mistake(
            "starts: ['VPN",
            "starts: [' VPN",
            "3:14: a message's beginning is compared from its first character that is no blank"
        ),
        Mistake(
            "      - VPN tunnel to vpn.contoso.com is up\nrules",
            "      - VPN tunnel to vpn.contoso.com dropped, reason 1\nrules",
            "8:9: the pattern recognises this line, and it must not"
        ),
        Mistake(
            "      - VPN tunnel to vpn.contoso.com dropped, reason 809\n    notM",
            "      - VPN tunnel to vpn.contoso.com dropped\n    notM",
            "6:9: the expression does not match this line; it must match from the line's first character on"
        ),
        Mistake("starts: ['VPN tunnel to ']", "starts: ['VPM']", #"6:9: this line begins with none of "starts""#),
        Mistake(
            "      - VPN tunnel to vpn.contoso.com dropped, reason 809\n    notM",
            "      - VPN tunnel to vpn.contoso.com dropped, reason 809\n      - Raising event\n    notM",
            #"7:9: this line begins with none of "starts""#
        ),
    ]

    private static let conditions = [
        Mistake("- has: host", "- has: hots", #"20:16: unknown field "hots" in "has"; did you mean "host"?"#),
        Mistake(
            "- has: host",
            "- has: url",
            #"20:16: rules do not see "url": it is taken apart into host, endpoint and gateway"#
        ),
        Mistake(
            "- has: host",
            "- code: ERROR_WINHTTP_TIMEOT",
            #"20:17: "ERROR_WINHTTP_TIMEOT" is no error code; did you mean ERROR_WINHTTP_TIMEOUT?"#
        ),
        Mistake(
            "- has: host",
            "- flags: [INVALID_CAA]",
            #"20:19: unknown flag "INVALID_CAA"; did you mean "INVALID_CA" or "INVALID_CERT"?"#
        ),
        Mistake(
            "- has: host",
            "- status: 700",
            #"20:19: "status" is an HTTP status from 100 to 599, or a range: 500-599"#
        ),
        Mistake("- has: host", "- endpoint: gatway", #"20:21: unknown endpoint "gatway"; did you mean "gateway"?"#),
        Mistake("- has: host", "- equals: host", #"20:19: "equals" compares one field: { siteCode: [ABC, XYZ] }"#),
        Mistake(
            "- has: host",
            "- { has: host, lacks: code }",
            "20:11: each condition is an entry of its own with one key: - has: host"
        ),
        Mistake("    subject: host\n", "", #"23:15: "sameIn" compares with the rule's "subject", and there is none"#),
    ]

    private static let catalogue = [
        Mistake(
            "signals: [vpn-dropped]",
            "signals: [vpn-droped]",
            #"18:17: unknown signal "vpn-droped"; did you mean "vpn-dropped"?"#
        ),
        Mistake(
            "signals: [vpn-dropped]",
            "signals: [vpn-dropped, secure-failure-flag]",
            """
            18:30: rules do not see secure-failure-flag: it is joined with the records near it. Look at tls-failed
            """
        ),
        Mistake("explains: [CMG308]", "explains: [XYZ12345]", "32:16: there is no rule XYZ12345 to explain"),
        Mistake("[CMG305]", "[XYZ12345]", "37:11: there is no rule XYZ12345 to switch off"),
        Mistake(
            "[CMG305]",
            "[VPN001]",
            "37:11: VPN001 is a rule of these files; leave it out instead of switching it off"
        ),
        Mistake(
            "id: VPN001",
            "id: CMG401",
            #"10:9: CMG401 is one of the tool's own rules; write "replace: true" to put this one in its place"#
        ),
        Mistake(
            "id: VPN001",
            "id: CMG999",
            "10:9: ids that begin with CMG are the tool's own; take other letters: VPN001"
        ),
        Mistake("    slug: vpn", "    replace: true\n    slug: vpn", "10:9: there is no rule VPN001 to replace"),
        Mistake(
            "slug: vpn-dropped",
            "slug: untrusted-ca",
            "11:11: the slug untrusted-ca is given to another rule already"
        ),
    ]

    private static let proofs = [
        Mistake(
            "      - VPN tunnel to vpn.contoso.com dropped, reason 809\n    notMatching:\n      - VPN tunnel to vpn.contoso.com is up\ndisable",
            "      - Something else\ndisable",
            "34:9: this example does not lead to VPN001; no line of it gives a signal"
        ),
        Mistake(
            "    notMatching:\n      - VPN tunnel to vpn.contoso.com is up\ndisable",
            "    notMatching:\n      - VPN tunnel to vpn.contoso.com dropped, reason 809\ndisable",
            "36:9: this example leads to VPN001, and it must not"
        ),
        Mistake(
            "- has: host",
            "- lacks: host",
            "34:9: this example does not lead to VPN001; its lines give the signals vpn-dropped"
        ),
    ]

    @Test func idsOfTwoFilesMustDiffer() throws {
        let file = try TemporaryRuleFile(GoodFile.text)
        let second = try TemporaryRuleFile(
            GoodFile.text.replacing("vpn-dropped", with: "vpn-lost").replacing("VPN tunnel", with: "VPN2 tunnel")
        )
        do {
            _ = try RuleFiles.outcome(of: [file.path, second.path], on: .standard())
            Issue.record("two rules of one id were taken")
        } catch {
            #expect("\(error)" == "\(second.path):10:9: the id VPN001 is given to another rule already")
        }
    }

    @Test func lineThatAnotherPatternTakesIsToldWithItsSignal() throws {
        let file = try GoodFile.with(
            "patterns:\n",
            as: """
                patterns:
                  - signal: other
                    starts: [CcmSetup failed]
                    matching: [CcmSetup failed with error code 0x80004005]

                """
        )
        #expect(
            try file.mistakes() == [
                "4:16: this line is recognised as setup-failed already, and a line gives one signal; look at that signal instead"
            ]
        )
    }

    @Test func mistypedIdGetsTheNearestRules() throws {
        let told = try GoodFile.with("[CMG305]", as: "[CMG3O5]").mistakes()
        #expect(told.first?.hasPrefix("37:11: there is no rule CMG3O5 to switch off; did you mean CMG305") == true)
    }

    /// A file with many mistakes tells all of them at once, in the order of its lines.
    @Test func allMistakesAreToldAtOnce() throws {
        let file = try TemporaryRuleFile("rules:\n" + String(repeating: "  - id: x\n", count: 20))
        let mistakes = try file.mistakes()
        #expect(mistakes.count == 51)
        #expect(mistakes.last == "21:9: and 130 more mistakes, up to here")
    }
}
