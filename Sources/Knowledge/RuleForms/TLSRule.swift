import Citations
import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    /// A rule about one reason for which TLS to a gateway or management point fails.
    ///
    /// The reason is known by a secure failure flag or by an error code of its own; any answer of the same server
    /// clears it. `remarks` are sentences that the rest of the logs adds, and `isCertain` whether it leaves no doubt.
    static func tls(
        id: String,
        slug: String,
        title: String,
        basis: EvidenceBasis,
        flag: CallbackFlags,
        codes: [UInt32],
        summary: String,
        why: String,
        actions: [String],
        who: Responsible? = nil,
        references: [Reference],
        explains: [String] = [],
        remarks: (@Sendable (CaseFile) -> [String])? = nil,
        isCertain: (@Sendable (CaseFile) -> Bool)? = nil,
        matching: [Example],
        notMatching: [Example]
    ) -> Rule {
        let reason = SignalFilter.Condition.any([.flag(flag.rawValue), .code(codes.map { ErrorCode($0) })])
        return Rule(
            id: id,
            slug: slug,
            title: title,
            area: .trust,
            severity: .error,
            level: .trust,
            basis: basis,
            check: .seen(
                SignalFilter(.tlsFailed, where: [reason, .carriesManagement]),
                by: .host,
                clearedBy: .anyAnswer
            ),
            summary: summary,
            why: why,
            actions: actions,
            who: who,
            references: references,
            explains: explains,
            remarks: remarks,
            isCertain: isCertain,
            matching: matching,
            notMatching: notMatching
        )
    }
}
