/// The reasons WinHTTP gives for a failed TLS handshake, as printed after `lpvStatusInformation is`.
///
/// Source: WINHTTP_STATUS_CALLBACK, https://learn.microsoft.com/en-us/windows/win32/api/winhttp/nc-winhttp-winhttp_status_callback
package struct CallbackFlags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    package static let revocationFailed = CallbackFlags(rawValue: 0x1)
    package static let invalidCertificate = CallbackFlags(rawValue: 0x2)
    package static let certificateRevoked = CallbackFlags(rawValue: 0x4)
    package static let invalidAuthority = CallbackFlags(rawValue: 0x8)
    package static let nameInvalid = CallbackFlags(rawValue: 0x10)
    package static let dateInvalid = CallbackFlags(rawValue: 0x20)
    package static let wrongUsage = CallbackFlags(rawValue: 0x40)
    package static let securityChannelError = CallbackFlags(rawValue: 0x8000_0000)
}

extension CallbackFlags {
    /// One bit of the mask, with its name and what it means for a client.
    package struct Flag: Sendable, Hashable {
        package let bit: CallbackFlags

        /// The name without its prefix, for example `CERT_REV_FAILED`.
        package let name: String
        package let meaning: String

        /// The full constant, as logs print it.
        package var symbol: String { "WINHTTP_CALLBACK_STATUS_FLAG_" + name }
    }

    /// The flags that are set, lowest bit first.
    package var flags: [Flag] {
        Flag.all.filter { contains($0.bit) }
    }

    /// The bits that no documentation names.
    package var unknownBits: UInt32 {
        Flag.all.reduce(rawValue) { $0 & ~$1.bit.rawValue }
    }

    /// Reads a mask such as `0x9`, or the name of one flag with or without its prefix; `nil` for anything else.
    package init?(parsing text: some StringProtocol) {
        let name = ASCII.trimmed(text)
        if let flag = Flag.named(name) {
            self = flag.bit
            return
        }
        guard let mask = UInt32(parsingCode: text) else { return nil }
        self.init(rawValue: mask)
        guard !isEmpty, unknownBits == 0 else { return nil }
    }
}

extension CallbackFlags.Flag {
    /// The flag of that name in any case, with or without `WINHTTP_CALLBACK_STATUS_FLAG_`; `nil` for an unknown name.
    package static func named(_ name: some StringProtocol) -> CallbackFlags.Flag? {
        all.first { ASCII.equalIgnoringCase($0.name, name) || ASCII.equalIgnoringCase($0.symbol, name) }
    }

    /// Every documented flag, lowest bit first.
    package static let all: [CallbackFlags.Flag] = [
        .init(bit: .revocationFailed, name: "CERT_REV_FAILED", meaning: revocationFailed),
        .init(bit: .invalidCertificate, name: "INVALID_CERT", meaning: "The server's certificate itself is not valid."),
        .init(bit: .certificateRevoked, name: "CERT_REVOKED", meaning: "The server's certificate has been revoked."),
        .init(bit: .invalidAuthority, name: "INVALID_CA", meaning: invalidAuthority),
        .init(bit: .nameInvalid, name: "CERT_CN_INVALID", meaning: nameInvalid),
        .init(bit: .dateInvalid, name: "CERT_DATE_INVALID", meaning: dateInvalid),
        .init(bit: .wrongUsage, name: "CERT_WRONG_USAGE", meaning: wrongUsage),
        .init(bit: .securityChannelError, name: "SECURITY_CHANNEL_ERROR", meaning: securityChannelError),
    ]

    private static let revocationFailed = """
        Revocation is checked, but the certificate revocation list of the server's certificate could not be reached. \
        Publish it where internet clients can fetch it, or install the client with /NoCRLCheck.
        """
    private static let invalidAuthority = """
        The root or an intermediate authority of the server's certificate is not in the computer's trusted stores.
        """
    private static let nameInvalid = """
        The name in the address does not match the server's certificate. An inspecting proxy that replaces the \
        certificate shows the same flag.
        """
    private static let dateInvalid =
        "The server's certificate has expired or is not valid yet, or the client's clock is wrong."
    private static let wrongUsage = "The certificate is not meant for server authentication."
    private static let securityChannelError = "The TLS library failed for a reason that the other flags do not cover."
}
