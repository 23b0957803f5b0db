import CMTraceLog
import Times
package import Tokens

/// A token that stands in a log, decoded, with the records that hold it.
package struct LoggedToken: Sendable {
    package let facts: TokenFacts
    /// Whether it stands behind `/regtoken`.
    package let isRegistration: Bool
    /// Whether the record ends with it, so that the end may have been cut off by whoever wrote the log.
    package let endsRecord: Bool
    package private(set) var history: History
    /// The token itself, to know it again. It never leaves this type.
    private let compact: String

    init(_ found: FoundToken, in message: RecordMessage) {
        facts = TokenFacts(DecodedToken(found))
        isRegistration = message.isRegistration(found)
        endsRecord = message.isLast(found)
        compact = found.compact
        history = History(Signal(.unnamed), of: message.mark)
    }

    /// What makes it the same token as another one.
    var identity: TokenIdentity { TokenIdentity(compact: compact) }

    mutating func add(_ mark: RecordMark) {
        history.add(History.Occurrence(marks: [mark], moment: mark.moment))
    }

    /// Takes in the same token's records from another log.
    mutating func merge(_ other: LoggedToken) {
        history.merge(other.history)
    }
}

/// A token by its own text, which never leaves this type.
struct TokenIdentity: Hashable {
    fileprivate let compact: String
}

/// Collects the different tokens of one log.
struct TokenLedger {
    private(set) var tokens: [LoggedToken] = []
    private var places: [String: Int] = [:]
    /// The tokens of whole messages that were looked through.
    private var placesInMessage: [[UInt8]: [Int]] = [:]
    /// How often a token was seen that is not kept because too many different ones had been.
    private(set) var dropped = 0

    /// A client sees a handful of tokens; a log with more than these is a collection of something else.
    static let limit = 50

    /// Notes the tokens of a record that holds something like one.
    mutating func note(_ mark: RecordMark) {
        // A log that shows a token mostly shows it in the same line again and again.
        if let known = placesInMessage[mark.message] {
            for place in known { tokens[place].add(mark) }
            return
        }
        guard tokens.count < TokenLedger.limit else { return noteKnown(mark) }
        let message = RecordMessage(mark)
        let droppedBefore = dropped
        var found: [Int] = []
        for token in TokenScanner.tokens(in: mark.message) where !message.mayBeCut(token) {
            guard let place = place(of: token, in: message) else {
                dropped += 1
                continue
            }
            found.append(place)
        }
        guard dropped == droppedBefore, placesInMessage.count < TokenLedger.limit else { return }
        placesInMessage[mark.message] = found
    }

    /// Notes a record when there is no room for another token: a look at the bytes tells whether it is a known one.
    ///
    /// One that stands there wrapped or encoded counts as another; reading it would cost as much as if it were kept.
    private mutating func noteKnown(_ mark: RecordMark) {
        var rest = mark.message[...]
        while let start = rest.firstRange(of: TokenLedger.tokenStart)?.lowerBound {
            let token = rest[start...].prefix { $0.mayStandInToken }
            rest = rest[token.endIndex...]
            if let place = places[String(decoding: token, as: UTF8.self)] {
                tokens[place].add(mark)
            } else if token.count >= TokenLedger.fewestCharacters {
                dropped += 1
            }
        }
    }

    private static let tokenStart = Array("eyJ".utf8)
    /// Fewer are a word; as the scanner has it.
    private static let fewestCharacters = 20

    /// Notes a token's record.
    ///
    /// - Returns: where the token is kept; `nil` when there are too many.
    private mutating func place(of token: FoundToken, in message: RecordMessage) -> Int? {
        if let place = places[token.compact] {
            tokens[place].add(message.mark)
            return place
        }
        guard tokens.count < TokenLedger.limit else { return nil }
        places[token.compact] = tokens.count
        tokens.append(LoggedToken(token, in: message))
        return tokens.count - 1
    }
}

/// A record's message around a token.
struct RecordMessage {
    let mark: RecordMark

    init(_ mark: RecordMark) {
        self.mark = mark
    }

    /// Whether only this tool's own limit may have ended the token.
    func mayBeCut(_ token: FoundToken) -> Bool {
        mark.message.count >= RecordMark.messageLimit && token.range.upperBound >= mark.message.count
    }

    /// Whether nothing but blanks and quotation marks stands behind the token.
    func isLast(_ token: FoundToken) -> Bool {
        mark.message[min(token.range.upperBound, mark.message.count)...].allSatisfy { byte in
            byte <= UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        }
    }

    /// Whether `/regtoken:` stands before the token, in any case, with blanks and quotation marks between.
    func isRegistration(_ token: FoundToken) -> Bool {
        let before = mark.message[..<min(token.range.lowerBound, mark.message.count)].suffix(32)
        let text = String(decoding: before, as: UTF8.self).lowercased()
        let name = text.reversed().drop { $0 == "\"" || $0 == "'" || $0 == " " }.drop { $0 == ":" || $0 == "=" }
        return name.starts(with: "regtoken".reversed())
    }
}

extension UInt8 {
    /// A character of base64url, or the dot between the parts of a token.
    fileprivate var mayStandInToken: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
        }
    }
}
