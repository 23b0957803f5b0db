package import Diagnosis
import ErrorCodes
import FleetModel
import Knowledge
import Tokens
import ReportModel

/// Says what codes, flags, status texts, rules, signals and lines of logs mean.
package struct Explainer: Sendable {
    let catalogue: Catalogue
    let index: RuleIndex

    /// An explainer with this knowledge.
    package init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        index = RuleIndex(catalogue)
    }

    /// Every meaning of a text, or what resembles it.
    package func explanation(of query: String) -> Explanation {
        let text = query.trimmingWhitespace
        let found = readings(of: text)
        let number = found.isEmpty ? ErrorCode(parsing: text) : nil
        return Explanation(
            query: TokenMask.mask(text),
            readings: found,
            number: number,
            family: found.isEmpty ? family(of: text, number) : nil,
            suggestions: found.isEmpty ? suggestions(for: text) : []
        )
    }

    private func readings(of text: String) -> [Explanation.Reading] {
        var found = names(text)
        if found.isEmpty { found = numbers(text) }
        if found.isEmpty { found = signIn(text) }
        let finder = TopicFinder(text)
        if found.isEmpty {
            let line = Explainer.isLine(text) ? line(text) : nil
            if let line, line.isKnown { found = shortFacts(line, text) ?? [.line(line)] }
            // What a pattern knows as a line asks for nothing, unless it is put as a question.
            if line?.signals.isEmpty ?? true || finder.isQuestion { found += finder.topics.map { fact($0.fact) } }
        }
        if found.isEmpty, let word = GatewayStatusText.find(in: text) { found = [statusText(word)] }
        return found
    }

    /// Anything with blanks or an assignment in it is no name and no number, nor is a code with a word before it, such as
    /// `Error:0x80072f8f`.
    private static func isLine(_ text: String) -> Bool {
        text.contains { $0.isWhitespace || $0 == "=" } || text.contains(":") && !CodeFinder(text).entries.isEmpty
    }

    /// How many words a text may have that is a number with its name rather than a line of a log.
    private static let longestName = 6

    /// The facts alone, for a few words that have nothing else in them; `nil` for everything else.
    private func shortFacts(_ line: LineReading, _ text: String) -> [Explanation.Reading]? {
        let isShort = text.split(whereSeparator: \.isWhitespace).count <= Explainer.longestName
        let hasMore = !line.signals.isEmpty || !line.codes.isEmpty || line.flags != nil || line.statusText != nil
        return isShort && !hasMore ? line.facts.map { .fact($0) } : nil
    }
}

// MARK: - Names

extension Explainer {
    private func names(_ text: String) -> [Explanation.Reading] {
        let name = text.lowercased()
        if let rule = catalogue.rules.first(where: { $0.id.lowercased() == name || $0.slug == name }) {
            return [.rule(rule)]
        }
        if let rule = RuleChoice.fleetRule(name) { return [.fleetRule(rule)] }
        if let kind = knownKinds.first(where: { $0.name == name }) { return [.signal(signal(kind))] }
        if let word = GatewayStatusText.all.first(where: { $0.text.lowercased() == name }) { return [statusText(word)] }
        if let flag = CallbackFlags.Flag.named(text) { return [flags(flag.bit)] }
        if let entry = ErrorTable.entry(symbol: text) { return [.code(code(entry))] }
        if let topic = Topic.all.first(where: { $0.id == name }) { return [fact(topic.fact)] }
        return SignInErrors.facts(named: text).map { fact($0) }
    }

    private var knownKinds: [SignalKind] {
        SignalCatalogue.kinds + SignalCatalogue.parts.keys.sorted()
    }

    private func signal(_ kind: SignalKind) -> SignalReading {
        let becomes = SignalCatalogue.parts[kind] ?? []
        let example = catalogue.patterns.patterns.first { $0.kind == kind }?.matching.first
        return SignalReading(
            kind: kind,
            becomes: becomes,
            example: example.map { TokenMask.mask($0) },
            rules: index.rules(lookingAt: becomes + [kind])
        )
    }

    func statusText(_ text: GatewayStatusText) -> Explanation.Reading {
        .statusText(StatusTextReading(text: text, rules: index.rules(provedOn: text)))
    }
}

// MARK: - Numbers

extension Explainer {
    /// The readings of a number: as a code, as a mask of flags, and as what only its place would tell.
    private func numbers(_ text: String) -> [Explanation.Reading] {
        if let status = Explainer.status(text) { return [.code(code(status))] }
        guard let number = ErrorCode(parsing: text), !text.contains(where: \.isWhitespace) else { return [] }
        let codes = ErrorTable.entries(for: number).map { Explanation.Reading.code(code($0)) }
        let mask = CallbackFlags(parsing: text).map { [flags($0)] } ?? []
        let isHexadecimal = text.lowercased().hasPrefix("0x")
        // Logs print masks in hexadecimal and codes in either way. With the failure bit it is a code, if it is one.
        let isCode = !isHexadecimal || (number.win32 == nil && !codes.isEmpty)
        let usual = isCode ? codes + mask : mask + codes
        let other = otherNumbers(number)
        return isHexadecimal ? usual + other : other + usual
    }

    /// What the small numbers are that logs of a client are full of: return codes of ccmsetup and states of the site.
    private func otherNumbers(_ number: ErrorCode) -> [Explanation.Reading] {
        guard let value = number.win32.flatMap({ UInt32(exactly: $0) }) else { return [] }
        let returned = number.isPlainDecimal ? SetupReturnCode.of(value).map { [$0.fact] } ?? [] : []
        let state = SiteState.known(value).map { [$0.fact] } ?? []
        return (returned + state).map { fact($0) }
    }

    /// The errors of the sign-in service in a text without blanks, such as `AADSTS50001:` or an address.
    private func signIn(_ text: String) -> [Explanation.Reading] {
        guard !text.contains(where: \.isWhitespace) else { return [] }
        return KnownFact.found(in: text).filter { $0.kind == .signInError }.map { fact($0) }
    }

    func fact(_ fact: KnownFact) -> Explanation.Reading {
        .fact(reading(of: fact))
    }

    func reading(of fact: KnownFact) -> FactReading {
        FactReading(fact: fact, rules: catalogue.rules.filter { fact.ruleIDs.contains($0.id) })
    }

    /// Where something unknown comes from: a code by its beginning, a number by its name.
    private func family(of text: String, _ number: ErrorCode?) -> KnownFact? {
        // A small number with nothing around it can be anything.
        if let number, !number.isPlainDecimal, !text.contains(where: \.isWhitespace) {
            return CodeFamily.fact(of: number)
        }
        return KnownFact.found(in: text).first { $0.kind == .codeFamily }
    }

    /// The status of `HTTP 403` or `HTTP403`.
    private static func status(_ text: String) -> ErrorEntry? {
        let lower = text.lowercased()
        guard lower.hasPrefix("http"), let status = UInt32(lower.dropFirst(4).drop { $0 == " " }) else { return nil }
        return ErrorTable.entries(for: ErrorCode(status, isPlainDecimal: true)).first { $0.family == .http }
    }

    func code(_ entry: ErrorEntry) -> CodeReading {
        let rules =
            entry.family == .http
            ? index.rules(provedOnStatus: entry.code.win32 ?? 0) : index.rules(provedOn: entry.code)
        return CodeReading(entry: entry, rules: rules)
    }

    func flags(_ mask: CallbackFlags) -> Explanation.Reading {
        .flags(FlagReading(flags: mask, rules: index.rules(provedOn: mask)))
    }
}

// MARK: - Nothing known

extension Explainer {
    private static let suggestionLimit = 5

    private func suggestions(for text: String) -> [String] {
        let rules = catalogue.rules.flatMap { [$0.id, $0.slug] } + FleetRules.all.flatMap { [$0.id, $0.slug] }
        let names = rules + knownKinds.map(\.name) + Topic.all.map(\.id)
        let near =
            ErrorTable.nearest(to: text, limit: Explainer.suggestionLimit)
            + NearestNames.nearest(to: text, among: names, limit: Explainer.suggestionLimit)
        // A bare number says nothing of the service that numbers its errors so.
        let signIn = UInt32(text, radix: 10).flatMap { SignInErrors.fact(of: $0) }
        var texts = signIn.map { [$0.name] } ?? []
        for suggestion in near.sorted(by: { ($0.distance, $0.text) < ($1.distance, $1.text) })
        where !texts.contains(suggestion.text) {
            texts.append(suggestion.text)
        }
        return Array(texts.prefix(Explainer.suggestionLimit))
    }
}

extension String {
    var trimmingWhitespace: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
