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
    ]
}
