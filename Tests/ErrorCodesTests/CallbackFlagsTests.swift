import ErrorCodes
import Testing

struct CallbackFlagsTests {
    @Test func nineIsRevocationAndAuthority() throws {
        let flags = try #require(CallbackFlags(parsing: "0x9"))
        #expect(flags == [.revocationFailed, .invalidAuthority])
        #expect(flags.flags.map(\.name) == ["CERT_REV_FAILED", "INVALID_CA"])
        #expect(CallbackFlags(parsing: "9") == flags)
    }

    @Test func aNameIsItsBit() {
        #expect(CallbackFlags(parsing: "WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA") == .invalidAuthority)
        #expect(CallbackFlags(parsing: "cert_cn_invalid") == .nameInvalid)
        #expect(CallbackFlags(parsing: "0x80000000") == .securityChannelError)
        #expect(CallbackFlags(parsing: "0x8000007f")?.flags.count == 8)
    }

    @Test(arguments: ["0x0", "0x80", "0x80070009", "-9", "0x109", "", "CERT", "99999999999"])
    func maskWithUnknownBitsIsRefused(text: String) {
        #expect(CallbackFlags(parsing: text) == nil)
    }

    @Test func unknownBitsAreTold() {
        #expect(CallbackFlags(rawValue: 0x109).unknownBits == 0x100)
        #expect(CallbackFlags(rawValue: 0x109).flags.count == 2)
    }

    @Test func flagsRiseAndEveryMeaningIsASentence() {
        let bits = CallbackFlags.Flag.all.map(\.bit.rawValue)
        #expect(bits == bits.sorted() && Set(bits).count == 8)
        #expect(CallbackFlags.Flag.all.allSatisfy { $0.meaning.hasSuffix(".") && !$0.meaning.contains("\n") })
    }
}
