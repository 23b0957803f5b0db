import Checked

/// A name whose value is a secret, such as `client_secret` or `SMSPassword`.
struct SecretName {
    let kind: Kind
    /// Where the value may begin, blanks not yet passed over.
    let valueStart: Int
    /// Whether a colon, not `=`, gives it a value; prose has colons too.
    let isBeforeColon: Bool
    /// Whether it is a switch of a command line: `/password:`, `-password:`.
    let isSwitch: Bool
    /// Whether it is rather a function that deals with a secret: what stands behind it is a result.
    let isFunction: Bool

    enum Kind {
        case password
        /// A key or a token, which a program made.
        case key
        /// Something only a program writes, of at least eight characters.
        case signature
        /// An authorization code in an address.
        case code
        case cookie(isSet: Bool)
        case authorization
    }

    private init(
        kind: Kind,
        valueStart: Int,
        isBeforeColon: Bool = false,
        isSwitch: Bool = false,
        isFunction: Bool = false
    ) {
        self.kind = kind
        self.valueStart = valueStart
        self.isBeforeColon = isBeforeColon
        self.isSwitch = isSwitch
        self.isFunction = isFunction
    }

    /// The name before a sign (`=`, `:`, or `>` of an XML tag); `nil` when it is not a secret's.
    init?(before sign: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        if bytes[sign] == UInt8(ascii: ">") {
            self.init(tagEndingAt: sign, in: bytes)
            return
        }
        guard let valueStart = Self.valueStart(behind: sign, in: bytes) else { return nil }
        var end = bytes[sign] == UInt8(ascii: "=") && bytes[from: sign - 1] == UInt8(ascii: ":") ? sign - 1 : sign
        while end > 0, sign - end < Self.mostPadding, Self.isBetween(bytes[end - 1]) { end -= 1 }
        guard end > 0, Self.mayEnd(at: end, in: bytes) else { return nil }
        let range = Self.word(endingAt: end, in: bytes)
        let before = bytes[from: range.lowerBound - 1]
        let name = UnsafeBufferPointer(rebasing: bytes[range])
        let isPartner = SecretNamePlaces.isValue(name) && SecretNamePlaces.hasSecretPartner(of: range, in: bytes)
        guard let kind = isPartner ? .password : Self.kind(of: name, before: before, sign: bytes[sign]) else {
            return nil
        }
        let isBeforeColon = bytes[sign] == UInt8(ascii: ":")
        self.init(
            kind: kind,
            valueStart: valueStart,
            isBeforeColon: isBeforeColon,
            isSwitch: before == UInt8(ascii: "/") || bytes[from: range.lowerBound] == UInt8(ascii: "-"),
            isFunction: isBeforeColon && !isPartner && FunctionName.isOne(bytes[range])
        )
    }

    /// The name of an XML tag that ends at a `>`, whatever attributes it has; `nil` for others and for closing tags.
    private init?(tagEndingAt sign: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard let name = SecretNamePlaces.tagName(endingAt: sign, in: bytes) else { return nil }
        let kind = Self.kind(
            of: UnsafeBufferPointer(rebasing: bytes[name]),
            before: UInt8(ascii: "<"),
            sign: UInt8(ascii: ">")
        )
        guard let kind else { return nil }
        self.init(kind: kind, valueStart: sign + 1)
    }

    /// A name that stands for itself, such as a switch's; only such whose values are secrets of any form.
    init?(_ name: UnsafeBufferPointer<UInt8>) {
        switch Self.kind(of: name, before: nil, sign: UInt8(ascii: "=")) {
        case .password: self.init(kind: .password, valueStart: name.count, isSwitch: true)
        case .key: self.init(kind: .key, valueStart: name.count, isSwitch: true)
        default: return nil
        }
    }

    /// Where the value behind `=`, `:`, `:=`, `=>` or `==` begins; `nil` for a sign that gives none, as `==` of a comparison.
    private static func valueStart(behind sign: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let next = bytes[from: sign + 1]
        if bytes[sign] == UInt8(ascii: ":") { return next == UInt8(ascii: "=") ? nil : sign + 1 }
        if next == UInt8(ascii: ">") { return sign + 2 }
        guard next == UInt8(ascii: "=") else { return sign + 1 }
        let isTight = bytes[from: sign - 1]?.isBase64URL == true && bytes[from: sign + 2].map { $0 > 0x20 } == true
        return isTight ? sign + 2 : nil
    }

    private static func word(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = end
        while start > 0, end - start < longest, bytes[start - 1].isBase64URL { start -= 1 }
        return Range(from: start, to: end)
    }

    private static func kind(of name: UnsafeBufferPointer<UInt8>, before: UInt8?, sign: UInt8) -> Kind? {
        guard let ending = endings.first(where: { ends(name, with: $0.letters) }) else { return nil }
        let isWhole = name.count { $0.isLetter || $0.isDigit } == ending.letters.count
        let isAssigned = sign == UInt8(ascii: "=")
        let isInAddress = before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
        switch ending.rule {
        case .password: return .password
        case .wholePassword: return isWhole ? .password : nil
        case .key: return .key
        case .sig: return isAssigned && isWhole ? .signature : nil
        case .code: return isAssigned && isWhole && isInAddress ? .code : nil
        case .encoded: return .code
        case .cookie: return isAssigned || !isWhole ? nil : .cookie(isSet: false)
        case .setCookie: return isAssigned || !isWhole ? nil : .cookie(isSet: true)
        case .authorization: return .authorization
        }
    }

    /// Whether a name ends so, in any case and whatever hyphens and underscores are in it.
    private static func ends(_ name: UnsafeBufferPointer<UInt8>, with ending: [UInt8]) -> Bool {
        var missing = ending.count
        var place = name.count
        while missing > 0 {
            guard let byte = name[from: place - 1] else { return false }
            place -= 1
            if byte.lowercased == ending[missing - 1] {
                missing -= 1
            } else if byte.isLetter || byte.isDigit {
                return false
            }
        }
        return true
    }

    /// Names that end so, without their hyphens and underscores, have a secret for a value.
    private static let endings = SecretEnding.all

    /// Whether the last three letters before an offset are those of one of them. Known before anything else is looked
    /// at: a text may be of nothing but colons.
    private static func mayEnd(at end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes[from: end - 1]?.isLetter == true else { return false }
        var letters: UInt32 = 0
        var count: UInt32 = 0
        var place = end
        while count < 3, end - place < longest, let byte = bytes[from: place - 1], byte.isBase64URL {
            place -= 1
            guard byte.isLetter || byte.isDigit else { continue }
            letters |= UInt32(truncatingIfNeeded: byte.lowercased) << (8 &* count)
            count &+= 1
        }
        return lastLetters.contains(letters)
    }

    /// The last three letters of the names, each in eight bits.
    private static let lastLetters = Set(endings.map { $0.letters.suffix(3) } + [Array("lue".utf8)[...]]).map {
        letters in
        letters.reduce(UInt32.zero) { $0 << 8 | UInt32(truncatingIfNeeded: $1) }
    }

    static let longest = 48
    /// A listing pads its names to one width.
    private static let mostPadding = 40

    /// What may stand between a name and its sign; a backslash belongs to a quotation mark in a quotation.
    private static func isBetween(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "\\") || isQuote(byte)
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }
}
