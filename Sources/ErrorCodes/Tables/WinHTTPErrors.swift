extension ErrorFamilyTable {
    /// Microsoft's WinHTTP page and `winhttp.h` agree on these numbers; a few newer ones are in the header alone.
    static let winHTTP = ErrorFamilyTable(
        family: .winHTTP,
        source: .winHTTP,
        confidence: .twoSources,
        rows: winHTTPRows
    )
}

private let winHTTPRows: [ErrorRow] = [
    ErrorRow(
        12001,
        "ERROR_WINHTTP_OUT_OF_HANDLES",
        "No more WinHTTP handles could be made. Microsoft calls it obsolete, so it should not occur."
    ),
    ErrorRow(
        12002,
        "ERROR_WINHTTP_TIMEOUT",
        """
        The request timed out. For a client on the internet this usually means a firewall or proxy that drops \
        packets, or a gateway that is down.
        """
    ),
    ErrorRow(12004, "ERROR_WINHTTP_INTERNAL_ERROR", "WinHTTP met an error of its own."),
    ErrorRow(
        12005,
        "ERROR_WINHTTP_INVALID_URL",
        "The address is not a valid URL. Check the /mp and CCMHOSTNAME values the client was installed with."
    ),
    ErrorRow(
        12006,
        "ERROR_WINHTTP_UNRECOGNIZED_SCHEME",
        "The address starts with something other than http: or https:."
    ),
    ErrorRow(
        12007,
        "ERROR_WINHTTP_NAME_NOT_RESOLVED",
        """
        The server's name could not be resolved. The client has no working DNS, or the gateway's public name has \
        no record.
        """
    ),
    ErrorRow(12009, "ERROR_WINHTTP_INVALID_OPTION", "An unknown option was set or asked for."),
    ErrorRow(12011, "ERROR_WINHTTP_OPTION_NOT_SETTABLE", "The option can be read but not set."),
    ErrorRow(12012, "ERROR_WINHTTP_SHUTDOWN", "WinHTTP is being shut down or unloaded."),
    ErrorRow(
        12015,
        "ERROR_WINHTTP_LOGIN_FAILURE",
        "Logging on to the server failed; the client's credentials were not accepted."
    ),
    ErrorRow(
        12017,
        "ERROR_WINHTTP_OPERATION_CANCELLED",
        "The request was cancelled, usually because its handle was closed first."
    ),
    ErrorRow(12018, "ERROR_WINHTTP_INCORRECT_HANDLE_TYPE", "The kind of handle does not fit the operation."),
    ErrorRow(12019, "ERROR_WINHTTP_INCORRECT_HANDLE_STATE", "The handle is not in the state the operation needs."),
    ErrorRow(
        12029,
        "ERROR_WINHTTP_CANNOT_CONNECT",
        """
        No connection to the server could be made. A firewall, a proxy or a wrong port stands between the client \
        and the gateway, or nothing listens there.
        """
    ),
    ErrorRow(
        12030,
        "ERROR_WINHTTP_CONNECTION_ERROR",
        "The connection was reset or closed, or the two sides found no TLS version in common.",
        note: "WinINet calls the same number ERROR_INTERNET_CONNECTION_ABORTED."
    ),
    ErrorRow(
        12032,
        "ERROR_WINHTTP_RESEND_REQUEST",
        """
        WinHTTP asks to send the request again, for example after an authentication challenge. It is a step, not a \
        failure by itself.
        """
    ),
    ErrorRow(
        12037,
        "ERROR_WINHTTP_SECURE_CERT_DATE_INVALID",
        """
        A certificate in the server's chain is outside its validity period, or the periods in the chain do not \
        nest. Check the gateway's certificate and the client's clock.
        """,
        isTLS: true
    ),
    ErrorRow(
        12038,
        "ERROR_WINHTTP_SECURE_CERT_CN_INVALID",
        "The server's certificate is made out to another name than the one the client called.",
        isTLS: true
    ),
    ErrorRow(
        12044,
        "ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED",
        "The server asks for a client certificate and the request had none.",
        isTLS: true
    ),
    ErrorRow(
        12045,
        "ERROR_WINHTTP_SECURE_INVALID_CA",
        """
        The server's certificate comes from an authority that the client does not trust. The root and intermediate \
        authorities must be in the computer's stores.
        """,
        isTLS: true
    ),
    ErrorRow(
        12057,
        "ERROR_WINHTTP_SECURE_CERT_REV_FAILED",
        """
        Whether the server's certificate is revoked could not be found out, because the revocation server or list \
        was not reachable.
        """,
        isTLS: true
    ),
    ErrorRow(
        12100,
        "ERROR_WINHTTP_CANNOT_CALL_BEFORE_OPEN",
        "The operation is not possible before the handle is opened."
    ),
    ErrorRow(
        12101,
        "ERROR_WINHTTP_CANNOT_CALL_BEFORE_SEND",
        "The operation is not possible before the request is sent."
    ),
    ErrorRow(12102, "ERROR_WINHTTP_CANNOT_CALL_AFTER_SEND", "The operation is not possible once the request is sent."),
    ErrorRow(12103, "ERROR_WINHTTP_CANNOT_CALL_AFTER_OPEN", "The operation is not possible once the handle is open."),
    ErrorRow(12150, "ERROR_WINHTTP_HEADER_NOT_FOUND", "The header asked for is not in the answer."),
    ErrorRow(
        12152,
        "ERROR_WINHTTP_INVALID_SERVER_RESPONSE",
        """
        The server's answer could not be understood as HTTP. Something between client and server, such as a proxy \
        or a portal, may have answered instead.
        """
    ),
    ErrorRow(
        12153,
        "ERROR_WINHTTP_INVALID_HEADER",
        "A header is not valid.",
        source: .winHTTPHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        12154,
        "ERROR_WINHTTP_INVALID_QUERY_REQUEST",
        "The request for a header or property is not valid. Microsoft calls it obsolete, so it should not occur."
    ),
    ErrorRow(
        12155,
        "ERROR_WINHTTP_HEADER_ALREADY_EXISTS",
        "The header is there already and was not added again. Microsoft calls it obsolete, so it should not occur."
    ),
    ErrorRow(
        12156,
        "ERROR_WINHTTP_REDIRECT_FAILED",
        "Following a redirect failed, because the scheme changed or there were too many of them."
    ),
    ErrorRow(
        12157,
        "ERROR_WINHTTP_SECURE_CHANNEL_ERROR",
        """
        The TLS library failed to set up the secure channel. Look at the protocol versions, the ciphers and the \
        client certificate's private key.
        """,
        isTLS: true
    ),
    ErrorRow(12166, "ERROR_WINHTTP_BAD_AUTO_PROXY_SCRIPT", "The automatic proxy script failed while it ran."),
    ErrorRow(
        12167,
        "ERROR_WINHTTP_UNABLE_TO_DOWNLOAD_SCRIPT",
        """
        The automatic proxy script could not be downloaded. A client outside the company network often cannot \
        reach it and goes on without a proxy.
        """
    ),
    ErrorRow(12169, "ERROR_WINHTTP_SECURE_INVALID_CERT", "The server's certificate is not valid.", isTLS: true),
    ErrorRow(12170, "ERROR_WINHTTP_SECURE_CERT_REVOKED", "The server's certificate has been revoked.", isTLS: true),
    ErrorRow(
        12172,
        "ERROR_WINHTTP_NOT_INITIALIZED",
        "WinHTTP was used before it was initialised. Microsoft calls it obsolete, so it should not occur."
    ),
    ErrorRow(
        12175,
        "ERROR_WINHTTP_SECURE_FAILURE",
        """
        The TLS handshake failed because something is wrong with the server's certificate. The flags logged with \
        it say what: trust, name, date or revocation.
        """,
        note: """
            General look-up tools print WinINet's name for this number, ERROR_INTERNET_DECODING_FAILED (content \
            decoding has failed). In Configuration Manager logs it is the TLS failure.
            """,
        isTLS: true
    ),
    ErrorRow(
        12176,
        "ERROR_WINHTTP_UNHANDLED_SCRIPT_TYPE",
        "The automatic proxy script is of a kind that WinHTTP does not run."
    ),
    ErrorRow(
        12177,
        "ERROR_WINHTTP_SCRIPT_EXECUTION_ERROR",
        "A script, such as the automatic proxy script, failed while it ran."
    ),
    ErrorRow(
        12178,
        "ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR",
        "No proxy could be found for the address by automatic detection."
    ),
    ErrorRow(
        12179,
        "ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE",
        "A certificate is not meant for the use made of it, for example not for server authentication.",
        isTLS: true
    ),
    ErrorRow(
        12180,
        "ERROR_WINHTTP_AUTODETECTION_FAILED",
        "No automatic proxy configuration was found on the network. A client without a proxy logs this routinely."
    ),
    ErrorRow(12181, "ERROR_WINHTTP_HEADER_COUNT_EXCEEDED", "The answer has more headers than WinHTTP accepts."),
    ErrorRow(12182, "ERROR_WINHTTP_HEADER_SIZE_OVERFLOW", "The answer's headers are larger than WinHTTP accepts."),
    ErrorRow(
        12183,
        "ERROR_WINHTTP_CHUNKED_ENCODING_HEADER_SIZE_OVERFLOW",
        "The chunk headers of the answer are larger than WinHTTP accepts."
    ),
    ErrorRow(12184, "ERROR_WINHTTP_RESPONSE_DRAIN_OVERFLOW", "The answer is larger than an internal limit of WinHTTP."),
    ErrorRow(
        12185,
        "ERROR_WINHTTP_CLIENT_CERT_NO_PRIVATE_KEY",
        "The client certificate has no private key. It was imported without one, or the key is lost; issue it anew.",
        note: "Microsoft's page names the error without its number; the number is that of the header.",
        isTLS: true
    ),
    ErrorRow(
        12186,
        "ERROR_WINHTTP_CLIENT_CERT_NO_ACCESS_PRIVATE_KEY",
        "The client certificate's private key may not be read. The local system account needs access to it.",
        note: "Microsoft's page names the error without its number; the number is that of the header.",
        isTLS: true
    ),
    ErrorRow(
        12187,
        "ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED_PROXY",
        "The proxy asks for a client certificate and the request had none.",
        source: .winHTTPHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        12188,
        "ERROR_WINHTTP_SECURE_FAILURE_PROXY",
        "The TLS handshake with the proxy failed; this is about the proxy's certificate and not the gateway's.",
        source: .winHTTPHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        12189,
        "ERROR_WINHTTP_RESERVED_189",
        "The number is reserved and should not occur.",
        source: .winHTTPHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        12190,
        "ERROR_WINHTTP_HTTP_PROTOCOL_MISMATCH",
        "The connection does not speak the HTTP version that the request demands.",
        source: .winHTTPHeader,
        confidence: .oneSource
    ),
]
