import CMTraceLog
import Times
import Diagnosis
import ReportModel

extension AreaReader {
    static let token = AreaReader(.token, logs: ["CcmMessaging", "ccmsetup", "CcmAad"]) { caseFile, _ in
        let received = caseFile.latest(.tokenReceived)
        return AreaReading(
            Tokens.summary(received, in: caseFile),
            facts: Tokens.facts(received),
            showsWork: received != nil || caseFile.has(.tokenInUse)
        )
    }
}

private enum Tokens {
    static func summary(_ received: History?, in caseFile: CaseFile) -> String {
        if let received {
            let time = received.last.marks.first?.time.map { " at " + $0.statedText } ?? ""
            let end = received.lastSignal.expiryText.map { " and runs until " + $0 } ?? ""
            return "A CCM token was received\(time)\(end)."
        }
        if caseFile.has(.tokenInUse) { return "Requests carry a token; its receipt is not in these logs." }
        switch (caseFile.client.place, caseFile.client.mode) {
        case (.intranet, .selfSigned), (.intranet, .pki):
            return "No token is seen in these logs; on the intranet this client needs none."
        case (_, .pki):
            return "No token is seen in these logs; a client with a PKI certificate needs none."
        default:
            return caseFile.unseen("any token")
        }
    }

    static func facts(_ received: History?) -> [Fact] {
        guard let received else { return [] }
        var facts: [Fact] = []
        if let instant = received.last.marks.first?.time?.utc {
            facts.append(Fact("lastReceived", .text(instant.rfc3339)))
        }
        if let expires = received.lastSignal[.expires] { facts.append(Fact("expires", .text(expires))) }
        if let sid = received.signal[.sid] { facts.append(Fact("sid", .text(sid))) }
        return facts
    }
}
