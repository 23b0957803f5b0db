extension ErrorFamilyTable {
    /// Microsoft's list of WMI error constants and `wbemcli.h` agree on these numbers.
    static let wmi = ErrorFamilyTable(
        family: .wmi,
        source: .wmi,
        confidence: .twoSources,
        rows: wmiRows
    )
}

private let wmiRows: [ErrorRow] = [
    ErrorRow(
        0x8004_1001,
        "WBEM_E_FAILED",
        "WMI failed without saying why. The repository or a provider may be damaged."
    ),
    ErrorRow(
        0x8004_1002,
        "WBEM_E_NOT_FOUND",
        "The WMI object was not found. Often the client just asks for something that was never stored."
    ),
    ErrorRow(0x8004_1003, "WBEM_E_ACCESS_DENIED", "The account may not read or change this WMI object or namespace."),
    ErrorRow(0x8004_1004, "WBEM_E_PROVIDER_FAILURE", "A WMI provider failed."),
    ErrorRow(0x8004_1005, "WBEM_E_TYPE_MISMATCH", "A value has the wrong type."),
    ErrorRow(0x8004_1006, "WBEM_E_OUT_OF_MEMORY", "WMI ran out of memory."),
    ErrorRow(0x8004_1007, "WBEM_E_INVALID_CONTEXT", "The context object is not valid."),
    ErrorRow(0x8004_1008, "WBEM_E_INVALID_PARAMETER", "A parameter of a WMI call is not valid."),
    ErrorRow(0x8004_1009, "WBEM_E_NOT_AVAILABLE", "The WMI resource is not available at the moment."),
    ErrorRow(0x8004_100a, "WBEM_E_CRITICAL_ERROR", "WMI met an internal error that it cannot recover from."),
    ErrorRow(0x8004_100c, "WBEM_E_NOT_SUPPORTED", "WMI does not support the operation."),
    ErrorRow(
        0x8004_100e,
        "WBEM_E_INVALID_NAMESPACE",
        "The WMI namespace does not exist. When it is root\\ccm, the client is not installed or is damaged."
    ),
    ErrorRow(0x8004_100f, "WBEM_E_INVALID_OBJECT", "The WMI object is not valid."),
    ErrorRow(
        0x8004_1010,
        "WBEM_E_INVALID_CLASS",
        "The WMI class does not exist. A damaged client installation is one cause."
    ),
    ErrorRow(0x8004_1011, "WBEM_E_PROVIDER_NOT_FOUND", "The WMI provider was not found."),
    ErrorRow(0x8004_1012, "WBEM_E_INVALID_PROVIDER_REGISTRATION", "The WMI provider is not registered correctly."),
    ErrorRow(
        0x8004_1013,
        "WBEM_E_PROVIDER_LOAD_FAILURE",
        "The WMI provider could not be loaded; its library is missing or not registered."
    ),
    ErrorRow(0x8004_1014, "WBEM_E_INITIALIZATION_FAILURE", "A WMI component could not be initialised."),
    ErrorRow(
        0x8004_1015,
        "WBEM_E_TRANSPORT_FAILURE",
        "WMI could not reach the other computer because of a network error."
    ),
    ErrorRow(0x8004_1016, "WBEM_E_INVALID_OPERATION", "The WMI operation is not valid."),
    ErrorRow(0x8004_1017, "WBEM_E_INVALID_QUERY", "The WMI query is not valid."),
    ErrorRow(0x8004_1018, "WBEM_E_INVALID_QUERY_TYPE", "The WMI query language is not supported."),
    ErrorRow(0x8004_1019, "WBEM_E_ALREADY_EXISTS", "The WMI object exists already."),
    ErrorRow(0x8004_101d, "WBEM_E_UNEXPECTED", "The client of WMI did something unexpected."),
    ErrorRow(0x8004_1024, "WBEM_E_PROVIDER_NOT_CAPABLE", "The WMI provider cannot do the operation."),
    ErrorRow(0x8004_102e, "WBEM_E_INVALID_METHOD", "The WMI method does not exist."),
    ErrorRow(0x8004_102f, "WBEM_E_INVALID_METHOD_PARAMETERS", "The parameters of the WMI method are not valid."),
    ErrorRow(0x8004_1031, "WBEM_E_INVALID_PROPERTY", "The WMI class has no such property."),
    ErrorRow(0x8004_1032, "WBEM_E_CALL_CANCELLED", "The WMI call was cancelled."),
    ErrorRow(0x8004_1033, "WBEM_E_SHUTTING_DOWN", "WMI is shutting down."),
    ErrorRow(0x8004_103a, "WBEM_E_INVALID_OBJECT_PATH", "The path of the WMI object is not valid."),
    ErrorRow(0x8004_103b, "WBEM_E_OUT_OF_DISK_SPACE", "WMI has no disk space left."),
    ErrorRow(0x8004_1045, "WBEM_E_SERVER_TOO_BUSY", "WMI is too busy."),
    ErrorRow(0x8004_1062, "WBEM_E_PRIVILEGE_NOT_HELD", "A privilege that the WMI operation needs is missing."),
    ErrorRow(0x8004_1069, "WBEM_E_TIMED_OUT", "The WMI operation timed out."),
    ErrorRow(0x8004_106c, "WBEM_E_QUOTA_VIOLATION", "A WMI quota was reached."),
    ErrorRow(0x8004_1071, "WBEM_E_CONNECTION_FAILED", "The connection to WMI on the other computer failed."),
]
