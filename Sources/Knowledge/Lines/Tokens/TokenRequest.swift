package import Diagnosis

extension SignalPattern {
    /// A request is sent with token authentication.
    package static let tokenRequest = SignalPattern(
        .tokenInUse,
        starts: [
            "ccmhttp: Host=",
            "ccmsetup: Host=",
            "SMS CCM 5.0: Host=",
        ],
        expression: #"[^:]+: Host=[^,]+, .*\bCcmTokenAuth=1\b"#,
        matching: [
            """
            ccmhttp: Host=GW.CONTOSO.COM, Path=/CCM_Proxy_ServerAuth/72186325152220500/ccm_system_tokenauth/req\
            uest, Port=443, Protocol=https, CcmTokenAuth=1, Flags=0x4200, Options=0x1e0
            """
        ],
        notMatching: [
            """
            SMS CCM 5.0: Host=GW.CONTOSO.COM, Path=/CCM_Proxy_ServerAuth/AADAuthInfo?TenantID=9aaf466a-3f40-446\
            8-b3cd-f0010f21f05a, Port=443, Protocol=https, CcmTokenAuth=0, Flags=0x1304, Options=0xe0
            """
        ]
    )
}
