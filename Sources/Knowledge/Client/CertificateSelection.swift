import Diagnosis
import ErrorCodes
import ReportModel

extension Check {
    /// The newest search for a PKI certificate ended with this code.
    ///
    /// Only the lines of the search itself count: the warning and the event. What the code weighs depends on whether
    /// the client needs a certificate at all. A device that works with a token or with its self-signed certificate
    /// searches too, and may well have certificates of other programs in its store.
    static func searchEnded(with code: UInt32) -> Check {
        .custom { caseFile in
            let code = ErrorCode(code)
            let histories = caseFile.histories(matching: .searchResult(where: [.code([code])]))
            guard let last = histories.map(\.last.moment).max() else { return [] }
            var detection = Detection(histories)
            let otherwise = caseFile.histories(matching: .searchResult(where: [.not([.code([code])])]))
            detection.clearedBy =
                (caseFile.certificateSearches.valid + otherwise).first { $0.last.moment > last && !$0.touches(last) }
            return [detection.weighed(in: caseFile)]
        }
    }
}

extension SignalFilter {
    /// How a search for a certificate ended, in the warning or in the event.
    fileprivate static func searchResult(where conditions: [Condition]) -> SignalFilter {
        SignalFilter(.pkiCertificateNotFound, .certificateRetrievalReported, where: conditions)
    }
}

extension Detection {
    fileprivate func weighed(in caseFile: CaseFile) -> Detection {
        var copy = self
        let client = caseFile.client
        if client.usesToken || client.isEntraRegistered {
            copy.severity = .info
            copy.notes.append("The client proves itself with a token, so it can do without a certificate.")
        } else if caseFile.demandsPKICertificate {
            copy.severity = .error
            copy.notes.append("The client needs a PKI certificate.")
        } else if client.isRegistered {
            copy.severity = .info
            copy.notes.append("The client is registered, so it works with its self-signed certificate.")
        }
        return copy
    }
}
