package import Diagnosis

extension SignalKind {
    package static let httpReported = SignalKind(
        "http-reported",
        meaning: "The event with which the client reports how a request ended; HRESULT 0x00000000 is success."
    )
}

extension SignalPattern {
    package static let httpReported = SignalPattern(
        .httpReported,
        starts: ["Raising event:", "Raising event (#"],
        // The members that always follow are passed over whole: looking for the next one at each of their characters
        // takes as long as all the rest.
        expression: #"""
            (?s)Raising event[^\n]{0,20}:\s+(?:\[[^\n]*\]\s+)?instance of CCM_CcmHttp_Status\s*\{(?:\#
            [^}]*?ClientID = "(?<reporter>[^"]*)"(?:;\s++DateTime = "[^"]*+")?+)?\#
            [^}]*?HostName = "(?<host>[^"]*)"\#
            [^}]*?HRESULT = "(?<code>(?:0x)?[0-9A-Fa-f]+)"(?:;\s++ProcessID = \d++)?+\#
            [^}]*?StatusCode = (?<status>\d+)
            """#,
        readsComponent: true,
        readsEventTime: true,
        matching: [
            """
            Raising event:\r\n\r\ninstance of CCM_CcmHttp_Status\r\n{\r\n\tClientID = \
            "GUID:E3870B32-AED3-43EC-BF35-F4C55EEEEB4B";\r\n\tDateTime = \
            "20131014144019.824000+000";\r\n\tHostName = "MP01.CONTOSO.COM";\r\n\tHRESULT = \
            "0x00000000";\r\n\tProcessID = 1860;\r\n\tStatusCode = 0;\r\n\tThreadID = 7748;\r\n};\r\n
            """,
            // As the status agent writes it.
            """
            Raising event (#1 of 1):\r\n\r\ninstance of CCM_CcmHttp_Status\r\n{\r\n\tClientID = \
            "GUID:E3870B32-AED3-43EC-BF35-F4C55EEEEB4B";\r\n\tDateTime = \
            "20260302160800.218000+000";\r\n\tHostName = "MP01.CONTOSO.COM";\r\n\tHRESULT = \
            "0x00000000";\r\n\tProcessID = 1860;\r\n\tStatusCode = 0;\r\n\tThreadID = 4196;\r\n};\r\n
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
