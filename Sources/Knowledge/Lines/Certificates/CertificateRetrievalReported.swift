package import Diagnosis

extension SignalKind {
    package static let certificateRetrievalReported = SignalKind(
        "certificate-retrieval-reported",
        meaning: "The event with which the client reports how the search for its certificate ended."
    )
}

extension SignalPattern {
    package static let certificateRetrievalReported = SignalPattern(
        .certificateRetrievalReported,
        starts: ["Raising event:"],
        expression: #"""
            (?s)Raising event:\s+(?:\[[^\n]*\]\s+)?instance of CCM_ServiceHost_CertRetrieval_Status\b\#
            (?:[^}]*?ClientID = "(?<clientID>[^"]*)")?+.*?HRESULT = "(?<code>(?:0x)?[0-9A-Fa-f]+)"
            """#,
        readsEventTime: true,
        matching: [
            // Before the client has made itself an ID, and after that.
            """
            Raising event:\r\n\r\ninstance of CCM_ServiceHost_CertRetrieval_Status\r\n{\r\n\tDateTime = \
            "20131003141555.035000+000";\r\n\tHRESULT = "0x87d00280";\r\n\tProcessID = 7828;\r\n\tThreadID = \
            7768;\r\n};\r\n
            """,
            """
            Raising event:\r\n\r\ninstance of CCM_ServiceHost_CertRetrieval_Status\r\n{\r\n\tClientID = \
            "GUID:E3870B32-AED3-43EC-BF35-F4C55EEEEB4B";\r\n\tDateTime = \
            "20131003141828.079000+000";\r\n\tHRESULT = "0x87d00280";\r\n\tProcessID = 7828;\r\n\tThreadID = \
            7424;\r\n};\r\n
            """,
        ],
        notMatching: [
            """
            Raising event:\r\n\r\ninstance of CCM_RemoteClient_Reassigned\r\n{\r\n\tLastAssignedSite = \
            "";\r\n};\r\n
            """
        ]
    )
}
