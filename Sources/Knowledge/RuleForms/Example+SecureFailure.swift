import Diagnosis

extension Example {
    /// The lines in which a client tells that TLS to a gateway failed, with one flag: `CERT_REVOKED`, `0x4`.
    static func secureFailure(_ flag: String, _ value: String) -> Example {
        """
        [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
        [CCMHTTP]                : *lpvStatusInformation is \(value)
        [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_\(flag) is set
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
        Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
        """
    }

    /// The line of a request that failed with a code of WinHTTP and its name.
    static func failedRequest(_ code: Int, _ name: String) -> Example {
        """
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
        Port=443, Options=63, Code=\(code), Text=\(name)
        """
    }
}
