import CMTraceLog
import Times
import ReportModel
import Tokens

/// One token: the verdict, what it is, what is wrong with it, every claim, and what to do with it.
struct TokenSection {
    let entry: TokenReport.Entry
    let report: TokenReport
    let zone: LocalZone

    private var facts: TokenFacts { entry.token.facts }
    private var now: Int64 { report.clock.judgedAt.seconds }

    private static let nameWidth = 16

    /// Everything but the verdict.
    func write(to page: inout TextPage) {
        page.blank()
        guard !facts.lacksBeginning else { return writeRest(to: &page) }
        writeFacts(to: &page)
        writeProblems(to: &page)
        ClaimList(title: "Header", claims: facts.header, now: now).write(to: &page)
        ClaimList(title: "Claims", claims: facts.claims, now: now).write(to: &page)
        writeRaw(to: &page)
    }

    /// What is left of a token without its beginning: what is missing in the parts as they stand now is no fault of it.
    private func writeRest(to page: inout TextPage) {
        fact("posting", "Do not post it: most of the token is there. The masked form may be posted.", to: &page)
        ClaimList(title: "Claims that are left", claims: facts.header, now: now).write(to: &page)
        writeRaw(to: &page)
    }

    /// The verdict alone, and what to do.
    func writeVerdict(to page: inout TextPage) {
        let verdict = TokenVerdict(token: entry.token, signature: entry.signature, now: now)
        page.paragraph(verdict.sentence, indent: 0, role: verdict.role)
        page.paragraph("\(kindName) \(facts.masked), \(place)", indent: 2)
        if let advice = verdict.advice { page.paragraph(advice, indent: 5, lead: [.init("  do", .strong)]) }
        page.paragraph("Judged at \(now.clockText) UTC, \(clockSource).", indent: 2, role: .faint)
    }

    private var kindName: String {
        switch facts.kind {
        case .bulkRegistration: "Bulk registration token"
        case .clientToken: "Client authentication token"
        case .ccmAccessToken: "CCM token"
        case .entra: "Microsoft Entra token"
        case .encrypted: "Encrypted token"
        case .other: facts.lacksBeginning ? "A part of a token" : "Token of an unknown kind"
        }
    }

    private var place: String {
        let wrapped = facts.lines.count > 1 ? " to line \(facts.lines.upperBound)" : ""
        return facts.start.words + wrapped + " of \(report.source)."
    }

    private var clockSource: String {
        report.clock.source == .option ? "as you asked" : "now"
    }

    // MARK: - Facts

    private func writeFacts(to page: inout TextPage) {
        fact("kind", "\(facts.kind.rawValue): \(facts.kindReason)", to: &page)
        if let hierarchy = facts.hierarchyID { fact("hierarchy", hierarchy, to: &page) }
        if let id = facts.uniqueID { fact("id", "\(id), to look it up or block it in the console", to: &page) }
        if facts.uniqueID == nil { guess("id", ofClaim: "UniqueId", to: &page) }
        if let start = facts.validFrom { fact("valid from", time(start), to: &page) }
        if let end = facts.validUntil { fact("valid until", time(end), to: &page) }
        if facts.validUntil == nil, let end = facts.probableEnd {
            fact("valid until", "a guess: \(time(end))", role: .quote, to: &page)
        }
        if let lifetime = facts.lifetimeMinutes { fact("lifetime", words(forLifetime: lifetime), to: &page) }
        if let thumbprint = facts.thumbprint {
            fact("signed by", "the certificate with thumbprint \(thumbprint) (x5t, SHA-1)", to: &page)
        }
        fact("signature", entry.signature.sentence, role: entry.signature.isFailure ? .error : .normal, to: &page)
        fact("use", facts.kind.use, to: &page)
        let advice = PostingAdvice(token: entry.token, now: now)
        fact("posting", advice.sentence, role: advice.isDangerous ? .warning : .normal, to: &page)
    }

    private func fact(_ name: String, _ text: String, role: Style.Role = .normal, to page: inout TextPage) {
        page.paragraph(text, indent: TokenSection.nameWidth, lead: [.init("  " + name, .faint)], role: role)
    }

    private func guess(_ name: String, ofClaim claim: String, to page: inout TextPage) {
        guard let guess = facts.claims[claim]?.guess else { return }
        fact(name, "a guess: \(guess.text)", role: .quote, to: &page)
    }

    private func time(_ seconds: Int64) -> String {
        let local = zone.text(seconds).map { " = \($0)" } ?? ""
        return "\(seconds.clockText) UTC\(local), \(TimeSpan.relative(seconds, to: now))"
    }

    private func words(forLifetime minutes: Int64) -> String {
        let (seconds, overflow) = minutes.multipliedReportingOverflow(by: 60)
        let span = "\(minutes.grouped) minutes" + (overflow || minutes < 0 ? "" : " (\(TimeSpan.text(seconds)))")
        return span + (facts.lifetimeRelation.map { ", \($0.words)" } ?? "")
    }

    // MARK: - The rest

    private func writeProblems(to page: inout TextPage) {
        guard !facts.problems.isEmpty else { return }
        page.heading("  Problems")
        for problem in facts.problems {
            let place = problem.position.map { ": \($0.words)" } ?? ""
            let lead = "    \(problem.effect.rawValue)"
            page.paragraph(
                problem.sentence.withoutFinalStop + place + ".",
                indent: TokenSection.nameWidth + 2,
                lead: [.init(lead, problem.effect == .unusual ? .warning : .error)]
            )
        }
    }

    private func writeRaw(to page: inout TextPage) {
        guard let raw = entry.raw else { return }
        page.heading("  The token itself, as you asked")
        page.line(.init(shown: raw))
    }
}

extension LifetimeRelation {
    /// Beside what the tool gives.
    fileprivate var words: String {
        switch self {
        case .shorterThanDefault: "shorter than the default of 4,320; at most 10,080 are possible"
        case .defaultLifetime: "the default; at most 10,080 are possible"
        case .longerThanDefault: "longer than the default of 4,320; at most 10,080 are possible"
        case .maximum: "the most that the tool gives; the default is 4,320"
        case .beyondMaximum: "more than the 10,080 that the tool gives at most"
        }
    }
}

extension TextPosition {
    /// `character 2413 (line 53, column 272)`.
    var words: String { "character \(Int64(character).grouped) (line \(line), column \(column))" }
}

extension String {
    fileprivate var withoutFinalStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Int64 {
    /// Seconds since 1970 as a clock shows them: `2020-01-30 20:18:25`.
    var clockText: String {
        String(CivilTime.timestamp(self).replacing("T", with: " ").dropLast())
    }
}
