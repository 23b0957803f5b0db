extension ErrorFamilyTable {
    /// Microsoft's list of BITS return values and `bitsmsg.h` agree on these numbers.
    static let bits = ErrorFamilyTable(
        family: .bits,
        source: .bits,
        confidence: .twoSources,
        rows: bitsRows
    )
}

private let bitsRows: [ErrorRow] = [
    ErrorRow(0x8020_0001, "BG_E_NOT_FOUND", "The transfer job was not found."),
    ErrorRow(0x8020_0002, "BG_E_INVALID_STATE", "The transfer job's state does not allow the operation."),
    ErrorRow(0x8020_0003, "BG_E_EMPTY", "The transfer job has no files."),
    ErrorRow(0x8020_000d, "BG_E_DESTINATION_LOCKED", "The destination is locked."),
    ErrorRow(0x8020_0010, "BG_E_NETWORK_DISCONNECTED", "The computer has no active network connection."),
    ErrorRow(0x8020_0011, "BG_E_MISSING_FILE_SIZE", "The server did not say how large the file is."),
    ErrorRow(0x8020_0012, "BG_E_INSUFFICIENT_HTTP_SUPPORT", "The server does not support the HTTP that BITS needs."),
    ErrorRow(
        0x8020_0013,
        "BG_E_INSUFFICIENT_RANGE_SUPPORT",
        "The server or a proxy does not support range requests, which BITS needs."
    ),
    ErrorRow(0x8020_001b, "BG_E_INVALID_SERVER_RESPONSE", "The server's answer is not valid."),
    ErrorRow(0x8020_0020, "BG_E_TOO_LARGE", "The file is too large."),
    ErrorRow(
        0x8020_0023,
        "BG_E_SERVER_EXECUTE_ENABLE",
        "The folder on the server allows running programs, which BITS uploads refuse."
    ),
    ErrorRow(0x8020_0024, "BG_E_NO_PROGRESS", "The transfer made no progress for too long."),
    ErrorRow(0x8020_0029, "BG_E_FILE_NOT_FOUND", "The file was not found."),
    ErrorRow(0x8020_002d, "BG_E_CONNECT_FAILURE", "No connection could be made."),
    ErrorRow(0x8020_002e, "BG_E_CONNECTION_CLOSED", "The connection was closed too early."),
    ErrorRow(0x8020_0031, "BG_E_NAME_RESOLUTION_FAILURE", "The server's name could not be resolved."),
    ErrorRow(0x8020_0034, "BG_E_PROTOCOL_ERROR", "The answer breaks the protocol."),
    ErrorRow(0x8020_0035, "BG_E_PROXY_NAME_RESOLUTION_FAILURE", "The proxy's name could not be resolved."),
    ErrorRow(0x8020_0038, "BG_E_SECURE_CHANNEL_FAILURE", "The TLS connection could not be set up."),
    ErrorRow(0x8020_003b, "BG_E_TIMEOUT", "The transfer timed out."),
    ErrorRow(0x8020_003c, "BG_E_TRUST_FAILURE", "The server's certificate is not trusted."),
    ErrorRow(0x8020_003e, "BG_E_BLOCKED_BY_POLICY", "A policy forbids the transfer, for example on a metered network."),
    ErrorRow(0x8020_003f, "BG_E_INVALID_PROXY_INFO", "The proxy settings are not valid."),
]
