import Diagnosis
import ErrorCodes
import ReportModel

/// TLS failures that come from a proxy which opens the connection and shows a certificate of its own.
///
/// One server whose CA is unknown has a CA that is missing. A public service that is rejected for the same reason has
/// nothing in common with it but the way there.
struct InspectedTLS {
    let caseFile: CaseFile
    private let reason: Reason

    /// Why a client rejects a certificate that somebody on the way made.
    private struct Reason {
        let flag: CallbackFlags
        let codes: [UInt32]
        let words: String

        /// TLS failures for this reason.
        func filter(_ more: SignalFilter.Condition) -> SignalFilter {
            let codes = codes.map { ErrorCode($0) }
            return SignalFilter(.tlsFailed, where: [.has(.host), .any([.flag(flag.rawValue), .code(codes)]), more])
        }
    }

    private static let reasons = [
        // The codes of CMG401 and CMG402.
        Reason(
            flag: .invalidAuthority,
            codes: [12045, 0x800b_0109, 0x800b_0112],
            words: "come from a CA that the client does not trust"
        ),
        Reason(flag: .nameInvalid, codes: [12038, 0x800b_010f], words: "bear another name"),
    ]

    /// One for each gateway or management point, with the public servers that fail alike.
    static func detections(in caseFile: CaseFile) -> [Detection] {
        var seen: Set<String> = []
        return reasons.flatMap { InspectedTLS(caseFile: caseFile, reason: $0).detections() }
            .filter { seen.insert($0.subject ?? "").inserted }
    }

    private func detections() -> [Detection] {
        let others = publicFailures
        guard !others.isEmpty else { return [] }
        let names = others.compactMap(\.signal.host).withoutRepetition
        let own = caseFile.subjects(matching: reason.filter(.carriesManagement), by: .host).compactMap {
            host,
            histories -> Detection? in
            guard let host, !names.contains(host.lowercased()) else { return nil }
            return detection(host, histories, named: names)
        }
        // What the client's own server does ends the fault; of the others' answers its logs tell little.
        return own.cleared(by: .anyAnswer, in: caseFile).map { detection in
            var copy = detection
            copy.histories += others
            return copy
        }
    }

    /// The same failure at servers of public services that are no gateway.
    private var publicFailures: [History] {
        let gateways = caseFile.gatewayHosts
        return caseFile.histories(matching: reason.filter(.not([.endpoint([.gateway])]))).filter { history in
            history.signal.host.map { !gateways.contains($0) && PublicServers.contains($0) } ?? false
        }
    }

    private func detection(_ host: String, _ histories: [History], named names: [String]) -> Detection {
        let seen = """
            The certificates shown for \(host) and for \(names.listed(separator: ", ")) all \(reason.words), and these \
            servers have nothing to do with each other: something between the client and the internet inspects TLS \
            and shows certificates of its own.
            """
        let doubt = "If nothing does, the client's own store of trusted public CAs is old or damaged."
        var detection = Detection(
            subject: host,
            histories,
            severity: .error,
            confidence: .medium,
            values: ["seen": seen],
            notes: [doubt]
        )
        detection.title = "Something on the way inspects TLS and shows certificates of its own"
        detection.actions = Self.actions
        return detection
    }

    private static let actions = [
        """
        In the network: exempt {subject|the gateway}, login.microsoftonline.com and the other endpoints of the client \
        from TLS inspection, on the proxy, the firewall or the security product that does it.
        """,
        """
        On the client: to see who inspects, open https://{subject|login.microsoftonline.com} in a browser and look who \
        issued the certificate that is shown. If it is a public CA or your own, update the client's trusted root \
        certificates instead.
        """,
        """
        On the client: run "netsh winhttp show proxy" as administrator; it shows the proxy that services use, which may \
        be another than the browser's.
        """,
    ]
}
