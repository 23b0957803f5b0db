package import AuthenticationMethods
package import LogSources

/// The output of `dsregcmd /status` and the file it stands in.
package struct JoinStatusMark: Hashable, Sendable {
    package let status: JoinStatus
    /// The file's number in the bundle.
    package let source: Int

    /// What the device is joined to; `nil` when the text does not say whether it is in a domain.
    package var joinState: JoinState? {
        status.isDomainJoined.map { JoinState(isEntraJoined: status.isEntraJoined, isDomainJoined: $0) }
    }
}
