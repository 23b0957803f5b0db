import Diagnosis

extension CaseFile {
    /// Which certificates the search for a client certificate passed over and whose they are, as sentences; none where
    /// the logs show none.
    var skippedCertificates: [String] {
        let skipped = Set(histories(.certificateSkipped).compactMap { $0.signal[.thumbprint]?.uppercased() })
        guard !skipped.isEmpty else { return [] }
        let listed = histories(.certificateListed).filter {
            skipped.contains($0.signal[.thumbprint]?.uppercased() ?? "")
        }
        let issuers = listed.compactMap { $0.signal[.issuer] }.withoutRepetition
        guard !issuers.isEmpty else {
            return ["Certificates were found and passed over: they fit no issuer of the site."]
        }
        let told =
            "Certificates were found and passed over, as they fit no issuer that the site names: those issued by "
        // The names that Entra's own certificates bear: of the device's join, and of sign-ins between devices.
        let areEntras = issuers.allSatisfy { $0.contains("MS-Organization-") }
        let whose = areEntras ? " These are Microsoft Entra's own and never PKI certificates." : ""
        return [told + issuers.listed(separator: "; ") + "." + whose]
    }
}
