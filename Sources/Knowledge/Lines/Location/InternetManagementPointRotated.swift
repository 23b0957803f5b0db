package import Diagnosis

extension SignalKind {
    package static let internetManagementPointRotated = SignalKind(
        "internet-management-point-rotated",
        meaning: "The client turned to an internet management point: a gateway when the URL says so."
    )
}

extension SignalPattern {
    package static let internetManagementPointRotated = SignalPattern(
        .internetManagementPointRotated,
        starts: ["Rotating internet management point"],
        // Any character up to a bound is one step for PCRE2, where a class of characters is one for each.
        expression: #"""
            Rotating internet management point, new management point \[(?<index>\d+)\] is: (?:(?=(?<scheme>http)\#
            :))?(?<url>\S+) \(\d+\) with capabilities:(?: (?<capabilities><Capabilities\b(?s:.{0,400}+)))?
            """#,
        matching: [
            """
            Rotating internet management point, new management point [1] is: \
            https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: <Capabilities \
            SchemaVersion ="1.0"><Property Name="SSL" Version="1" /></Capabilities>
            """
        ],
        notMatching: [
            """
            Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
            capabilities: <Capabilities SchemaVersion="1.0"/>
            """
        ]
    )
}
