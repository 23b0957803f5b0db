import Diagnosis

extension LineFamily {
    /// A request that failed because its URL wants a PKI certificate of the client, and there is none.
    static let missingClientCertificate = LineFamily(
        patterns: [],
        becomes: [.clientCertificateMissing],
        lines: [
            .part(.transportFailed) { line, _, _ in
                guard case .certificateMissing = ToldFailure(line) else { return .passes }
                return .gives(line.signal.with(kind: .clientCertificateMissing))
            }
        ]
    )
}
