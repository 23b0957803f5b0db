package import Diagnosis

// What the several records of one request say together; each is given out by a family of lines.
extension SignalKind {
    package static let requestSucceeded = SignalKind(
        "request-succeeded",
        meaning: "A request was answered. The endpoint says by what."
    )
    package static let tlsFailed = SignalKind(
        "tls-failed",
        meaning: "TLS failed; flags say why, if the log holds them."
    )
    package static let connectionFailed = SignalKind(
        "connection-failed",
        meaning: "No connection came about; code says why."
    )
    package static let requestRefused = SignalKind(
        "request-refused",
        meaning: "The server answered with an HTTP error; status and statusText hold it."
    )
    package static let clientCertificateMissing = SignalKind(
        "client-certificate-missing",
        meaning: "A URL wants a PKI certificate of the client, and there is none."
    )
    package static let clientIdentified = SignalKind(
        "client-identified",
        meaning: "The client's ID as an event block carries it."
    )
}
