import Tokens

// What a record says that begins with the rest of a token. A part of that rest, put into a sentence, could no longer be
// told from a name, so it is taken out where it is read.
extension RecordMark {
    /// Whether the message begins with the rest of a token that a record before it began.
    var beginsWithRest: Bool {
        guard followsToken else { return false }
        let text = messageText
        let masked = TokenMask.mask(text, followsToken: true)
        // Other secrets are masked wherever they stand; a rest is known by its place only.
        return masked != text && "; " + masked != TokenMask.mask("; " + text)
    }

    /// The message as the log holds it, but masked when it begins with the rest of a token. Whatever shows it must mask
    /// the other tokens in it.
    package var textWithoutRest: String {
        beginsWithRest ? TokenMask.mask(messageText, followsToken: true) : messageText
    }
}

extension SignalFields {
    /// The same with all masked that may be a piece of a token's rest, wherever in it the piece began.
    var withoutRest: SignalFields {
        var copy = SignalFields()
        for entry in self {
            copy[entry.field] = entry.value.isSID ? entry.value : TokenMask.mask(entry.value, followsToken: true)
        }
        return copy
    }
}

extension String {
    /// Whether this is a security identifier: chance makes no piece of a token begin so and go on without a letter.
    fileprivate var isSID: Bool {
        hasPrefix("S-1-") && utf8.dropFirst().allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    }
}
