extension ErrorFamilyTable {
    /// Codes of Entra sign-in (the ADAL numbers that WAM still uses), device registration and the TPM.
    static let entra = ErrorFamilyTable(
        family: .entra,
        source: .hybridJoin,
        confidence: .twoSources,
        rows: entraRows
    )
}

private let entraRows: [ErrorRow] = [
    ErrorRow(
        0x801c_0002,
        "DSREG_E_DEVICE_AUTHENTICATION_ERROR",
        "Device registration answered with an authentication error; the server's own code says why.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_0006,
        "DSREG_E_DEVICE_INTERNALSERVICE_ERROR",
        "The device registration service failed inside; the server's own code says why.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_001d,
        "DSREG_AUTOJOIN_ADCONFIG_READ_FAILED",
        "The service connection point could not be read from Active Directory, or the computer's own object could not.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_001f,
        "DSREG_AUTOJOIN_DISC_WAIT_TIMEOUT",
        """
        The discovery of the registration service timed out; the system account must reach \
        enterpriseregistration.windows.net.
        """,
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_0021,
        "DSREG_AUTOJOIN_DISC_FAILED",
        "The discovery of the registration service failed; the second code beside it says why.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_0025,
        "DSREG_SERVER_BUSY",
        "The device registration service is busy and answered 503; it tries again by itself.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_003a,
        "DSREG_DISCOVERY_TENANT_NOT_FOUND",
        "The tenant was not found; the service connection point names the wrong one.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_003d,
        "DSREG_AUTOJOIN_USERREALM_DISCOVERY_FAILED",
        "It could not be found out whether the domain is federated; the second code beside it says why.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x801c_03f2,
        "DSREG_E_DIRECTORY_FAILURE",
        "The directory has no object for this device yet. Wait for the synchronisation, then the join works.",
        confidence: .oneSource
    ),
    ErrorRow(
        0x8028_0036,
        "TPM_E_NOTFIPS",
        "The TPM is in FIPS mode, which the join does not support.",
        confidence: .oneSource
    ),
    ErrorRow(0x8029_0407, "TPM_E_PCP_INTERNAL_ERROR", "The TPM failed without saying why.", confidence: .oneSource),
    ErrorRow(
        0xcaa1_0001,
        "ERROR_ADAL_NEED_CREDENTIAL",
        """
        The sign-in library can go on only with a dialog: no stored account or token fits. A service has no \
        dialog, so it gets no token in this way.
        """,
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa1_002d,
        "ERROR_ADAL_OPERATION_PENDING",
        "The sign-in library reported a general failure; the code logged beside it says more.",
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0001,
        "ERROR_ADAL_SERVER_ERROR_UNAUTHORIZED_CLIENT",
        "Entra does not let this application ask for a token in this way.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0002,
        "ERROR_ADAL_SERVER_ERROR_INVALID_REQUEST",
        "Entra found the token request malformed or incomplete.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0003,
        "ERROR_ADAL_SERVER_ERROR_INVALID_GRANT",
        "Entra did not accept the proof it was given for a token. Look for the AADSTS number logged beside it."
    ),
    ErrorRow(
        0xcaa2_0004,
        "ERROR_ADAL_SERVER_ERROR_ACCESS_DENIED",
        "Entra or the user refused the token request.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0005,
        "ERROR_ADAL_SERVER_ERROR_TEMPORARILY_UNAVAILABLE",
        "Entra is overloaded or under maintenance; try again later.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0007,
        "ERROR_ADAL_SERVER_ERROR_INVALID_SCOPE",
        "The scope asked for is unknown or malformed.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0008,
        "ERROR_ADAL_SERVER_ERROR_RECEIVED",
        "Entra met an unexpected condition.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_0009,
        "ERROR_ADAL_SERVER_ERROR_INVALID_CLIENT",
        """
        The application is unknown to Entra or could not prove itself. Check the app registrations of the cloud \
        services.
        """,
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_000b,
        "ERROR_ADAL_SERVER_ERROR_INVALID_RESOURCE",
        "The resource asked for does not exist or is set up wrongly in the tenant.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa2_000c,
        "ERROR_ADAL_SERVER_ERROR_INTERACTION_REQUIRED",
        """
        The sign-in needs the user, for example for multi-factor authentication, so a service cannot get the token \
        silently. Check conditional access.
        """,
        note: """
            Some public tables call it an invalid audience; the Windows header and the text in event logs say that \
            interaction is required.
            """,
        source: .authenticationLibraryHeader
    ),
    ErrorRow(
        0xcaa2_0064,
        "ERROR_ADAL_SERVER_ERROR_CODE_UNKNOWN",
        """
        Entra answered with an error that the sign-in library does not know. Look for the AADSTS number beside \
        it.
        """,
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa5_001c,
        nil,
        "The token broker of Windows failed; the code beside it says more.",
        source: .clientLogs,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa7_0004,
        "ERROR_INET_RESOURCE_NOT_FOUND",
        """
        The sign-in server or the proxy was not found; the system account may have no proxy or no name \
        resolution.
        """,
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa8_2ee2,
        "ERROR_ADAL_INTERNET_TIMEOUT",
        """
        The sign-in service did not answer in time. Make sure that the system account reaches \
        login.microsoftonline.com.
        """,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa8_2ee7,
        "ERROR_ADAL_INTERNET_NAME_NOT_RESOLVED",
        "The name of the sign-in service could not be resolved.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa8_2efd,
        "ERROR_ADAL_INTERNET_CANNOT_CONNECT",
        "No connection to the sign-in service could be made; the system account may have no proxy.",
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa8_2efe,
        "ERROR_ADAL_INTERNET_CONNECTION_ABORTED",
        "The connection to the sign-in service was cut.",
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa8_2f8f,
        "ERROR_ADAL_INTERNET_SECURE_FAILURE",
        "The TLS certificate of the sign-in service could not be validated. Check the clock and any inspecting proxy.",
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa8_2f94,
        "ERROR_ADAL_INTERNET_AUTODETECTION_FAILED",
        "The script for the proxy (PAC) could not be found by automatic detection.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_0003,
        "ERROR_ADAL_NO_REFRESH_TOKEN",
        "There is no refresh token, so the user must sign in again.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_0004,
        "ERROR_ADAL_RENEW_BY_REFRESH_TOKEN",
        "The token could not be renewed with the refresh token.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_0006,
        "ERROR_ADAL_WSTRUST_TOKEN_REQUEST_FAIL",
        "The federation service did not give a token; the library's log has the cause."
    ),
    ErrorRow(
        0xcaa9_0014,
        "ERROR_ADAL_WSTRUST_REQUEST_SECURITYTOKEN_FAILED",
        "The federation service answered with a fault. Check the federation server."
    ),
    ErrorRow(
        0xcaa9_0017,
        "ERROR_ADAL_PROTOCOL_NOT_SUPPORTED",
        "The identity provider does not speak WS-Trust, which the federated join needs."
    ),
    ErrorRow(
        0xcaa9_0018,
        "ERROR_ADAL_COULDNOT_DISCOVER_USERREALM",
        "It could not be found out where the user signs in.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_0019,
        "ERROR_ADAL_UNEXPECTED_RESPONSE",
        "The sign-in server answered with something unexpected; a proxy may have put in a page of its own.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_0022,
        "ERROR_ADAL_COULDNOT_DISCOVER_INTEGRATED_AUTH_ENDPOINT",
        "The federation service offers no endpoint for integrated Windows authentication.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_0023,
        "ERROR_ADAL_COULDNOT_DISCOVER_USERNAME_PASSWORD_ENDPOINT",
        "The federation service offers no endpoint for sign-in with name and password."
    ),
    ErrorRow(
        0xcaa9_002b,
        "ERROR_ADAL_WS_TRUST_MEX_REQUEST",
        "The federation service's metadata could not be fetched.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xcaa9_002c,
        "ERROR_ADAL_FAILED_TO_PARSE_XML",
        "The federation service answered with something other than XML; a proxy may have put in a page of its own."
    ),
    ErrorRow(
        0xcaaa_0007,
        "ERROR_ADAL_DEVICE_CERT_NOT_FOUND",
        "The device's certificate is not in the certificate store, so the join is incomplete.",
        source: .authenticationLibraryHeader,
        confidence: .oneSource
    ),
    ErrorRow(
        0xd009_0016,
        nil,
        """
        NTE_BAD_KEYSET carried as an NTSTATUS: the key that binds the device to Entra does not exist or the TPM \
        lost it. The client then cannot get a device token.
        """,
        source: .clientLogs,
        confidence: .oneSource
    ),
]
