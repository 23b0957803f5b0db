import Diagnosis
import LogSources

/// A token anywhere in a log comes out of no report.
enum PlantedTokenLaw {
    /// The first byte says where the token stands, the rest how it is spelled.
    static func flaw(_ bytes: [UInt8]) -> String? {
        var input = InputBytes(bytes)
        let place = input.choice(of: places)
        let token = TokenText(Array(input.rest))
        let text = String(decoding: token.text, as: UTF8.self)
        let log = place.replacing("TOKEN", with: text)
        let bundle = LogBundle(chains: [LogChain(name: "ccmsetup.log", bytes: Array(log.utf8))])
        let report = Analysis(AnalysisLaw.catalogue).report(on: bundle)
        let secret = Secret(token.signature)
        for output in [AnalysisLaw.json(of: report), AnalysisLaw.html(of: report)] + AnalysisLaw.texts(of: report) {
            if let run = secret.leak(in: output) { return "\(run) comes out of \(log): \(output)" }
        }
        return nil
    }

    private static let places = [
        record("Command line: ccmsetup.exe /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 TOKEN"),
        record("[CCMHTTP] ERROR: URL=https://gw.contoso.com/TOKEN, Port=443, Options=63, Code=12175, Text=TOKEN"),
        record("Failed to get registration token", component: "TOKEN"),
        record("Failed to get registration token", file: "TOKEN"),
        record("TOKEN"),
        record("Ccmsetup command line: TOKEN"),
        "a line of another program: TOKEN\r\n" + record("Failed to get registration token"),
    ]

    private static func record(_ message: String, component: String = "ccmsetup", file: String = "a.cpp:1") -> String {
        "<![LOG[\(message)]LOG]!><time=\"09:15:55.035+000\" date=\"10-03-2025\" component=\"\(component)\" "
            + "context=\"\" type=\"3\" thread=\"7172\" file=\"\(file)\">\r\n"
    }
}
