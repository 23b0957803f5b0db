package import Diagnosis

/// Every kind of line that is recognised. Where two could match one message, the earlier one wins.
package enum SignalCatalogue {
    /// All patterns: of lines that stand for themselves, and of those that families join.
    package static let patterns: [SignalPattern] = single + families.patterns

    /// The patterns of lines that stand for themselves, by area.
    private static let single: [SignalPattern] = [
        // Certificates
        .httpsEnforced,
        .httpsWhenAvailable,
        .pkiCertificateFound,
        .certificateChainVerified,
        .certificateListed,
        .certificateSkipped,
        .clientCertificateExpired,
        .selfSignedCertificateReplaced,
        .selfSignedCertificateCreated,
        .certificateStoreEmpty,
        .pkiCertificateNotFound,
        .certificateRetrievalReported,
        .certificateNotInStore,
        .outgoingQueuesRemoved,

        // Tokens
        .entraTokenRequested,
        .entraTokenReceived,
        .entraTokenFailed,
        .entraUserFallback,
        .entraDeviceTokenUnavailable,
        .tokenRenewalDue,
        .mediaTokenFailed,
        .tokenInUse,
        .tokenRequest,
        .neitherTokenNorCertificate,
        .bulkTokenSeen,

        // Location
        .clientOnIntranet,
        .clientOnInternet,
        .clientLocationUnknown,
        .internetManagementPointRotated,
        .assignedManagementPointRotated,
        .currentManagementPointEmpty,
        .internetManagementPointsNotRetrieved,
        .siteSigningCertificateNotRefreshed,
        .siteSigningCertificateRefreshed,
        .siteInformationRefreshed,
        .rotationForced,
        .internetRotationForced,
        .managementPointNamed,
        .siteTrustChanged,
        .trustedKeyNotRefreshed,
        .messageNotVerified,
        .siteAssignmentRefused,
        .siteVersionIncompatible,
        .siteCodeNotRefreshed,
        .siteInformationEmpty,
        .siteAssigned,
        .siteAssignmentVerified,
        .defaultManagementPointFound,

        // Transport
        .postFailed,
        .replyMissing,
        .revocationCheckEnabled,
        .taskSequenceRequestFailed,

        // Content
        .contentRefused,
        .downloadJobFailed,

        // Policy
        .policyDownloaded,
        .policyAssignmentsReceived,

        // Registration
        .registered,
        .alreadyRegistered,
        .registrationRequested,
        .registrationPending,
        .registrationRejected,
        .registrationNotSaved,
        .registrationRequestFailed,
        .entraRegistrationFailed,
        .registeringWithEntra,
        .serviceStarted,
        .machineNamed,
        .clientVersionNamed,

        // Setup
        .setupStarted,
        .setupHandedOver,
        .setupRetrying,
        .clientUninstalled,
        .setupFailed,
        .setupCommandLine,
        .managementPointFound,
        .entraInformationRequested,
        .setupDownloadFailed,
        .remoteLocationFound,
        .contentSourcesExhausted,
        .contentLocationsNotRetrieved,
        .locationRequestFailed,
        .setupSourceMissing,
        .directoryNamedNoSource,
        .onlyManagementPoint,
        .siteCodeMissing,
        .setupVersionNamed,
        .contentLocationFailed,
    ]
}
