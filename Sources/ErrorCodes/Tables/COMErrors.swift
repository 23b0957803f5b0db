extension ErrorFamilyTable {
    /// HRESULTs of COM and, where marked, of .NET, as [MS-ERREF] and the Windows headers give them.
    static let com = ErrorFamilyTable(
        family: .com,
        source: .hresults,
        confidence: .twoSources,
        rows: comRows
    )
}

private let comRows: [ErrorRow] = [
    ErrorRow(
        0x8000_0003,
        nil,
        "In Microsoft's page on installation errors: one or more arguments are invalid.",
        note: """
            As an NTSTATUS the same value is a breakpoint; old 16-bit COM headers give it to E_INVALIDARG, today's \
            value of which is 0x80070057.
            """,
        source: .applicationInstall,
        confidence: .disputed
    ),
    ErrorRow(
        0x8000_0009,
        nil,
        "In Microsoft's page on installation errors: access denied in general.",
        note: "Old 16-bit COM headers give this value to E_ACCESSDENIED, today's value of which is 0x80070005.",
        source: .applicationInstall,
        confidence: .disputed
    ),
    ErrorRow(
        0x8000_000a,
        "E_PENDING",
        """
        The data is not there yet. After a post to a management point that otherwise succeeded it means that no \
        reply message came; the server may be down for a short time.
        """,
        note: "It accompanies the real cause rather than being one; look at the lines before it."
    ),
    ErrorRow(0x8000_4001, "E_NOTIMPL", "The function is not implemented."),
    ErrorRow(0x8000_4002, "E_NOINTERFACE", "The object does not offer the interface asked for."),
    ErrorRow(0x8000_4003, "E_POINTER", "A pointer is not valid."),
    ErrorRow(0x8000_4004, "E_ABORT", "The operation was stopped."),
    ErrorRow(0x8000_4005, "E_FAIL", "An unspecified error. It says nothing by itself; read the lines before it."),
    ErrorRow(
        0x8000_4015,
        "CO_E_WRONG_SERVER_IDENTITY",
        "The COM server runs under another identity than the one set up for it."
    ),
    ErrorRow(0x8000_4027, "CO_E_CLASS_DISABLED", "The COM class is disabled."),
    ErrorRow(
        0x8000_ffff,
        "E_UNEXPECTED",
        "Something happened that the program did not foresee. Look for the cause in the lines before."
    ),
    ErrorRow(
        0x8004_0102,
        nil,
        "Logged when no location was found for content that the client wants to download.",
        note: """
            The value lies in the range where each component gives its own meanings; the general headers call it \
            DRAGDROP_E_INVALIDHWND.
            """,
        source: .clientLogs,
        confidence: .disputed
    ),
    ErrorRow(0x8004_0110, "CLASS_E_NOAGGREGATION", "The COM class cannot be part of an aggregate."),
    ErrorRow(0x8004_0111, "CLASS_E_CLASSNOTAVAILABLE", "The library does not provide the COM class asked for."),
    ErrorRow(0x8004_0150, "REGDB_E_READREGDB", "The COM registration could not be read from the registry."),
    ErrorRow(
        0x8004_0154,
        "REGDB_E_CLASSNOTREG",
        """
        A COM class is not registered. In Windows PE that is normal; on an installed system the client may need \
        repair.
        """
    ),
    ErrorRow(0x8004_0155, "REGDB_E_IIDNOTREG", "A COM interface is not registered."),
    ErrorRow(0x8004_01f0, "CO_E_NOTINITIALIZED", "COM was used before it was initialised."),
    ErrorRow(0x8004_01f3, "CO_E_CLASSSTRING", "A class identifier or name has a wrong form or is not registered."),
    ErrorRow(0x8004_01fb, "CO_E_OBJNOTREG", "The object is not registered."),
    ErrorRow(0x8008_0005, "CO_E_SERVER_EXEC_FAILURE", "The COM server could not be started in time."),
    ErrorRow(
        0x8013_1040,
        "FUSION_E_REF_DEF_MISMATCH",
        """
        A .NET assembly was found, but in another version than asked for. On a management point it breaks the \
        token service.
        """,
        source: .dotNetHeader
    ),
    ErrorRow(0x8013_1500, "COR_E_EXCEPTION", "A .NET program failed with a general exception.", source: .dotNetHeader),
    ErrorRow(0x8013_1501, "COR_E_SYSTEM", "A .NET program failed with a system exception.", source: .dotNetHeader),
    ErrorRow(
        0x8013_1509,
        "COR_E_INVALIDOPERATION",
        "A .NET object was in a state that does not allow the operation.",
        source: .dotNetHeader
    ),
]
