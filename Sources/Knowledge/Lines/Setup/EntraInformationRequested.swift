package import Diagnosis

extension SignalKind {
    package static let entraInformationRequested = SignalKind(
        "entra-information-requested",
        meaning: "ccmsetup asks the gateway for the tenant's data: the first contact of an installation."
    )
}

extension SignalPattern {
    package static let entraInformationRequested = SignalPattern(
        .entraInformationRequested,
        starts: ["Getting AAD info from CMG"],
        expression: #"Getting AAD info from CMG '(?<url>[^']+)'"#,
        implies: [.endpoint: Endpoint.gateway.rawValue],
        matching: [
            "Getting AAD info from CMG 'GW.CONTOSO.COM'"
        ],
        notMatching: [
            "Getting AAD (user) token with: ClientId = 0b7c8ab3"
        ]
    )
}
