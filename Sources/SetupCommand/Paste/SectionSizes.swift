import Tokens

/// How much of a paste is looked at together, in bytes.
struct SectionSizes {
    /// What a section has at most, unless there is no good place to end it.
    let usual: Int
    /// What is read behind a section, so that what starts in it is found as if everything were at hand.
    let lookAhead: Int
    /// What a section has at most, even if it ends inside of something then.
    let most: Int

    init(usual: Int, lookAhead: Int, most: Int) {
        self.usual = max(1, usual)
        self.lookAhead = max(8, lookAhead)
        self.most = max(self.usual, most)
    }

    /// The sizes for pastes.
    ///
    /// Whether a token goes on is decided by what stands within 240 KB behind: 683 characters of a signature, each after
    /// a gap of 64 bytes, and a run of 65,536 percent-encoded ones.
    static let standard = SectionSizes(usual: 2 << 20, lookAhead: 256 << 10, most: 8 << 20)
}
