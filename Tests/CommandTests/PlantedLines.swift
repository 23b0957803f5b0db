extension Planted {
    /// Lines with a part that becomes a field of a signal, in which `SECRET` stands beside the word `beacon`.
    static let linesWithFields = [
        "[CCMHTTP] ERROR: URL=https://beacon/SECRET, Port=443, Options=224, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE",
        "[CCMHTTP] ERROR: URL=https://beacon.SECRET, Port=443, Options=224, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE",
        "Failed to send request to /ccm_system/request at host beacon.SECRET, error 0x2ee7",
        "Certificate [Thumbprint beacon SECRET] issued to 'beacon SECRET' has expired",
        "CCM Token for 'beacon SECRET' (beacon SECRET) is already expired or close to expire",
        "Cached encrypted token for 'beacon SECRET'. Will expire at 'beacon SECRET'",
        "LSIsSiteVersionCompatible : Site Version 'beacon SECRET' is not compatible",
        "Found a valid online MP 'https://beacon.SECRET/SECRET'",
        "Getting AAD info from CMG 'https://beacon/SECRET'",
        "Ccmsetup command line: \"ccmsetup.exe\" /mp:https://beacon/SECRET /regtoken:SECRET SMSSITECODE=beacon SECRET",
        """
        Raising event:\r\n\r\ninstance of CCM_CcmHttp_Status\r\n{\r\n\tClientID = "GUID:SECRET";\r\n\tDateTime = \
        "20131003141555.035000+000";\r\n\tHostName = "beacon.SECRET";\r\n\tHRESULT = "0x80072f8f";\r\n\tProcessID = 1;\
        \r\n\tStatusCode = 0;\r\n\tThreadID = 2;\r\n};\r\n
        """,
    ]
}
