package import Diagnosis

/// Every kind of line that is recognised. Where two could match one message, the earlier one wins.
package enum SignalCatalogue {
    /// All patterns, by area.
    package static let patterns: [SignalPattern] = [
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
        .tokenRequested,
        .tokenReceived,
        .tokenRenewalDue,
        .tokenRequestFailed,
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
        .rotationForced,
        .siteAssignmentRefused,
        .siteVersionIncompatible,
        .siteCodeNotRefreshed,
        .siteAssigned,
        .defaultManagementPointFound,

        // Transport
        .transportFailed,
        .transportStatus,
        .secureFailureBegan,
        .secureFailureValue,
        .secureFailureFlag,
        .sendFailed,
        .httpReported,
        .postFailed,
        .replyMissing,
        .requestTargeted,
        .winHTTPFailed,
        .revocationCheckEnabled,

        // Registration
        .registered,
        .alreadyRegistered,
        .registrationRequested,
        .registrationPending,
        .registrationRejected,
        .registrationNotSaved,
        .registeringWithEntra,
        .serviceStarted,
        .machineNamed,
        .clientVersionNamed,

        // Setup
        .setupStarted,
        .setupExited,
        .setupFailed,
        .setupCommandLine,
        .managementPointFound,
        .entraInformationRequested,
        .setupDownloadFailed,
        .contentLocationFailed,
    ]
}
