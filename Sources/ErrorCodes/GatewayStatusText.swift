/// A `StatusText` by which the cloud management gateway or its connection point names what went wrong.
package struct GatewayStatusText: Sendable, Hashable {
    /// Who can put it right.
    package enum Responsible: String, Sendable, CaseIterable {
        case client
        case connectionPoint = "CMG connection point"
        case managementPoint = "management point"
    }

    package let text: String

    /// The HTTP status it is sent with.
    package let status: Int
    package let meaning: String
    package let responsible: Responsible

    /// What that party does about it.
    package let remedy: String
    package let source: ErrorSource
    package let confidence: SourceConfidence

    /// What to be careful about; `nil` when there is nothing.
    package let note: String?
}

extension GatewayStatusText {
    /// The first known text that occurs anywhere in a piece of text, whatever its case; `nil` when none does.
    package static func find(in text: some StringProtocol) -> GatewayStatusText? {
        let haystack = ASCII.lowercased(text)
        return zip(all, needles).first { ASCII.contains(haystack, $0.1) }?.0
    }

    private static let needles = all.map { ASCII.lowercased($0.text) }

    /// The texts seen so far, sorted.
    package static let all: [GatewayStatusText] = [
        clientCertificateRequired, forbidden, internalServerError, unauthorized, invalidToken,
    ]

    private static let clientCertificateRequired = GatewayStatusText(
        text: "CMGConnector_Clientcertificaterequired",
        status: 403,
        meaning: """
            The connection point could not present a usable client certificate to an HTTPS management point: it is \
            missing, not fit for client authentication, or its revocation list cannot be checked.
            """,
        responsible: .connectionPoint,
        remedy: """
            Give the connection point a valid client authentication certificate and make its revocation list reachable; \
            nothing on the client helps. The web server of the management point logs the refusal as 403 7.
            """,
        source: .gateway,
        confidence: .twoSources,
        note: nil
    )

    private static let forbidden = GatewayStatusText(
        text: "CMGConnector_Forbidden",
        status: 403,
        meaning: """
            The management point refused the forwarded request because the HTTPS binding of its web server does not \
            fit its mode, or an expired or revoked certificate is bound.
            """,
        responsible: .managementPoint,
        remedy: """
            Check the certificate on port 443 of the management point's web server, above all after a change between \
            HTTPS and enhanced HTTP.
            """,
        source: .gateway,
        confidence: .oneSource,
        note: nil
    )

    private static let internalServerError = GatewayStatusText(
        text: "CMGConnector_InternalServerError",
        status: 500,
        meaning: "The management point failed while it handled the forwarded request.",
        responsible: .managementPoint,
        remedy: "Read CCM_STS.log and the web server's log of the management point at that time.",
        source: .clientLogs,
        confidence: .oneSource,
        note: """
            Seen in the connection analyzer, once with an assembly version mismatch (0x80131040) in the token service, \
            and in LocationServices.log where SMS Agent Host on the management point had stopped (version 2409 before \
            5.00.9132.1023, KB 30385346).
            """
    )

    private static let unauthorized = GatewayStatusText(
        text: "CMGConnector_Unauthorized",
        status: 401,
        meaning: "The management point or its web server gave the token service's request an unexpected answer.",
        responsible: .managementPoint,
        remedy: "Look for a redirect or an authentication setting in the web server of the management point.",
        source: .clientLogs,
        confidence: .oneSource,
        note: "One public case: a redirect in the web server, left by the application catalog, was the cause."
    )

    private static let invalidToken = GatewayStatusText(
        text: "CMGService_Invalid_Token",
        status: 401,
        meaning: """
            The gateway did not accept the client's token, usually because it has expired: the client was silent for \
            too long, or the bulk registration token of its installation ran out.
            """,
        responsible: .client,
        remedy: """
            Connect the client to the internal network once so that it renews its token, or install it again with a \
            new bulk registration token.
            """,
        source: .gateway,
        confidence: .oneSource,
        note: """
            Microsoft's pages differ on how long a client may stay silent: 30 days on the troubleshooting page, 90 \
            days on the page about tokens.
            """
    )
}
