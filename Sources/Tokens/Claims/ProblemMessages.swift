extension TokenProblem {
    static func tooLarge(_ part: String, at position: TextPosition?) -> TokenProblem {
        TokenProblem(
            code: .tooLarge,
            sentence: "The \(part) has more than a million characters, which no token has; it was not decoded.",
            position: position
        )
    }

    static func base64(_ problem: Base64URL.Problem, in part: String, at position: TextPosition?) -> TokenProblem {
        let (code, text) = words(for: problem.reason)
        return TokenProblem(code: code, sentence: "The \(part) is damaged: \(text).", position: position)
    }

    private static func words(for reason: Base64URL.Reason) -> (Code, String) {
        switch reason {
        case .padding: (.base64Padding, "it is padded with an equals sign, which a token never is")
        case .whiteSpace: (.base64Alphabet, "white space stands in it")
        case .standardAlphabet(let byte):
            (.base64Alphabet, "'\(shownText([byte]))' is ordinary base64; a token has '-' and '_' instead")
        case .foreignCharacter(let byte): (.base64Alphabet, "'\(shownText([byte]))' is not a base64url character")
        case .impossibleLength:
            (.base64Length, "no base64url has this length; at least one character is missing or too many")
        case .spareBits:
            (.base64SpareBits, "its last character says more than a whole number of bytes; it was changed or cut")
        }
    }

    static func json(_ error: JSONError, in part: String, at position: TextPosition?) -> TokenProblem {
        let code: Code = error.reason == .invalidUTF8 ? .invalidUTF8 : .invalidJSON
        return TokenProblem(
            code: code,
            sentence: "The \(part) is not valid JSON: \(words(for: error.reason)).",
            position: position
        )
    }

    private static func words(for reason: JSONError.Reason) -> String {
        switch reason {
        case .endOfText: "it ends too early"
        case .unexpectedByte(let byte): "byte 0x\(hexadecimal([byte])) cannot stand here"
        case .expected(let what): "\(what) should stand here"
        case .controlCharacter(let byte): "control character 0x\(hexadecimal([byte])) stands inside a string"
        case .invalidUTF8: "a string is not UTF-8 text"
        case .invalidEscape: "a string has an invalid escape"
        case .invalidNumber: "a number is not written as JSON wants it"
        case .tooDeep: "it is nested more than \(JSONReader.deepest) levels deep"
        case .tooManyValues: "it has more than \(JSONReader.mostValues) values"
        case .trailingText: "something stands behind its end"
        }
    }

    static func notAnObject(_ part: String, at position: TextPosition?) -> TokenProblem {
        TokenProblem(code: .notAnObject, sentence: "The \(part) is JSON but no object.", position: position)
    }

    static func duplicate(_ name: String, in part: String, at position: TextPosition?) -> TokenProblem {
        TokenProblem(
            code: .duplicateClaim,
            sentence: "The \(part) has '\(name)' more than once; readers may disagree on which one counts.",
            position: position
        )
    }
}
