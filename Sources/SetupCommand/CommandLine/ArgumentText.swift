package import Tokens

/// A word of a command line taken apart into prefix, name, separator and value.
struct ArgumentText {
    let prefix: Prefix
    let name: String
    let separator: Character?
    let value: String?

    enum Prefix {
        case none
        case slash
        case hyphen
        /// A dash of a word processor: en dash, em dash, minus sign and their like.
        case typographicDash
    }

    init(_ word: String) {
        var rest = word[...]
        prefix = Self.takePrefix(&rest)
        let end = rest.prefix(64).firstIndex { $0 == ":" || $0 == "=" }
        if let end {
            name = String(rest[..<end])
            separator = rest[end]
            value = String(rest[rest.index(after: end)...])
        } else {
            name = String(rest)
            separator = nil
            value = nil
        }
    }

    private static func takePrefix(_ rest: inout Substring) -> Prefix {
        let prefix: Prefix
        switch rest.first {
        case "/": prefix = .slash
        case "-": prefix = .hyphen
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}":
            prefix = .typographicDash
        default: return .none
        }
        rest = rest.dropFirst()
        return prefix
    }
}

/// One argument of a ccmsetup command line.
package struct SetupArgument: Sendable, Hashable {
    /// The name as it was typed.
    package let name: String
    /// The parameter or property it is; `nil` for an unknown one.
    package let term: SetupTerm?
    /// The value without quotation marks, a token without wrapping; `nil` for none, empty when nothing follows.
    ///
    /// Holds the raw token of `/regtoken`: show `maskedValue` instead.
    package internal(set) var value: String?
    /// Where the argument starts in the pasted text.
    package let position: TextPosition
    /// The token in the value.
    package internal(set) var token: FoundToken?
    let text: String

    /// The value as it may be shown. Behind a name that is not documented anything that looks like a key is masked: what
    /// stands before such a name, such as `Cookie:`, is no longer known here.
    package var maskedValue: String? {
        value.map { term == nil && EncodedPiece.isKey($0) ? SecretEdit.maskedValue : TokenMask.mask($0, named: name) }
    }
}
