/// What ccmsetup returns when it ends by its own decision.
///
/// These are not Win32 numbers: 7 is no damaged memory block but a restart that is due. Other numbers, such as 1603,
/// come from Windows Installer and mean there what they mean everywhere.
package struct SetupReturnCode: Sendable, Hashable {
    package let number: UInt32
    /// One or two sentences.
    let meaning: String
    let note: String?

    /// The return codes in order.
    ///
    /// Source: "ccmsetup.exe return codes" in about-client-installation-properties.
    package static let all: [SetupReturnCode] = [
        .init(
            number: 0,
            meaning: "Success.",
            note: """
                The first ccmsetup returns 0 as soon as it has started the ccmsetup service, and an uninstall returns 0 \
                as well: 0 alone does not say that a client is installed.
                """
        ),
        .init(number: 6, meaning: "An error; ccmsetup.log says which, in the lines before its end.", note: nil),
        .init(number: 7, meaning: "The installation is done and a restart is required.", note: nil),
        .init(number: 8, meaning: "Another ccmsetup runs already; this one did nothing.", note: nil),
        .init(number: 9, meaning: "The evaluation of the prerequisites failed.", note: nil),
        .init(
            number: 10,
            meaning: "The hash of the setup manifest did not fit, so the files were not trusted.",
            note: nil
        ),
    ]

    /// The return code of a number; `nil` for every other number.
    package static func of(_ number: UInt32) -> SetupReturnCode? {
        all.first { $0.number == number }
    }

    package var fact: KnownFact {
        KnownFact(
            .setupReturnCode,
            "ccmsetup \(number)",
            meaning: [meaning],
            note: note,
            sources: [.setupProperties],
            confidence: .oneSource
        )
    }
}

// MARK: - In a text

extension SetupReturnCode {
    /// How many words may stand between ccmsetup and its code: `CcmSetup is exiting with return code 7`.
    private static let reach = 6

    /// What ccmsetup returned by its own decision, where the text tells it.
    static func facts(in text: TextWords) -> [KnownFact] {
        codes(in: text).map(\.fact)
    }

    /// The codes that a text says ccmsetup returned, each once.
    package static func codes(in text: some StringProtocol) -> [SetupReturnCode] {
        codes(in: TextWords(text))
    }

    private static func codes(in text: TextWords) -> [SetupReturnCode] {
        var found: [SetupReturnCode] = []
        var setup: Int?
        for (place, word) in text.words.enumerated() {
            // A folder of that name says nothing about who returned something.
            let isFolder = word.next == UInt8(ascii: "\\") || word.next == UInt8(ascii: "/")
            if word.text == "ccmsetup", !isFolder { setup = place }
            guard let start = setup, place - start <= reach + 1, let number = word.decimal, let code = of(number),
                isReturned(place, text), !found.contains(code)
            else { continue }
            found.append(code)
        }
        return found
    }

    private static func isReturned(_ place: Int, _ text: TextWords) -> Bool {
        let before = text.before(place)
        if ["ccmsetup", "returned", "returns", "returncode", "exitcode"].contains(before) { return true }
        // `ccmsetup.exe 7`
        if before == "exe", text.before(place, by: 2) == "ccmsetup" { return true }
        return before == "code" && ["return", "exit"].contains(text.before(place, by: 2))
    }
}
