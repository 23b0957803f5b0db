import Testing

@testable import SetupCommand
@testable import Tokens

struct CommandLineTests {
    static let gateway = "CONTOSO.CLOUDAPP.NET/CCM_Proxy_MutualAuth/72186325152220500"
    static let token = PublishedTokens.intact
    static let whole =
        "ccmsetup.exe /mp:https://\(gateway) CCMHOSTNAME=\(gateway) SMSSiteCode=ABC SMSMP=https://mp1.contoso.com "
        + "/regtoken:\(token)"

    private func parse(_ text: String) throws -> CommandLine {
        let found = CommandLine.all(in: text)
        try #require(found.count == 1, "\(text)")
        return try #require(found.first)
    }

    private func codes(_ text: String) throws -> [CommandLineProblem.Code] {
        try parse(text).problems.filter { !$0.isHint }.map(\.code)
    }

    @Test(arguments: ["", "    `", "Run this: \"", "<p>", "C:\\Client\\", "\"C:\\Program Files\\x\\", "cmd /c \""])
    func theDocumentedCommandLineIsRead(before: String) throws {
        let after = before.hasSuffix("`") ? "`" : before.hasSuffix(" \"") || before.hasSuffix("c \"") ? "\"" : ""
        let text = before.hasSuffix("x\\") ? before + Self.whole.replacing(".exe", with: ".exe\"") : before + Self.whole
        let command = try parse(text + after + "\n\n> [!TIP]\n> For more information")
        #expect(command.arguments.map(\.name) == ["mp", "CCMHOSTNAME", "SMSSiteCode", "SMSMP", "regtoken"])
        #expect(command.problems.map(\.code) == [.wrongOrder])
        #expect(command.registrationToken?.compact == Self.token)
        #expect(command["smssitecode"]?.value == "ABC")
    }

    @Test func theCorrectedCommandLineHasParametersFirstAndTheTokenMasked() throws {
        let corrected = try parse(Self.whole).corrected
        let expected =
            "ccmsetup.exe /mp:https://\(Self.gateway) /regtoken:eyJ0eXAi…[token x5t=392A3CBC… exp=2020-01-30] "
            + "CCMHOSTNAME=\(Self.gateway) SMSSITECODE=ABC SMSMP=https://mp1.contoso.com"
        #expect(corrected == expected)
    }

    @Test func anEmptyManagementPointIsReportedAndNotGuessed() throws {
        let text =
            "ccmsetup.exe /mp: SMSSiteCode=GER SMSMP=https://MEM.hampson.local /regtoken:\(Self.token)\n\nAs before"
        let command = try parse(text)
        #expect(try codes(text) == [.managementPointEmpty, .companionMissing])
        #expect(command.problems.first?.code.ruleID == "CMG703")
        #expect(command.problems.first?.character == 14)
        #expect(command.corrected.contains("/mp:https://<CMG host name>/CCM_Proxy_MutualAuth/<id> "))
    }

    @Test(arguments: [
        ("/mp:https://g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=https://g.net/CCM_Proxy_MutualAuth/1", 1),
        ("/mp:g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=g.net/CCM_Proxy_MutualAuth/1", 1),
        ("/mp:http://g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=g.net/CCM_Proxy_MutualAuth/1", 1),
        ("/mp:https://g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=h.net/CCM_Proxy_MutualAuth/1", 1),
        // The numbers are those of management points behind the gateway, which may be two.
        ("/mp:https://g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=g.net/CCM_Proxy_MutualAuth/2", 0),
        ("/mp:https://g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=G.NET/ccm_proxy_mutualauth/1", 0),
        ("/mp:SMSMP01 CCMHOSTNAME=g.net/CCM_Proxy_MutualAuth/1", 0), ("/mp:smsmp01.contoso.com;smsmp02", 0),
    ])
    func gatewayAddressesMustAgree(arguments: String, count: Int) throws {
        #expect(try codes("ccmsetup.exe \(arguments)") == Array(repeating: .addressInconsistent, count: count))
    }

    @Test func addressesThatDisagreeBecomePlaceholders() throws {
        let text = "ccmsetup /mp:https://g.net/CCM_Proxy_MutualAuth/1 CCMHOSTNAME=h.net/CCM_Proxy_MutualAuth/1"
        let gateway = "<CMG host name>/CCM_Proxy_MutualAuth/1"
        #expect(try parse(text).corrected == "ccmsetup.exe /mp:https://\(gateway) CCMHOSTNAME=\(gateway)")
    }

    @Test(arguments: [
        ("/nocrlchek", "/NoCRLCheck"), ("/mpp:x", "/mp:"), ("SMSSITCODE=ABC", "SMSSITECODE="),
        ("/regtokn:x", "/regtoken:"),
    ])
    func anUnknownNameGetsItsNearestSpelling(argument: String, spelling: String) throws {
        let problem = try #require(try parse("ccmsetup.exe /logon \(argument)").problems.first)
        #expect(problem.code == .unknownName)
        #expect(problem.sentence.hasSuffix("Did you mean \(spelling)?"))
    }

    @Test(arguments: [
        ("–mp:https://x.net", CommandLineProblem.Code.typographicCharacter),
        ("CCMHOSTNAME=“x.net”", .typographicCharacter),
        ("/SMSSITECODE=ABC", .wrongForm), ("/mp=https://x.net", .wrongForm), ("SMSSITECODE:ABC", .wrongForm),
        ("SMSSITECODE= ABC", .valueSeparated), ("/mp: https://x.net", .valueSeparated), ("SMSSITECODE=ABCD", .siteCode),
        ("CCMHOSTNAME=x SMSSITECODE=AUTO", .siteCode), ("/regtoken:", .tokenMissing),
        ("/regtoken:abc", .tokenUnreadable),
        ("/retry:1 /retry:2", .repeated), ("FSP=", .valueMissing),
    ])
    func whatBlogsDoToCommandLinesIsReported(argument: String, code: CommandLineProblem.Code) throws {
        #expect(try codes("ccmsetup.exe \(argument)").first == code)
    }

    @Test func everyDocumentedTermIsRecognisedInAnyCase() throws {
        for term in SetupTerm.all where !["?", "CCMSETUPCMD"].contains(term.name) {
            let text = "ccmsetup.exe \(term.spelling.uppercased())\(term.value == .needed ? "1" : "")"
            #expect(try parse(text).arguments.map(\.term) == [term])
        }
        #expect(Set(SetupTerm.all.map { $0.name.lowercased() }).count == SetupTerm.all.count)
        #expect(
            SetupTerm.parameters.map { $0.name.lowercased() }
                == SetupTerm.parameters.map { $0.name.lowercased() }.sorted()
        )
        #expect(SetupTerm.properties.map(\.name) == SetupTerm.properties.map(\.name).sorted())
    }

    @Test func aWrappedCommandLineGoesOn() throws {
        let text =
            "> ccmsetup.exe  /mp:https://\(Self.gateway)\n>   CCMHOSTNAME=\(Self.gateway) ^\r\n SMSSITECODE=ABC\n"
            + "> /regtoken:" + wrapped(Self.token, at: 70, by: "\n> ") + "\n> Regards"
        let command = try parse(text)
        #expect(command.arguments.map(\.name) == ["mp", "CCMHOSTNAME", "SMSSITECODE", "regtoken"])
        #expect(command.registrationToken?.compact == Self.token)
    }

    @Test func valuesWithSpacesStandInQuotationMarks() throws {
        let command = try parse(
            #"ccmsetup.exe /source:"\\server\my share" CCMCERTSEL="SubjectAttr:OU = Computers" /logon"#
        )
        #expect(command["source"]?.value == #"\\server\my share"#)
        #expect(command["CCMCERTSEL"]?.value == "SubjectAttr:OU = Computers")
        #expect(command.corrected.contains(#"CCMCERTSEL="SubjectAttr:OU = Computers""#))
    }

    @Test func theBootstrapPropertyHoldsACommandLine() throws {
        let text = "ccmsetup.msi CCMSETUPCMD=\"/mp:https://\(Self.gateway) CCMHOSTNAME=\(Self.gateway)\" /qn"
        #expect(try parse(text).arguments.map(\.name) == ["mp", "CCMHOSTNAME"])
    }

    @Test func argumentsWithoutTheProgramAreFound() throws {
        let command = try parse("Use SMSSITECODE=ABC CCMHOSTNAME=\(Self.gateway) /regtoken:\(Self.token) please")
        #expect(command.arguments.map(\.name) == ["SMSSITECODE", "CCMHOSTNAME", "regtoken"])
    }

    @Test(arguments: [
        #"Start-Process -FilePath "C:\x\ccmsetup.exe" -ArgumentList "/logon SMSSITECODE=ABC" -Wait"#,
        #"Start-Process ccmsetup.exe -ArgumentList '/logon','SMSSITECODE=ABC' -Wait"#,
        #"Start-Process ccmsetup -ArgumentList @("/logon", "SMSSITECODE=ABC")"#,
        #"{"command": "start /wait ccmsetup.exe /logon SMSSITECODE=ABC", "next": 1}"#,
        #"& 'C:\x\ccmsetup.exe' /logon SMSSITECODE=ABC; exit"#,
    ])
    func scriptsQuoteTheCommandLineInTheirOwnWays(text: String) throws {
        #expect(
            try parse(text).arguments.map(\.text) == ["/logon", "SMSSITECODE=ABC"]
        )
    }

    @Test func aFolderIsNoLineBreak() throws {
        let command = try parse(#"ccmsetup.exe /source:\\server\new\tools\r /logon"#)
        #expect(command["source"]?.value == #"\\server\new\tools\r"#)
        #expect(command.arguments.count == 2)
    }

    @Test func aLogLineEndsTheCommandLine() throws {
        let text = "<![LOG[Command line: \"C:\\Windows\\ccmsetup\\ccmsetup.exe\" /logon SMSSITECODE=ABC]LOG]!><time="
        #expect(try parse(text).arguments.map(\.value) == [nil, "ABC"])
    }

    @Test func mentionsOfTheProgramAreNoCommandLines() {
        for text in ["Run ccmsetup.exe to install.", "see ccmsetup.log /mp", "ccmsetup.exe", "ccmsetup.exe the /mp"] {
            #expect(CommandLine.all(in: text).isEmpty, "\(text)")
        }
    }

    @Test func noSentenceAndNoCorrectionHoldsTheToken() throws {
        for text in [
            Self.whole, "ccmsetup.exe /regtokn:\(Self.token) /x\(Self.token)", "ccmsetup.exe FSP=\(Self.token)",
            "ccmsetup.exe /mp:https://\(Self.token)/CCM_Proxy_x/1 CCMHOSTNAME=g/CCM_Proxy_x/\(Self.token)",
        ] {
            let command = try parse(text)
            let shown = command.corrected + command.problems.map(\.sentence).joined()
            #expect(!shown.contains(Self.token.suffix(20)))
        }
    }

    /// Quotation marks of Windows-1252 are no UTF-8; somebody who counts columns counts them all the same.
    @Test func byteThatIsNoUTF8CountsAsACharacter() {
        let bytes = Array("ccmsetup.exe ".utf8) + [0x93] + Array("x".utf8) + [0x94] + Array(" /mp:https://gw".utf8)
        let found = PasteFindings(in: bytes).commandLines
        #expect(found.flatMap(\.arguments).map(\.position.column) == [18])
    }
}
