package import Diagnosis

extension ServerLine {
    /// The lines of servers' logs of which the cause is known.
    package static let all: [ServerLine] =
        serverTokenAudience + serverRecordNotValid + serverBoundaryGroupDenied + connectorFindsNoCertificate
        + serverTokenExpired + serverCannotReachEntra + bootCertificateNotValid + tokenToolDenied
        + serverTokenLibrary + serverFoundCertificateExpired
}
