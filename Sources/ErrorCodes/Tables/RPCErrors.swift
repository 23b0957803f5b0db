extension ErrorFamilyTable {
    /// RPC has Win32 numbers (`RPC_S_`) and, through COM, HRESULTs (`RPC_E_`); `winerror.h` lists both.
    static let rpc = ErrorFamilyTable(
        family: .rpc,
        source: .systemErrors,
        confidence: .twoSources,
        rows: rpcRows
    )
}

private let rpcRows: [ErrorRow] = [
    ErrorRow(1702, "RPC_S_INVALID_BINDING", "The binding handle is not valid."),
    ErrorRow(1703, "RPC_S_PROTSEQ_NOT_SUPPORTED", "The way of transport is not supported."),
    ErrorRow(1715, "RPC_S_NOT_LISTENING", "The server does not listen for calls."),
    ErrorRow(1717, "RPC_S_UNKNOWN_IF", "The server does not know the interface."),
    ErrorRow(1721, "RPC_S_OUT_OF_RESOURCES", "There are not enough resources for the call."),
    ErrorRow(
        1722,
        "RPC_S_SERVER_UNAVAILABLE",
        """
        The other computer or service cannot be reached by RPC. For a local service it is stopped; for another \
        computer a firewall is usual.
        """
    ),
    ErrorRow(1723, "RPC_S_SERVER_TOO_BUSY", "The server is too busy for the call."),
    ErrorRow(1726, "RPC_S_CALL_FAILED", "The call failed after it was sent; it may have been carried out."),
    ErrorRow(1727, "RPC_S_CALL_FAILED_DNE", "The call failed and was not carried out."),
    ErrorRow(1728, "RPC_S_PROTOCOL_ERROR", "The two sides disagree about the RPC protocol."),
    ErrorRow(1745, "RPC_S_PROCNUM_OUT_OF_RANGE", "The server does not have the procedure that was called."),
    ErrorRow(1747, "RPC_S_UNKNOWN_AUTHN_SERVICE", "The authentication service is unknown."),
    ErrorRow(
        1753,
        "EPT_S_NOT_REGISTERED",
        "The endpoint mapper knows no endpoint for the service; it is not running there."
    ),
    ErrorRow(1766, "RPC_S_INTERNAL_ERROR", "RPC failed inside."),
    ErrorRow(1818, "RPC_S_CALL_CANCELLED", "The call was cancelled."),
    ErrorRow(1825, "RPC_S_SEC_PKG_ERROR", "The security package failed during the call."),
    ErrorRow(0x8001_0001, "RPC_E_CALL_REJECTED", "The called program refused the call."),
    ErrorRow(0x8001_0002, "RPC_E_CALL_CANCELED", "The call was cancelled by its caller."),
    ErrorRow(0x8001_0006, "RPC_E_CONNECTION_TERMINATED", "The connection ended or is in a wrong state."),
    ErrorRow(0x8001_0007, "RPC_E_SERVER_DIED", "The called program ended during the call, or is too old."),
    ErrorRow(0x8001_0012, "RPC_E_SERVER_DIED_DNE", "The called program ended before it carried out the call."),
    ErrorRow(0x8001_0100, "RPC_E_SYS_CALL_FAILED", "A system call failed."),
    ErrorRow(0x8001_0105, "RPC_E_SERVERFAULT", "The called program crashed during the call."),
    ErrorRow(0x8001_0106, "RPC_E_CHANGED_MODE", "The thread's concurrency mode was set before and cannot change."),
    ErrorRow(
        0x8001_0108,
        "RPC_E_DISCONNECTED",
        "The object called has disconnected from its clients; the service was probably restarted."
    ),
    ErrorRow(0x8001_010a, "RPC_E_SERVERCALL_RETRYLATER", "The called program is busy; try again later."),
    ErrorRow(0x8001_011b, "RPC_E_ACCESS_DENIED", "Access to the remote call was denied."),
    ErrorRow(0x8001_011f, "RPC_E_TIMEOUT", "The remote call timed out."),
]
