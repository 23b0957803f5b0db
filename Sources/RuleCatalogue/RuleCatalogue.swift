package import Diagnosis

/// Every diagnosis, in the order of the ids.
package enum RuleCatalogue {
    /// All rules.
    package static let rules: [Rule] = [
        .accessTokenReceived,
        .accessTokenNotRenewed,
        .accessTokenRequestFailed,
        .tokenRejectedByGateway,
        .neitherTokenNorCertificate,
        .entraTokenFailed,
        .tokenInUse,

        .gatewayLocated,
        .noGatewayForInternetClient,
        .rotationForcedByErrors,
        .gatewayChanged,
        .managementPointNameNotResolved,
        .managementPointUnreachable,
        .siteAssignmentBlocked,

        .untrustedCA,
        .certificateNameMismatch,
        .revocationUnreachable,
        .certificateDateInvalid,
        .certificateRevoked,
        .certificateUnusable,
        .secureChannelFailed,
        .tlsFailureWithoutDetail,
        .connectorCertificateMissing,
        .connectorForbidden,
        .connectorUnauthorized,
        .gatewayUnauthorizedPKIClient,
        .connectorInternalError,
        .managementPointHTTPError,
        .transientErrorWithoutCause,
        .otherHTTPError,
        .setupFailed,
        .logsOfSeveralDevices,
        .clockOrOffsetSuspect,
        .logDamaged,
    ]
}
