extension ErrorFamilyTable {
    /// [MS-ERREF] and `winerror.h` agree on these numbers; TLS (Schannel), Kerberos and NTLM share them.
    static let tls = ErrorFamilyTable(
        family: .tls,
        source: .hresults,
        confidence: .twoSources,
        rows: tlsRows
    )
}

private let tlsRows: [ErrorRow] = [
    ErrorRow(0x0009_0312, "SEC_I_CONTINUE_NEEDED", "The handshake needs another step; not a failure."),
    ErrorRow(0x0009_0317, "SEC_I_CONTEXT_EXPIRED", "The other side has closed the TLS session; not a failure."),
    ErrorRow(
        0x0009_0320,
        "SEC_I_INCOMPLETE_CREDENTIALS",
        "The server asked for a client certificate and none was given yet."
    ),
    ErrorRow(0x0009_0321, "SEC_I_RENEGOTIATE", "The other side wants to negotiate TLS again; not a failure."),
    ErrorRow(0x8009_0300, "SEC_E_INSUFFICIENT_MEMORY", "There is not enough memory for the handshake."),
    ErrorRow(0x8009_0301, "SEC_E_INVALID_HANDLE", "The security handle is not valid."),
    ErrorRow(0x8009_0302, "SEC_E_UNSUPPORTED_FUNCTION", "The security function is not supported."),
    ErrorRow(
        0x8009_0303,
        "SEC_E_TARGET_UNKNOWN",
        "The target is unknown or cannot be reached; a service principal name may be missing."
    ),
    ErrorRow(
        0x8009_0304,
        "SEC_E_INTERNAL_ERROR",
        "The local security authority failed, often because a private key could not be used."
    ),
    ErrorRow(0x8009_0305, "SEC_E_SECPKG_NOT_FOUND", "The security package asked for does not exist."),
    ErrorRow(
        0x8009_0308,
        "SEC_E_INVALID_TOKEN",
        "The handshake data is not valid; the other side does not speak TLS, or speaks another version."
    ),
    ErrorRow(0x8009_030c, "SEC_E_LOGON_DENIED", "The logon was refused."),
    ErrorRow(
        0x8009_030d,
        "SEC_E_UNKNOWN_CREDENTIALS",
        """
        The credentials were not recognised. For TLS the certificate's private key is often missing or may not be \
        read.
        """
    ),
    ErrorRow(
        0x8009_030e,
        "SEC_E_NO_CREDENTIALS",
        "There are no credentials. For TLS no usable client certificate was found."
    ),
    ErrorRow(0x8009_030f, "SEC_E_MESSAGE_ALTERED", "A message was changed on its way."),
    ErrorRow(
        0x8009_0311,
        "SEC_E_NO_AUTHENTICATING_AUTHORITY",
        "No domain controller could be reached to authenticate. On the internet that is to be expected."
    ),
    ErrorRow(0x8009_0316, "SEC_E_BAD_PKGID", "The security package identifier is not valid."),
    ErrorRow(0x8009_0317, "SEC_E_CONTEXT_EXPIRED", "The security session has expired."),
    ErrorRow(0x8009_0318, "SEC_E_INCOMPLETE_MESSAGE", "The handshake data is not complete yet; more must be read."),
    ErrorRow(
        0x8009_0320,
        "SEC_E_INCOMPLETE_CREDENTIALS",
        "The credentials are not complete; the server wants a client certificate."
    ),
    ErrorRow(0x8009_0321, "SEC_E_BUFFER_TOO_SMALL", "A buffer is too small."),
    ErrorRow(
        0x8009_0322,
        "SEC_E_WRONG_PRINCIPAL",
        "The server's certificate is made out to another name, or the Kerberos name is wrong."
    ),
    ErrorRow(0x8009_0324, "SEC_E_TIME_SKEW", "The clocks of the two sides differ too much."),
    ErrorRow(0x8009_0325, "SEC_E_UNTRUSTED_ROOT", "The certificate chain ends in a root that is not trusted."),
    ErrorRow(
        0x8009_0326,
        "SEC_E_ILLEGAL_MESSAGE",
        """
        A handshake message was not expected or has a wrong form. A refused client certificate or protocol version \
        is a usual cause.
        """
    ),
    ErrorRow(0x8009_0327, "SEC_E_CERT_UNKNOWN", "An unknown error occurred while a certificate was processed."),
    ErrorRow(0x8009_0328, "SEC_E_CERT_EXPIRED", "The certificate has expired."),
    ErrorRow(0x8009_0329, "SEC_E_ENCRYPT_FAILURE", "A message could not be encrypted."),
    ErrorRow(0x8009_0330, "SEC_E_DECRYPT_FAILURE", "A message could not be decrypted."),
    ErrorRow(0x8009_0331, "SEC_E_ALGORITHM_MISMATCH", "The two sides have no TLS version or cipher in common."),
    ErrorRow(
        0x8009_0332,
        "SEC_E_SECURITY_QOS_FAILED",
        "The security context could not be set up with the quality asked for."
    ),
    ErrorRow(
        0x8009_0342,
        "SEC_E_KDC_UNKNOWN_ETYPE",
        "The domain controller does not support the Kerberos encryption asked for."
    ),
    ErrorRow(
        0x8009_0346,
        "SEC_E_BAD_BINDINGS",
        "The channel bindings do not match; something between the two sides ends the TLS connection."
    ),
    ErrorRow(0x8009_0349, "SEC_E_CERT_WRONG_USAGE", "The certificate is not meant for this use."),
    ErrorRow(
        0x8009_0350,
        "SEC_E_DOWNGRADE_DETECTED",
        "A possible attack on the security was found; the domain controller could not be reached securely."
    ),
    ErrorRow(0x8009_0352, "SEC_E_ISSUING_CA_UNTRUSTED", "The authority that issued the certificate is not trusted."),
    ErrorRow(
        0x8009_0353,
        "SEC_E_REVOCATION_OFFLINE_C",
        "The revocation state of a smart card certificate could not be found out."
    ),
    ErrorRow(0x8009_035d, "SEC_E_INVALID_PARAMETER", "A parameter of a security function is not valid."),
    ErrorRow(0x8009_0361, "SEC_E_NO_CONTEXT", "There is no security context."),
    ErrorRow(0x8009_0363, "SEC_E_MUTUAL_AUTH_FAILED", "The two sides could not authenticate each other."),
    ErrorRow(
        0x8009_0367,
        "SEC_E_APPLICATION_PROTOCOL_MISMATCH",
        "The two sides have no application protocol in common."
    ),
]
