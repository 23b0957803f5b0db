extension ErrorFamilyTable {
    /// Results of Windows Setup. A second number behind the first, the extend code, says where it stopped.
    static let windowsSetup = ErrorFamilyTable(
        family: .windowsSetup,
        source: .windowsSetup,
        confidence: .oneSource,
        rows: windowsSetupRows
    )
}

private let windowsSetupRows: [ErrorRow] = [
    ErrorRow(
        0xc190_0101,
        nil,
        """
        The upgrade was rolled back, most often because of a driver. The extend code behind it, such as 0x20017, \
        says in which phase.
        """
    ),
    ErrorRow(
        0xc190_0200,
        "MOSETUP_E_COMPAT_SYSREQ_BLOCK",
        "The computer does not meet the requirements of the new version."
    ),
    ErrorRow(
        0xc190_0204,
        "MOSETUP_E_COMPAT_MIGCHOICE_BLOCK",
        "The kind of upgrade asked for is not possible, for example to another edition or language."
    ),
    ErrorRow(
        0xc190_0208,
        "MOSETUP_E_COMPAT_INSTALLREQ_BLOCK",
        "An application or driver on the computer is not compatible with the new version."
    ),
    ErrorRow(
        0xc190_020e,
        "MOSETUP_E_INSTALLDISKSPACE_BLOCK",
        "There is too little disk space for the upgrade."
    ),
    ErrorRow(
        0xc190_0210,
        "MOSETUP_E_COMPAT_SCANONLY",
        "The compatibility scan found nothing against the upgrade."
    ),
]
