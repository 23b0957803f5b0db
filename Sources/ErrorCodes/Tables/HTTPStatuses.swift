extension ErrorFamilyTable {
    /// Statuses of RFC 9110 with `winhttp.h`'s names, and the client's own pseudo statuses.
    static let http = ErrorFamilyTable(
        family: .http,
        source: .http,
        confidence: .twoSources,
        rows: httpRows
    )
}

private let httpRows: [ErrorRow] = [
    ErrorRow(
        100,
        "HTTP_STATUS_CONTINUE",
        "The server waits for the rest of the request; a step, not a failure.",
        aliases: ["Continue"]
    ),
    ErrorRow(
        101,
        "HTTP_STATUS_SWITCH_PROTOCOLS",
        "The server changes to another protocol.",
        aliases: ["Switching Protocols"]
    ),
    ErrorRow(200, "HTTP_STATUS_OK", "The request succeeded.", aliases: ["OK"]),
    ErrorRow(201, "HTTP_STATUS_CREATED", "The request succeeded and made something new.", aliases: ["Created"]),
    ErrorRow(202, "HTTP_STATUS_ACCEPTED", "The request was accepted and will be handled later.", aliases: ["Accepted"]),
    ErrorRow(204, "HTTP_STATUS_NO_CONTENT", "The request succeeded and the answer is empty.", aliases: ["No Content"]),
    ErrorRow(
        206,
        "HTTP_STATUS_PARTIAL_CONTENT",
        "The part of the file that was asked for follows.",
        aliases: ["Partial Content"]
    ),
    ErrorRow(
        207,
        "HTTP_STATUS_WEBDAV_MULTI_STATUS",
        "The answer holds several statuses, as WebDAV listings of a distribution point do.",
        aliases: ["Multi-Status"],
        source: .webDAV
    ),
    ErrorRow(
        301,
        "HTTP_STATUS_MOVED",
        "The address has moved for good. A management point should not redirect its clients.",
        aliases: ["Moved Permanently"]
    ),
    ErrorRow(
        302,
        "HTTP_STATUS_REDIRECT",
        """
        The server sends the client to another address. Behind it is often a portal or a redirect set in the web \
        server.
        """,
        aliases: ["Found"]
    ),
    ErrorRow(
        303,
        "HTTP_STATUS_REDIRECT_METHOD",
        "The answer is to be fetched from another address.",
        aliases: ["See Other"]
    ),
    ErrorRow(
        304,
        "HTTP_STATUS_NOT_MODIFIED",
        "The content has not changed since it was last fetched.",
        aliases: ["Not Modified"]
    ),
    ErrorRow(
        307,
        "HTTP_STATUS_REDIRECT_KEEP_VERB",
        "The server sends the client to another address for this time.",
        aliases: ["Temporary Redirect"]
    ),
    ErrorRow(
        308,
        "HTTP_STATUS_PERMANENT_REDIRECT",
        "The server sends the client to another address for good.",
        aliases: ["Permanent Redirect"]
    ),
    ErrorRow(
        400,
        "HTTP_STATUS_BAD_REQUEST",
        """
        The server did not understand the request. Old content-enabled gateways answered so when TLS 1.2 was \
        enforced.
        """,
        aliases: ["Bad Request"]
    ),
    ErrorRow(
        401,
        "HTTP_STATUS_DENIED",
        """
        The client was not authenticated. The status text says which part refused: a token the gateway does not \
        accept, or, without a text for a PKI client, an authority missing on the gateway.
        """,
        aliases: ["Unauthorized"]
    ),
    ErrorRow(
        402,
        "HTTP_STATUS_PAYMENT_REQ",
        "The status is reserved and should not occur.",
        aliases: ["Payment Required"]
    ),
    ErrorRow(
        403,
        "HTTP_STATUS_FORBIDDEN",
        """
        The server understood the request and refuses it. From a gateway the status text says whether its \
        connection point or the management point is to blame; both are on the server side.
        """,
        aliases: ["Forbidden"]
    ),
    ErrorRow(
        404,
        "HTTP_STATUS_NOT_FOUND",
        "The address does not exist on the server. Content is missing, or the role is not installed there.",
        aliases: ["Not Found"]
    ),
    ErrorRow(
        405,
        "HTTP_STATUS_BAD_METHOD",
        "The server does not allow the method. On a distribution point WebDAV is missing or set up wrongly.",
        aliases: ["Method Not Allowed"]
    ),
    ErrorRow(
        406,
        "HTTP_STATUS_NONE_ACCEPTABLE",
        "The server has no answer in the form asked for.",
        aliases: ["Not Acceptable"]
    ),
    ErrorRow(
        407,
        "HTTP_STATUS_PROXY_AUTH_REQ",
        "The proxy asks for authentication, which the client's system account often cannot give.",
        aliases: ["Proxy Authentication Required"]
    ),
    ErrorRow(408, "HTTP_STATUS_REQUEST_TIMEOUT", "The request did not arrive in time.", aliases: ["Request Timeout"]),
    ErrorRow(
        409,
        "HTTP_STATUS_CONFLICT",
        "The request conflicts with the state of the resource.",
        aliases: ["Conflict"]
    ),
    ErrorRow(410, "HTTP_STATUS_GONE", "The resource has been removed for good.", aliases: ["Gone"]),
    ErrorRow(411, "HTTP_STATUS_LENGTH_REQUIRED", "The request must say how long it is.", aliases: ["Length Required"]),
    ErrorRow(
        412,
        "HTTP_STATUS_PRECOND_FAILED",
        "A condition of the request was not met.",
        aliases: ["Precondition Failed"]
    ),
    ErrorRow(
        413,
        "HTTP_STATUS_REQUEST_TOO_LARGE",
        "The request is larger than the server allows.",
        aliases: ["Content Too Large"]
    ),
    ErrorRow(
        414,
        "HTTP_STATUS_URI_TOO_LONG",
        "The address is longer than the server allows.",
        aliases: ["URI Too Long"]
    ),
    ErrorRow(
        415,
        "HTTP_STATUS_UNSUPPORTED_MEDIA",
        "The server does not take content of this kind.",
        aliases: ["Unsupported Media Type"]
    ),
    ErrorRow(
        416,
        nil,
        "The range asked for is not in the file; it may have changed during the download.",
        aliases: ["Range Not Satisfiable"],
        confidence: .oneSource
    ),
    ErrorRow(
        429,
        nil,
        "Too many requests came from this client or tenant.",
        aliases: ["Too Many Requests"],
        source: .additionalStatuses,
        confidence: .oneSource
    ),
    ErrorRow(
        500,
        "HTTP_STATUS_SERVER_ERROR",
        """
        The server failed while it handled the request. On a management point read its web server log for the \
        sub-status.
        """,
        aliases: ["Internal Server Error"]
    ),
    ErrorRow(501, "HTTP_STATUS_NOT_SUPPORTED", "The server does not support the method.", aliases: ["Not Implemented"]),
    ErrorRow(
        502,
        "HTTP_STATUS_BAD_GATEWAY",
        "A proxy or gateway got no valid answer from the server behind it.",
        aliases: ["Bad Gateway"]
    ),
    ErrorRow(
        503,
        "HTTP_STATUS_SERVICE_UNAVAIL",
        "The server is overloaded, stopped or under maintenance.",
        aliases: ["Service Unavailable"]
    ),
    ErrorRow(
        504,
        "HTTP_STATUS_GATEWAY_TIMEOUT",
        "A proxy or gateway got no answer in time from the server behind it.",
        aliases: ["Gateway Timeout"]
    ),
    ErrorRow(
        505,
        "HTTP_STATUS_VERSION_NOT_SUP",
        "The server does not support this version of HTTP.",
        aliases: ["HTTP Version Not Supported"]
    ),
    ErrorRow(
        511,
        nil,
        """
        The network asks for a sign-in before it lets anything through: a captive portal, as in hotels and trains. \
        The answer comes from it, not from the server that was asked.
        """,
        aliases: ["Network Authentication Required"],
        source: .networkAuthentication,
        confidence: .oneSource
    ),
    ErrorRow(
        600,
        nil,
        """
        Not an HTTP status: the client logs it when WinHTTP itself failed before any answer came. The WinHTTP \
        error beside it is the cause.
        """,
        source: .clientLogs,
        confidence: .oneSource
    ),
    ErrorRow(
        990,
        nil,
        "Not an HTTP status: the notification (BGB) channel logs it when its session ended.",
        source: .clientLogs,
        confidence: .oneSource
    ),
    ErrorRow(
        999,
        nil,
        """
        Not an HTTP status: the notification (BGB) channel logs it when a request that keeps its session alive \
        failed.
        """,
        note: "Seen in logs only; what sets it apart from 990 is not documented.",
        source: .clientLogs,
        confidence: .oneSource
    ),
]
