package import Diagnosis

extension SignalCatalogue {
    /// How lines that tell one thing together are joined.
    ///
    /// Of several families that look at one line, or whose groups end at one moment, the earlier one speaks first.
    package static let families = FamilySet([
        .refusedRequest,
        .clientIdentity,
        .secureFailure,
        .unsentRequest,
        .reportedEvent,
        .missingClientCertificate,
        .requestTarget,
        .tokenServer,
        .answeredMessage,
        .endedSetup,
        .refusedContentSource,
        .distrustedServer,
    ])
}
