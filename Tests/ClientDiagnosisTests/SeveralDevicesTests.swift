import ClientDiagnosis
import Foundation
import TestSupport
import Testing

/// The library tells devices apart as the tool does.
struct SeveralDevicesTests {
    private let diagnoser = Diagnoser()
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func write(_ samples: String...) throws -> String {
        for sample in samples {
            for log in try Sample.logs(of: sample) { try folder.write(log.text, to: "all/\(sample)/\(log.name)") }
        }
        return folder.path("all")
    }

    private struct Answer: Decodable {
        let exitCode: Int
        let devices: [ClientReport]
        let diagnostics: [ClientReport.Remark]
    }

    /// The values are those of the tool's JSON, with label and place, and no key of it is left over.
    @Test func theReportsAreTheTools() throws {
        let path = try write("token-refused", "pki-healthy")
        try folder.write(LogText.line("x", component: "CcmMessaging"), to: "all/CcmMessaging.log")
        let run = try BuiltTool.run(["analyze", path, "--json"])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
        let several = try diagnoser.devices(paths: [path])
        #expect(several.devices.map(\.report) == answer.devices)
        #expect(several.remarks == answer.diagnostics && several.remarks.count == 1)
        #expect(several.devices.map(\.report.device.label) == ["LT-2204", "SALES-077"])
        #expect(several.devices.map(\.report.device.place) == ["pki-healthy", "token-refused"])
        #expect(several.devices.map(\.report.exitCode) == [0, 1])
        #expect(several.devices.last?.text().hasPrefix("FAILING  The gateway rejects the client's token") == true)
    }

    /// One device is what it is without being told apart.
    @Test func aSingleDeviceIsTheSame() throws {
        let path = Repository.root.appending(path: "samples/pki-healthy/logs").path
        let several = try diagnoser.devices(paths: [path])
        #expect(several.devices.map(\.report) == [try diagnoser.diagnose(paths: [path]).report])
        #expect(several.remarks.isEmpty)
        #expect(several.devices.first?.report.device.label == nil)
    }

    @Test func nothingAndTooManyAreErrors() throws {
        #expect { try diagnoser.devices(paths: ["no/such/path"]) } throws: {
            ($0 as? NothingToDiagnose)?.reason == .noLogs
        }
        for number in 1...257 {
            try folder.write(LogText.line("Machine: PC\(number)"), to: "many/\(number)/CcmExec.log")
        }
        #expect { try diagnoser.devices(paths: [folder.path("many")]) } throws: {
            ($0 as? NothingToDiagnose)?.reason == .tooManyDevices
        }
        var options = DiagnosisOptions()
        options.since = Moment("2030-01-01T00:00:00Z")
        let path = try write("token-refused", "pki-healthy")
        #expect { try diagnoser.devices(paths: [path], options: options) } throws: {
            ($0 as? NothingToDiagnose)?.reason == .nothingInTime
        }
    }
}
