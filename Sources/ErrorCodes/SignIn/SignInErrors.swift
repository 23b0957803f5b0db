/// One number of Entra's sign-in service.
struct SignInRow: Sendable {
    let number: UInt32
    /// The name on Entra's page; `nil` where the page gives none.
    let name: String?
    /// One or two sentences.
    let meaning: String
    let source: ErrorSource

    init(_ number: UInt32, _ name: String?, _ meaning: String, source: ErrorSource = .signInErrors) {
        self.number = number
        self.name = name
        self.meaning = meaning
        self.source = source
    }
}

/// The errors of Entra's sign-in service, which writes them `AADSTS50001`.
package enum SignInErrors {
    static var rows: [SignInRow] { accessRows + policyRows + applicationRows + tenantRows }

    /// What a number means; `nil` when the tables do not have it.
    package static func fact(of number: UInt32) -> KnownFact? {
        let digits = String(number)
        let rows = digits.hasPrefix("50") ? accessRows : rows
        return rows.first { $0.number == number }.map(fact)
    }

    /// What the numbers mean that have a name on Entra's page, whatever its case; several share some names.
    package static func facts(named name: some StringProtocol) -> [KnownFact] {
        rows.filter { row in row.name.map { ASCII.equalIgnoringCase($0, name) } ?? false }.map(fact)
    }

    /// A number that the tables do not have, and where to look it up.
    package static func unknownFact(of number: UInt32) -> KnownFact {
        KnownFact(
            .codeFamily,
            "AADSTS\(number)",
            meaning: [
                """
                An error of Microsoft Entra's sign-in service that is not in the table here. \
                https://login.microsoftonline.com/error?code=\(number) says what it means.
                """
            ],
            sources: [.signInErrors],
            confidence: .oneSource
        )
    }

    private static func fact(of row: SignInRow) -> KnownFact {
        KnownFact(
            .signInError,
            "AADSTS\(row.number)",
            symbol: row.name,
            meaning: [row.meaning],
            sources: [row.source],
            confidence: .oneSource
        )
    }
}

// MARK: - In a text

extension SignInErrors {
    /// The facts on the numbers of a text, known ones and those that say of themselves that they are such numbers.
    static func facts(in text: TextWords) -> [KnownFact] {
        var seen: Set<UInt32> = []
        return mentions(in: text).compactMap { mention in
            guard seen.insert(mention.number).inserted else { return nil }
            return fact(of: mention.number) ?? (mention.isSure ? unknownFact(of: mention.number) : nil)
        }
    }

    /// A number that may be one of the sign-in service.
    private struct Mention {
        let number: UInt32
        /// Whether its place alone says so; otherwise it counts only when the tables have it.
        let isSure: Bool
    }

    private static let prefix = "aadsts"

    private static func mentions(in text: TextWords) -> [Mention] {
        // The service names itself in three ways: by its prefix, by its address, by the field of its answer.
        let isNamed = text.hasAny([prefix])
        let isAddress = text.words.contains { $0.text.hasPrefix("microsoftonline") }
        return text.words.indices.compactMap { place in
            let word = text.words[place]
            if word.text.hasPrefix(prefix), word.text != prefix {
                return number(word.text.dropFirst(prefix.count)).map { Mention(number: $0, isSure: true) }
            }
            guard let number = number(word.text[...]) else { return nil }
            let before = text.before(place)
            if before == prefix { return Mention(number: number, isSure: true) }
            if isAddress, ["code", "errorcode", "error"].contains(before) {
                return Mention(number: number, isSure: true)
            }
            return isNamed || isField(place, text) ? Mention(number: number, isSure: false) : nil
        }
    }

    /// Whether the number is the value of `error_codes`, or of the error code in Entra's sign-in logs.
    private static func isField(_ place: Int, _ text: TextWords) -> Bool {
        let before = (text.before(place), text.before(place, by: 2), text.before(place, by: 3))
        if before.0 == "codes", before.1 == "error" { return true }
        return before.0 == "code" && before.1 == "error" && (before.2 == "in" || before.2 == "signin")
    }

    /// The numbers have five to seven digits.
    private static func number(_ digits: Substring) -> UInt32? {
        guard (5...7).contains(digits.utf8.count), digits.utf8.first != UInt8(ascii: "0"),
            digits.utf8.allSatisfy({ ASCII.digitValue($0) != nil })
        else { return nil }
        return UInt32(digits, radix: 10)
    }
}
