package import Diagnosis

extension SignalKind {
    package static let internetManagementPointsNotRetrieved = SignalKind(
        "internet-management-points-not-retrieved",
        meaning: "The list of internet management points could not be had."
    )
}

extension SignalPattern {
    package static let internetManagementPointsNotRetrieved = SignalPattern(
        .internetManagementPointsNotRetrieved,
        starts: ["LSUpdateInternetManagementPoints: Failed"],
        expression: #"""
            LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP (?<url>\S+) with error (?\#
            <code>(?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            """
            LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP \
            GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290 with error 0x87d00231, retaining previous \
            list.
            """
        ],
        notMatching: [
            """
            Failed to send management point list Location Request Message to \
            GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290
            """
        ]
    )
}
