import Tokens

/// In which case the letters of a word are.
enum LetterCase {
    case upper
    case lower
    /// A capital, and small letters behind it.
    case capitalised

    /// The case of a word by its ASCII letters; a mixture is taken for small letters.
    init(of bytes: ArraySlice<UInt8>) {
        let letters = bytes.filter(\.isLetter)
        if letters.first?.isUpper != true {
            self = .lower
        } else if letters.count == 1 || letters.dropFirst().allSatisfy(\.isUpper) {
            self = .upper
        } else {
            self = letters.dropFirst().allSatisfy(\.isLower) ? .capitalised : .lower
        }
    }

    /// A word in this case.
    func applied(to word: String) -> String {
        switch self {
        case .upper: word.uppercased()
        case .lower: word.lowercased()
        case .capitalised: word.prefix(1).uppercased() + word.dropFirst().lowercased()
        }
    }
}
