import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    // Not one of the shared TLS rules: here the server is well, and what is missing is the client's. So a finding that
    // says why the client has no usable certificate explains this one, and not the other way round.
    static let clientCertificateDemanded = Rule(
        id: "CMG410",
        slug: "client-certificate-demanded",
        title: "The server demands a client certificate that the client can't present",
        area: .trust,
        severity: .error,
        level: .identity,
        basis: .codeOnly,
        check: .seen(
            SignalFilter(
                .tlsFailed,
                where: [
                    // ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED, …_CLIENT_CERT_NO_PRIVATE_KEY and …_NO_ACCESS_PRIVATE_KEY.
                    .code([12044, 12185, 12186].map { ErrorCode($0) }), .carriesManagement,
                ]
            ),
            by: .host,
            clearedBy: .anyAnswer
        ),
        summary: """
            TLS to {host|the server} failed because the server wants a certificate of the client: {code|no code was \
            logged}.
            """,
        why: """
            The gateway or management point is set up for clients with a PKI certificate. This client has none, or \
            one whose private key it may not read.
            """,
        actions: [
            """
            On the client: look into the computer's Personal store for a certificate with the purpose client \
            authentication; "certutil -store my", run as administrator, tells whether its private key can be used.
            """,
            """
            With the CA: enroll the device anew if there is no such certificate or its key is lost.
            """,
            """
            In the console: if clients are meant to come with tokens or Microsoft Entra, set the management point \
            behind the gateway to enhanced HTTP.
            """,
        ],
        references: [.winHTTPErrors, .authentication, .pkiRequirements],
        matching: [
            .failedRequest(12044, "ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED"),
            """
            [CCMHTTP] ERROR: URL=https://mp01.contoso.com/ccm_system/request, Port=443, Options=63, Code=12186, \
            Text=ERROR_WINHTTP_CLIENT_CERT_NO_ACCESS_PRIVATE_KEY
            """,
        ],
        notMatching: [
            .failedRequest(12045, "ERROR_WINHTTP_SECURE_INVALID_CA"),
            Example(
                "DataTransferService",
                """
                [CCMHTTP] ERROR: URL=https://dp1.contoso.com:443/SMS_DP_SMSPKG$/CS100001, Port=443, Options=63, \
                Code=12044, Text=ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED
                """
            ),
        ]
    )
}
