/// A token that somebody asked to see: the only text that is written without masking.
struct JSONShownToken: Encodable {
    /// The token as JSON, in quotation marks.
    let text: String

    init(_ token: String) {
        var bytes: [UInt8] = []
        JSONText.writeUnmasked(token, to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    func encode(to encoder: any Encoder) throws {
        // Known to this package's own encoder alone; any other gets nothing to show.
        var container = encoder.singleValueContainer()
        try container.encodeNil()
    }
}
