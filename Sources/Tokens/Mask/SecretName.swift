import Checked

/// A name whose value is a secret, such as `client_secret` or `SMSPassword`.
struct SecretName {
    let kind: Kind
    /// Whether a colon, not `=`, gives it a value; prose has colons too.
    let isBeforeColon: Bool
    /// Whether it is a switch of a command line: `/password:`, `-password:`.
    let isSwitch: Bool

    enum Kind {
        case password
        /// Something only a program writes, of at least eight characters.
        case signature
        /// An authorization code in an address.
        case code
        case cookie(isSet: Bool)
        case authorization
    }

    /// The name before a sign (`=`, `:`, or `>` of an XML tag); `nil` when it is not a secret's.
    init?(before sign: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var end = sign
        while end > 0, sign - end < 4, Self.isBetween(bytes[end - 1]) { end -= 1 }
        guard end > 0, Self.mayEnd(at: end, in: bytes) else { return nil }
        var start = end
        while start > 0, end - start < Self.longest, bytes[start - 1].isBase64URL { start -= 1 }
        let before = bytes[from: start - 1]
        let isTag = bytes[sign] == UInt8(ascii: ">")
        if isTag, end != sign || !(before == UInt8(ascii: "<") || before == UInt8(ascii: ":")) { return nil }
        if bytes[sign] == UInt8(ascii: "="), bytes[from: sign + 1] == UInt8(ascii: "=") { return nil }
        let name = UnsafeBufferPointer(rebasing: bytes[Range(from: start, to: end)])
        guard let kind = Self.kind(of: name, before: before, sign: bytes[sign]) else { return nil }
        self.kind = kind
        isBeforeColon = bytes[sign] == UInt8(ascii: ":")
        isSwitch = before == UInt8(ascii: "/") || bytes[from: start] == UInt8(ascii: "-")
    }

    private static func kind(of name: UnsafeBufferPointer<UInt8>, before: UInt8?, sign: UInt8) -> Kind? {
        guard let ending = endings.first(where: { ends(name, with: $0) }) else { return nil }
        let isWhole = name.count { $0.isLetter || $0.isDigit } == ending.count
        let isAssigned = sign == UInt8(ascii: "=")
        let isInAddress = before == UInt8(ascii: "?") || before == UInt8(ascii: "&")
        switch ending {
        case sig: return isAssigned && isWhole ? .signature : nil
        case code: return isAssigned && isWhole && isInAddress ? .code : nil
        case signature: return .code
        case cookie: return isAssigned || !isWhole ? nil : .cookie(isSet: false)
        case setCookie: return isAssigned || !isWhole ? nil : .cookie(isSet: true)
        case authorization: return .authorization
        case secret: return isWhole ? .password : nil
        default: return .password
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

    private static let sig = Array("sig".utf8)
    private static let code = Array("code".utf8)
    private static let signature = Array("signature".utf8)
    private static let cookie = Array("cookie".utf8)
    private static let setCookie = Array("setcookie".utf8)
    private static let authorization = Array("authorization".utf8)
    private static let secret = Array("secret".utf8)

    /// Names that end so, without their hyphens and underscores, have a secret for a value. Longer ones stand before
    /// those that they end in.
    private static let endings = names.map { Array($0.utf8) }

    private static let names = [
        "password", "passwd", "passphrase", "pwd", "clientsecret", "appsecret", "sharedsecret", "clientassertion",
        "assertion", "accesstoken", "refreshtoken", "idtoken", "authtoken", "sessiontoken", "bearertoken", "apikey",
        "accountkey", "sharedaccesskey", "accesskey", "secretkey", "privatekey", "functionskey", "subscriptionkey",
        "sharedaccesssignature", "signature", "setcookie", "cookie", "authorization", "secret", "sig", "code",
    ]

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
    private static let lastLetters = Set(names.map { String($0.suffix(3)) }).map { letters in
        letters.utf8.reduce(UInt32.zero) { $0 << 8 | UInt32(truncatingIfNeeded: $1) }
    }

    private static let longest = 48

    /// What may stand between a name and its sign; a backslash belongs to a quotation mark in a quotation.
    private static func isBetween(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "\\") || isQuote(byte) }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }
}
