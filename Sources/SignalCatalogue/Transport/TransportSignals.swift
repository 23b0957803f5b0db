package import Diagnosis

// What the several records of one request say together; see TransportAssembler.
extension SignalKind {
    /// A request was answered. The `endpoint` says by what.
    package static let requestSucceeded = SignalKind("request-succeeded")
    /// TLS failed; `flags` say why, if the log holds them.
    package static let tlsFailed = SignalKind("tls-failed")
    /// No connection came about; `code` says why.
    package static let connectionFailed = SignalKind("connection-failed")
    /// The server answered with an HTTP error; `status` and `statusText` hold it.
    package static let requestRefused = SignalKind("request-refused")
    /// A URL wants a PKI certificate of the client, and there is none.
    package static let clientCertificateMissing = SignalKind("client-certificate-missing")
    /// The client's ID as an event block carries it.
    package static let clientIdentified = SignalKind("client-identified")
}
