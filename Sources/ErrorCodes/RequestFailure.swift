/// How far a request of WinHTTP came before it failed.
package enum RequestFailure: Sendable, Hashable {
    /// No connection came about, or none that lasted.
    case connection
    /// The server was reached, and TLS with it failed.
    case tls
}

extension ErrorCode {
    /// How far the request came that failed with this code; `nil` when WinHTTP has no such number.
    package var requestFailure: RequestFailure? {
        guard let win32, let number = UInt32(exactly: win32), ErrorFamily.winHTTPRange.contains(number) else {
            return nil
        }
        return ErrorCode.tlsNumbers.contains(number) ? .tls : .connection
    }

    private static let tlsNumbers = ErrorFamilyTable.winHTTP.rows.filter(\.isTLS).map(\.value)
}
