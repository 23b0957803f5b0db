extension ErrorFamilyTable {
    /// NTSTATUS values that a join, a primary refresh token or a sign-in leaves in logs.
    static let ntStatus = ErrorFamilyTable(
        family: .ntStatus,
        source: .statusHeader,
        confidence: .oneSource,
        rows: ntStatusRows
    )
}

private let ntStatusRows: [ErrorRow] = [
    ErrorRow(
        0xc000_005f,
        "STATUS_NO_SUCH_LOGON_SESSION",
        "The logon session does not exist any more."
    ),
    ErrorRow(
        0xc000_006d,
        "STATUS_LOGON_FAILURE",
        """
        The user name or the password was not accepted; from a primary refresh token, the identity provider said \
        so.
        """
    ),
    ErrorRow(
        0xc000_006e,
        "STATUS_ACCOUNT_RESTRICTION",
        "A restriction of the account, such as its hours or workstations, stopped the sign-in."
    ),
    ErrorRow(
        0xc000_006f,
        "STATUS_INVALID_LOGON_HOURS",
        "The account may not sign in at this hour."
    ),
    ErrorRow(
        0xc000_0071,
        "STATUS_PASSWORD_EXPIRED",
        "The password has expired."
    ),
    ErrorRow(
        0xc000_0072,
        "STATUS_ACCOUNT_DISABLED",
        "The account is disabled."
    ),
    ErrorRow(
        0xc000_00bb,
        "STATUS_NOT_SUPPORTED",
        "The request is not supported."
    ),
    ErrorRow(
        0xc000_0234,
        "STATUS_ACCOUNT_LOCKED_OUT",
        "The account is locked."
    ),
    ErrorRow(
        0xc000_023c,
        "STATUS_NETWORK_UNREACHABLE",
        """
        The network that leads to the server cannot be reached; a token could not be fetched for want of a \
        connection.
        """
    ),
]
