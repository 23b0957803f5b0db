import LogSources
import Testing
import TestSupport

struct JoinStatusTests {
    /// What a text says; `nil` when it is no output of the command.
    private func status(in bytes: [UInt8]) -> JoinStatus? {
        let head = FileHead(bytes)
        return head.format == .joinStatus ? JoinStatus(TextDecoder.text(of: bytes, in: head.encoding)) : nil
    }

    private static let text = """

        +----------------------------------------------------------------------+
        | Device State                                                         |
        +----------------------------------------------------------------------+

                     AzureAdJoined : YES
                  EnterpriseJoined : NO
                      DomainJoined : NO
                       Device Name : PC-0815

                          DeviceId : 11111111-2222-4333-8444-555555555555
                          TenantId : 99999999-8888-4777-8666-555555555555

                   WorkplaceJoined : NO
        """

    private static func bytes(_ text: String, bigEndian: Bool) -> [UInt8] {
        let mark: [UInt8] = bigEndian ? [0xfe, 0xff] : [0xff, 0xfe]
        return mark
            + text.utf16.flatMap { unit in
                let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
                return bigEndian ? pair.reversed() : pair
            }
    }

    private func expectJoined(_ bytes: [UInt8]) throws {
        let status = try #require(self.status(in: bytes))
        #expect(status.isEntraJoined)
        #expect(status.isDomainJoined == false)
        #expect(status.isWorkplaceJoined == false)
        #expect(status.hasDeviceID && status.hasTenantID)
        #expect(status.lines == 6...8)
    }

    @Test func everyEncodingSaysTheSame() throws {
        for text in [Self.text, Self.text.replacing("\n", with: "\r\n")] {
            try expectJoined(Array(text.utf8))
            try expectJoined([0xef, 0xbb, 0xbf] + Array(text.utf8))
            try expectJoined(Self.bytes(text, bigEndian: false))
            try expectJoined(Self.bytes(text, bigEndian: true))
        }
    }

    @Test func aLogThatQuotesTheLineIsALog() {
        let record = LogText.line()
        #expect(status(in: Array((record + "AzureAdJoined : YES\r\n").utf8)) == nil)
    }

    @Test(arguments: [
        "", "AzureAdJoined", "AzureAdJoined : PERHAPS", "DomainJoined : YES", "AzureAdJoined = YES",
        "AzureAdJoined : NO",
        "AzureAdJoined : NO\nNote : see above\nAzureAdJoined : NO",
    ])
    func otherTextIsNone(text: String) {
        #expect(status(in: Array(text.utf8)) == nil)
    }

    @Test func theFirstAnswerCounts() {
        let status = self.status(in: Array("AzureAdJoined : NO\nAzureAdJoined : YES\nTenantId : x\n".utf8))
        #expect(status?.isEntraJoined == false)
        #expect(status?.isDomainJoined == nil)
    }

    @Test func statementHoldsNoNameAndNoID() {
        let status = self.status(in: Array(Self.text.utf8))
        #expect(status?.statement == "AzureAdJoined : YES, DomainJoined : NO")
    }

    @Test func everyPrefixIsReadWithoutATrap() {
        for bytes in [Array(Self.text.utf8), Self.bytes(Self.text, bigEndian: false)] {
            for count in 0...bytes.count { _ = status(in: Array(bytes.prefix(count))) }
        }
    }
}

extension LogFinderTests {
    @Test func textOfDsregcmdIsFoundByItsContent() throws {
        let folder = try TemporaryFolder()
        try folder.write("AzureAdJoined : YES\r\nDomainJoined : YES\r\n", to: "anything.txt")
        try folder.write("AzureAdJoined : YES\r\nDomainJoined : YES\r\n", to: "CcmExec.log")
        try folder.write(LogText.line(), to: "CcmExec.lo_")
        try folder.write("Dear all, AzureAdJoined matters.", to: "mail.txt")
        let bundle = LogFinder.bundle(at: [folder.path])
        #expect(bundle.chains.map(\.log) == [LogName("CcmExec"), .joinStatus, .joinStatus])
        #expect(bundle.chains.map { $0.files.map(\.name) } == [["CcmExec.lo_"], ["CcmExec.log"], ["anything.txt"]])
    }
}
