import CMTraceLog
import Times
import Checked
import Diagnosis
import ErrorCodes

/// What the client's searches for a PKI certificate brought.
///
/// A search runs at every start of the service and from time to time; it leaves its lines within a second or two, and
/// goes through every certificate of the store.
struct CertificateSearches {
    /// Certificates that were found, expired ones among them: the line comes before the validation.
    let found: [History]
    /// Searches that ended without a certificate.
    let failed: [History]
    /// Certificates that turned out to be past their end.
    let expired: [History]
    /// When searches ended without a certificate.
    private let failures: SpellIndex

    init(_ caseFile: CaseFile) {
        found = caseFile.histories(.pkiCertificateFound)
        expired = caseFile.histories(.clientCertificateExpired)
        failed =
            caseFile.histories(.certificateStoreEmpty)
            + caseFile.histories(.pkiCertificateNotFound)
            + caseFile.histories(matching: CertificateSearches.reportedFailure)
        failures = SpellIndex(of: failed)
    }

    /// CCM_ServiceHost_CertRetrieval_Status with "empty store", "no match", "several match" or "no private key".
    private static let reportedFailure = SignalFilter(
        .certificateRetrievalReported,
        where: [.code([0x87d0_0280, 0x87d0_0281, 0x87d0_0282, 0x87d0_0283].map { ErrorCode($0) })]
    )
}

extension CertificateSearches {
    /// Certificates that were found and that no line calls expired.
    var valid: [History] {
        let expired = Set(expired.compactMap { $0.signal[.thumbprint]?.lowercased() })
        return found.filter { !expired.contains($0.signal[.thumbprint]?.lowercased() ?? "") }
    }

    /// When a search last ended without a certificate.
    var lastFailure: Moment? { failed.map(\.last.moment).max() }

    /// Whether one of the searches without result may be the one of this moment.
    func mayHaveFailed(at moment: Moment) -> Bool {
        failures.touches(moment)
    }
}

extension CaseFile {
    /// The client's searches for a PKI certificate.
    var certificateSearches: CertificateSearches { CertificateSearches(self) }
}

extension History {
    /// Whether it may have occurred within so many minutes of a moment; spells tell no more than that.
    func touches(_ moment: Moment, minutes: Int = 1) -> Bool {
        spells.contains { spell in
            spell.first.instant.advanced(byMinutes: 0 -| minutes) <= moment.instant
                && moment.instant <= spell.last.instant.advanced(byMinutes: minutes)
        }
    }
}

extension ErrorCode {
    /// What the tables know about the code, as a sentence; a plain remark where they know nothing.
    var meaning: String {
        ErrorTable.entry(for: self)?.meaning ?? "No table lists this code."
    }
}
