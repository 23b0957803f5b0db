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

    /// The answer in one line.
    package struct Verdict: Hashable, Sendable, Codable {
        package let status: Status
        package let headline: String
        /// The number of the finding behind everything; `nil` when there is none, or several.
        package let rootCause: Int?
        /// The findings that the headline names, in its order; empty when nothing is wrong.
        package let rootCauses: [RootCause]

        /// An answer.
        package init(status: Status, headline: String, rootCause: Int?, rootCauses: [RootCause] = []) {
            self.status = status
            self.headline = headline
            self.rootCause = rootCause
            self.rootCauses = rootCauses
        }

        /// How the client is.
        package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
            case healthy
            case attention
            case failing
            case inconclusive
        }
    }

    /// A record that matters, or the first of several equal ones.
    package struct TimelineEntry: Hashable, Sendable, Codable {
        package let evidence: Evidence
        /// What kind of line it is, by the name of its signal: `tls-failed`.
        package let kind: String

        /// A record and what kind of line it is.
        package init(evidence: Evidence, kind: String) {
            self.evidence = evidence
            self.kind = kind
        }
    }

    /// A remark on the input or the analysis, not on the client.
    package struct Diagnostic: Hashable, Sendable, Codable {
        package let level: Level
        /// The file's name in the report, or a path as it was given; `nil` for a remark on everything.
        package let source: String?
        /// 1-based; `nil` for a remark on a whole file.
        package let line: Int?
        package let message: String

        /// A remark, on a source and a line of it where it is about one.
        package init(level: Level, source: String?, line: Int?, message: String) {
            self.level = level
            self.source = source
            self.line = line
            self.message = message
        }

        /// How much a remark matters.
        package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
            case error
            case warning
            case note
        }
    }
}
