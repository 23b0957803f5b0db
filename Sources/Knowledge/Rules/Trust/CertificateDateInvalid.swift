import Diagnosis
import ErrorCodes

extension Rule {
    static let certificateDateInvalid = Rule.tls(
        id: "CMG404",
        slug: "certificate-date-invalid",
        title: "The server's certificate is not valid at the client's time",
        basis: .codeOnly,
        flag: .dateInvalid,
        // 12037 ERROR_WINHTTP_SECURE_CERT_DATE_INVALID, CERT_E_EXPIRED.
        codes: [12037, 0x800b_0101],
        summary: """
            TLS to {host|the server} failed: by the client's clock, the certificate it presents is expired or \
            not valid yet (secure failure flags {flags|not logged}).
            """,
        why: """
            Either the certificate has run out, or the client's clock is wrong; a device that was off for long \
            often has the wrong date.
            """,
        actions: [
            "On the client: compare date and time with a clock you trust, and correct them first.",
            "On the gateway: look at the certificate's end date and renew it in the CMG's properties.",
        ],
        references: [.winHTTPErrors, .winHTTPFlags],
        remarks: { caseFile in
            let others = PublicServers.outOfDate(in: caseFile)
            guard !others.isEmpty else { return [] }
            return ["The same is said of \(others.listed(separator: ", ")), so it is the client's clock that is wrong."]
        },
        isCertain: { !PublicServers.outOfDate(in: $0).isEmpty },
        matching: [
            .secureFailure("CERT_DATE_INVALID", "0x20"),
            .failedRequest(12037, "ERROR_WINHTTP_SECURE_CERT_DATE_INVALID"),
        ],
        notMatching: [
            .secureFailure("INVALID_CA", "0x8")
        ]
    )
}

extension PublicServers {
    /// Those whose certificate is not valid at the client's time either.
    fileprivate static func outOfDate(in caseFile: CaseFile) -> [String] {
        let dated = SignalFilter(.tlsFailed, where: [.flag(CallbackFlags.dateInvalid.rawValue), .has(.host)])
        return caseFile.histories(matching: dated).compactMap(\.signal.host).filter { contains($0) }.withoutRepetition
    }
}
