import Checked
package import ReportModel
package import Tokens

/// Replaces the names of a report by pseudonyms that are the same wherever the name stands.
package struct ReportRedaction: Sendable {
    private var collector: NameCollector
    private var known: KnownNames
    private var names: NumberedNames
    private var paths = PathNames()
    /// Thumbprints as tokens hold them, in base64url, where they show in whole answers.
    private var encoded: [String: String] = [:]

    /// A redaction that knows what the logs told, and goes on with the pseudonyms of an earlier one.
    package init(_ collector: NameCollector, pseudonyms: Pseudonyms = Pseudonyms()) {
        self.collector = collector
        known = collector.known
        names = NumberedNames(pseudonyms.avoiding(collector.originals))
    }

    /// Whether there were more names than can be kept, so that some would stay.
    package var isOverfull: Bool { collector.isFull }

    /// All pseudonyms that were given.
    package var pseudonyms: Pseudonyms { names.pseudonyms }

    /// Learns what texts tell that stood in no log: paths, an earlier message.
    package mutating func learn(from texts: some Sequence<String>) {
        for text in texts { FieldReader(NameText(bytes: Array(text.utf8))).read(into: &collector) }
        takeIn()
    }

    /// Learns names of devices.
    mutating func learn(hosts: some Sequence<String>) {
        for host in hosts { collector.learn(host: host) }
        takeIn()
    }

    /// Finds what was learned from now on, and gives none of it as a pseudonym: a device may be called HOST-1.
    private mutating func takeIn() {
        known = collector.known
        names.pseudonyms = names.pseudonyms.avoiding(collector.originals.union(paths.originals))
    }

    /// Learns what files are called, the ones after the other: their folders are numbered in this order.
    package mutating func learn(paths texts: some Sequence<String>) {
        for text in texts { paths.learn(text) }
        for name in paths.names where name.isLikeDevice { collector.learn(host: String(name.text)) }
        takeIn()
        for name in paths.names { _ = pseudonym(of: name) }
    }

    /// A path without the names of folders, archives and files that tell somebody.
    package mutating func redact(path: String) -> String {
        path.replacingPathNames { pseudonym(of: $0) }
    }

    /// What stands for a name in a path; for one that is the name of a device or a user, what stands for that.
    private mutating func pseudonym(of name: PathName) -> String {
        names.pseudonym(of: name.name(amongst: known))
    }

    /// A text in which names were replaced, such as a message that tells of files.
    package mutating func redact(_ text: String) -> String { redact(text, isMessage: true) }

    /// Paths and names are looked for in the text as it was: what replaces a path would else be a name, as behind `//`.
    private mutating func redact(_ text: String, isMessage: Bool) -> String {
        let text = NameText(bytes: Array(text.utf8))
        let found = paths.isEmpty ? [] : paths.ranges(in: text, isMessage: isMessage)
        var finder = NameFinder(text: text, known: known)
        let matches = finder.matches().joined(withPaths: found)
        let result = matches.replaced(in: text, written: text.bytes) { name, written in
            let pseudonym =
                name == .path
                ? redact(path: String(decoding: written, as: UTF8.self)) : names.pseudonym(of: name)
            return Array(pseudonym.utf8)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A text in which names were replaced, even those that only show to be some further on.
    package mutating func redact(whole text: String) -> String {
        var text = text
        for (written, pseudonym) in encoded.sorted(by: { $0.key < $1.key }) {
            text = text.replacing(written, with: pseudonym)
        }
        learn(from: [text])
        _ = redact(text)
        knowForms()
        return redact(text)
    }

    /// Sees to it that what was found by its form in one place is found wherever it stands.
    private mutating func knowForms() {
        known = known.adding(names.pseudonyms.names.filter { $0.kind.showsByForm })
    }

    /// A look for every name that was replaced, to be done at what is written.
    package var check: LeftNames { LeftNames(of: names.pseudonyms.names, learned: collector, paths) }
}

// MARK: - Reports

extension ReportRedaction {
    /// A report in which names were replaced.
    ///
    /// Its timeline and picture come last, since not every format has them and pseudonyms are the same in all.
    package mutating func redact(_ report: Report) -> Report {
        learn(from: report)
        var short = report
        short.timeline = []
        short.picture = nil
        _ = map(short)
        knowForms()
        return map(report)
    }

    /// Learns what the report's own fields say.
    private mutating func learn(from report: Report) {
        if let name = report.device.name { collector.learn(host: name) }
        if let code = report.device.siteCode { collector.learn(site: code) }
        _ = report.mapTexts { kind, text in
            learn(text, as: kind)
            return text
        }
        takeIn()
    }

    private mutating func learn(_ text: String, as kind: ReportText) {
        switch kind {
        case .fact("siteCode"), .fact("site"): collector.learn(site: text)
        case .fact("host"), .fact("gateway"), .fact("managementPoint"):
            collector.learn(host: String(text.prefix { $0 != "/" && $0 != ":" }))
        case .token(.value(of: let name)) where ReportRedaction.personalClaims.contains(name):
            collector.learn(user: text)
        default: FieldReader(NameText(bytes: Array(text.utf8))).read(into: &collector)
        }
    }

    /// Claims whose whole value is a person's or a device's.
    static let personalClaims: Set<String> = [
        "name", "given_name", "family_name", "unique_name", "sub", "uti", "aio", "rh", "puid", "altsecid",
        "device_name",
        "nickname", "preferred_username",
    ]

    private mutating func map(_ report: Report) -> Report {
        report.mapTexts { kind, text in
            switch kind {
            case .word, .time, .clientVersion: text
            case .token(.name), .token(.number), .token(.masked): kind == .token(.masked) ? redact(text) : text
            case .token(.value(of: let name)): claim(text, called: name)
            case .siteCode, .fact("siteCode"): whole(text, .site)
            case .deviceName: whole(text, .host)
            case .source: redact(path: text)
            case .log: log(text)
            default: redact(text, isMessage: false)
            }
        }
    }

    /// What a log is called, which is what its file is called where nothing else tells it.
    private mutating func log(_ name: String) -> String {
        let ending = ".log"
        return String(redact(path: name + ending).dropLast(ending.count))
    }

    /// What stands for a text that is a name as a whole, even one that is a word elsewhere.
    private mutating func whole(_ text: String, _ kind: NameKind) -> String {
        let changed = redact(text)
        return changed == text && !text.isEmpty ? names.pseudonym(of: Name(kind, text)) : changed
    }
}

// MARK: - Tokens

extension ReportRedaction {
    /// The facts of a token in which names were replaced.
    package mutating func redact(_ facts: TokenFacts) -> TokenFacts {
        _ = facts.mapTexts { kind, text in
            learn(text, as: .token(kind))
            return text
        }
        takeIn()
        return facts.mapTexts { kind, text in
            switch kind {
            case .name, .number: text
            case .value(of: let name): claim(text, called: name)
            default: redact(text)
            }
        }
    }

    /// The value of a claim; one that is a thumbprint in base64url has the pseudonym of that thumbprint.
    private mutating func claim(_ text: String, called name: String) -> String {
        guard let thumbprint = ClaimText(name: name, value: text, range: 0..<0).thumbprint else { return redact(text) }
        let pseudonym = names.pseudonym(of: Name(.thumbprint, thumbprint))
        encoded[text] = pseudonym
        return pseudonym
    }
}
