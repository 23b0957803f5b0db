import ReportModel
import Tokens

/// Whether a token may be shown to others, such as in a ticket.
struct PostingAdvice {
    let token: ReportedToken
    /// The judging clock, in seconds since 1970.
    let now: Int64

    /// Whether somebody who has the token could use it.
    var isDangerous: Bool {
        if token.facts.kind == .encrypted { return token.facts.validUntil.map { $0 > now } ?? true }
        guard let end = token.facts.probableEnd else { return true }
        return end > now
    }

    var sentence: String {
        let facts = token.facts
        guard isDangerous else { return facts.validUntil == nil ? Self.probablyExpired : Self.expired }
        if facts.kind == .bulkRegistration, let end = facts.probableEnd {
            let block = facts.uniqueID ?? "the id that the tool showed with it"
            let until = facts.validUntil == nil ? "probably until" : "until"
            return """
                Do not post it: \(until) \(end.clockText) UTC whoever has it can register devices in your hierarchy\
                \(token.state == .damaged ? ", once the damage is undone" : ""). If it was posted, mailed or pasted \
                into a ticket already, block it in the console, Administration > Security > Certificates, by \(block).
                """
        }
        if facts.probableEnd == nil { return PostingAdvice.unknownEnd }
        return PostingAdvice.valid
    }

    private static let expired = "It has expired and opens nothing any more. " + names
    private static let probablyExpired = "It has probably expired; its end is a guess. " + names
    private static let names = """
        It still names whoever issued it and the signing certificate: in a public place, post the masked form.
        """
    private static let unknownEnd = """
        Do not post it: nothing in it says when it ends, so take it for valid. The masked form may be posted.
        """
    private static let valid = """
        Do not post it: it has not ended, and whoever has it can act in its name. The masked form may be posted.
        """
}
