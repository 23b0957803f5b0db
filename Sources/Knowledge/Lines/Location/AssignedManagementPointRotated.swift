package import Diagnosis

extension SignalKind {
    package static let assignedManagementPointRotated = SignalKind(
        "assigned-management-point-rotated",
        meaning: "The client turned to an internal management point. Routine: the list is shuffled at every refresh."
    )
}

extension SignalPattern {
    package static let assignedManagementPointRotated = SignalPattern(
        .assignedManagementPointRotated,
        starts: ["Rotating assigned management point"],
        // Any character up to a bound is one step for PCRE2, where a class of characters is one for each.
        expression: #"""
            Rotating assigned management point, new management point \[(?<index>\d+)\] is: (?<managementPoint>\#
            \S+) \(\d+\)(?: with capabilities: (?<capabilities><Capabilities\b(?s:.{0,400}+)))?
            """#,
        matching: [
            """
            Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
            capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
            """
        ],
        notMatching: [
            """
            Rotating internet management point, new management point [1] is: \
            https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: <Capabilities/>
            """
        ]
    )
}
