import Times

extension FoundToken {
    /// What stands for the token where it must not be shown: its first letters, and what tells it apart. What could not be
    /// decoded is left out.
    var shortForm: String {
        let token = DecodedToken(self)
        var words = ["token"]
        if let thumbprint = token.thumbprint { words.append("x5t=\(thumbprint.prefix(8))…") }
        if let end = token.validUntil { words.append("exp=\(CivilTime.date(end))") }
        return "\(shownStart)…[\(words.joined(separator: " "))]"
    }

    /// The first letters, as long as they are those of a header: a brace, a quotation mark and the like.
    private var shownStart: Substring {
        let start = compact.prefix(8)
        let bytes = Base64URL.salvage(Array(start.utf8)[...]).bytes
        return bytes.allSatisfy { $0.isPrintable || $0.isBlank } ? start : ""
    }
}
