package import Diagnosis
import SignalCatalogue

/// What the logs say about the device itself; the newest word on each.
package enum DeviceReader {
    /// Reads the device of a case.
    package static func device(in caseFile: CaseFile) -> Report.Device {
        var device = Report.Device()
        device.name = caseFile.latest(.machineNamed)?.signal[.machine]
        device.clientID = caseFile.client.clientID
        device.clientVersion = caseFile.latest(.clientVersionNamed)?.signal[.version]
        device.siteCode = caseFile.latest(.siteAssigned, .defaultManagementPointFound)?.signal[.siteCode]
        device.joinState = caseFile.joinState
        return device
    }
}
