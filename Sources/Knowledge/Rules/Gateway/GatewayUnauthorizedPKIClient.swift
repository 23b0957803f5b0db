import Diagnosis
import ReportModel

extension Rule {
    static let gatewayUnauthorizedPKIClient = Rule(
        id: "CMG504",
        slug: "gateway-unauthorized-pki-client",
        title: "The gateway refuses the PKI certificate of this client",
        area: .gateway,
        severity: .error,
        level: .answer,
        basis: .secondHand,
        check: .custom(refusedPKICertificates),
        summary: "{host|The gateway} answered 401 without naming a token, to a client that uses a PKI certificate.",
        why: """
            The gateway accepts a client certificate only if it was given the whole chain above it. An issuing \
            (intermediate) CA that was not uploaded gives exactly this answer.
            """,
        actions: [
            """
            In the console: open the CMG's properties and add the root and every intermediate CA certificate of \
            the client certificates.
            """,
            """
            In the console: if "Verify client certificate revocation" is set in the CMG's properties, see that the CRL \
            of the client certificates is published on the internet, or clear the setting.
            """,
            """
            In the console: see that the site's list of trusted root CAs (site properties, Communication Security) \
            holds the root of these certificates, if there is a list.
            """,
            """
            On the client: read the chain of its certificate (certlm.msc, Certification Path) to see which CAs \
            that must be.
            """,
        ],
        who: .gateway,
        references: [.authentication, .gatewaySecurity],
        matching: [
            """
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint 72A9771D6807EDD34AE1A3A08068A47110B7685A] \
            issued to 'PC01.contoso.com'
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=Unauthorized
            """
        ],
        notMatching: [
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=Unauthorized
            """,
            """
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint 72A9771D6807EDD34AE1A3A08068A47110B7685A] \
            issued to 'PC01.contoso.com'
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/SMS_MP/.sms_aut?SITESIGNCERT, \
            Port=443, Options=31, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
            """,
        ]
    )
}

/// 401 from a gateway, without one of the gateway's own texts, to a client in PKI mode.
private func refusedPKICertificates(in caseFile: CaseFile) -> [Detection] {
    guard caseFile.client.mode == .pki else { return [] }
    let filter = SignalFilter(
        .requestRefused,
        where: [.status(401...401), .endpoint([.gateway]), .not([.gatewayText])]
    )
    return caseFile.subjects(matching: filter, by: .host).map { Detection(subject: $0, $1) }
        .cleared(by: .success, in: caseFile)
}
