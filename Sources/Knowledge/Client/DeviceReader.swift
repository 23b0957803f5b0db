package import Diagnosis
import LogSources
package import ReportModel

/// What the logs say about the device itself; the newest word on each.
package enum DeviceReader {
    /// Reads the device of a case.
    package static func device(in caseFile: CaseFile) -> Report.Device {
        Report.Device(
            name: caseFile.latest(.machineNamed)?.signal[.machine] ?? caseFile.rest.collectedFrom,
            clientID: caseFile.client.clientID,
            clientVersion: caseFile.latest(.clientVersionNamed)?.signal[.version],
            siteCode: caseFile.latest(.siteAssigned, .defaultManagementPointFound)?.signal[.siteCode],
            joinState: caseFile.joinState
        )
    }
}
