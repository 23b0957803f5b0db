package import AuthenticationMethods

extension Report {
    /// What the logs say about the device; the newest statement of each.
    package struct Device: Hashable, Sendable, Codable {
        package let name: String?
        package let clientID: String?
        package let clientVersion: String?
        package let siteCode: String?
        /// What the output of `dsregcmd /status` says; `nil` without one.
        package let joinState: JoinState?

        /// What is known; nothing, unless said.
        package init(
            name: String? = nil,
            clientID: String? = nil,
            clientVersion: String? = nil,
            siteCode: String? = nil,
            joinState: JoinState? = nil
        ) {
            self.name = name
            self.clientID = clientID
            self.clientVersion = clientVersion
            self.siteCode = siteCode
            self.joinState = joinState
        }

        /// The same, with what another one knows and this one does not.
        package func completed(by other: Device) -> Device {
            Device(
                name: name ?? other.name,
                clientID: clientID ?? other.clientID,
                clientVersion: clientVersion ?? other.clientVersion,
                siteCode: siteCode ?? other.siteCode,
                joinState: joinState ?? other.joinState
            )
        }
    }
}
