import Diagnosis
import ErrorCodes

extension Rule {
    static let secureChannelFailed = Rule.tls(
        id: "CMG407",
        slug: "secure-channel-failed",
        title: "Client and server found no common TLS protocol or cipher",
        basis: .codeOnly,
        flag: .securityChannelError,
        // 12157 ERROR_WINHTTP_SECURE_CHANNEL_ERROR.
        codes: [12157],
        summary: """
            TLS to {host|the server} failed inside the security library, before any certificate was judged \
            (secure failure flags {flags|not logged}).
            """,
        why: """
            Most often one side has no TLS version or cipher suite that the other accepts, such as a gateway \
            that enforces TLS 1.2 and a client for which it is switched off.
            """,
        actions: [
            """
            On the client: see that TLS 1.2 is on in SCHANNEL, in .NET and in WinHTTP, and look for Schannel \
            events in the system event log at the times given.
            """,
            "On the gateway: see whether 'Enforce TLS 1.2' is set and fits the clients.",
            "In the network: rule out a device that breaks or filters TLS.",
        ],
        references: [.winHTTPErrors, .winHTTPFlags],
        matching: [
            .secureFailure("SECURITY_CHANNEL_ERROR", "0x80000000"),
            .failedRequest(12157, "ERROR_WINHTTP_SECURE_CHANNEL_ERROR"),
        ],
        notMatching: [
            .secureFailure("INVALID_CA", "0x8")
        ]
    )
}
