import Tokens

/// The fields of a header or the claims of a payload, each with what it says and how far it can be believed.
struct ClaimList {
    let title: String
    let claims: [Claim]
    /// The judging clock, in seconds since 1970.
    let now: Int64

    /// More claims than any token of a gateway has; the JSON report holds all.
    private static let mostClaims = 100
    /// Longer values are cut; the JSON report holds them whole.
    private static let longestValue = 400
    private static let widestName = 20

    func write(to page: inout TextPage) {
        guard !claims.isEmpty else { return }
        page.heading("  " + title)
        let width = 4 + min(claims.map { name(of: $0).displayWidth }.max() ?? 0, ClaimList.widestName) + 2
        for claim in claims.prefix(ClaimList.mostClaims) { write(claim, width: width, to: &page) }
        let more = claims.count - ClaimList.mostClaims
        if more > 0 { page.line(.init("    \(more) more; the JSON report (--json) has all.", .faint)) }
    }

    private func write(_ claim: Claim, width: Int, to page: inout TextPage) {
        let name = name(of: claim)
        if 4 + name.displayWidth + 2 > width {
            page.line(.init("    " + name))
            page.paragraph(value(of: claim), indent: width)
        } else {
            page.paragraph(value(of: claim), indent: width, lead: [.init("    " + name)])
        }
        for note in notes(on: claim) { page.paragraph(note.text, indent: width, role: note.role) }
    }

    private func name(of claim: Claim) -> String {
        let shown = claim.name.count > 60 ? claim.name.prefix(60) + "…" : claim.name
        return claim.probableName.map { "\(shown) (\($0)?)" } ?? shown
    }

    private func value(of claim: Claim) -> String {
        if claim.certainty == .lost { return "lost" }
        let text = claim.text.count > ClaimList.longestValue ? claim.text.prefix(400) + "…" : claim.text
        return text + (time(of: claim).map { " = \($0)" } ?? "")
    }

    /// A time claim's number as a date.
    private func time(of claim: Claim) -> String? {
        let name = claim.probableName ?? claim.name
        guard ["exp", "nbf", "iat"].contains(name), case .number(let text)? = claim.value, let seconds = Int64(text)
        else { return nil }
        return "\(seconds.clockText) UTC, \(TimeSpan.relative(seconds, to: now))"
    }

    private func notes(on claim: Claim) -> [(text: String, role: Style.Role)] {
        var notes: [(text: String, role: Style.Role)] = []
        if let reason = claim.certainty.reason {
            let place = claim.position.map { "; the value starts at \($0.words)" } ?? ""
            notes.append(("doubtful: \(reason)\(place)", .warning))
        }
        if let guess = claim.guess { notes.append(("guess: \(shown(guess.text)); \(guess.reason)", .quote)) }
        if let meaning = ClaimMeaning.of(claim.probableName ?? claim.name) { notes.append((meaning, .faint)) }
        return notes
    }

    /// A guess, with the time it gives.
    private func shown(_ guess: String) -> String {
        guard let seconds = Int64(guess), seconds > 1_000_000_000 else { return guess }
        return "\(guess) = \(seconds.clockText) UTC, \(TimeSpan.relative(seconds, to: now))"
    }
}
