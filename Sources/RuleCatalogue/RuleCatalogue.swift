package import Diagnosis

/// Every diagnosis, in the order of the ids.
package enum RuleCatalogue {
    /// All rules.
    package static let rules: [Rule] = [
        .pkiCertificateInUse,
        .selfSignedCertificateInUse,
        .pkiRequiredButMissing,
        .severalCertificatesMatch,
        .certificateWithoutPrivateKey,
        .noCertificateMatchesCriteria,
        .clientCertificateExpired,
        .clientChainNotTrusted,
        .selfSignedKeyDamaged,
        .selfSignedCertificateRecreated,
        .certificateModeChanged,
        .entraAuthenticationInUse,

        .accessTokenReceived,
        .accessTokenNotRenewed,
        .accessTokenRequestFailed,
        .tokenRejectedByGateway,
        .siteTokenRenewalOverdue,
        .neitherTokenNorCertificate,
        .entraTokenFailed,
        .tokenInUse,
        .mediaTokenFailed,

        .gatewayLocated,
        .noGatewayForInternetClient,
        .rotationForcedByErrors,
        .rotationFlapping,
        .gatewayChanged,
        .locationUnknown,
        .managementPointNameNotResolved,
        .managementPointUnreachable,
        .siteAssignmentBlocked,
        .siteSigningCertificateNotRefreshed,

        .untrustedCA,
        .certificateNameMismatch,
        .revocationUnreachable,
        .certificateDateInvalid,
        .certificateRevoked,
        .certificateUnusable,
        .secureChannelFailed,
        .tlsFailureWithoutDetail,
        .untrustedCAWithBulkToken,
        .clientCertificateDemanded,
        .proxyInTheWay,

        .connectorCertificateMissing,
        .connectorForbidden,
        .connectorUnauthorized,
        .gatewayUnauthorizedPKIClient,
        .connectorInternalError,
        .managementPointHTTPError,
        .noReplyMessage,
        .transientErrorWithoutCause,
        .otherHTTPError,

        .registered,
        .registrationStuckPending,
        .registrationRejected,
        .registrationNotSaved,
        .serviceRestartLoop,
        .reRegistrationForced,

        .setupFailed,
        .contentNotOnGateway,
        .setupSucceeded,

        .logsOfSeveralDevices,
        .clockOrOffsetSuspect,
        .logDamaged,
        .evidenceOld,
    ]
}
