import Citations
import Diagnosis

// Faults on the way through a gateway.
extension ProductFault {
    static let gateway = [
        internetOnlyManagementPoint, noFailover, throttled, connectionPointDormant, hostEnds, disabledTenant,
    ]

    private static let internetOnlyManagementPoint = ProductFault(
        "boot media over a gateway, 2103",
        told: "version 2103 before its update rollup (5.00.9049.1035)",
        from: ClientVersion(9049),
        before: ClientVersion(9049, 1035),
        what: """
            Boot media over a gateway may fail with 500 CMGConnector_InternalServerError where the management point \
            takes internet connections only.
            """,
        fix: "install the update rollup KB 10036164 or a later version",
        source: .clientUpdateRollup2103,
        sign: { $0.histories(matching: internalServerErrors) }
    )

    private static let noFailover = ProductFault(
        "no change of the gateway, before 2107",
        told: "versions before 2107 (5.00.9058)",
        before: ClientVersion(9058),
        what: """
            A client on the internet with a PKI certificate does not turn to the next management point or gateway after \
            a failure.
            """,
        fix: "update the client to version 2107 or later",
        source: Reference(
            "Summary of changes in version 2107 (KB 10096997)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2107/10096997"
        ),
        sign: { caseFile in
            guard caseFile.client.mode == .pki, caseFile.client.place == .internet else { return [] }
            let failing = Set(
                caseFile.service.tracks.filter { $0.door.kind == .gateway && $0.isFailing }.map(\.door.host)
            )
            let known = caseFile.client.gatewayHosts
            guard !failing.isEmpty, known.count > failing.count else { return [] }
            return caseFile.histories(matching: SignalFilter(.requestRefused, .connectionFailed, .tlsFailed))
                .filter { failing.contains($0.signal.host ?? "") }
        }
    )

    private static let throttled = ProductFault(
        "pauses after failures, since 2111's update rollup",
        told: "versions from the update rollup of 2111 on (5.00.9068.1027)",
        from: ClientVersion(9068, 1027),
        what: """
            A client that fails five times in five minutes to reach a gateway asks less often. That is intended: silence \
            after such failures is no recovery.
            """,
        fix: "look for the failures before the silence",
        source: Reference(
            "Update rollup for version 2111 (KB 12896009)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2111/12896009"
        )
    )

    private static let connectionPointDormant = ProductFault(
        "connection point asleep, 2303",
        told: "version 2303 before its update rollup (5.00.9106.1015)",
        from: ClientVersion(9106),
        before: ClientVersion(9106, 1015),
        what: """
            After maintenance or an upgrade of the gateway the connection point goes dormant, and no client gets through \
            until the service SMS Executive of its server is restarted.
            """,
        fix: "restart SMS Executive on the connection point's server; install the update rollup KB 21010486",
        source: Reference(
            "Update rollup for version 2303 (KB 21010486)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2303/21010486"
        ),
        sign: { caseFile in
            let silent = caseFile.service.tracks.filter { $0.door.kind == .gateway && $0.hasFallenSilent }
            let hosts = Set(silent.map(\.door.host))
            return caseFile.histories(matching: SignalFilter(.requestRefused, .postFailed)).filter { history in
                hosts.contains(history.signal.host ?? "") && (history.signal.status ?? 500) >= 500
            }
        }
    )

    private static let hostEnds = ProductFault(
        "SMS Agent Host ends on the management point, 2409",
        told: "version 2409 before its update rollup (5.00.9132.1023)",
        from: ClientVersion(9132),
        before: ClientVersion(9132, 1023),
        what: """
            Clients on the internet get 500 CMGConnector_InternalServerError where SMS Agent Host (ccmexec.exe) on the \
            management point has ended unexpectedly.
            """,
        fix: """
            look into the application event log of the management point for ccmexec.exe and start the service again; \
            install the update rollup KB 30385346
            """,
        source: Reference(
            "Update rollup for version 2409 (KB 30385346)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2409/30385346"
        ),
        sign: { $0.histories(matching: internalServerErrors) }
    )

    private static let disabledTenant = ProductFault(
        "tenants without authentication, before 2503",
        told: "versions before 2503",
        what: "Clients cannot use a gateway whose tenant in Microsoft Entra ID has authentication disabled.",
        fix: "update the site to version 2503 with KB 31909343",
        source: Reference(
            "Update for version 2503 (KB 31909343)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2503/31909343"
        )
    )

    private static let internalServerErrors = SignalFilter(
        .requestRefused,
        where: [.status(500...500), .contains(.statusText, "CMGConnector_InternalServerError")]
    )
}

extension Track {
    /// Whether a door that served gives no answer any more, or only errors of the server.
    fileprivate var hasFallenSilent: Bool {
        guard isFailing, lastServed != nil, let failure else { return false }
        return failure.outcome == .unanswered || (failure.outcome == .refused && (failure.signal.status ?? 0) >= 500)
    }
}
