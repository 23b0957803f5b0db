extension SignInErrors {
    /// Conditional Access, sessions and consent: the numbers that begin with 51 to 6.
    static let policyRows: [SignInRow] = [
        SignInRow(51_000, "RequiredFeatureNotEnabled", "The feature is switched off."),
        SignInRow(51_004, "UserAccountNotInDirectory", "The account does not exist in this directory."),
        SignInRow(51_006, "ForceReauthDueToInsufficientAuth", "The session lacks Windows integrated authentication."),
        SignInRow(
            53_000,
            "DeviceNotCompliant",
            """
            Conditional Access asks for a compliant device, and this one is not. A device that is still being set up \
            cannot be: exclude the server app.
            """
        ),
        SignInRow(
            53_001,
            "DeviceNotDomainJoined",
            "Conditional Access asks for a hybrid-joined device, and this one is not."
        ),
        SignInRow(53_002, "ApplicationUsedIsNotAnApprovedApp", "Conditional Access demands an approved app."),
        SignInRow(
            53_003,
            "BlockedByConditionalAccess",
            """
            A Conditional Access policy blocks the token. The sign-in logs of Entra name the policy; exclude the \
            server app of Configuration Manager from it.
            """
        ),
        SignInRow(53_004, "ProofUpBlockedDueToRisk", "Multifactor registration is required first; blocked by risk."),
        SignInRow(
            53_010,
            "ProofUpBlockedDueToSecurityInfoAcr",
            "Multifactor methods may be set only from certain places or devices."
        ),
        SignInRow(53_011, nil, "The user is blocked for risk in the home tenant."),
        SignInRow(
            65_001,
            "DelegationDoesNotExist",
            "Neither the user nor an administrator has consented to the application."
        ),
        SignInRow(65_002, nil, "Two applications of Microsoft lack the preauthorisation to work together."),
        SignInRow(65_004, "UserDeclinedConsent", "The user refused consent."),
        SignInRow(65_005, "MisconfiguredApplication", "The app asks for a resource it did not declare."),
        SignInRow(
            530_032,
            "BlockedByConditionalAccessOnSecurityPolicy",
            "A tenant-wide security policy blocks the request."
        ),
        SignInRow(
            530_034,
            "DelegatedAdminBlockedDueToSuspiciousActivity",
            "A delegated administrator is blocked for risk."
        ),
        SignInRow(530_035, "BlockedBySecurityDefaults", "Security defaults block the request."),
        SignInRow(650_052, nil, "The organisation has not enabled the service asked for."),
        SignInRow(650_054, nil, "The resource asked for was removed."),
        SignInRow(650_056, nil, "The app lacks permissions, consent or a matching identifier."),
        SignInRow(650_057, nil, "The resource is not among the app's declared permissions."),
    ]
}
