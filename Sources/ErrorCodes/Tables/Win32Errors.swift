extension ErrorFamilyTable {
    /// Microsoft's list of system error codes and `winerror.h` agree; what is said about clients is ours.
    static let win32 = ErrorFamilyTable(
        family: .win32,
        source: .systemErrors,
        confidence: .twoSources,
        rows: win32Rows
    )
}

private let win32Rows: [ErrorRow] = [
    ErrorRow(0, "ERROR_SUCCESS", "The operation succeeded.", aliases: ["S_OK", "NO_ERROR"]),
    ErrorRow(
        1,
        "ERROR_INVALID_FUNCTION",
        "The function does not exist or does not apply.",
        aliases: ["S_FALSE"],
        note: "As an HRESULT, 1 is S_FALSE: it succeeded, with a negative or empty result."
    ),
    ErrorRow(
        2,
        "ERROR_FILE_NOT_FOUND",
        """
        A file, registry value or object was not found. In ccmsetup a content download logs it as well when the \
        client has no PKI certificate to use.
        """
    ),
    ErrorRow(3, "ERROR_PATH_NOT_FOUND", "A folder or registry key was not found."),
    ErrorRow(4, "ERROR_TOO_MANY_OPEN_FILES", "The process has too many files open."),
    ErrorRow(
        5,
        "ERROR_ACCESS_DENIED",
        "Access was denied. Look for missing rights, a security product or a locked key store.",
        aliases: ["E_ACCESSDENIED"]
    ),
    ErrorRow(6, "ERROR_INVALID_HANDLE", "A handle is not valid.", aliases: ["E_HANDLE"]),
    ErrorRow(8, "ERROR_NOT_ENOUGH_MEMORY", "There is not enough memory for this request."),
    ErrorRow(12, "ERROR_INVALID_ACCESS", "The access code is not valid."),
    ErrorRow(
        13,
        "ERROR_INVALID_DATA",
        "Data is not valid. When a reply was expected, a proxy or portal may have sent a web page instead."
    ),
    ErrorRow(14, "ERROR_OUTOFMEMORY", "The computer ran out of memory.", aliases: ["E_OUTOFMEMORY"]),
    ErrorRow(15, "ERROR_INVALID_DRIVE", "The drive does not exist."),
    ErrorRow(18, "ERROR_NO_MORE_FILES", "There are no more files; the end of a listing."),
    ErrorRow(19, "ERROR_WRITE_PROTECT", "The medium is write-protected."),
    ErrorRow(21, "ERROR_NOT_READY", "The device is not ready."),
    ErrorRow(23, "ERROR_CRC", "A checksum does not match; the disk or the downloaded file is damaged."),
    ErrorRow(31, "ERROR_GEN_FAILURE", "A device does not work."),
    ErrorRow(32, "ERROR_SHARING_VIOLATION", "Another process has the file open, often a virus scanner."),
    ErrorRow(
        50,
        "ERROR_NOT_SUPPORTED",
        """
        The request is not supported. Registration logs it when the site code cannot be refreshed because the \
        client is assigned to none.
        """
    ),
    ErrorRow(51, "ERROR_REM_NOT_LIST", "Windows cannot find the network path; the other computer is off or busy."),
    ErrorRow(53, "ERROR_BAD_NETPATH", "The network path was not found."),
    ErrorRow(55, "ERROR_DEV_NOT_EXIST", "The network resource is no longer available."),
    ErrorRow(58, "ERROR_BAD_NET_RESP", "The server cannot carry out the operation."),
    ErrorRow(59, "ERROR_UNEXP_NET_ERR", "An unexpected network error occurred."),
    ErrorRow(64, "ERROR_NETNAME_DELETED", "The network name is gone; the connection was cut while in use."),
    ErrorRow(65, "ERROR_NETWORK_ACCESS_DENIED", "Access to the network was denied."),
    ErrorRow(67, "ERROR_BAD_NET_NAME", "The network name was not found."),
    ErrorRow(80, "ERROR_FILE_EXISTS", "The file exists already."),
    ErrorRow(85, "ERROR_ALREADY_ASSIGNED", "The local device name is in use already."),
    ErrorRow(86, "ERROR_INVALID_PASSWORD", "The network password is wrong."),
    ErrorRow(87, "ERROR_INVALID_PARAMETER", "A parameter is wrong.", aliases: ["E_INVALIDARG"]),
    ErrorRow(109, "ERROR_BROKEN_PIPE", "The other end of a pipe was closed."),
    ErrorRow(110, "ERROR_OPEN_FAILED", "A device or file could not be opened."),
    ErrorRow(112, "ERROR_DISK_FULL", "The disk is full."),
    ErrorRow(120, "ERROR_CALL_NOT_IMPLEMENTED", "The function does not exist on this system."),
    ErrorRow(121, "ERROR_SEM_TIMEOUT", "A wait timed out; on a network connection the other side stopped answering."),
    ErrorRow(122, "ERROR_INSUFFICIENT_BUFFER", "The buffer was too small for the data."),
    ErrorRow(123, "ERROR_INVALID_NAME", "A file or folder name has a wrong form."),
    ErrorRow(126, "ERROR_MOD_NOT_FOUND", "A library (DLL) or one it depends on is missing."),
    ErrorRow(127, "ERROR_PROC_NOT_FOUND", "A library (DLL) lacks the function asked for."),
    ErrorRow(145, "ERROR_DIR_NOT_EMPTY", "The folder is not empty."),
    ErrorRow(170, "ERROR_BUSY", "The resource is in use."),
    ErrorRow(183, "ERROR_ALREADY_EXISTS", "The object exists already."),
    ErrorRow(193, "ERROR_BAD_EXE_FORMAT", "The file is not a valid program."),
    ErrorRow(203, "ERROR_ENVVAR_NOT_FOUND", "The environment variable does not exist."),
    ErrorRow(206, "ERROR_FILENAME_EXCED_RANGE", "The file name or extension is too long."),
    ErrorRow(230, "ERROR_BAD_PIPE", "The pipe is in a wrong state."),
    ErrorRow(231, "ERROR_PIPE_BUSY", "All instances of the pipe are busy."),
    ErrorRow(232, "ERROR_NO_DATA", "The pipe is being closed."),
    ErrorRow(233, "ERROR_PIPE_NOT_CONNECTED", "There is no process at the other end of the pipe."),
    ErrorRow(234, "ERROR_MORE_DATA", "More data is available; a step, not a failure."),
    ErrorRow(258, "WAIT_TIMEOUT", "The wait ended without the event."),
    ErrorRow(259, "ERROR_NO_MORE_ITEMS", "There is nothing more; the end of a listing."),
    ErrorRow(267, "ERROR_DIRECTORY", "The folder name is not valid."),
    ErrorRow(298, "ERROR_TOO_MANY_POSTS", "A semaphore was released too often."),
    ErrorRow(317, "ERROR_MR_MID_NOT_FOUND", "The text for a message number was not found."),
    ErrorRow(487, "ERROR_INVALID_ADDRESS", "An address in memory is not valid."),
    ErrorRow(534, "ERROR_ARITHMETIC_OVERFLOW", "A calculation went beyond 32 bits."),
    ErrorRow(
        995,
        "ERROR_OPERATION_ABORTED",
        "The operation was stopped because its thread ended or the program asked for it."
    ),
    ErrorRow(997, "ERROR_IO_PENDING", "The operation goes on in the background; a step, not a failure."),
    ErrorRow(998, "ERROR_NOACCESS", "Memory was used in a way it does not allow."),
    ErrorRow(1003, "ERROR_CAN_NOT_COMPLETE", "The function cannot be completed."),
    ErrorRow(
        1008,
        "ERROR_NO_TOKEN",
        "There is no user token to refer to. The client logs it when it acts for a user and nobody is logged on."
    ),
    ErrorRow(1009, "ERROR_BADDB", "The registry database is damaged."),
    ErrorRow(1010, "ERROR_BADKEY", "The registry key is not valid."),
    ErrorRow(1018, "ERROR_KEY_DELETED", "The registry key is marked for deletion."),
    ErrorRow(1053, "ERROR_SERVICE_REQUEST_TIMEOUT", "A service did not answer the start or control request in time."),
    ErrorRow(1055, "ERROR_SERVICE_DATABASE_LOCKED", "The service database is locked."),
    ErrorRow(1056, "ERROR_SERVICE_ALREADY_RUNNING", "The service is running already."),
    ErrorRow(1058, "ERROR_SERVICE_DISABLED", "The service is disabled, or no device is enabled for it."),
    ErrorRow(1060, "ERROR_SERVICE_DOES_NOT_EXIST", "The service is not installed."),
    ErrorRow(1061, "ERROR_SERVICE_CANNOT_ACCEPT_CTRL", "The service cannot take requests at this moment."),
    ErrorRow(1062, "ERROR_SERVICE_NOT_ACTIVE", "The service is not started."),
    ErrorRow(
        1063,
        "ERROR_FAILED_SERVICE_CONTROLLER_CONNECT",
        "The process could not connect to the service controller."
    ),
    ErrorRow(1067, "ERROR_PROCESS_ABORTED", "The process ended unexpectedly."),
    ErrorRow(1068, "ERROR_SERVICE_DEPENDENCY_FAIL", "A service that this one needs did not start."),
    ErrorRow(1069, "ERROR_SERVICE_LOGON_FAILED", "The service could not log on."),
    ErrorRow(1072, "ERROR_SERVICE_MARKED_FOR_DELETE", "The service is marked for deletion."),
    ErrorRow(1073, "ERROR_SERVICE_EXISTS", "The service exists already."),
    ErrorRow(
        1115,
        "ERROR_SHUTDOWN_IN_PROGRESS",
        "Windows is shutting down. Failures logged at that moment are harmless."
    ),
    ErrorRow(1117, "ERROR_IO_DEVICE", "A device reported an error while reading or writing."),
    ErrorRow(1130, "ERROR_NOT_ENOUGH_SERVER_MEMORY", "The server has not enough memory for the request."),
    ErrorRow(1168, "ERROR_NOT_FOUND", "The element was not found."),
    ErrorRow(
        1203,
        "ERROR_NO_NET_OR_BAD_PATH",
        "No network provider accepted the path; it is mistyped or the server cannot be reached."
    ),
    ErrorRow(1208, "ERROR_EXTENDED_ERROR", "The network provider reported an error of its own."),
    ErrorRow(1219, "ERROR_SESSION_CREDENTIAL_CONFLICT", "The server is connected already under another user name."),
    ErrorRow(1222, "ERROR_NO_NETWORK", "There is no network."),
    ErrorRow(1223, "ERROR_CANCELLED", "The user cancelled the operation."),
    ErrorRow(1225, "ERROR_CONNECTION_REFUSED", "The other computer refused the connection."),
    ErrorRow(1226, "ERROR_GRACEFUL_DISCONNECT", "The connection was closed in an orderly way."),
    ErrorRow(1229, "ERROR_CONNECTION_INVALID", "An operation was tried on a connection that does not exist."),
    ErrorRow(1231, "ERROR_NETWORK_UNREACHABLE", "The network location cannot be reached."),
    ErrorRow(1232, "ERROR_HOST_UNREACHABLE", "The other computer cannot be reached."),
    ErrorRow(1235, "ERROR_REQUEST_ABORTED", "The request was given up."),
    ErrorRow(1236, "ERROR_CONNECTION_ABORTED", "The connection was ended by this computer."),
    ErrorRow(1237, "ERROR_RETRY", "The operation could not be completed and should be tried again."),
    ErrorRow(1244, "ERROR_NOT_AUTHENTICATED", "The user has not been authenticated."),
    ErrorRow(1245, "ERROR_NOT_LOGGED_ON", "The user is not logged on to the network."),
    ErrorRow(1300, "ERROR_NOT_ALL_ASSIGNED", "Not all privileges asked for were given."),
    ErrorRow(
        1312,
        "ERROR_NO_SUCH_LOGON_SESSION",
        "The logon session does not exist or has ended. During a hybrid join it points to directory replication."
    ),
    ErrorRow(1314, "ERROR_PRIVILEGE_NOT_HELD", "The process lacks a privilege that it needs."),
    ErrorRow(
        1317,
        "ERROR_NO_SUCH_USER",
        "The account does not exist. During a hybrid join it points to directory replication."
    ),
    ErrorRow(1326, "ERROR_LOGON_FAILURE", "The user name or password is wrong."),
    ErrorRow(1327, "ERROR_ACCOUNT_RESTRICTION", "A restriction of the account prevents the logon."),
    ErrorRow(1330, "ERROR_PASSWORD_EXPIRED", "The account's password has expired."),
    ErrorRow(1331, "ERROR_ACCOUNT_DISABLED", "The account is disabled."),
    ErrorRow(1332, "ERROR_NONE_MAPPED", "A name could not be turned into a security identifier."),
    ErrorRow(
        1355,
        "ERROR_NO_SUCH_DOMAIN",
        """
        The domain does not exist or no domain controller could be reached. A client on the internet logs this as \
        a matter of course.
        """
    ),
    ErrorRow(1385, "ERROR_LOGON_TYPE_NOT_GRANTED", "The account may not log on in this way on this computer."),
    ErrorRow(
        1396,
        "ERROR_WRONG_TARGET_NAME",
        "The target account name is wrong; a service principal name belongs to another account."
    ),
    ErrorRow(
        1397,
        "ERROR_MUTUAL_AUTH_FAILED",
        "Mutual authentication failed; the password of the server or the controller is out of date."
    ),
    ErrorRow(1398, "ERROR_TIME_SKEW", "The clocks of client and server differ too much."),
    ErrorRow(1450, "ERROR_NO_SYSTEM_RESOURCES", "Windows has not enough resources for the operation."),
    ErrorRow(1460, "ERROR_TIMEOUT", "The operation timed out."),
    ErrorRow(1465, "ERROR_XML_PARSE_ERROR", "Windows could not read the XML."),
    ErrorRow(1601, "ERROR_INSTALL_SERVICE_FAILURE", "The Windows Installer service could not be reached."),
    ErrorRow(1602, "ERROR_INSTALL_USEREXIT", "The user cancelled the installation."),
    ErrorRow(
        1603,
        "ERROR_INSTALL_FAILURE",
        "The installation failed. The line with \"Return value 3\" in the installer's own log shows where."
    ),
    ErrorRow(1605, "ERROR_UNKNOWN_PRODUCT", "The product is not installed."),
    ErrorRow(1612, "ERROR_INSTALL_SOURCE_ABSENT", "The installation source is missing."),
    ErrorRow(1618, "ERROR_INSTALL_ALREADY_RUNNING", "Another installation is running; wait for it."),
    ErrorRow(1619, "ERROR_INSTALL_PACKAGE_OPEN_FAILED", "The installation package could not be opened."),
    ErrorRow(1620, "ERROR_INSTALL_PACKAGE_INVALID", "The installation package is not valid."),
    ErrorRow(1625, "ERROR_INSTALL_PACKAGE_REJECTED", "A policy forbids this installation."),
    ErrorRow(1633, "ERROR_INSTALL_PLATFORM_UNSUPPORTED", "The package is for another kind of processor."),
    ErrorRow(1638, "ERROR_PRODUCT_VERSION", "Another version of the product is installed already."),
    ErrorRow(
        1639,
        "ERROR_INVALID_COMMAND_LINE",
        """
        A command line of Windows Installer is wrong. In a ccmsetup.msi deployment look at the quotation marks \
        around the CCMSETUPCMD value.
        """
    ),
    ErrorRow(1641, "ERROR_SUCCESS_REBOOT_INITIATED", "The installation succeeded and started a restart."),
    ErrorRow(1642, "ERROR_PATCH_TARGET_NOT_FOUND", "The product that the patch belongs to is not installed."),
    ErrorRow(1786, "ERROR_NO_TRUST_LSA_SECRET", "The computer has no trust secret for its domain."),
    ErrorRow(1787, "ERROR_NO_TRUST_SAM_ACCOUNT", "The domain has no account for this computer."),
    ErrorRow(1788, "ERROR_TRUSTED_DOMAIN_FAILURE", "The trust between the two domains failed."),
    ErrorRow(1789, "ERROR_TRUSTED_RELATIONSHIP_FAILURE", "The trust between this computer and its domain failed."),
    ErrorRow(1790, "ERROR_TRUST_FAILURE", "The network logon failed."),
    ErrorRow(1792, "ERROR_NETLOGON_NOT_STARTED", "A network logon was tried before the Netlogon service ran."),
    ErrorRow(1793, "ERROR_ACCOUNT_EXPIRED", "The account has expired."),
    ErrorRow(1907, "ERROR_PASSWORD_MUST_CHANGE", "The password must be changed before the first logon."),
    ErrorRow(
        1908,
        "ERROR_DOMAIN_CONTROLLER_NOT_FOUND",
        "No domain controller was found. On the internet that is to be expected."
    ),
    ErrorRow(1909, "ERROR_ACCOUNT_LOCKED_OUT", "The account is locked."),
    ErrorRow(2250, "ERROR_NOT_CONNECTED", "The network connection does not exist."),
    ErrorRow(2404, "ERROR_DEVICE_IN_USE", "The device is in use and cannot be disconnected."),
    ErrorRow(3010, "ERROR_SUCCESS_REBOOT_REQUIRED", "The operation succeeded; a restart is needed to finish it."),
    ErrorRow(5023, "ERROR_INVALID_STATE", "The resource is not in the right state for the operation."),
    ErrorRow(
        6000,
        "ERROR_ENCRYPTION_FAILED",
        """
        The file could not be encrypted. Clients on systems with a broken cng.sys log it when they protect their \
        identity.
        """
    ),
    ErrorRow(6001, "ERROR_DECRYPTION_FAILED", "The file could not be decrypted."),
    ErrorRow(6006, "ERROR_NO_USER_KEYS", "The user has no encryption keys."),
    ErrorRow(8224, "ERROR_DS_OPERATIONS_ERROR", "The directory service failed."),
    ErrorRow(8250, "ERROR_DS_SERVER_DOWN", "The directory server is not working."),
    ErrorRow(8453, "ERROR_DS_DRA_ACCESS_DENIED", "Replication access to the directory was denied."),
    ErrorRow(
        8524,
        "ERROR_DS_DNS_LOOKUP_FAILURE",
        "The directory operation failed because a name could not be resolved."
    ),
    ErrorRow(9003, "DNS_ERROR_RCODE_NAME_ERROR", "The name does not exist in DNS."),
    ErrorRow(9501, "DNS_INFO_NO_RECORDS", "DNS has no record of the wanted kind for the name."),
    ErrorRow(9560, "DNS_ERROR_INVALID_NAME_CHAR", "The name has a character that DNS does not allow."),
    ErrorRow(14003, "ERROR_SXS_ASSEMBLY_NOT_FOUND", "A shared component that the program needs is not installed."),
    ErrorRow(
        14081,
        "ERROR_SXS_ASSEMBLY_MISSING",
        "A shared component that the update or program refers to could not be found."
    ),
    ErrorRow(14098, "ERROR_SXS_COMPONENT_STORE_CORRUPT", "The Windows component store is damaged."),
]
