import AuthenticationMethods
import Diagnosis
import LogSources

extension CaseFile {
    /// What the files with the output of `dsregcmd /status` said, in the order of the report.
    var joinStatuses: [FactMark<JoinStatus>] { facts(JoinStatus.self) }

    /// What the device is joined to; `nil` when nothing or different things are said.
    var joinState: JoinState? {
        let states = Set(joinStatuses.map(\.fact.joinState))
        return states.count == 1 ? states.first ?? nil : nil
    }
}

extension JoinStatus {
    /// What the device is joined to; `nil` when the text does not say whether it is in a domain.
    var joinState: JoinState? {
        isDomainJoined.map { JoinState(isEntraJoined: isEntraJoined, isDomainJoined: $0) }
    }
}
