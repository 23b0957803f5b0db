extension SignInErrors {
    /// App registrations, grants and password checks: the numbers that begin with 7 and 8.
    static let applicationRows: [SignInRow] = [
        SignInRow(70_000, "InvalidGrant", "The refresh token is not valid."),
        SignInRow(70_001, "UnauthorizedClient", "The client application is disabled."),
        SignInRow(70_002, "InvalidClient", "The client secret does not match."),
        SignInRow(70_003, "UnsupportedGrantType", "The grant type is not supported."),
        SignInRow(70_004, "InvalidRedirectUri", "The redirect address is not among the registered ones."),
        SignInRow(70_008, "ExpiredOrRevokedGrant", "The refresh token expired from disuse."),
        SignInRow(70_011, "InvalidScope", "The scope asked for is not valid."),
        SignInRow(
            70_043,
            "BadTokenDueToSignInFrequency",
            "Conditional Access sign-in frequency ended the refresh token."
        ),
        SignInRow(80_001, "OnPremiseStoreIsNotAvailable", "The authentication agent cannot reach Active Directory."),
        SignInRow(80_002, "OnPremisePasswordValidatorRequestTimedout", "Password check through the agent timed out."),
        SignInRow(80_013, "OnPremisePasswordValidationTimeSkew", "Clocks of agent and Active Directory differ."),
        SignInRow(81_004, "DesktopSsoIdentityInTicketIsNotAuthenticated", "Kerberos sign-in failed."),
        SignInRow(81_007, "DesktopSsoTenantIsNotOptIn", "Seamless sign-on is not enabled in the tenant."),
        SignInRow(81_010, "DesktopSsoAuthTokenInvalid", "The Kerberos ticket expired or is invalid."),
        SignInRow(
            81_012,
            "DesktopSsoMismatchBetweenTokenUpnAndChosenUpn",
            "Another user signs in than is signed in to the device."
        ),
        SignInRow(
            700_003,
            nil,
            """
            The device object does not exist in the tenant: it was deleted, or the device was joined to another \
            tenant. Join it again.
            """,
            source: .signInMessages
        ),
        SignInRow(700_005, "InvalidGrantRedeemAgainstWrongTenant", "A code was redeemed in another tenant."),
        SignInRow(
            700_011,
            "UnauthorizedClientAppNotFoundInOrgIdTenant",
            "The client app is unknown in this directory."
        ),
        SignInRow(
            700_016,
            "UnauthorizedClient_DoesNotMatchRequest",
            """
            The tenant has no application with this id: the id or the tenant is wrong, or the app registration was \
            deleted.
            """
        ),
        SignInRow(700_020, "InteractionRequired", "The grant needs the user's interaction."),
        SignInRow(700_025, "InvalidClientPublicClientWithCredential", "A public client must not send a secret."),
        SignInRow(700_027, nil, "The client's signed assertion did not verify."),
        SignInRow(700_030, nil, "The certificate's subject is not authorised."),
        SignInRow(700_082, "ExpiredOrRevokedGrantInactiveToken", "The refresh token expired from disuse."),
        SignInRow(700_229, "ForbiddenTokenType", "Only app-only tokens may serve as federated credential."),
        SignInRow(7_000_112, "UnauthorizedClientApplicationDisabled", "The application is disabled."),
        SignInRow(7_000_114, nil, "The application may not act on behalf of others."),
        SignInRow(
            7_000_215,
            nil,
            "The client secret of the app registration is wrong; often its id was entered instead of its value."
        ),
        SignInRow(7_000_218, nil, "The request lacks a client secret or assertion."),
        SignInRow(
            7_000_222,
            "InvalidClientSecretExpiredKeysProvided",
            """
            The client secret of the app registration has expired. Renew it in the console under Microsoft Entra \
            tenants.
            """
        ),
    ]
}
