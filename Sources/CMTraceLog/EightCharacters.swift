/// Eight characters of a time that were compared with their form and turned into digits all at once.
struct EightCharacters {
    /// In each byte a digit's value, 0 for punctuation; the first character lowest.
    private let digits: UInt64
    /// In each byte the number that a digit makes with the one behind it.
    private let pairs: UInt64

    /// `" date="` as a little-endian number.
    static let dateName: UInt64 = 0x223d_6574_6164_2022

    /// Where digits and where punctuation must stand.
    struct Form {
        /// The characters with `0` for every digit; 0 for what is not looked at.
        let characters: UInt64
        /// Which bytes are looked at.
        let mask: UInt64
        /// What, added to a byte's difference from the form, reaches its highest bit if the difference is too large.
        let allowance: UInt64

        /// `00:00:00`.
        static let clock = Form(
            characters: 0x3030_3a30_303a_3030,
            mask: .max,
            allowance: 0x7676_7f76_767f_7676
        )
        /// `.000` and three more digits behind a sign, which is not looked at.
        static let fractionAndOffset = Form(
            characters: 0x3030_3000_3030_302e,
            mask: 0xffff_ff00_ffff_ffff,
            allowance: 0x7676_767f_7676_767f
        )
    }

    /// `nil` when the characters are not of the form.
    @inline(__always)
    init?(_ word: UInt64, form: Form) {
        let difference = (word & form.mask) ^ form.characters
        guard ((difference &+ form.allowance) | difference) & 0x8080_8080_8080_8080 == 0 else { return nil }
        digits = difference
        pairs = difference &* 10 &+ difference >> 8
    }

    /// The digit at a place from 0 to 7.
    @inline(__always)
    func digit(at place: Int) -> Int { Int(digits >> UInt64(8 * place) & 0xff) }

    /// The number of two digits that begins at a place from 0 to 6.
    @inline(__always)
    func number(at place: Int) -> Int { Int(pairs >> UInt64(8 * place) & 0xff) }
}
