package import Diagnosis

extension SignalKind {
    package static let managementPointNamed = SignalKind(
        "management-point-named",
        meaning: "A task sequence or the client says which management point it uses."
    )
}

extension SignalPattern {
    // All three stand in the log of a task sequence of 2019.
    package static let managementPointNamed = SignalPattern(
        .managementPointNamed,
        starts: ["MP server ", "Current Assigned Management Point is ", "Successfully connected to MP "],
        // Any character up to a bound is one step for PCRE2, where a class of characters is one for each.
        expression: #"""
            (?:MP server|Current Assigned Management Point is|Successfully connected to MP) \#
            (?<url>(?:https?://)?(?<managementPoint>[A-Za-z0-9][A-Za-z0-9_.-]*+)(?:[:/][^\s,]*)?)\#
            (?:\. Ports| with Version \d+ and Capabilities: (?<capabilities><Capabilities\b(?s:.{0,400}+))|\s*$)
            """#,
        matching: [
            "MP server http://MP01.CONTOSO.COM. Ports 80,443. CRL=false.",
            "MP server https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017. Ports 80,443. CRL=false.",
            """
            Current Assigned Management Point is MP01.CONTOSO.COM with Version 8790 and Capabilities: \
            <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
            """,
            "Successfully connected to MP MP01.CONTOSO.COM:80",
        ],
        notMatching: [
            "Current Management Point is <empty>",
            "Failed to query MP01.CONTOSO.COM for MP location",
        ]
    )
}
