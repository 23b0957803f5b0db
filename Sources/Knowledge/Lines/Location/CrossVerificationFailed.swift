package import Diagnosis

extension SignalKind {
    package static let crossVerificationFailed = SignalKind(
        "cross-verification-failed",
        meaning: "An event: a management point's certificate is not signed with the trusted root key the client has."
    )
}

extension SignalPattern {
    // ConfigMgr Client Health looks for the class by its name; the rest of the event has the form of all others.
    package static let crossVerificationFailed = SignalPattern(
        .crossVerificationFailed,
        starts: ["Raising event:", "Raising event (#"],
        expression: #"""
            (?s)Raising event[^\n]{0,20}:\s+(?:\[[^\n]*\]\s+)?instance of \#
            SMS_RemoteClient_ManagementPointCertificate_CrossVerificationFailure\b
            """#,
        matching: [
            """
            Raising event:\r\n\r\ninstance of SMS_RemoteClient_ManagementPointCertificate_CrossVerificationFailure\r\n\
            {\r\n\tDateTime = "20240311100001.000000+000";\r\n\tProcessID = 2904;\r\n};\r\n
            """,
            """
            Raising event:\r\n[SMS_CodePage(850), SMS_LocaleID(1033)]\r\ninstance of \
            SMS_RemoteClient_ManagementPointCertificate_CrossVerificationFailure\r\n{\r\n};\r\n
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
