import TestSupport
import Testing

/// One folder with the logs of many has the same devices for `analyze` and for `fleet`.
struct SameDevicesTests {
    /// What lies there: an archive with the log of the device that it is called after, that device's log, or one of nobody.
    private static let layouts: [[String]] = [
        ["PC1.zip", "PC2.zip"], ["day/PC1.zip", "day/PC2.zip", "day/stray.log"],
        ["stray.log", "zips/PC1.zip", "zips/PC2.zip"],
        ["Logs/PC1.zip", "Logs/PC2.zip", "Logs/PC3/CCM/Logs/ClientIDManagerStartup.log"],
        ["C/PC1/Windows/CCM/Logs/ClientIDManagerStartup.log", "C/PC2/Windows/CCM/Logs/ClientIDManagerStartup.log"],
        ["stray.log", "Logs/PC1.zip", "Logs/PC2.zip", "PC3/ClientIDManagerStartup.log"],
        [
            "a/b/PC1/ClientIDManagerStartup.log", "a/b/PC4.zip", "a/b/stray.log", "a/c/PC2.zip",
            "d/PC3/Logs/ClientIDManagerStartup.log",
        ],
    ]

    @Test(arguments: layouts) func analyzeAndFleetFindTheSame(layout: [String]) throws {
        let folder = try TemporaryFolder()
        for place in layout {
            let name = place.firstMatch(of: #/PC\d/#).map { String($0.output) }
            let text = name.map { LogText.line("Machine: \($0)") } ?? LogText.line("started")
            guard place.hasSuffix(".zip") else {
                try folder.write(text, to: "all/" + place)
                continue
            }
            let packed = Packer.archive([("CCM/Logs/ClientIDManagerStartup.log", Array(text.utf8))], as: .zip)
            try folder.write(packed, to: "all/" + place)
        }
        let devices = try ReadJSON(try Tool.run("analyze", folder.path("all"), "--json").output)["devices"]?.list ?? []
        let labels = devices.compactMap { $0["device"]?["label"]?.text }
        let rows = try Tool.run("fleet", folder.path("all"), "--format", "csv").output.split(
            whereSeparator: \.isNewline
        )
        .dropFirst()
        let judged = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }.filter {
            $0[2] != "unreadable"
        }
        #expect(!labels.isEmpty && judged.map { String($0[1]) }.sorted() == labels.sorted(), "\(rows)")
        #expect(rows.count - judged.count == layout.count { $0.hasSuffix("stray.log") })
    }
}
