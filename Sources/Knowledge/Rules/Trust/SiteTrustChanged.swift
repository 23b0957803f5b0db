import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let siteTrustChanged = Rule(
        id: "CMG412",
        slug: "site-trust-changed",
        title: "The site has another trusted root key than the one the client knows",
        area: .trust,
        severity: .error,
        level: .trust,
        check: .custom(SiteTrust.detections),
        summary: """
            The trusted root key of the site and the certificate of its management point are both new to the client, \
            so that it can check neither by the other (0x87d00304).
            """,
        why: """
            The site was restored or built anew, or the client comes from another hierarchy. It takes no policy and no \
            locations from a site that it does not trust. A domain client inside can learn the new key from Active \
            Directory; on the internet nothing tells it.
            """,
        actions: [
            """
            On the client: run ccmsetup.exe again with all parameters of a new installation and with \
            RESETKEYINFORMATION=TRUE, which takes the old trusted root key away. On the internet that includes /mp, \
            CCMHOSTNAME and SMSSITECODE, and a bulk registration token where the device has neither PKI certificate \
            nor Microsoft Entra identity.
            """,
            """
            On the client: where it can come to the internal network (VPN will do), look there first whether the line \
            comes back after a restart of the SMS Agent Host service (CcmExec).
            """,
            """
            In the site: find out whether it was restored without its old keys, or whether the management point that \
            answers belongs to another site. All clients of the old site are concerned.
            """,
        ],
        references: [.setupParameters, .certificatePlanning, .clientHealth],
        matching: [
            Example(
                "LocationServices",
                """
                Both the TRK and the MP Certificate have changed on server. The client cannot validate the \
                authentication information.
                LSRefreshTrustedKeyInfo failed with error '0x87d00304'.
                Failed to refresh trusted key info with error '0x87d00304'.
                Failed to verify message. Could not retrieve certificate from MPCERT.
                """
            ),
            Example("LocationServices", "Failed to refresh trusted key info with error '0x87d00304'."),
            Example(
                "LocationServices",
                """
                Raising event:⏎⏎instance of SMS_RemoteClient_ManagementPointCertificate_CrossVerificationFailure⏎{⏎\
                \tProcessID = 2904;⏎};⏎
                """
            ),
        ],
        notMatching: [
            // It may just not have the certificate yet.
            Example("LocationServices", "Failed to verify message. Could not retrieve certificate from MPCERT."),
            // The management point was not reached.
            Example("LocationServices", "LSRefreshTrustedKeyInfo failed with error '0x87d00231'."),
        ]
    )
}

private enum SiteTrust {
    /// That the site's keys are not those that the client trusts.
    private static let distrust = ErrorCode(0x87d0_0304)

    static func detections(in caseFile: CaseFile) -> [Detection] {
        let told =
            caseFile.histories(matching: SignalFilter(.siteTrustChanged, .crossVerificationFailed))
            + caseFile.histories(matching: SignalFilter(.trustedKeyNotRefreshed, where: [.code([distrust])]))
        guard let last = told.map(\.last.moment).max() else { return [] }
        // What could not be checked at the same time follows from it, and belongs to the proof.
        let index = SpellIndex(of: told)
        let unverified = caseFile.histories(.messageNotVerified).filter { $0.spells.contains { index.isNear($0) } }
        var detection = Detection(told + unverified)
        detection.clearedBy =
            caseFile.histories(matching: trusted).first { $0.last.moment > last } ?? service(in: caseFile, after: last)
        return [detection]
    }

    /// A service behind an installation that ended well after the fault: setup is the cure, and what is served then is
    /// trusted.
    private static func service(in caseFile: CaseFile, after last: Moment) -> History? {
        let installed = caseFile.histories(.setupExited).filter { SetupRuns.isSuccess($0.signal[.status]) }
            .map(\.last.moment).filter { $0 > last }.min()
        guard let installed, let served = caseFile.service.lastService, served.last.moment > installed else {
            return nil
        }
        return served
    }

    /// What a client takes only from a site it trusts. A request that was answered is no such thing.
    private static let trusted = SignalFilter(
        .registered,
        .policyAssignmentsReceived,
        .policyDownloaded,
        .siteInformationRefreshed,
        .siteSigningCertificateRefreshed,
        where: [.any([.lacks(.origin), .equals(.origin, ["MP"])])]
    )
}
