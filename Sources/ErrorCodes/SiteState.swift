/// How the systems of a site speak with clients, in one number: the "current state" of `HTTPS is enforced for Client`,
/// `SslState`, `CCMHTTPSSTATE`, `IISSSLState`, and the `Options` of a request.
package struct SiteState: Sendable, Hashable {
    package let number: UInt32

    /// A state by its number, known or not.
    package init(_ number: UInt32) {
        self.number = number
    }

    /// Whether clients must use HTTPS and a PKI certificate; 0x1 stands for the whole mask, whose bits go together.
    package var enforcesHTTPS: Bool { number & 0x1 != 0 }

    /// Whether clients look certificates up in the revocation list.
    package var checksRevocation: Bool { number & 0x20 != 0 }

    /// One setting in the number.
    private struct Setting: Sendable {
        let mask: UInt32
        let name: String
        let meaning: String
        /// What it means that the bits are clear; `nil` where that says nothing.
        let absent: String?
    }

    /// The settings, lowest bits first. That each stands for itself is inferred from the table of whole numbers.
    private static let settings: [Setting] = [
        Setting(
            mask: 0x1f,
            name: "HTTPS only",
            meaning: "Clients must use HTTPS and a PKI certificate.",
            absent: nil
        ),
        Setting(
            mask: 0x20,
            name: "CRL check",
            meaning: "Clients look certificates up in the revocation list (CRL).",
            absent: """
                Clients do not look certificates up in the revocation list; a CERT_REV_FAILED needs another explanation.
                """
        ),
        Setting(mask: 0xc0, name: "HTTP or HTTPS", meaning: "Site systems take HTTP and HTTPS.", absent: nil),
        Setting(
            mask: 0x100,
            name: "PKI when there is one",
            meaning: "Clients use a PKI certificate when they have one.",
            absent: nil
        ),
        Setting(
            mask: 0x400,
            name: "Enhanced HTTP",
            meaning: "Site systems use certificates that the site made, issued by SMS Issuing.",
            absent: nil
        ),
    ]

    private static let whenThereIsOne: UInt32 = 0x100
    private static let fallback: UInt32 = 0x40

    /// The numbers that a source has, and those that follow from it.
    private static let listed: [UInt32: SourceConfidence] = [
        31: .oneSource, 63: .twoSources, 192: .oneSource, 224: .twoSources, 448: .twoSources, 480: .oneSource,
        1216: .oneSource, 1248: .oneSource, 1472: .inferred, 1504: .oneSource, 95: .inferred, 127: .inferred,
    ]

    /// The state that a bare number is known to be; `nil` for every other number.
    package static func known(_ number: UInt32) -> SiteState? {
        listed[number] == nil ? nil : SiteState(number)
    }
}

// MARK: - What it says

extension SiteState {
    package var fact: KnownFact {
        KnownFact(
            .siteState,
            "site state \(number) (0x\(String(number, radix: 16)))",
            meaning: [summary],
            parts: parts,
            note: """
                Microsoft does not document the number. The names come from a module that sets IISSSLState; that the \
                bits stand for themselves, and that Options of a request has the same ones, is inferred.
                """,
            sources: [.siteConfiguration],
            confidence: SiteState.listed[number] ?? .inferred
        )
    }

    private var summary: String {
        if number & 1 != 0 {
            return "The site takes HTTPS only, and clients need a PKI certificate; \(revocation)."
        }
        let door =
            number & 0x400 == 0 ? "HTTP or HTTPS" : "HTTP or HTTPS with certificates that the site made (enhanced HTTP)"
        let proof =
            number & SiteState.whenThereIsOne == 0
            ? "clients use no PKI certificate, so that one is missing means nothing"
            : "clients use a PKI certificate when they have one"
        return "The site takes \(door); \(proof); \(revocation)."
    }

    private var revocation: String {
        number & 0x20 == 0 ? "revocation is not checked" : "revocation (CRL) is checked"
    }

    private var parts: [KnownFact.Part] {
        var parts: [KnownFact.Part] = []
        var rest = number
        for setting in SiteState.settings {
            let bits = number & setting.mask
            rest &= ~setting.mask
            // At a site that takes HTTPS only, 0x40 lets clients fall back.
            if setting.mask == 0xc0, bits == SiteState.fallback {
                parts.append(part("Fallback", bits, "Added to 31 or 63; probably lets clients fall back to HTTP."))
            } else if bits != 0 {
                parts.append(part(setting.name, bits, setting.meaning))
            } else if let absent = setting.absent {
                parts.append(part("no " + setting.name, nil, absent))
            }
        }
        if rest != 0 { parts.append(part("unknown", rest, "No source names these bits.")) }
        return parts
    }

    private func part(_ name: String, _ bits: UInt32?, _ meaning: String) -> KnownFact.Part {
        KnownFact.Part(
            name: name,
            value: bits.map { "0x" + String($0, radix: 16) },
            meaning: meaning,
            confidence: .inferred
        )
    }
}

// MARK: - In a text

extension SiteState {
    /// Larger numbers are no states.
    private static let largest: UInt32 = 0xffff

    private static let names: Set<String> = ["sslstate", "iissslstate", "ccmhttpsstate", "httpsstate", "options"]

    /// The states that a text tells, each once; zero says nothing.
    static func facts(in text: TextWords) -> [KnownFact] {
        var found: [SiteState] = []
        for (place, word) in text.words.enumerated() {
            guard let number = word.number, (1...largest).contains(number), isNamed(place, text) else { continue }
            let state = SiteState(number)
            if !found.contains(state) { found.append(state) }
        }
        return found.map(\.fact)
    }

    private static func isNamed(_ place: Int, _ text: TextWords) -> Bool {
        var place = place
        // `SslState value: 224`, `The current state is 480`
        if ["is", "value"].contains(text.before(place)) { place -= 1 }
        let name = text.before(place)
        if name == "state" { return ["current", "ssl", "site"].contains(text.before(place, by: 2)) }
        // `IISSSLState in the SCF is 448`
        return names.contains(name) || text.before(place, by: 4) == "iissslstate"
    }
}
