import Checked
import Tokens

/// Replaces the names in the text of a log by others of the same form, and its tokens by some that open nothing.
struct LogRedactor {
    let known: KnownNames
    var names: ShapedNames
    private var secrets = LogSecrets()
    /// What stood for names as they were written: the same ones come in every other line.
    private var given: [Written: [UInt8]] = [:]
    private static let mostGiven = 1 << 14

    private struct Written: Hashable {
        let name: Name
        let bytes: [UInt8]
    }

    /// A redactor that stands before the start of a log.
    init(known: KnownNames, names: ShapedNames) {
        self.known = known
        self.names = names
    }

    /// Makes it ready for the start of another log.
    mutating func begin() { secrets = LogSecrets() }

    /// The next stretch of a log without names: as many lines, in the same form.
    mutating func redact(_ block: [UInt8]) -> [UInt8] {
        redact(block, secrets.edits(in: block))
    }

    private mutating func redact(_ block: [UInt8], _ edits: [SecretEdit]) -> [UInt8] {
        guard !edits.isEmpty else { return withoutNames(block) }
        var result: [UInt8] = []
        var copied = 0
        for edit in replacements(of: edits, in: block) {
            result += withoutNames(Array(block.part(from: copied, to: edit.range.lowerBound)))
            result += edit.replacement.utf8
            // The lines behind keep their numbers.
            result += block.part(from: edit.range.lowerBound, to: edit.range.upperBound).filter(\.isLineBreak)
            copied = edit.range.upperBound
        }
        return result + withoutNames(Array(block.part(from: copied, to: block.count)))
    }

    /// A text in which names were replaced.
    mutating func withoutNames(_ bytes: [UInt8]) -> [UInt8] {
        let text = NameText(bytes: bytes)
        var finder = NameFinder(text: text, known: known)
        let matches = finder.matches()
        return matches.replaced(in: text, written: bytes) { pseudonym(of: $0, written: $1) }
    }

    /// A path without the names of folders, archives and files that tell somebody.
    mutating func withoutNames(path: String) -> String {
        path.replacingPathNames { part in
            let name = part.name(amongst: known)
            return String(decoding: names.pseudonym(of: name, written: Array(part.text.utf8)[...]), as: UTF8.self)
        }
    }

    private mutating func pseudonym(of name: Name, written bytes: ArraySlice<UInt8>) -> [UInt8] {
        let key = Written(name: name, bytes: Array(bytes))
        if let known = given[key] { return known }
        let made = names.pseudonym(of: name, written: bytes)
        if given.count >= LogRedactor.mostGiven { given = [:] }
        given[key] = made
        return made
    }
}

// MARK: - Tokens

extension LogRedactor {
    /// What stands for secrets: a token with other claims for one that can be read, and for anything else what a report
    /// shows of it.
    private mutating func replacements(of edits: [SecretEdit], in block: [UInt8]) -> [SecretEdit] {
        var tokens = TokenScanner.tokens(in: block)[...]
        var result: [SecretEdit] = []
        for edit in edits {
            while let token = tokens.first, token.range.upperBound <= edit.range.lowerBound { tokens.removeFirst() }
            if let last = result.last, last.range.upperBound > edit.range.lowerBound {
                // More of the token before it.
                let end = Swift.max(last.range.upperBound, edit.range.upperBound)
                let range = Range(from: last.range.lowerBound, to: end)
                result[result.count - 1] = SecretEdit(range: range, replacement: last.replacement)
                continue
            }
            guard let token = tokens.first, token.range.lowerBound < edit.range.upperBound, let text = rewritten(token)
            else {
                // The short form of a token names the beginning of a thumbprint.
                let text = String(decoding: withoutNames(Array(edit.replacement.utf8)), as: UTF8.self)
                result.append(SecretEdit(range: edit.range, replacement: text))
                continue
            }
            let start = Swift.min(token.range.lowerBound, edit.range.lowerBound)
            let end = Swift.max(token.range.upperBound, edit.range.upperBound)
            result.append(SecretEdit(range: Range(from: start, to: end), replacement: text))
        }
        return result
    }

    private mutating func rewritten(_ token: FoundToken) -> String? {
        token.rewritten { claims($0) }
    }

    /// The claims of a token without names; as many, and of the same kinds.
    private mutating func claims(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var copied = 0
        for claim in ClaimText.all(in: json) {
            guard let text = pseudonym(of: claim) else { continue }
            result += withoutSecrets(Array(json.part(from: copied, to: claim.range.lowerBound)))
            result += text.utf8
            copied = claim.range.upperBound
        }
        return result + withoutSecrets(Array(json.part(from: copied, to: json.count)))
    }

    /// A part of the claims without names, and without the tokens that some tokens carry.
    private mutating func withoutSecrets(_ json: [UInt8]) -> [UInt8] {
        redact(json, TokenMask.edits(in: json))
    }

    /// What stands for the whole value of a claim; `nil` where only names in it are replaced.
    private mutating func pseudonym(of claim: ClaimText) -> String? {
        if let thumbprint = claim.thumbprint {
            let digits = Array(names.thumbprint(Name(.thumbprint, thumbprint)).utf8)
            let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { place in
                (digits[place].hexValue ?? 0) << 4 | (digits[place + 1].hexValue ?? 0)
            }
            return Base64URL.text(of: bytes)
        }
        guard ReportRedaction.personalClaims.contains(claim.name), !claim.value.contains("@"), !claim.value.isEmpty
        else {
            return nil
        }
        let bytes = Array(claim.value.utf8)[...]
        return String(decoding: names.pseudonym(of: Name(.user, claim.value), written: bytes), as: UTF8.self)
    }
}
