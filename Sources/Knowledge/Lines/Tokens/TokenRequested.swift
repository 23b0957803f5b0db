package import Diagnosis

extension SignalKind {
    package static let tokenRequested = SignalKind(
        "token-requested",
        meaning: "A CCM token is asked for at a gateway or management point."
    )
}

extension SignalPattern {
    package static let tokenRequested = SignalPattern(
        .tokenRequested,
        starts: ["Getting CCM Token from"],
        expression: #"Getting CCM Token from (?:STS server )?'?(?<url>[^'\s]+)"#,
        matching: [
            "Getting CCM Token from STS server 'gw.contoso.com/CCM_PROXY_MutualAuth/72186325152220500'",
            "Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS",
        ],
        notMatching: [
            "Cached encrypted token for 'S-1-5-18'. Will expire at '06/25/2020 08:29:35'"
        ]
    )
}
