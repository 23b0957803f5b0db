import CMTraceLog
import Diagnosis
import Foundation
import Knowledge
import LogSources
import Reporting
import ReportModel
import TestSupport
import Times

/// Reports made by the real engine with the real catalogues.
enum EngineReport {
    static let origin = ReportOrigin(version: "0.1.0", generated: Instant(milliseconds: BuiltReport.start))

    /// Every example of the catalogue.
    static let examples = RuleCatalogue.rules.flatMap { $0.matching + $0.notMatching }

    static func report(on bundle: LogBundle) async throws -> Report {
        let catalogue = Catalogue(
            patterns: PatternSet(SignalCatalogue.patterns),
            rules: RuleCatalogue.rules,
            areas: [],
            device: { _ in Report.Device(name: nil, clientID: nil, clientVersion: nil, siteCode: nil) },
            families: SignalCatalogue.families,
            guessedKinds: SignalCatalogue.guessedKinds
        )
        return Analysis(catalogue).report(on: bundle)
    }

    static func report(on example: Example) async throws -> Report {
        try await report(on: ExampleLog.bundle(of: example))
    }

    /// The report on a sample's logs, as the tool makes it.
    static func report(onSample name: String) throws -> Report {
        let logs = Repository.root.appending(path: "samples/\(name)/logs").path
        return Analysis(Catalogue.standard()).report(on: LogFinder.bundle(at: [logs]))
    }

    /// A log of one refused certificate whose message ends in these bytes, with damage around it.
    static func bundle(messageEnd: [UInt8] = [], offset: String = "+000") -> LogBundle {
        let message =
            "[CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, "
            + "Port=443, Options=63, Code=12045, Text=ERROR_WINHTTP_SECURE_INVALID_CA "
        let record = ExampleLog.record(of: message + "END", at: BuiltReport.start, component: "CcmMessaging")
        let parts = record.replacing("+000", with: offset).split(separator: "END")
        var bytes: [UInt8] = [0xef, 0xbb, 0xbf] + Array(parts[0].utf8) + messageEnd + Array(parts[1].utf8)
        bytes += Array("not a record\r\n\r\n<![LOG[cut off".utf8) + [0, 0, 0]
        let file = LogFile(bytes, name: "CcmMessaging.log", log: LogName("CcmMessaging"))
        return LogBundle(
            chains: [LogChain(log: file.log, files: [file])],
            errors: [.notFound("/no/such/folder")],
            notes: [SourceNote(source: "other.log", message: "Passed over.")]
        )
    }

    static func byteCount(of bundle: LogBundle) -> Int {
        bundle.files.reduce(0) { sum, file in
            sum + ((file.source as? MemorySource)?.bytes.count ?? 0)
        }
    }
}
