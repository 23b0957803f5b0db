extension ErrorFamilyTable {
    /// The numbers of the Windows Update agent that people meet; `wuerror.h` has hundreds more.
    static let windowsUpdate = ErrorFamilyTable(
        family: .windowsUpdate,
        source: .windowsUpdateHeader,
        confidence: .oneSource,
        rows: windowsUpdateRows
    )
}

private let windowsUpdateRows: [ErrorRow] = [
    ErrorRow(
        0x8024_0016,
        "WU_E_INSTALL_NOT_ALLOWED",
        "Another installation runs or a restart is due, so nothing can be installed now."
    ),
    ErrorRow(
        0x8024_0017,
        "WU_E_NOT_APPLICABLE",
        "The update does not apply to this computer."
    ),
    ErrorRow(
        0x8024_0022,
        "WU_E_ALL_UPDATES_FAILED",
        "No update of the operation succeeded; each has its own code."
    ),
    ErrorRow(
        0x8024_0024,
        "WU_E_NO_UPDATE",
        "There is no update."
    ),
    ErrorRow(
        0x8024_002e,
        "WU_E_WU_DISABLED",
        "A policy does not allow access to the update server that is not managed."
    ),
    ErrorRow(
        0x8024_0438,
        "WU_E_PT_ENDPOINT_UNREACHABLE",
        "The update server cannot be reached: there is no route or no network to it."
    ),
    ErrorRow(
        0x8024_4010,
        "WU_E_PT_EXCEEDED_MAX_SERVER_TRIPS",
        "The scan needed more round trips than allowed; the next one usually ends it."
    ),
    ErrorRow(
        0x8024_4017,
        "WU_E_PT_HTTP_STATUS_DENIED",
        "The update server or a proxy answered HTTP 401."
    ),
    ErrorRow(
        0x8024_4018,
        "WU_E_PT_HTTP_STATUS_FORBIDDEN",
        "The update server or a proxy answered HTTP 403."
    ),
    ErrorRow(
        0x8024_4019,
        "WU_E_PT_HTTP_STATUS_NOT_FOUND",
        "The update server answered HTTP 404; its address may be wrong."
    ),
    ErrorRow(
        0x8024_4022,
        "WU_E_PT_HTTP_STATUS_SERVICE_UNAVAIL",
        "The update server answered HTTP 503; its web service is stopped or overloaded."
    ),
    ErrorRow(
        0x8024_402c,
        "WU_E_PT_WINHTTP_NAME_NOT_RESOLVED",
        "The name of the update server or of the proxy could not be resolved."
    ),
    ErrorRow(
        0x8024_402f,
        "WU_E_PT_ECP_SUCCEEDED_WITH_ERRORS",
        "External cab files were processed, but some of them with errors."
    ),
    ErrorRow(
        0x8024_500c,
        "WU_E_REDIRECTOR_CONNECT_POLICY",
        """
        A policy forbids the connection to Microsoft's update service, as on clients that only their own server \
        may serve.
        """
    ),
]
