extension SignInErrors {
    /// Sign-in of users and devices: the numbers that begin with 50.
    static let accessRows: [SignInRow] = [
        SignInRow(50_000, "TokenIssuanceError", "The sign-in service itself failed to make a token."),
        SignInRow(
            50_001,
            "InvalidResource",
            """
            The resource that a token was asked for, here the server app of Configuration Manager, is missing from \
            the tenant or switched off. Compare the app registration with the console.
            """
        ),
        SignInRow(
            50_002,
            "NotAllowedTenant",
            "A tenant restriction that a proxy puts into the request forbids this tenant."
        ),
        SignInRow(50_003, "MissingSigningKey", "The app has no signing key or certificate."),
        SignInRow(50_005, "DevicePolicyError", "Conditional Access does not support this device platform."),
        SignInRow(50_006, "InvalidSignature", "A signature did not verify."),
        SignInRow(50_008, "InvalidSamlToken", "The federation's SAML token is missing or wrong."),
        SignInRow(50_010, "AudienceUriValidationFailed", "The app has no token audience configured."),
        SignInRow(50_011, "InvalidReplyTo", "The app's redirect address is missing or does not match."),
        SignInRow(50_012, "AuthenticationFailed", "The app's signing certificate or assertion was not accepted."),
        SignInRow(
            50_013,
            "InvalidAssertion",
            "The assertion that was presented is expired, malformed, or no primary refresh token."
        ),
        SignInRow(50_014, "GuestUserInPendingState", "The guest user has not been completed in this directory."),
        SignInRow(
            50_017,
            "CertificateValidationFailed",
            "The presented certificate's chain or revocation list failed."
        ),
        SignInRow(50_020, "UserUnauthorized", "An account of another identity provider is not in this tenant."),
        SignInRow(50_027, "InvalidJwtToken", "The presented JWT is malformed, expired or for others."),
        SignInRow(50_033, "RetryableError", "A passing fault of the service; try again."),
        SignInRow(
            50_034,
            "UserAccountNotFound",
            "The directory has no such user account. An account of Active Directory must be synchronised first."
        ),
        SignInRow(50_048, "SubjectMismatchesIssuer", "Subject and issuer of the client assertion differ."),
        SignInRow(50_049, "NoSuchInstanceForDiscovery", "The cloud instance is unknown or invalid."),
        SignInRow(50_053, "IdsLocked", "The account is locked, or the address is seen as malicious."),
        SignInRow(50_055, "InvalidPasswordExpiredPassword", "The user's password has expired."),
        SignInRow(50_056, nil, "The directory holds no password for this user."),
        SignInRow(50_057, "UserDisabled", "The user account is disabled."),
        SignInRow(
            50_058,
            "UserInformationNotProvided",
            "A silent sign-in found no user who is signed in; without a device token there is nothing to go on with."
        ),
        SignInRow(
            50_059,
            "MissingTenantRealmAndNoUserInformationProvided",
            "The request names no tenant, and nothing else in it tells which one is meant."
        ),
        SignInRow(50_064, "CredentialAuthenticationError", "User name or password was not accepted."),
        SignInRow(
            50_072,
            "UserStrongAuthEnrollmentRequiredInterrupt",
            "The user must first enrol for multifactor authentication."
        ),
        SignInRow(
            50_074,
            "UserStrongAuthClientAuthNRequiredInterrupt",
            "Multifactor authentication is required and was not passed."
        ),
        SignInRow(
            50_076,
            "UserStrongAuthClientAuthNRequired",
            """
            A policy or a new place asks for multifactor authentication for this resource. A service cannot answer \
            that: exclude the server app from the policy.
            """
        ),
        SignInRow(50_078, "UserStrongAuthExpired", "The earlier multifactor authentication has run out."),
        SignInRow(
            50_079,
            "UserStrongAuthEnrollmentRequired",
            "A policy asks for multifactor authentication, and the user has not registered for it."
        ),
        SignInRow(50_087, "SasRetryableError", "Multifactor service failed for the moment; try again."),
        SignInRow(50_089, nil, "The sign-in's flow token expired; sign in again."),
        SignInRow(
            50_097,
            "DeviceAuthenticationRequired",
            "The device must prove itself with its Entra certificate, and did not."
        ),
        SignInRow(50_099, "PKeyAuthInvalidJwtUnauthorized", "The device's signed JWT has an invalid signature."),
        SignInRow(50_105, "EntitlementGrantsNotFound", "The user is not assigned to the application."),
        SignInRow(50_107, "InvalidRealmUri", "The federation realm does not exist."),
        SignInRow(
            50_125,
            "PasswordResetRegistrationRequiredInterrupt",
            "Sign-in stopped for a password reset or its registration."
        ),
        SignInRow(50_126, "InvalidUserNameOrPassword", "The user name or the password is wrong."),
        SignInRow(50_127, "BrokerAppNotInstalled", "A broker app is missing on the device."),
        SignInRow(50_128, nil, "Invalid domain name; the request implies no tenant."),
        SignInRow(50_129, "DeviceIsNotWorkplaceJoined", "The device is not workplace joined."),
        SignInRow(
            50_131,
            "ConditionalAccessFailed",
            "Conditional Access refused: the state of the device, a risk or another condition of a policy."
        ),
        SignInRow(50_132, "SsoArtifactInvalidOrExpired", "Session ended by password expiry or change."),
        SignInRow(50_133, "SsoArtifactRevoked", "Session revoked by password expiry or change."),
        SignInRow(50_135, "PasswordChangeCompromisedPassword", "Account risk demands a new password."),
        SignInRow(50_144, "InvalidPasswordExpiredOnPremPassword", "The Active Directory password has expired."),
        SignInRow(50_146, "MissingCustomSigningKey", "The app's own signing key is missing or not valid now."),
        SignInRow(
            50_155,
            "DeviceAuthenticationFailed",
            """
            The device could not be authenticated: it may be deleted or switched off in Entra, or its certificate \
            does not fit.
            """
        ),
        SignInRow(
            50_158,
            "ExternalSecurityChallenge",
            "A check that another service makes for Entra, such as a foreign multifactor product, was not passed."
        ),
        SignInRow(
            50_161,
            "InvalidExternalSecurityChallengeConfiguration",
            "The external provider sent too few claims."
        ),
        SignInRow(50_173, "FreshTokenNeeded", "Tokens were revoked; the user must sign in anew."),
        SignInRow(50_180, "WindowsIntegratedAuthMissing", "Seamless sign-on is needed and not enabled."),
        SignInRow(
            50_187,
            "DeviceInformationNotProvided",
            "The service could not authenticate the device; its registration may be gone."
        ),
        SignInRow(50_192, nil, "No credential came with the request; a proxy may remove it."),
        SignInRow(50_194, nil, "A single-tenant app was asked through /common."),
        SignInRow(50_196, "LoopDetected", "The client asks for the same token too often."),
        SignInRow(
            500_011,
            "InvalidResourceServicePrincipalNotFound",
            """
            The server app has no service principal in this tenant: the wrong tenant was asked, or nobody has \
            consented to the app there.
            """
        ),
        SignInRow(500_021, nil, "Tenant restrictions do not let this tenant be used from this network."),
        SignInRow(500_022, nil, "Tenant restrictions do not let this tenant be used from this network."),
        SignInRow(500_133, nil, "The assertion is not within its time of validity; compare the clocks."),
        SignInRow(500_208, nil, "The account type does not fit the tenant."),
        SignInRow(500_212, "NotAllowedByOutboundPolicyTenant", "The home tenant forbids access to that tenant."),
        SignInRow(500_213, "NotAllowedByInboundPolicyTenant", "The resource tenant forbids this user."),
        SignInRow(501_461, nil, "Mapped claims are not allowed for this audience."),
    ]
}
