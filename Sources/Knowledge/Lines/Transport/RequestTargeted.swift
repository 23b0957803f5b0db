package import Diagnosis

extension SignalKind {
    package static let requestTargeted = SignalKind("request-targeted", meaning: "The URL of the request that follows.")
}

extension SignalPattern {
    package static let requestTargeted = SignalPattern(
        .requestTargeted,
        starts: ["Target URL scheme is HTTPS:"],
        expression: #"Target URL scheme is HTTPS: (?<url>\S+)"#,
        matching: [
            """
            Target URL scheme is HTTPS: https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72186325152220500/ccm_syste\
            m_tokenauth/request
            """
        ],
        notMatching: [
            "Target URL scheme is HTTP: http://MP01.CONTOSO.COM/ccm_system/request"
        ]
    )
}
