package import Diagnosis
import ErrorCodes
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
        var readings = names(text) + numbers(text)
        if readings.isEmpty, Explainer.isLine(text) {
            let line = line(text)
            if line.isKnown { readings = [.line(line)] }
        }
        if readings.isEmpty, let word = GatewayStatusText.find(in: text) { readings = [statusText(word)] }
        return Explanation(
            query: TokenMask.mask(text),
            readings: readings,
            number: readings.isEmpty ? ErrorCode(parsing: text) : nil,
            suggestions: readings.isEmpty ? suggestions(for: text) : []
        )
    }

    /// Anything with blanks or an assignment in it is no name and no number.
    private static func isLine(_ text: String) -> Bool {
        text.contains { $0.isWhitespace || $0 == "=" }
    }
}

// MARK: - Names

extension Explainer {
    private func names(_ text: String) -> [Explanation.Reading] {
        let name = text.lowercased()
        if let rule = catalogue.rules.first(where: { $0.id.lowercased() == name || $0.slug == name }) {
            return [.rule(rule)]
        }
        if let kind = knownKinds.first(where: { $0.name == name }) { return [.signal(signal(kind))] }
        if let word = GatewayStatusText.all.first(where: { $0.text.lowercased() == name }) { return [statusText(word)] }
        if let flag = CallbackFlags.Flag.named(text) { return [flags(flag.bit)] }
        if let entry = ErrorTable.entry(symbol: text) { return [.code(code(entry))] }
        return []
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
    /// The readings of a number: as a code, and as a mask of flags if it can be one.
    private func numbers(_ text: String) -> [Explanation.Reading] {
        if let status = Explainer.status(text) { return [.code(code(status))] }
        guard let number = ErrorCode(parsing: text), !text.contains(where: \.isWhitespace) else { return [] }
        let codes = ErrorTable.entries(for: number).map { Explanation.Reading.code(code($0)) }
        let mask = CallbackFlags(parsing: text).map { [flags($0)] } ?? []
        // Logs print masks in hexadecimal and codes in either way.
        return text.lowercased().hasPrefix("0x") ? mask + codes : codes + mask
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
        let names = catalogue.rules.flatMap { [$0.id, $0.slug] } + knownKinds.map(\.name)
        let near =
            ErrorTable.nearest(to: text, limit: Explainer.suggestionLimit)
            + NearestNames.nearest(to: text, among: names, limit: Explainer.suggestionLimit)
        var texts: [String] = []
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
