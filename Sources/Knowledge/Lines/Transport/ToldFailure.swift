import Diagnosis
import ErrorCodes

/// What became of a request of which `ERROR: URL=…` tells.
enum ToldFailure {
    /// The URL wants a PKI certificate of the client, and there is none.
    case certificateMissing
    /// The server answered with an HTTP error, whose status follows.
    case refused
    case tls
    case connection

    /// What a line of the kind `transport-failed` tells.
    init(_ line: MarkedSignal) {
        if line.signal[.symbol] == "CCM_E_NO_CLIENT_PKI_CERT" {
            self = .certificateMissing
            return
        }
        // A code that is no Win32 number is Configuration Manager's word for an HTTP error, like 0.
        guard let code = line.signal.code, code.win32 ?? 0 != 0 else {
            self = .refused
            return
        }
        self = code.requestFailure == .tls ? .tls : .connection
    }
}
