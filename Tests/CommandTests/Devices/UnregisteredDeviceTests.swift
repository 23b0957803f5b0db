import TestSupport
import Testing

/// Devices whose logs lie in one folder, and of which one never was registered.
struct UnregisteredDeviceTests {
    private static func event(_ kind: String, _ id: String, _ rest: String) -> String {
        """
        Raising event:\r\n\r\ninstance of \(kind)\r\n{\r\n\tClientID = "\(id)";\r\n\tDateTime = \
        "20131003141828.079000+000";\r\n\t\(rest)HRESULT = "0x87d00280";\r\n\tProcessID = 7828;\r\n\tStatusCode = \
        500;\r\n\tThreadID = 7424;\r\n};\r\n
        """
    }

    private static let ids = ["GUID:E3870B32-AED3-43EC-BF35-F4C55EEEEB4B", "GUID:5D0B6A1C-8D5B-4E0B-9C57-2F4D0D6B7A10"]

    /// Lines of a client of 2013 that looks for a certificate, and asks to be registered: each tells its ID.
    private static let lines = [
        event("CCM_ServiceHost_CertRetrieval_Status", "{id}", ""),
        "[RegTask] - Client is not registered. Sending registration request for {id} ...",
    ]

    @Test(arguments: lines) func itsIDTellsWhichLogsAreItsOwn(line: String) throws {
        let folder = try TemporaryFolder()
        for (device, id) in zip(["PC1", "PC2"], Self.ids) {
            let startup = LogText.line("Machine: \(device)") + LogText.line(line.replacing("{id}", with: id))
            try folder.write(startup, to: "all/\(device)-ClientIDManagerStartup.log")
            let sent = Self.event("CCM_CcmHttp_Status", id, "HostName = \"MP01.CONTOSO.COM\";\r\n\t")
            try folder.write(LogText.line(sent, component: "CcmMessaging"), to: "all/\(device)-CcmMessaging.log")
        }
        let report = try ReadJSON(try Tool.run("analyze", folder.path("all"), "--json").output)
        let devices = try #require(report["devices"]?.list)
        #expect(devices.map { $0["device"]?["name"]?.text } == ["PC1", "PC2"])
        for device in devices {
            let name = try #require(device["device"]?["name"]?.text)
            let sources = device["coverage"]?["sources"]?.list.compactMap { $0["name"]?.text } ?? []
            #expect(Set(sources) == ["\(name)-CcmMessaging.log", "\(name)-ClientIDManagerStartup.log"])
        }
    }
}
