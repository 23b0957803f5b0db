import Diagnosis
import ReportModel

extension Rule {
    static let connectorCertificateMissing = Rule(
        id: "CMG501",
        slug: "connector-certificate-missing",
        title: "The CMG connection point has no usable certificate for the management point",
        area: .gateway,
        severity: .error,
        level: .answer,
        check: .refused(with: "CMGConnector_Clientcertificaterequired"),
        summary: """
            Through {host|the gateway}, the management point answered 403 and the gateway's connector says \
            CMGConnector_Clientcertificaterequired.
            """,
        why: """
            The fault lies on the server side: the management point speaks HTTPS and wants a client certificate, \
            and the CMG connection point has none it can use. It is missing, has no private key or the wrong \
            purpose, or its revocation list can't be reached. Whether this client uses PKI, a token or Entra \
            plays no part.
            """,
        actions: [
            """
            On the CMG connection point: see that the computer's personal store holds a client authentication \
            certificate with its private key, from a CA that the management point trusts, and whose CRL is \
            reachable from there.
            """,
            """
            On the CMG connection point: set VerboseLogging to 1 under \
            HKLM\\SOFTWARE\\Microsoft\\SMS\\SMS_CLOUD_PROXYCONNECTOR; "Filtered cert count with client auth: 0" in \
            SMS_Cloud_ProxyConnector.log then proves that it has no certificate it could use, and the lines before it \
            say why each was left out.
            """,
            """
            On the management point: look into the IIS log for status 403 with substatus 7, which proves it \
            (client certificate required).
            """,
            """
            In the site: if no client uses PKI certificates, switch the site to enhanced HTTP; the connection \
            point then needs no certificate.
            """,
        ],
        references: [.gatewayErrors, .authentication],
        matching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Clientcertificaterequired
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Forbidden
            """
        ]
    )
}
