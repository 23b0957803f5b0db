extension SignInErrors {
    /// Tenants and requests, keys and devices: the numbers that begin with 9, 1 and 2.
    static let tenantRows: [SignInRow] = [
        SignInRow(16_000, "InteractionRequired", "The account is unknown in the tenant; it must be invited first."),
        SignInRow(16_003, "SsoUserAccountNotFoundInResourceTenant", "The user was never added to this tenant."),
        SignInRow(17_003, "CredentialKeyProvisioningFailed", "The user's key could not be registered."),
        SignInRow(20_001, "WsFedSignInResponseError", "The federated identity provider answered wrongly."),
        SignInRow(20_012, "WsFedMessageInvalid", "The federated identity provider sent an invalid message."),
        SignInRow(
            90_002,
            "InvalidTenantName",
            """
            There is no such tenant: the tenant id is wrong, the request went to another cloud, or the tenant has no \
            subscription left.
            """
        ),
        SignInRow(90_006, "ExternalServerRetryableError", "Service not available for the moment."),
        SignInRow(90_008, "TokenForItselfRequiresGraphPermission", "The app lacks consent to sign in and read users."),
        SignInRow(
            90_009,
            "TokenForItselfMissingIdenticalAppIdentifier",
            "A token for itself needs the app's GUID as resource."
        ),
        SignInRow(90_012, "RequestTimeout", "The request timed out."),
        SignInRow(90_014, "MissingRequiredField", "A field expected in the credential is missing."),
        SignInRow(90_016, "MissingRequiredClaim", "The access token lacks a required claim."),
        SignInRow(90_019, "MissingTenantRealm", "The request does not tell the tenant."),
        SignInRow(90_023, "InvalidRequest", "The request is not valid."),
        SignInRow(90_024, "RequestBudgetExceededError", "Passing overload; try again."),
        SignInRow(90_033, "MsodsServiceUnavailable", "Microsoft's directory service is not available."),
        SignInRow(90_038, "NationalCloudTenantRedirection", "The tenant lives in another (national) cloud."),
        SignInRow(90_051, "InvalidNationalCloudId", "The national cloud's identifier is not valid."),
        SignInRow(90_055, "TenantThrottlingError", "Too many requests from this tenant."),
        SignInRow(
            90_072,
            "PassThroughUserMfaError",
            "The account of another tenant is no guest here, or the accounts do not match."
        ),
        SignInRow(90_085, "OrgIdWsFederationSltRedemptionFailed", "The company object is not provisioned yet."),
        SignInRow(90_093, "GraphUserUnauthorized", "Graph forbids the request."),
        SignInRow(90_094, "AdminConsentRequired", "The permission asked for needs the consent of an administrator."),
        SignInRow(90_095, "AdminConsentRequiredRequestAccess", "The user must ask an administrator for consent."),
        SignInRow(90_099, nil, "The application is not authorised in this tenant."),
        SignInRow(90_114, "InvalidExpiryDate", "The bulk token's end would make an expired token."),
        SignInRow(90_123, "IdentityProviderAccessDenied", "The identity provider refused the token."),
        SignInRow(
            90_124,
            "V1ResourceV2GlobalEndpointNotSupported",
            "Resource not offered under /common; use the tenant's endpoint."
        ),
        SignInRow(90_126, "DebugModeEnrollTenantNotInferred", "The tenant cannot be told from the user name."),
        SignInRow(
            90_130,
            "NonConvergedAppV2GlobalEndpointNotSupported",
            "App not offered under /common; use the tenant's endpoint."
        ),
        SignInRow(100_007, nil, "The regional service accepts only certain callers."),
        SignInRow(130_004, "NgcKeyNotFound", "The user has no Windows Hello key registered."),
        SignInRow(130_005, "NgcInvalidSignature", "The Windows Hello signature did not verify."),
        SignInRow(130_006, "NgcTransportKeyNotFound", "The device has no Windows Hello transport key."),
        SignInRow(130_007, "NgcDeviceIsDisabled", "The device of the Windows Hello key is disabled."),
        SignInRow(130_008, "NgcDeviceIsNotFound", "The device of the Windows Hello key is gone."),
        SignInRow(135_010, "KeyNotFound", "The key was not found."),
        SignInRow(135_011, nil, "The device is switched off in Entra. Enable it, or join it again."),
        SignInRow(140_000, "InvalidRequestNonce", "The request carries no nonce."),
        SignInRow(140_001, "InvalidSessionKey", "The session key is not valid."),
        SignInRow(
            165_000,
            "InvalidRequestCanary",
            "The browser's context of the sign-in is missing or does not fit, often after a long pause; begin anew."
        ),
        SignInRow(165_900, "InvalidApiRequest", "The request is not valid."),
        SignInRow(220_501, "InvalidCrlDownload", "The certificate revocation list could not be fetched."),
        SignInRow(
            221_000,
            "DeviceOnlyTokensNotSupportedByResource",
            """
            The server app is not set up to accept tokens of a device alone. Update the application settings in the \
            console.
            """
        ),
        SignInRow(
            230_109,
            "CachedCredentialNonGWAuthNRequestsNotSupported",
            "The backup service was asked directly instead of the gateway."
        ),
        SignInRow(240_001, "BulkAADJTokenUnauthorized", "The user may not register devices in Entra."),
        SignInRow(240_002, "RequiredClaimIsMissing", "The id token cannot serve as this grant."),
        SignInRow(900_144, nil, "The request lacks a required parameter."),
        SignInRow(900_382, nil, "A confidential client is not supported across clouds."),
        SignInRow(900_384, nil, "The JWT's signature did not verify."),
        SignInRow(900_432, nil, "A confidential client is not supported across clouds."),
        SignInRow(901_002, nil, "The v1 'resource' parameter is not supported here."),
        SignInRow(1_000_031, nil, "The application cannot be accessed for now; ask its administrator."),
        SignInRow(
            1_000_104,
            "XCB2BResourceCloudNotAllowedOnIdentityTenant",
            "The identity's tenant forbids the resource's cloud."
        ),
        SignInRow(9_001_023, nil, "This grant is not offered under /common or /consumers."),
        SignInRow(9_002_313, "InvalidRequest", "The request is malformed."),
        SignInRow(9_002_332, nil, "The app is for Entra accounts, not for /consumers."),
        SignInRow(9_002_341, nil, "The user must first permit single sign-on."),
    ]
}
