/// A typed part of a signal. The names are also the names of the groups in a pattern's expression.
package enum Field: String, Hashable, Sendable, CaseIterable {
    /// A whole URL or `host/path` as the log wrote it; ``host``, ``endpoint`` and ``gateway`` are taken from it.
    case url
    /// A server's name in lower case, without scheme, port or path.
    case host
    /// What answers under the URL: see ``Endpoint``.
    case endpoint
    /// The number in a gateway's URL, `CCM_Proxy_MutualAuth/<number>`: the role id of one management point behind it.
    case gateway
    /// An error code in whatever spelling the line used.
    case code
    /// The symbol written beside a code: `ERROR_WINHTTP_SECURE_FAILURE`.
    case symbol
    /// WinHTTP's secure failure flags, as one hexadecimal number.
    case flags
    /// The number printed after `lpvStatusInformation is`.
    case value
    /// An HTTP status.
    case status
    case statusText
    /// A security identifier of the account a token was made for.
    case sid
    /// Whose Microsoft Entra token: `device` or `user`.
    case principal
    /// What is tried instead, in the same line as the failure.
    case fallback
    case thumbprint
    /// The name a certificate was issued to.
    case issuedTo
    case issuer
    /// A token's end of life as the log wrote it.
    case expires
    /// A management point's name.
    case managementPoint
    /// What a value was before it changed.
    case previous
    /// What a management point says it can do, as the log's XML.
    case capabilities
    /// `http` where a URL says so; nothing for HTTPS.
    case scheme
    case index
    /// The client's HTTPS state, a number of bits: 0x1 (31, 63) enforces PKI, 224 and 480 lack it.
    case state
    case siteCode
    case clientID
    /// The client's ID in an event block: the same in every event of a client, so it makes no signal another one.
    case reporter
    /// The approval status: 3 stands for an Entra registration, 1 was seen on a self-signed domain client.
    case approval
    case version
    case machine
    case seconds
    /// The UTC time an event block carries itself.
    case eventTime
    case component
    case commandLine
    /// A package and its version: `CS100042:3`.
    case content
    /// The ID of a message between client and management point.
    case message
    /// Where something came from: `MP` or `AD`.
    case origin
    /// Header and payload of a token, without its signature. Never shown unmasked.
    case token

    /// Whether the value changes from one occurrence to the next without making it another signal.
    ///
    /// Such fields are read from the first and the last occurrence only.
    package var isVolatile: Bool {
        switch self {
        case .expires, .seconds, .eventTime, .commandLine, .index, .reporter, .capabilities: true
        default: false
        }
    }
}
