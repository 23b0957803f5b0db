import Checked

/// The names that texts tell of by the fields in which they stand.
package struct NameCollector: Sendable {
    /// A way to write a name.
    struct Spelling: Hashable, Sendable {
        let text: String
        let name: Name
        /// Whether only this spelling is the name, in these very letters.
        var isExact = false
    }

    /// More spellings than any bundle has; what is known of each takes memory.
    static let limit = 1 << 18

    private(set) var spellings: [Spelling] = []
    private var seen: Set<String> = []
    /// Signatures of tokens, which are no names: they are taken out, and not replaced.
    private(set) var signatures = SignatureTraces()
    private var hasTooMany = false
    /// Whether there were more names than are kept.
    package var isFull: Bool { hasTooMany || signatures.isFull }

    /// Whether names are kept too that are found by their form wherever they stand.
    private let keepsForms: Bool

    /// Nothing learned yet.
    package init(keepsForms: Bool = false) {
        self.keepsForms = keepsForms
    }

    /// What was learned, to be found in texts.
    package var known: KnownNames { KnownNames(spellings) }

    /// All that names are written as, in lower case, and the labels of DNS names.
    var originals: Set<String> {
        Set(spellings.flatMap { [$0.text.folded] + $0.name.value.split(separator: ".").map(String.init) })
    }

    /// Takes in what another learned after this one.
    package mutating func merge(_ other: NameCollector) {
        for spelling in other.spellings { add(spelling) }
        mergeUnordered(other)
    }

    /// Takes in what another learned but for its names.
    mutating func mergeUnordered(_ other: NameCollector) {
        hasTooMany = hasTooMany || other.hasTooMany
        signatures.merge(other.signatures)
    }

    /// Takes in a part of a token that only seals it.
    mutating func learn(signature: [UInt8]) { signatures.learn(signature) }

    /// Takes in a name as it is.
    mutating func add(_ name: Name) {
        if !name.kind.showsByForm || name.kind == .thumbprint || keepsForms {
            add(Spelling(text: name.value, name: name))
        }
    }

    /// Takes in a way to write a name.
    mutating func add(_ spelling: Spelling) {
        guard spellings.count < NameCollector.limit else {
            hasTooMany = hasTooMany || !seen.contains(spelling.text)
            return
        }
        let key = spelling.isExact ? "=" + spelling.text : spelling.text
        guard seen.insert(key).inserted else { return }
        spellings.append(spelling)
    }
}

// MARK: - What fields say

extension NameCollector {
    /// Takes in a DNS name, or a device's short name.
    mutating func learn(host: String) {
        let host = host.folded
        let labels = host.split(separator: ".")
        guard let first = labels.first, !PublicNames.contains(host: host), !OrdinaryWords.contains(host) else { return }
        let name = Name(.host, host)
        guard labels.count > 1 else { return add(name) }
        // Digits alone name no host: it is an address.
        guard labels.last?.contains(where: \.isLetter) == true else { return }
        if PublicNames.customerDomain(of: host) == nil { learn(domain: labels.dropFirst().joined(separator: ".")) }
        add(name)
        if !OrdinaryWords.contains(String(first)) { add(Spelling(text: String(first), name: name)) }
    }

    /// Takes in a domain by its DNS name or its NetBIOS name.
    mutating func learn(domain: String) {
        let domain = domain.folded
        let labels = domain.split(separator: ".")
        guard let first = labels.first, !PublicNames.contains(host: domain), !OrdinaryWords.contains(domain) else {
            return
        }
        let name = Name(.domain, domain)
        guard labels.count > 1 else { return add(name) }
        let count = TopDomains.registryLabels(of: [""] + labels)
        guard labels.count > count else { return }
        add(name)
        if labels.count > count + 1 { learn(domain: labels.dropFirst().joined(separator: ".")) }
        if first.utf8.count > 2, !OrdinaryWords.contains(String(first)) {
            add(Spelling(text: String(first), name: name))
        }
    }

    /// Takes in the name of an account.
    mutating func learn(user: String) {
        guard !OrdinaryWords.contains(user.folded) else { return }
        add(Name(.user, user))
    }

    /// Takes in what a certificate or a company is called.
    mutating func learn(name: String) {
        let value = name.folded
        let first = value.prefix { $0.isLetter || $0.isNumber }
        guard value.utf8.count > 2, !OrdinaryWords.contains(value), !PublicNames.issuers.contains(String(first)) else {
            return
        }
        add(Name(.name, value))
    }

    /// Takes in a site's code as it was written.
    mutating func learn(site: String) {
        guard site.utf8.count == 3, !OrdinaryWords.contains(site.folded) else { return }
        let isWord = site.utf8.allSatisfy { !(0x30...0x39).contains($0) }
        // A code of letters alone may be a word elsewhere.
        add(Spelling(text: isWord ? site : site.folded, name: Name(.site, site), isExact: isWord))
        if !isWord { add(Spelling(text: site, name: Name(.site, site), isExact: true)) }
    }
}
