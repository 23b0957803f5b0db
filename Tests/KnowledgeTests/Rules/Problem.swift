/// Some lines of one log, and the finding they make.
struct Problem: Sendable, CustomStringConvertible {
    let id: String
    let log: String
    let lines: String

    private init(_ id: String, _ log: String, _ lines: String) {
        self.id = id
        self.log = log
        self.lines = lines
    }

    var description: String { id }

    private static let gateway = "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017"

    private static func error(_ url: String, _ code: String) -> String {
        "[CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=\(code)"
    }

    private static func refusal(_ url: String, _ status: String) -> String {
        error(url, "0, Text=CCM_E_BAD_HTTP_STATUS_CODE") + "\n[CCMHTTP] ERROR INFO: StatusCode=\(status)"
    }

    private static let distrust = """
        [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
        [CCMHTTP]                : *lpvStatusInformation is 0x8
        [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
        \(error(gateway + "/CCM_STS", "12175, Text=ERROR_WINHTTP_SECURE_FAILURE"))
        """

    static let untrustedCA = Problem("CMG401", "LocationServices", distrust)
    static let untrustedCADuringSetup = Problem("CMG401", "ccmsetup", distrust)
    static let bulkToken = Problem(
        "CMG000",
        "ccmsetup",
        """
        Ccmsetup command line: "ccmsetup.exe" /regtoken:eyJ0eXAiOiJKV1QifQ.eyJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiJ9.c2ln
        """
    )
    static let nameNotResolved = Problem(
        "CMG307",
        "LocationServices",
        error(gateway + "/ccm_system/request", "12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED")
    )
    static let proxy = Problem(
        "CMG411",
        "LocationServices",
        refusal(gateway + "/CCM_STS", "407 StatusText=Proxy Authentication Required")
    )
    static let connectorCertificateMissing = Problem(
        "CMG501",
        "LocationServices",
        refusal(gateway + "/SMS_MP/.sms_aut?MPLIST", "403 StatusText=CMGConnector_Clientcertificaterequired")
    )
    static let tokenRejected = Problem(
        "CMG204",
        "LocationServices",
        refusal(gateway + "/CCM_STS", "401 StatusText=CMGService_Invalid_Token")
    )
    static let serverError = Problem(
        "CMG506",
        "LocationServices",
        refusal("http://mp01.contoso.com/ccm_system/request", "500 StatusText=Internal Server Error")
    )
    static let transientError = Problem(
        "CMG508",
        "CcmMessaging",
        "Post to \(gateway)/ccm_system/request failed with 0x87d00231."
    )
    static let noReplies = Problem(
        "CMG507",
        "CcmMessaging",
        """
        No reply message from Server. Server may be temporarily down or a transient network error.
        Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
        No reply message from Server. Server may be temporarily down or a transient network error.
        Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
        """
    )
    static let tokenRequestFailed = Problem(
        "CMG203",
        "CcmMessaging",
        "RetrieveTokenFromStsServerImpl failed with error 0x87d0027e"
    )
    static let mediaTokenFailed = Problem(
        "CMG213",
        "smsts",
        "Failed to retrieve registration token from the media token, Error code: 0x87d00215"
    )
    static let entraTokenFailed = Problem(
        "CMG211",
        "CcmAad",
        "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016"
    )
    static let neitherTokenNorCertificate = Problem(
        "CMG210",
        "ccmsetup",
        "Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error 0x80070002"
    )
    static let locationsNotRetrieved = Problem(
        "CMG302",
        "LocationServices",
        """
        LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP \
        gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 with error 0x87d00231, retaining previous list.
        """
    )
    static let signingCertificateNotRefreshed = Problem(
        "CMG310",
        "LocationServices",
        "Failed to refresh Site Signing Certificate over HTTP with error 0x87d0027e."
    )
    static let rotationForced = Problem(
        "CMG303",
        "LocationServices",
        "Assigned MP error threshold reached, moving to next MP."
    )
    static let registrationRejected = Problem(
        "CMG603",
        "ClientIDManagerStartup",
        "[RegTask] - Server rejected registration 3"
    )
    static let registrationNotSaved = Problem(
        "CMG604",
        "ClientIDManagerStartup",
        "SetRegistrationState failed (0x80071770)"
    )
    static let keyDamaged = Problem(
        "CMG109",
        "ClientIDManagerStartup",
        "Failed to find the certificate in the store"
    )
    static let severalCertificates = Problem(
        "CMG104",
        "ClientIDManagerStartup",
        "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00282"
    )
    static let pkiEnforced = Problem(
        "CMG103",
        "ClientIDManagerStartup",
        """
        HTTPS is enforced for Client. The current state is 63.
        Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
        """
    )
    static let pkiEnforcedWithSeveral = Problem(
        "CMG103",
        "ClientIDManagerStartup",
        pkiEnforced.lines.replacing("0x87d00280", with: "0x87d00282")
    )
    static let certificateExpired = Problem(
        "CMG107",
        "ClientIDManagerStartup",
        """
        Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
        820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com'
        Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com' has expired.
        """
    )
    static let setupFailed = Problem("CMG701", "ccmsetup", "CcmSetup failed with error code 0x80004005")

    // What is no problem.
    static let served = Problem(
        "CMG201",
        "CcmMessaging",
        """
        Getting CCM Token from \(gateway)/CCM_STS
        Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
        """
    )
    static let routine = Problem("CMG000", "ClientLocation", "Current AD forest name is contoso.com")
    static let renewalDue = Problem(
        "CMG000",
        "CcmMessaging",
        "CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire"
    )
    static let unreachableDistributionPoint = Problem(
        "CMG000",
        "DataTransferService",
        error("http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001", "12029, Text=ERROR_WINHTTP_CANNOT_CONNECT")
    )
}
