import Citations
import Diagnosis

// Faults of content and installation.
extension ProductFault {
    static let content = [installationRefused, contentTokenExpired, boundaryGroupDenied, cloudContentEnds]

    private static let installationRefused = ProductFault(
        "installation over a gateway, 2103",
        told: "version 2103 before its update rollup (5.00.9049.1035)",
        from: ClientVersion(9049),
        before: ClientVersion(9049, 1035),
        speaker: .setup,
        what: """
            An installation over a gateway fails with WEBDAV status 405 where the device cannot reach the internal \
            management point.
            """,
        fix: "install with the files of the update rollup KB 10036164 or of a later version",
        source: .clientUpdateRollup2103,
        sign: { $0.histories(matching: SignalFilter(.contentSourceRefused, where: [.status(405...405)])) }
    )

    private static let contentTokenExpired = ProductFault(
        "content after a long rest, before 2103",
        told: "versions before 2103 (5.00.9049)",
        before: ClientVersion(9049),
        what: """
            A device that was switched off until its token for content had ended cannot download from the gateway: \
            0x80190193 in DataTransferService.log.
            """,
        fix: "update the client to version 2103 or later",
        source: Reference(
            "Summary of changes in version 2103 (KB 9210721)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2103/9210721"
        )
    )

    private static let boundaryGroupDenied = ProductFault(
        "content over a gateway, 2303 to 2309",
        told: "versions 2303 to 2309 before the update rollup of 2309 (5.00.9122.1018)",
        from: ClientVersion(9106),
        before: ClientVersion(9122, 1018),
        what: """
            Clients may get no content from a gateway; MP_Location.log on the management point then says that the SELECT \
            permission was denied on the object 'vSMS_DefaultBoundaryGroup'.
            """,
        fix: "install the update rollup KB 25858444 or a later version",
        source: Reference(
            "Update rollup for version 2309 (KB 25858444)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2309/25858444"
        ),
        sign: { caseFile in
            let served = Set(caseFile.histories(matching: .served).compactMap(\.signal.host))
            return served.isDisjoint(with: caseFile.client.gatewayHosts)
                ? [] : caseFile.histories(.contentLocationFailed)
        }
    )

    private static let cloudContentEnds = ProductFault(
        "content over a gateway, 2403",
        told: "version 2403 before its update rollup (5.00.9128.1029)",
        from: ClientVersion(9128),
        before: ClientVersion(9128, 1029),
        what: """
            Downloads from a gateway fail with 'Error sending DAV request. HTTP code 500', and SMS Agent Host may end \
            while it downloads.
            """,
        fix: "install the update rollup KB 28204160 or a later version",
        source: Reference(
            "Update rollup for version 2403 (KB 28204160)",
            "https://learn.microsoft.com/intune/configmgr/hotfix/2403/28204160"
        )
    )
}
