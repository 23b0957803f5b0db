import Checked

/// Replaces tokens and other secrets by short forms that tell them apart but open nothing.
package enum TokenMask {
    /// The text with every token in it replaced, such as `eyJ0eXAi…[token x5t=392A3CBC… exp=2020-01-30]`, and every
    /// other secret, such as `Bearer …[masked]`.
    ///
    /// A token is known by its parts: whole, cut, damaged, wrapped, in any encoding of `Escape`, with dots lost. Text
    /// without anything like a secret comes back unchanged at the cost of one pass over its bytes. Linear in the text.
    package static func mask(_ text: String) -> String {
        mask(text, followsToken: false)
    }

    /// The same for a text that goes on where another ended.
    ///
    /// `followsToken` says whether the text before, such as the last record, may have ended inside of a token.
    package static func mask(_ text: String, followsToken: Bool) -> String {
        var text = text
        let isHarmless = text.withUTF8 { bytes in
            guard !followsToken, KnownSecrets.areAbsent else { return false }
            return isShortWord(bytes) || SecretSigns.areAbsent(in: bytes) && !LeadingRest.mayStand(in: bytes)
        }
        return isHarmless ? text : masked(Array(text.utf8), followsToken: followsToken) ?? text
    }

    /// Whether a text is a word with too few letters for a token and no sign behind which a value may stand, as most texts
    /// of a report in JSON are.
    private static func isShortWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count < TokenScanner.fewestCharacters && bytes.allSatisfy { $0.isBase64URL || $0 == UInt8(ascii: ".") }
    }

    /// The same for a value that is shown apart from its name: behind some names any value is a secret.
    package static func mask(_ value: String, named name: String) -> String {
        let masked = mask(value)
        guard masked == value, !value.isEmpty else { return masked }
        let isKey = Array(name.utf8).withUnsafeBufferPointer { SecretName($0) != nil }
        if isKey {
            let quoted = Array("\"\(value)".utf8)
            let place = quoted.withUnsafeBufferPointer { SecretValue(from: 0, in: $0, endsAtTag: false) }
            return place?.isHarmless == true ? value : SecretEdit.maskedValue
        }
        let assigned = mask("\(name)=\(value)")
        return assigned.hasPrefix("\(name)=") ? String(assigned.dropFirst(name.count + 1)) : value
    }

    /// The masked text; `nil` when there is nothing to mask in it.
    private static func masked(_ bytes: [UInt8], followsToken: Bool) -> String? {
        let found = edits(in: bytes, followsToken: followsToken)
        guard !found.isEmpty else { return nil }
        let text = found.applied(to: bytes[...])
        // The first letters of a token, which stay, may make one more with what stands right before them.
        let masked = Array(text.utf8)
        let left = edits(in: masked)
        return left.isEmpty ? text : left.applied(to: masked[...])
    }

    /// What is to be replaced in a text, in order; empty at the cost of one pass when nothing in it is like a secret.
    package static func edits(in bytes: [UInt8]) -> [SecretEdit] {
        let isHarmless = KnownSecrets.areAbsent && bytes.withUnsafeBufferPointer(SecretSigns.areAbsent)
        return isHarmless ? [] : edits(in: bytes, followsToken: false)
    }

    /// Whether a text ends with a token in any spelling, so that another may go on with the rest of it.
    package static func endsInToken(_ bytes: [UInt8]) -> Bool {
        let isHarmless = bytes.withUnsafeBufferPointer { bytes in
            // Most texts have signs of other secrets only, such as the slash of an address.
            SecretSigns.ofTokensAreAbsent(in: bytes) && !LeadingRest.mayStand(in: bytes)
                || SecretSigns.areAbsent(in: bytes)
        }
        return !isHarmless && reachesEnd(of: bytes)
    }

    /// The same without a look at what a token might begin with.
    static func reachesEnd(of bytes: [UInt8]) -> Bool {
        let peeled = PeeledText(bytes)
        guard let last = TokenPieces(in: peeled, followsToken: false).edits.last else { return false }
        // An escape may be cut too.
        let behind = peeled.bytes[last.range.upperBound...]
        return behind.count <= 8 && behind.allSatisfy { $0 > 0x20 }
    }

    /// The same, for a text that may go on where another ended, without a quick look first.
    static func edits(in bytes: [UInt8], followsToken: Bool) -> [SecretEdit] {
        let found = firstEdits(in: bytes, followsToken: followsToken)
        guard !found.isEmpty, bytes.withUnsafeBufferPointer(Escape.first) != nil else { return found }
        return [SecretEdit].joined(found, editsBetween(found, in: bytes))
    }

    /// What only shows when each stretch that is left is looked at on its own.
    ///
    /// A token may begin with the letters of an escape, as in `\x0eyJ…`, and be taken for more of the one before it.
    private static func editsBetween(_ found: [SecretEdit], in bytes: [UInt8]) -> [SecretEdit] {
        let starts = [0] + found.map(\.range.upperBound)
        let ends = found.map(\.range.lowerBound) + [bytes.count]
        return zip(starts, ends).flatMap { start, end -> [SecretEdit] in
            let stretch = Array(bytes[Range(from: start, to: end)])
            guard !TokenScanner.tokens(in: stretch).isEmpty else { return [] }
            return firstEdits(in: stretch, followsToken: false).map { $0.moved(by: start) }
        }
    }

    private static func firstEdits(in bytes: [UInt8], followsToken: Bool) -> [SecretEdit] {
        let peeled = PeeledText(bytes)
        let tokens = TokenPieces(in: peeled, followsToken: followsToken).edits
        // The letters of an escape may be the first ones of a token: `\x0eyJ…`.
        let unpeeled = peeled.isPeeled ? TokenPieces(in: PeeledText(asItIs: bytes), followsToken: false).edits : []
        let (signatures, values) = peeled.bytes.withUnsafeBufferPointer { bytes in
            (LoneSignatures.edits(in: bytes), KeyedSecrets(bytes: bytes).edits())
        }
        let edits = [SecretEdit].joined([SecretEdit].joined(tokens, signatures), values).map(peeled.original)
        let others = [SecretEdit].joined(unpeeled, unwrapped(edits, in: bytes))
        return [SecretEdit].joined([SecretEdit].joined(edits, others), KnownSecrets.edits(in: bytes))
    }

    /// What shows only without the line ends of wrapped tokens, one of which may stand in the spelling of a dot.
    private static func unwrapped(_ found: [SecretEdit], in bytes: [UInt8]) -> [SecretEdit] {
        let lines = bytes.withUnsafeBufferPointer { WrappedLines(behind: found.map(\.range.lowerBound), in: $0) }
        guard !lines.ends.isEmpty else { return [] }
        let text = PeeledText(bytes, without: lines.ends)
        return TokenPieces(in: text, followsToken: false).edits.map(text.original)
    }
}
