import Diagnosis
import ReportModel

extension AreaReader {
    static let certificateMode = AreaReader(
        .certificateMode,
        logs: ["ClientIDManagerStartup", "CertificateMaintenance"],
        // How the client proves itself, and how else it could.
        factsOfAdvice: { [Fact("methods", $0.fact)] }
    ) { caseFile, _ in
        let mode = caseFile.client.mode
        return AreaReading(
            CertificateMode.summary(of: mode, in: caseFile),
            facts: CertificateMode.facts(of: mode, in: caseFile),
            showsWork: mode != .unknown,
            isContradictory: CertificateMode.isContradictory(in: caseFile)
        )
    }
}

private enum CertificateMode {
    static func summary(of mode: ClientPicture.Mode, in caseFile: CaseFile) -> String {
        if isContradictory(in: caseFile) {
            return "A PKI certificate is selected, and yet a URL that wants one says that there is none."
        }
        switch mode {
        case .pki: return "PKI certificate" + place(of: caseFile) + "."
        case .selfSigned: return "Self-signed certificate" + place(of: caseFile) + "."
        case .entra: return "Microsoft Entra identity" + place(of: caseFile) + "."
        case .unknown: return caseFile.unseen("which certificate the client uses")
        }
    }

    private static func place(of caseFile: CaseFile) -> String {
        switch caseFile.client.place {
        case .intranet: ", on the intranet"
        case .internet: ", on the internet"
        case .unknown: ", place unknown"
        case nil: ""
        }
    }

    static func facts(of mode: ClientPicture.Mode, in caseFile: CaseFile) -> [Fact] {
        var facts = [Fact("mode", .text(mode.rawValue))]
        let newest = caseFile.certificateSearches.valid.max { $0.last.moment < $1.last.moment }
        if mode == .pki, let thumbprint = newest?.signal[.thumbprint] {
            facts.append(Fact("thumbprint", .text(thumbprint)))
        }
        if let state = caseFile.client.httpsState { facts.append(Fact("httpsState", .number(state))) }
        return facts
    }

    /// A certificate was found, and a request made after that says there is none; no search failed in between.
    static func isContradictory(in caseFile: CaseFile) -> Bool {
        let searches = caseFile.certificateSearches
        guard let found = searches.valid.map(\.last.moment).max(),
            let missing = caseFile.lastMoment(.clientCertificateMissing), missing > found
        else { return false }
        return searches.lastFailure.map { $0 < found } ?? true
    }
}
