package import Diagnosis

extension SignalKind {
    package static let entraTokenRequested = SignalKind(
        "entra-token-requested",
        meaning: "A Microsoft Entra token is asked for."
    )
}

extension SignalPattern {
    package static let entraTokenRequested = SignalPattern(
        .entraTokenRequested,
        starts: [
            "Getting AAD (device) token",
            "Getting AAD (user) token",
            "Getting AAD token for",
        ],
        matching: [
            """
            Getting AAD (device) token with: ClientId = 0b7c8ab3-9ea1-4ffa-b2b9-8ffdd944bd8b, ResourceUrl = \
            https://ConfigMgrService, AccountId = https://login.microsoftonline.com/common/oauth2/token
            """,
            """
            Getting AAD token for logged on user. Authority: https://login.microsoftonline.com/7A5AD1D5 \
            ClientId: 6a415267
            """,
        ],
        notMatching: [
            "Getting AAD info from CMG 'GW.CONTOSO.COM'"
        ]
    )
}
