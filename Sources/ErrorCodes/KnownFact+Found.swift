extension KnownFact {
    /// What the numbers of a text are that only their surroundings tell: sign-in errors, return codes of ccmsetup and
    /// states of a site, in this order, each once. Linear in the text, of which 64 KiB are looked at.
    package static func found(in text: some StringProtocol) -> [KnownFact] {
        let words = TextWords(text)
        return SignInErrors.facts(in: words) + SetupReturnCode.facts(in: words) + SiteState.facts(in: words)
    }
}
