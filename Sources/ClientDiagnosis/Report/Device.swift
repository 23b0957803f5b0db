import AuthenticationMethods
import ReportModel
import Reporting

extension ClientReport {
    /// What the logs say about the device: the newest statement of each, which may be a lie.
    public struct Device: Hashable, Sendable, Codable {
        /// The computer's name; `nil` when no log tells it.
        public let name: String?

        /// The client's identity as the site knows it, `GUID:` and 36 characters; `nil` when no log tells it.
        public let clientID: String?

        /// The client's version, `5.00.9122.1008`; `nil` when no log tells it.
        public let clientVersion: String?

        /// The code of its site, three characters; `nil` when no log tells it.
        public let siteCode: String?

        /// What the device is joined to; `nil` without the output of `dsregcmd /status` beside the logs.
        public let joinState: JoinState?

        /// What the device is called among several, and no other of them; `nil` for one alone.
        public let label: String?

        /// The folder or archive that holds the logs of one of several devices; `nil` for one alone.
        public let place: String?

        /// What a device is joined to.
        public enum JoinState: String, Hashable, Sendable, Codable, CaseIterable {
            /// Neither to a domain nor to Microsoft Entra.
            case workgroup
            /// To an Active Directory domain only.
            case activeDirectory = "ad"
            /// To Microsoft Entra only.
            case entra
            /// To an Active Directory domain and to Microsoft Entra.
            case hybrid
        }

        private enum CodingKeys: String, CodingKey {
            case name
            case clientID = "clientId"
            case clientVersion
            case siteCode
            case joinState
            case label
            case place
        }
    }
}

extension ClientReport.Device {
    /// The values of what is known of a device.
    init(_ device: Report.Device, label: String?, place: String?) {
        name = device.name?.ifNotEmpty
        clientID = device.clientID?.ifNotEmpty
        clientVersion = device.clientVersion?.ifNotEmpty
        siteCode = device.siteCode?.ifNotEmpty
        joinState = device.joinState.map { JoinState($0) }
        self.label = label
        self.place = place?.ifNotEmpty
    }
}

extension ClientReport.Device.JoinState {
    fileprivate init(_ state: AuthenticationMethods.JoinState) {
        self =
            switch state {
            case .workgroup: .workgroup
            case .ad: .activeDirectory
            case .entra: .entra
            case .hybrid: .hybrid
            }
    }
}
