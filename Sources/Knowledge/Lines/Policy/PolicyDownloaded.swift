package import Diagnosis

extension SignalKind {
    package static let policyDownloaded = SignalKind(
        "policy-downloaded",
        meaning: "A policy was downloaded from a management point, which serves thereby."
    )
}

extension SignalPattern {
    package static let policyDownloaded = SignalPattern(
        .policyDownloaded,
        starts: ["Raising event:", "Raising event (#"],
        expression: #"""
            (?s)Raising event[^\n]{0,20}:\s+(?:\[[^\n]*\]\s+)?instance of CCM_PolicyAgent_PolicyDownloadSucceeded\s*\{\#
            [^}]*?DownloadSource = "(?<url>[^"{?\s]++)
            """#,
        matching: [
            """
            Raising event:\r\n\r\ninstance of CCM_PolicyAgent_PolicyDownloadSucceeded\r\n{\r\n\tClientID = \
            "GUID:11111111-2222-3333-4444-555555555555";\r\n\tDateTime = "20260302051407.217000+000";\r\n\t\
            DownloadMethod = "BITS";\r\n\tDownloadSource = \
            "http://MP01.CONTOSO.COM/SMS_MP/.sms_pol?DEP-CS100001-CS100002-6F6BCC28.1_00";\r\n};\r\n
            """
        ],
        notMatching: [
            """
            Raising event:\r\n\r\ninstance of CCM_PolicyAgent_PolicyDownloadFailed\r\n{\r\n\tDownloadSource = \
            "http://MP01.CONTOSO.COM/SMS_MP/.sms_pol?DEP-CS100001-CS100002-6F6BCC28.1_00";\r\n};\r\n
            """
        ]
    )
}
