/// How a name ends that has a secret for a value, and what else must hold for it.
struct SecretEnding {
    /// In lower case, without hyphens and underscores.
    let letters: [UInt8]
    let rule: Rule

    enum Rule {
        case password
        /// Only by itself: other words end so too.
        case wholePassword
        case key
        case sig
        case code
        /// A signature or an assertion: only long encoded values are secrets.
        case encoded
        case cookie
        case setCookie
        case authorization
    }

    /// Longer ones stand before those that they end in.
    static let all: [SecretEnding] = table.flatMap { rule, names in
        names.split(separator: " ").map { SecretEnding(letters: Array($0.utf8), rule: rule) }
    }

    private static let table: [(Rule, String)] = [
        (.password, "password passwd passphrase pwd clientsecret appsecret sharedsecret"),
        (
            .key,
            "clientassertion accesstoken refreshtoken idtoken authtoken sessiontoken bearertoken regtoken csrftoken"
        ),
        (
            .key,
            "xsrftoken apikey accountkey sharedaccesskey accesskey secretkey privatekey functionskey subscriptionkey"
        ),
        (.key, "sharedaccesssignature samlresponse"),
        (.encoded, "assertion signature"),
        (.setCookie, "setcookie"),
        (.cookie, "cookie"),
        (.authorization, "authorization"),
        (.wholePassword, "secret pass"),
        (.sig, "sig"),
        (.code, "code"),
    ]
}

/// Tells names of functions, which deal with secrets, from those of the secrets.
enum FunctionName {
    /// Whether a verb is among the words before the last one: `GetAccessToken`, `CcmGetIdToken`, `update_password`.
    static func isOne(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var word: [UInt8] = []
        for byte in name {
            if byte.isUpper || !byte.isLetter {
                if verbs.contains(word) { return true }
                word = []
            }
            if byte.isLetter, word.count < 16 { word.append(byte.lowercased) }
        }
        return false
    }

    private static let verbs: Set<[UInt8]> = Set(
        """
        get set update change rotate check open load verify validate read write request process reset create delete fetch \
        acquire generate query find decrypt encrypt retrieve store save import export renew clear is has need needs parse \
        crypt invalid try send receive build extract remove add use uses enum compute sign test handle
        """
        .split(separator: " ").map { Array($0.utf8) }
    )
}
