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
