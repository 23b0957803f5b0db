import ReportModel
import Reporting

extension ClientReport {
    /// The state of one part of the way from the client to its site.
    public struct Area: Hashable, Sendable, Codable {
        /// Which part it is.
        public let id: ID

        /// How it is.
        public let state: State

        /// The state as sentences.
        public let summary: String

        /// What is known of it, by names that `cmgdiag schema` describes; empty when nothing is.
        public let facts: [String: Fact]

        /// The ids of the findings that belong here, each once, in the order of ``ClientReport/findings``.
        public let findings: [String]

        /// Logs that would tell more; `nil` when the logs tell enough.
        public let collectNext: [MissingLog]?

        /// A part of the way that can be well or broken by itself.
        public enum ID: String, Hashable, Sendable, Codable, CaseIterable {
            /// How the client proves who it is: PKI, self-signed or Microsoft Entra.
            case certificateMode = "certificate-mode"
            /// The client's tokens.
            case token
            /// Management points, the gateway's address, and rotation among them.
            case location
            /// TLS: whether the client accepts the server's certificate.
            case trust
            /// What gateways and management points answer.
            case gateway
            /// Whether the site knows the client.
            case registration
            /// The installation by ccmsetup.
            case setup
            /// The logs themselves. Findings may belong here; no report has a state of it.
            case evidence
        }

        /// How an area is.
        public enum State: String, Hashable, Sendable, Codable, CaseIterable {
            /// It works.
            case healthy
            /// A fault is there at the end of the logs.
            case failing
            /// There was a fault, and it is over.
            case recovered
            /// Something to look at that keeps nothing from working.
            case attention
            /// The logs do not tell.
            case inconclusive
            /// The logs say two things that exclude each other.
            case contradictory
        }
    }

    /// A log to ask for.
    public struct MissingLog: Hashable, Sendable, Codable {
        /// Its name without an ending: `CcmMessaging`.
        public let log: String

        /// Where it lies on the client: `%WinDir%\CCM\Logs\CcmMessaging.log`.
        public let path: String

        /// What it would tell.
        public let why: String
    }
}

extension ClientReport.Area {
    /// The values of an area; `ids` are those of all findings.
    init(_ area: AreaReport, ids: [String]) {
        id = ID(area.area)
        state = State(area.state)
        summary = area.summary
        facts = ClientReport.Fact.values(of: area.facts)
        findings = area.findings.map { ids[$0] }.withoutRepetition()
        collectNext = area.collectNext.isEmpty ? nil : area.collectNext.map { ClientReport.MissingLog($0) }
    }
}

extension ClientReport.Area.ID {
    /// The area by its name.
    init(_ area: ReportModel.Area) {
        self =
            switch area {
            case .certificateMode: .certificateMode
            case .token: .token
            case .location: .location
            case .trust: .trust
            case .gateway: .gateway
            case .registration: .registration
            case .setup: .setup
            case .evidence: .evidence
            }
    }
}

extension ClientReport.Area.State {
    fileprivate init(_ state: AreaReport.State) {
        self =
            switch state {
            case .healthy: .healthy
            case .failing: .failing
            case .recovered: .recovered
            case .attention: .attention
            case .inconclusive: .inconclusive
            case .contradictory: .contradictory
            }
    }
}

extension ClientReport.MissingLog {
    /// The values of a log that was not there.
    init(_ missing: ReportModel.MissingLog) {
        log = missing.log
        path = missing.path
        why = missing.why
    }
}
